import type { Span } from '../../../document/index.ts'
import { cueNumber } from '../cues/cue.ts'
import type { FoundCue } from '../cues/find-cues.ts'
import type { PreparedSentence } from '../features.ts'
import { actorOf, isSelf } from './actor.ts'
import { clauseEnd } from './clause.ts'
import { growVerb } from './verbs/index.ts'

/** Who is bound, by which verb, to what. */
export interface Deed {
  /** The words that name the actor; absent where the verb alone tells. `self` says that they are the speaker's own: "we", "my Government", its name. */
  readonly who?: Span & { readonly self: boolean }
  readonly act?: Span
  readonly object?: Span
}

const ownCue = cueNumber('own')
/** Cues that bind, the surest first. */
const order = (
  ['will', 'going', 'commit', 'ready', 'announce', 'intend', 'determined', 'reaffirm', 'continue', 'strive', 'assure', 'remain'] as const
).map(cueNumber)
const rank = new Map(order.map((cue, index) => [cue, index]))

/** Words that bind only beside a verb: nouns, and "again" and "firmly" alone. */
const weak =
  /^(?:(?:our|its|my|notre|nos|son|nuestro|su|наш\p{L}*|их) )?(?:commitments?|readiness|determination|resolve|intention|pledges?|engagements?|contributions?|détermination|volonté|disposition|intention|compromisos?|determinación|voluntad|disposición|intención|обязательств\p{L}*|решимост\p{L}*|усили\p{L}*|вклад\p{L}*|план\p{L}*|продолжени\p{L}*|дальнейш\p{L}*|намерени\p{L}*|готовност\p{L}*|و?التزام\p{L}*|(?:ال)?جهود\p{L}*|جهد\p{L}*|عزم\p{L}*|تصميم\p{L}*|دعم\p{L}*|once again|once more|again|firmly|firmement|ferme|firme|firmemente|fermes|still|always|toujours|encore|siempre|aún|todavía|más|всегда|вновь|снова|еще раз|по прежнему|further|ongoing|repeat|要|想要|希望|作用|前|努力|再次|一直|仍|仍然|始终|不断|عمل|العمل|مره اخري|مرة أخرى|مجددا|مجدداً|كل ما يلزم|неизменно|trabajos?)$/iu

/** How far before a verb its subject may stand, in words. */
const reach = 8

/** The cue that binds: one with the speaker before it goes before one without, then the one on which the finding rests, then the surest, then the first. */
function bindingCue(sentence: PreparedSentence, trigger: Span | undefined): FoundCue | undefined {
  const { words, found, language } = sentence
  let best: { cue: FoundCue; score: number } | undefined
  // Cues come in the order of their first words; where the speaker was last named before a cue, and how far its naming reaches.
  let self = Number.NEGATIVE_INFINITY
  for (const [at, cue] of found.entries()) {
    if (isSelf(sentence, cue)) self = Math.max(self, cue.last)
    const place = rank.get(cue.of)
    if (place === undefined) continue
    const within =
      isSelf(sentence, cue) || (found[at + 1] !== undefined && found[at + 1]!.last <= cue.last && isSelf(sentence, found[at + 1]!))
    // In Arabic the subject stands after its verb; in Spanish, Arabic and Russian the verb alone may say "we".
    const after =
      language === 'ar' &&
      found.slice(at + 1, at + 5).some((one) => isSelf(sentence, one) && one.first > cue.last && one.first - cue.last <= 2)
    const near = within || after || cue.first - self <= reach || saysWe(words[cue.first]!.type.low, language)
    const trusted = trigger !== undefined && words[cue.first]!.start === trigger.start
    const said = words
      .slice(cue.first, cue.last + 1)
      .map(({ type }) => type.low)
      .join(language === 'zh' ? '' : ' ')
    const score = (weak.test(said) ? -60 : 0) + (near ? 100 : 0) + (trusted ? 40 : 0) + (place < 6 ? 20 : 0) - place - cue.first / 8
    if (!best || score > best.score) best = { cue, score }
  }
  return best?.cue
}

/** A verb in the first person. */
const saysWe = (verb: string, language: string) =>
  language === 'es'
    ? /\p{L}{3,}mos$/u.test(verb)
    : language === 'ar'
      ? /^[وف]?(?:سن|ن)\p{L}{3,}$/u.test(verb)
      : language === 'ru' && /\p{L}{3,}(?:ем|им|ём)$/u.test(verb)

/** Nouns of undertaking, whose actor may stand after them: "el compromiso de Hestland". */
const undertaking =
  /^(?:commitment|commitments|pledge|engagement|engagements|compromiso|compromisos|determinacion|determination|обязательств\p{L}|приверженност\p{L}|و?التزام\p{L}{0,2}|(?:ال)?التزام)$/u

/**
 * Reads who is bound, the verb and its object from a sentence that commits. `trigger` is the last span that the finding rests on.
 *
 * The verb goes with what helps it, down to the verb that says what is done ("will continue to support"). The object runs from there
 * to the end of its clause. What is not plain is absent.
 */
export function deedOf(sentence: PreparedSentence, trigger: Span | undefined): Deed {
  const { words, language, own } = sentence
  const cue = bindingCue(sentence, trigger)
  if (!cue) {
    const who = actorOf(sentence, words.length, false)
    return { ...(who?.self && { who: spanOf(sentence, who) }) }
  }
  const act = growVerb(language)(words, cue, own)
  const inside = act.subject
  const before = inside ? { ...inside, self: inside.first < words.length && own[inside.first] === 1 } : actorOf(sentence, act.first, true)
  const who = before?.self ? before : (actorAfter(sentence, act.last) ?? before)
  const from = act.subject && act.subject.last >= act.last ? act.subject.last + 1 : act.last + 1
  const end = clauseEnd(words, from, language)
  let first = from
  while (first < end && words[first]!.type.shape === 'mark' && /^[,،，]$/.test(words[first]!.type.raw)) first++
  let last = end - 1
  while (last > first && /^[.,،，。…]$/.test(words[last]!.type.raw)) last--
  const object =
    last >= first && !/^[([)\]:;：；]$/.test(words[first]!.type.raw) ? { start: words[first]!.start, end: words[last]!.end } : undefined
  return { ...(who && { who: spanOf(sentence, who) }), act: actSpan(sentence, act), ...(object && { object }) }
}

/** The speaker named right after a noun of undertaking. */
function actorAfter(sentence: PreparedSentence, last: number) {
  const { words, found } = sentence
  if (!undertaking.test(words[last]!.type.plain)) return undefined
  const self = found.find((cue) => cue.of === ownCue && cue.first > last && cue.first - last <= 4)
  return self && { first: self.first, last: self.last, self: true }
}

function spanOf({ words, language }: PreparedSentence, { first, last, self }: { first: number; last: number; self: boolean }) {
  const joined = language === 'ar' && /^[وف](?:نحن|أنا|إننا|إنّ|بلدي|بلادي|حكومتي|وفدي)/.test(words[first]!.type.raw)
  return { start: words[first]!.start + (joined ? 1 : 0), end: words[last]!.end, self }
}

/** Arabic writes "and" together with the verb after it. */
function actSpan({ words, language }: PreparedSentence, { first, last }: { first: number; last: number }): Span {
  const begin = words[first]!
  const joined = language === 'ar' && /^[وف][سنيتالأعم].{2,}/.test(begin.type.raw) && !/^(?:وا[صج]|وع|وق|وف|وض|وز)/.test(begin.type.plain)
  return { start: begin.start + (joined ? 1 : 0), end: words[last]!.end }
}
