import type { Category } from '../../council/index.ts'
import { fill } from '../../document/index.ts'
import { type Cue, cueNumber, cueNumbers } from './cues/cue.ts'
import type { FoundCue } from './cues/find-cues.ts'
import type { PreparedSentence } from './features.ts'
import type { Method, Why } from './findings.ts'
import messages from './messages/en.json' with { type: 'json' }

type Reason = keyof typeof messages.reasons

/** Which cues speak for a category, and what each says; earlier ones are said first. */
const speaking: Readonly<Record<Category, readonly (readonly [Cue, string])[]>> = {
  commitment: [
    ['commit', 'commit'],
    ['ready', 'ready'],
    ['announce', 'announce'],
    ['will', 'own-future'],
    ['going', 'own-future'],
    ['determined', 'determined'],
    ['intend', 'intend'],
    ['continue', 'continue'],
    ['strive', 'strive'],
    ['assure', 'assure'],
    ['reaffirm', 'reaffirm'],
    ['soon', 'future'],
    ['remain', 'continue'],
  ],
  achievement: [
    ['achieve', 'result'],
    ['have', 'past'],
    ['was', 'past'],
    ['ed', 'past'],
    ['being', 'under-way'],
    ['act', 'under-way'],
    ['increase', 'result'],
  ],
  example: [
    ['example', 'instance'],
    ['increase', 'figure'],
    ['plan', 'instance'],
  ],
  challenge: [
    ['harm', 'harm'],
    ['obstacle', 'obstacle'],
    ['concern', 'concern'],
  ],
  gap: [
    ['gap', 'missing'],
    ['but', 'contrast'],
    ['neg', 'missing'],
  ],
  recommendation: [
    ['must', 'must'],
    ['should', 'must'],
    ['letus', 'together'],
    ['call', 'call'],
    ['propose', 'propose'],
    ['important', 'important'],
  ],
}

const selves = cueNumbers('own', 'we', 'i', 'our', 'group')

/** How much each word, and the cue that begins at each word, spoke for a category. */
export interface Contribution {
  readonly words: Float64Array
  readonly cues: Float64Array
}

/** The words of a text in quotation marks, joined. */
export const quoted = (text: string, parts: readonly { start: number; end: number }[]) =>
  parts.map(({ start, end }) => `“${text.slice(start, end)}”`).join(' + ')

/**
 * Says why a sentence was given a category: by the cues that spoke most for it, or, where none did, by its strongest words.
 *
 * docs/method, "Why".
 */
export function whyOf(text: string, category: Category, strength: number, sentence: PreparedSentence, contribution: Contribution): Why {
  const { words, found } = sentence
  const spanOf = (cue: FoundCue) => ({ start: words[cue.first]!.start, end: words[cue.last]!.end })
  let best: { cue: FoundCue; reason: string; weight: number } | undefined
  for (const cue of found) {
    const entry = speaking[category].find(([name]) => cueNumber(name) === cue.of)
    if (!entry) continue
    let weight = contribution.cues[cue.first]!
    for (let i = cue.first; i <= cue.last; i++) weight += contribution.words[i]! * 0.5
    if (weight > 0 && (!best || weight > best.weight)) best = { cue, reason: entry[1], weight }
  }
  const say = (method: Method, reason: string, trigger: readonly { start: number; end: number }[]): Why => ({
    category,
    method,
    strength,
    reason: fill(messages.reasons[`${category}.${reason}` as Reason], { words: quoted(text, trigger) }),
    trigger,
  })
  if (best) {
    const { cue } = best
    if (category !== 'commitment') return say('cues@2', best.reason, [spanOf(cue)])
    const mine = found.filter((one) => selves.has(one.of))
    const before = mine.filter((one) => one.last < cue.first).sort((a, b) => a.last - b.last || b.first - a.first)
    const self = before.at(-1) ?? mine.find((one) => one.first > cue.last)
    const reason = best.reason === 'own-future' && !self ? 'future' : best.reason
    const trigger = self ? [spanOf(self), spanOf(cue)].sort((a, b) => a.start - b.start) : [spanOf(cue)]
    return say('cues@2', reason, trigger)
  }
  const strongest = [...words.keys()]
    .filter((i) => words[i]!.type.shape !== 'mark' && contribution.words[i]! > 0)
    .sort((a, b) => contribution.words[b]! - contribution.words[a]! || a - b)
    .slice(0, 3)
    .sort((a, b) => a - b)
  const chosen = strongest.length ? strongest : words.length ? [0] : []
  const trigger: { start: number; end: number }[] = []
  for (const i of chosen) {
    const { start, end } = words[i]!
    const last = trigger.at(-1)
    if (last && start - last.end <= 1) last.end = end
    else trigger.push({ start, end })
  }
  return say('ngrams@2', 'words', trigger)
}
