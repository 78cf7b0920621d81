import type { Paragraph } from '../../document/index.ts'

/**
 * What a paragraph is beside its words, kept as one value: the direction it is set in, stretches set otherwise, marks of notes, its cell in a table,
 * its boxes on pages, and how sure a recogniser was of it. Absent where its file says nothing of the kind.
 *
 * Where its words stood in the file (`sources`) is no part of it: the file is kept, and can be read again.
 */
export type ParagraphShape = Pick<Paragraph, 'direction' | 'settings' | 'marks' | 'cell' | 'boxes' | 'recognised'>

/** The shape of a paragraph; null where it has none. */
export function shapeOf({ direction, settings, marks, cell, boxes, recognised }: Paragraph): ParagraphShape | null {
  const shape = Object.fromEntries(
    Object.entries({ direction, settings, marks, cell, boxes, recognised }).filter(([, value]) => value !== undefined),
  )
  return Object.keys(shape).length === 0 ? null : shape
}
