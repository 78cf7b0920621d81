import { type Document, mediaTypes } from '../../document.ts'
import type { Read } from '../../notice.ts'
import { numeral } from '../../numeral.ts'
import { noticesOfLeftOut, withoutPageNumbers } from '../as-printed.ts'
import { type Draft, documentFrom, noteDrafts } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'
import { notice } from '../trouble.ts'
import { type Gathered, newGathered } from './gathered.ts'
import { readBody } from './reader.ts'

/**
 * Reads a rich text file as it would be printed: insertions in, deletions out, comments and hidden text out, fields by their last result,
 * labels as the program that wrote it printed them.
 *
 * Body first; text boxes after the paragraph that they are fixed to; footnotes, then endnotes, after the body; headers and footers in the
 * margins. Pictures, embedded objects and links are not looked at. Time grows with the length of the file. Paragraphs have no sources.
 *
 * Throws `file.bomb` for groups without end inside one another.
 */
export function readRtf(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const gathered = newGathered(name, limits)
  const body = readBody(bytes, gathered)
  const document = documentFrom(
    mediaTypes.rtf,
    [...body, ...notesOf('footnote', gathered), ...notesOf('endnote', gathered)],
    marginsOf(gathered),
  )
  return { value: document, notices: noticesOfLeftOut(gathered, [gathered.unbalanced && notice('rtf.unbalanced')], document) }
}

function* notesOf(kind: 'footnote' | 'endnote', { notes, formats }: Gathered): Generator<Draft> {
  let number = formats[`${kind}Start`] - 1
  for (const note of notes) {
    if (note.kind !== kind) continue
    if (note.numbered) number += 1
    yield* noteDrafts(note.drafts, note.key, note.numbered ? numeral(number, formats[kind]) : undefined)
  }
}

/** Headers and footers that are printed: those of first and of left pages only where the file has such pages. */
function marginsOf({ margins, firstPage, facingPages }: Gathered): readonly string[] {
  const printed = margins
    .filter(({ word }) => (word.endsWith('f') ? firstPage : word.endsWith('l') ? facingPages : true))
    .flatMap(({ texts }) => texts)
  return withoutPageNumbers(printed)
}
