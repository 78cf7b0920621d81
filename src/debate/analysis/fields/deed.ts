import type { Span } from '../../../document/index.ts'
import { type Cue, cues } from '../cues/cue.ts'
import type { FoundCue } from '../cues/find-cues.ts'
import type { PreparedSentence } from '../features.ts'

/** Who is bound, by which verb, to what. */
export interface Deed {
  /** The words that name the actor; absent where the verb alone tells. */
  readonly who?: Span & { readonly named: boolean }
  readonly act?: Span
  readonly object?: Span
}

const number = (name: Cue) => cues.indexOf(name)
const selves = new Set((['own', 'we', 'i'] as const).map(number))
const own = number('own')
/** Cues that bind, the surest first. */
const order = (
  ['will', 'going', 'commit', 'ready', 'announce', 'intend', 'determined', 'reaffirm', 'continue', 'strive', 'assure'] as const
).map(number)
const pronouns = new Set(['we', 'i', 'nous', 'je', 'j', 'nosotros', 'yo', 'мы', 'я', 'نحن', '我', '们'])
const passing = new Set(
  'also soon always therefore still now further fully actively continue to be not never gladly gradually strongly keep remain certainly indeed aussi toujours également también siempre además также всегда и впредь'.split(
    ' ',
  ),
)
/** Words that begin a thing and are no verb. */
const opening = new Set('the a an our its their his her this that these those my all full such any'.split(' '))
const passes = (word: string) => passing.has(word) || /^[a-z]{3,}ly$/.test(word)
const clauseEnd = /^[;:；：.。!?？]$/

function bindingCue({ found }: PreparedSentence, trigger: Span | undefined, startOf: (cue: FoundCue) => number): FoundCue | undefined {
  const binding = found.filter(({ of }) => order.includes(of))
  return (
    binding.find((cue) => trigger && startOf(cue) === trigger.start) ??
    binding.sort((a, b) => order.indexOf(a.of) - order.indexOf(b.of) || a.first - b.first)[0]
  )
}

/**
 * Reads who is bound, the verb and its object from a sentence that commits. `trigger` is the last span that the finding rests on.
 *
 * The object runs from the verb to the end of its clause (semicolon, colon or full stop). What is not plain is absent.
 */
export function deedOf(sentence: PreparedSentence, trigger: Span | undefined): Deed {
  const { words, language } = sentence
  const startOf = ({ first }: FoundCue) => words[first]!.start
  const cue = bindingCue(sentence, trigger, startOf)
  const mine = sentence.found.filter(
    ({ of, first, last }) => selves.has(of) && (!cue || last < cue.first) && (of === own || pronouns.has(words[first]!.type.plain)),
  )
  const self = mine.sort((a, b) => a.last - b.last || b.first - a.first || Number(a.of === own) - Number(b.of === own)).at(-1)
  const who = self && { start: words[self.first]!.start, end: words[self.last]!.end, named: self.of === own }
  if (!cue) return { ...(who && { who }) }
  let last = cue.last
  if (language === 'en' || language === 'ru') {
    // "will soon be supporting", "is committed to engaging": the verb comes after what stands between.
    const modal =
      /^(?:will|shall|ll|going|ready|committed|commit|prepared|willing|determined|decided|intends?|continues?|to|budem|будем|будет|буду|будут|готов\p{L}*|намерен\p{L}*|продолж\p{L}*)$/u
    while (last + 2 < words.length && passes(words[last + 1]!.type.plain)) last++
    if (
      (last > cue.last || modal.test(words[last]!.type.plain)) &&
      words[last + 1]?.type.shape === 'word' &&
      !opening.has(words[last + 1]!.type.plain)
    )
      last++
    if (/^(?:be|been)$/.test(words[last]!.type.plain) && /^[a-z]+(?:ed|ing|en)$/.test(words[last + 1]?.type.plain ?? '')) last++
  } else if (language === 'zh' && /将$/.test(words[cue.last]!.type.raw)) last = Math.min(words.length - 1, last + 2)
  else if (language === 'ar' && words[cue.last]!.type.plain === 'سوف' && words[last + 1]) last++
  const act = { start: words[cue.first]!.start, end: words[last]!.end }
  let end = last + 1
  while (end < words.length && !clauseEnd.test(words[end]!.type.raw)) end++
  const from = last + 1
  const object = end - from >= 2 && words[from]!.type.shape !== 'mark' ? { start: words[from]!.start, end: words[end - 1]!.end } : undefined
  return { ...(who && { who }), act, ...(object && { object }) }
}
