import { numeral } from '../../numeral.ts'
import { childrenOf, type Element } from '../docx/xml.ts'
import { type Draft, noteDrafts } from '../draft.ts'
import type { Note, Story } from './gathered.ts'
import { formatOf } from './list-styles.ts'
import { readStory } from './story.ts'

/**
 * Reads the notes of one kind in the order of their marks, with the labels that are printed.
 *
 * The number that a file shows is what its word processor last wrote, and a converter may write 0 for all. Notes that count through the whole
 * document are therefore counted; those that begin anew on each page or chapter keep the number that is shown.
 */
export function readNotes(kind: Note['kind'], notes: readonly Note[], styles: Element | undefined, story: Story): readonly Draft[] {
  const attributes =
    childrenOf(styles, 'text:notes-configuration').find((found) => found.attributes['text:note-class'] === kind)?.attributes ?? {}
  const format = formatOf(
    attributes['style:num-format'] ?? (kind === 'endnote' ? 'i' : '1'),
    attributes['style:num-letter-sync'] === 'true',
  )
  const counts = (attributes['text:start-numbering-at'] ?? 'document') === 'document'
  let number = Number(attributes['text:start-value'] ?? 0) || 0
  const drafts: Draft[] = []
  for (const { key, custom, shown, body } of notes.filter((note) => note.kind === kind)) {
    if (custom === undefined) number += 1
    const counted = counts || shown === '' || shown === '0' ? numeral(number, format) : shown
    const label = custom ?? counted
    for (const draft of noteDrafts(readStory(body, kind, story), key, label)) drafts.push(draft)
  }
  return drafts
}
