import type { Position, Span } from '../../document/index.ts'
import type { KeptSentence } from '../analysis/index.ts'
import { type FieldRefusal, refusal } from './refusal.ts'
import { overlap } from './span.ts'

/** A word or a sentence that can be chosen, where it stands in its paragraph. */
export interface Choosable extends Span {
  readonly text: string
}

/** A sentence with its words. */
export interface ChoosableSentence extends Choosable {
  readonly number: number
  readonly words: readonly Choosable[]
}

/** Sentences to each side of the words of a commitment that they can be moved to in one step. */
const reach = 4

/** The words of a stretch of a paragraph, as the language parts them; marks and blanks are none. */
export function wordsIn(text: string, { start, end }: Span, language: string | null): readonly Choosable[] {
  const known = language === null || language === 'und' ? undefined : language
  return [...new Intl.Segmenter(known, { granularity: 'word' }).segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ text: segment, start: start + index, end: start + index + segment.length }))
}

/** The sentences of a paragraph around a position, with their words where they are near enough to be chosen one by one. */
export function sentencesToChoose(
  text: string,
  sentences: readonly KeptSentence[],
  position: Position,
  language: string | null,
): readonly ChoosableSentence[] {
  const all = sentences.filter(({ paragraph }) => paragraph === position.paragraph)
  const touched = all.flatMap((one, index) => (overlap(one, position) ? [index] : []))
  const [from, to] = [touched[0] ?? 0, touched.at(-1) ?? all.length - 1]
  return all.flatMap(({ number, start, end }, index) => {
    if (index < from - reach || index > to + reach) return []
    const words = index >= from - 1 && index <= to + 1 ? wordsIn(text, { start, end }, language) : []
    return [{ number, start, end, text: text.slice(start, end), words }]
  })
}

/** What a form says of one stretch of words, as it was sent. */
export interface SentSpan {
  readonly paragraph: string
  /** Numbers of the first and the last sentence. */
  readonly from: string
  readonly to: string
  /** Where the first word begins and the last one ends; '' for the beginning and the end of the sentence. */
  readonly first: string
  readonly last: string
}

/** What a form says of a position before anything is changed in it. */
export function spanSentFor(position: Position, sentences: readonly KeptSentence[]): SentSpan {
  const touched = sentences.filter((one) => overlap(one, position))
  const [from, to] = [touched[0], touched.at(-1)]
  return {
    paragraph: String(position.paragraph),
    from: from ? String(from.number) : '',
    to: to ? String(to.number) : '',
    first: from?.start === position.start ? '' : String(position.start),
    last: to?.end === position.end ? '' : String(position.end),
  }
}

/** What a form says of a stretch: a position, or what is wrong with it. */
export interface ReadSpan {
  readonly position: Position | null
  readonly problems: readonly FieldRefusal[]
}

/**
 * Reads the stretch of words that a form says, by the sentences of its text. `suffix` names its fields apart where a form has several.
 *
 * Problems: `commitment.span` where a sentence lacks or the last is before the first, `commitment.first-word` and `commitment.last-word` where a word is not in
 * its sentence.
 */
export function readSpan(sent: SentSpan, sentences: readonly KeptSentence[], suffix = ''): ReadSpan {
  const paragraph = Number(sent.paragraph)
  const sentence = (number: string) => sentences.find((one) => one.paragraph === paragraph && String(one.number) === number)
  const [from, to] = [sentence(sent.from), sentence(sent.to)]
  const missing = { field: `span${suffix}`, refusal: refusal('commitment.span') }
  if (!from || !to) return { position: null, problems: [missing] }
  const start = sent.first === '' ? from.start : wholeNumber(sent.first)
  const end = sent.last === '' ? to.end : wholeNumber(sent.last)
  const problems = [
    ...(start >= from.start && start < from.end ? [] : [{ field: `first${suffix}`, refusal: refusal('commitment.first-word') }]),
    ...(end > to.start && end <= to.end ? [] : [{ field: `last${suffix}`, refusal: refusal('commitment.last-word') }]),
  ]
  if (problems.length > 0) return { position: null, problems }
  return start < end ? { position: { paragraph, start, end }, problems } : { position: null, problems: [missing] }
}

const wholeNumber = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : -1)

/** What a form says of one part of a split: where its first word begins and its last one ends, each `paragraph:offset`; '' where nothing is chosen. */
export interface SentPart {
  readonly first: string
  readonly last: string
}

/** Reads the parts of a split; a part of which nothing is chosen is null. Problem: `commitment.part-unfinished`. */
export function readParts(sent: readonly SentPart[]): {
  readonly parts: readonly (Position | null)[]
  readonly problems: readonly FieldRefusal[]
} {
  const read = sent.map(({ first, last }, index) => {
    if (first === '' && last === '') return { part: null, problems: [] }
    const [at, start] = first.split(':').map(wholeNumber)
    const [there, end] = last.split(':').map(wholeNumber)
    if (at !== undefined && at > 0 && at === there && start !== undefined && end !== undefined && start >= 0 && start < end)
      return { part: { paragraph: at, start, end }, problems: [] }
    const field = `part-${index + 1}`
    return { part: null, problems: [{ field, refusal: refusal('commitment.part-unfinished', { part: index + 1 }) }] }
  })
  return { parts: read.map(({ part }) => part), problems: read.flatMap(({ problems }) => problems) }
}
