import { type Category, type CommitmentKind, categories, commitmentKinds } from '../../../council/index.ts'
import { countWords } from '../../../language/index.ts'
import type { AskedSentence, ModelProposal, Thrown, ThrownReason } from './proposal.ts'

/** What could be taken from an answer, and what was thrown away. */
export interface ReadAnswer {
  readonly proposals: readonly ModelProposal[]
  readonly thrown: Thrown
}

/** What a language model says of how sure it is counts no further: where findings begin to be shown (docs/method, "Strength"). It has not been measured. */
const mostStrength = 0.5
/** The strength of what it says nothing of. */
const usualStrength = 0.3

/** So many sentences, nearly all of one category, are no reading of a statement. */
const alike = { sentences: 8, share: 0.75 }

const fenced = /^\s*```[A-Za-z]*\s*([\s\S]*?)\s*```\s*$/

/** The list of findings of an answer: a JSON object with `findings`, or the bare list, bare or between fences. Null where it is neither. */
function entriesOf(answer: string): readonly unknown[] | null {
  const text = fenced.exec(answer)?.[1] ?? answer
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (Array.isArray(value)) return value
  const found = value !== null && typeof value === 'object' && 'findings' in value ? value.findings : null
  return Array.isArray(found) ? found : null
}

/** A letter or digit of a script that parts words by spaces. */
const ofWord = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]$/u

/** Whether words end at a place of a text, or begin there: it is not inside a word. */
const isBetween = (text: string, at: number) => !(ofWord.test(text.at(at) ?? '') && ofWord.test(text.slice(0, at).at(-1) ?? ''))

/** Where the quote stands in the sentence, whole words of it; null where it does not. */
function placeIn({ text, start }: AskedSentence, quote: string) {
  if (quote === '' || !quote.isWellFormed()) return null
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    if (isBetween(text, at) && isBetween(text, end)) return { start: start + at, end: start + end }
  }
  return null
}

interface Entry {
  readonly sentence: AskedSentence
  readonly categories: readonly unknown[]
  readonly kind: unknown
  readonly quote: string
  readonly strength: number
}

function entryFrom(given: unknown, sentences: readonly AskedSentence[]): Entry | ThrownReason {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return 'not-readable'
  const { sentence: number, categories: found, kind, quote, strength } = given as Record<string, unknown>
  if (!Number.isInteger(number) || !Array.isArray(found) || found.length === 0 || typeof quote !== 'string') return 'not-readable'
  const sentence = sentences[(number as number) - 1]
  if (!sentence) return 'out-of-range'
  const sure = typeof strength === 'number' && strength >= 0 && strength <= 1 ? Math.min(strength, mostStrength) : usualStrength
  return { sentence, categories: found.slice(0, categories.length * 2), kind, quote, strength: sure }
}

/**
 * Reads what a language model answered about sentences. Nothing in an answer is trusted.
 *
 * 1. Each proposal names a sentence that was sent, a category that there is, for a commitment a kind that there is, and words that stand in that very sentence,
 *    letter by letter. Whatever lacks one of these is thrown away and counted.
 * 2. No more entries are looked at than every sentence with every category would give; the rest is `too-many`.
 * 3. A category that is given to nearly every sentence of many is thrown away whole, as `all-alike`: so a statement cannot talk a language model into it.
 * 4. `language` is that of the statement: by it words are counted.
 *
 * A real answer: ```` ```json\n{"findings":[{"sentence":2,"categories":["commitment"],"kind":"new","quote":"we will train 40 women mediators"}]}\n``` ````
 */
export function readAnswer(answer: string, sentences: readonly AskedSentence[], language: string): ReadAnswer {
  const thrown: Partial<Record<ThrownReason, number>> = {}
  const throwAway = (reason: ThrownReason, n = 1) => {
    thrown[reason] = (thrown[reason] ?? 0) + n
  }
  const all = entriesOf(answer)
  if (all === null) return { proposals: [], thrown: { 'not-json': 1 } }
  const most = sentences.length * categories.length
  if (all.length > most) throwAway('too-many', all.length - most)

  const proposals = new Map<string, ModelProposal>()
  for (const given of all.slice(0, most)) {
    const entry = entryFrom(given, sentences)
    if (typeof entry === 'string') {
      throwAway(entry)
      continue
    }
    const { sentence, quote, strength } = entry
    const { paragraph, number } = sentence
    const place = placeIn(sentence, quote)
    if (place === null || countWords(quote, language) < 2) {
      throwAway(place === null ? 'not-in-statement' : 'too-short')
      continue
    }
    for (const category of entry.categories) {
      const isKnown = categories.includes(category as Category)
      const kind = category === 'commitment' ? (entry.kind as CommitmentKind) : null
      const key = `${paragraph} ${number} ${category}`
      if (!isKnown) throwAway('unknown-category')
      else if (category === 'commitment' && !commitmentKinds.includes(entry.kind as CommitmentKind)) throwAway('unknown-kind')
      else if (proposals.has(key)) throwAway('said-twice')
      else proposals.set(key, { paragraph, number, category: category as Category, kind, quote: place, strength })
    }
  }
  const often = (category: Category) => [...proposals.values()].filter((one) => one.category === category).length
  const indiscriminate = categories.filter(
    (category) => sentences.length >= alike.sentences && often(category) > sentences.length * alike.share,
  )
  const kept = [...proposals.values()].filter(({ category }) => !indiscriminate.includes(category))
  if (kept.length < proposals.size) throwAway('all-alike', proposals.size - kept.length)
  return { proposals: kept, thrown }
}
