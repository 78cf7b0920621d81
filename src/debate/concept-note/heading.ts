import { type Cues, type Topic, topics } from './cues.ts'
import { markerAt } from './marker.ts'
import { cellsOf } from './passage.ts'

/** How a line is set: what makes it look like a heading. */
export interface Setting {
  readonly kind: string
  readonly strong: boolean
  /** It carries a label that headings carry: Roman figures, capitals, Chinese figures. */
  readonly labelled: boolean
}

const wordsIn = (text: string) => text.split(/\s+/).length
const sentenceEnd = /[.!?。！？؟;；؛,，،]["”’»]?$/u
const lettersIn = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length

/** True where all letters of a text are capitals, in a script that has them. */
export function isCapital(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase() && !/\p{Lo}/u.test(text)
}

/** Leaves out what stands around the words of a heading: a colon, a full stop after set headings. */
export function bareHeading(text: string): string {
  return text.replace(/^[\s*_#•·-]+|[\s:：.*_]+$/gu, '').replace(/^[[【〔（(](.*)[\]】〕）)]$/u, '$1')
}

/**
 * Says what a heading is about: one or more topics, an empty list for a heading of which no topic is known, null for what is no heading.
 *
 * A line that is set as a heading needs one word of a topic in it; a plain line must be short, begin like a title,
 * not end like a sentence, and consist mostly of the words that the cue files know.
 */
export function topicsOf(given: string, setting: Setting, cues: Cues): readonly Topic[] | null {
  const colon = /[:：]\s*$/.test(given)
  let text = given.trim()
  const marker = markerAt(text)
  if (marker && marker.length < text.length && marker.dress !== 'bullet') text = text.slice(marker.length)
  const set = setting.kind === 'heading' || setting.strong || isCapital(text)
  if (!set && sentenceEnd.test(text)) return null
  if (setting.kind !== 'heading' && /[?？؟!]$/.test(text)) return null
  text = bareHeading(text)
  if (text === '' || cellsOf(text) > (set ? 140 : 90) || wordsIn(text) > (set ? 18 : 11)) return null
  if (!set && /^\p{Ll}/u.test(text)) return null
  if (!set && /[“”„«»「」]/u.test(text)) return null
  if (/\d{4}/.test(text) && !set) return null
  const found: Topic[] = []
  const known = new Set<number>()
  for (const topic of topics) {
    const match = cues.heading(topic)?.exec(text)
    if (!match) continue
    found.push(topic)
    for (let i = match.index; i < match.index + match[0].length; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) known.add(i)
  }
  const covered = known.size
  if (found.length === 0)
    return setting.kind === 'heading' || (setting.strong && !colon && cellsOf(text) <= 80) || (isCapital(text) && cellsOf(text) <= 80)
      ? []
      : null
  if (set) return found
  // Chinese puts no space between words; its plain headings are shorter.
  if (/\p{sc=Han}/u.test(text) && cellsOf(text) > 44) return null
  const share = covered / lettersIn(text)
  const short = wordsIn(text) <= 5 && cellsOf(text) <= 40
  // "Savaria calls on States to announce the following commitments:" opens a list and heads no section.
  if (colon && (share < 0.45 || cues.any('calls').test(text))) return null
  const leads = wordsIn(text) <= 6 && cellsOf(text) <= 60 && topics.some((t) => cues.heading(t)?.exec(text)?.index === 0)
  return share >= 0.4 || (leads && !colon) || ((short || setting.labelled) && share >= 0.25) ? found : null
}
