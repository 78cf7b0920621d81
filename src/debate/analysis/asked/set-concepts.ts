import { type By, record } from '../../../platform/audit/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { debateById } from '../../concept-note/index.ts'
import { conceptsAsked } from '../concepts/asked-concepts.ts'
import { openConcepts } from '../concepts/find-concepts.ts'
import { placeOfConcept } from '../paragraph-reading.ts'
import { openWords } from '../words.ts'
import { type AskedKind, type AskedPart, partsOf } from './asked-part.ts'
import { conceptsSetFor, dropConcepts, keepConcepts, keptConceptsOf } from './kept-concepts.ts'
import { refusal } from './refusal.ts'

/** What a person does with the concepts of a question or a call. */
export type ConceptChange = { readonly add: string } | { readonly takeAway: string } | 'as-worded'

const conceptsIn = openConcepts()
const wordsOf = openWords()

/** The concepts of a question or a call as they stand now, with the words that name them. */
export const conceptsNow = (part: AskedPart, set: readonly string[] | undefined) =>
  conceptsAsked({ text: part.text, ...(set && { concepts: set }) }, conceptsIn, wordsOf)

/** The question or call of a debate. Throws `asked-concepts.not-found`. */
export async function askedPartAt(queries: Queries, debateId: number, kind: AskedKind, letter: string): Promise<AskedPart> {
  const { note } = await debateById(queries, debateId)
  const part = partsOf(note, kind).find((one) => one.letter === letter)
  if (!part) throw refusal('asked-concepts.not-found', { letter: letter.slice(0, 20) })
  return part
}

/**
 * Adds a concept to a question or a call of a debate's newest concept note, takes one away, or lets its own words decide again.
 * What the paragraphs of the debate speak to has to be found again afterwards.
 *
 * Throws `asked-concepts.not-found`, `asked-concepts.unknown`, `asked-concepts.there-already`, `asked-concepts.not-there`, `asked-concepts.as-worded-already`.
 */
export async function setConcepts(
  queries: Queries,
  debateId: number,
  { kind, letter }: Pick<AskedPart, 'kind' | 'letter'>,
  change: ConceptChange,
  by: By,
): Promise<void> {
  const part = await askedPartAt(queries, debateId, kind, letter)
  const set = conceptsSetFor(await keptConceptsOf(queries, debateId), part)
  const before = conceptsNow(part, set).map(({ id }) => id)
  let after: readonly string[]
  if (change === 'as-worded') {
    if (!set) throw refusal('asked-concepts.as-worded-already')
    after = conceptsNow(part, undefined).map(({ id }) => id)
    await dropConcepts(queries, debateId, part)
  } else {
    if ('add' in change) {
      if (placeOfConcept(change.add) === undefined) throw refusal('asked-concepts.unknown')
      if (before.includes(change.add)) throw refusal('asked-concepts.there-already')
      after = [...before, change.add]
    } else {
      if (!before.includes(change.takeAway)) throw refusal('asked-concepts.not-there')
      after = before.filter((id) => id !== change.takeAway)
    }
    await keepConcepts(queries, debateId, part, after)
  }
  const subject = `concept-note ${debateId}`
  await record(queries, { ...by, action: 'concept-note.set-concepts', debate: debateId, subject, data: { kind, letter, before, after } })
}
