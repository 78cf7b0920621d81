import type { Part, Publication } from './publication.ts'

/**
 * Gives what was written of a part under that name before, from the same values, or has it written. `given` is plain data and decides all that is written.
 * So a publication in which one part has changed is written again without writing the other parts again.
 */
export type KeepPart = <Written extends string | Uint8Array>(name: string, given: unknown, write: () => Written) => Written

/** Keeps nothing: each part is written. */
export const writeEach: KeepPart = (_name, _given, write) => write()

/** What every part takes from its publication: its own words, and nothing of the other parts. */
export function frameOf({ title, language, direction, marks, words }: Publication): unknown {
  return { title, language, direction, marks, words }
}

/** Whether what is written of a part depends on other parts: a list of contents names them. */
export function standsAlone(part: Part): boolean {
  return part.blocks.every((block) => block.kind !== 'contents')
}
