import { findDelegations, nameOf, recogniseDelegation } from '../../council/index.ts'
import { sentencesOf } from '../../language/index.ts'
import type { Presidency } from './concept-note.ts'
import type { Cues } from './cues.ts'
import { isCapital } from './heading.ts'
import type { Outlined } from './outline.ts'

/**
 * Finds the State that presides: a State named beside words of presidency in the letter, the title or the note.
 *
 * A State that only sends the letter is not taken for the presidency.
 */
export function presidencyOf(outline: readonly Outlined[], date: string | null, cues: Cues): Presidency | null {
  const order = [
    ...outline.filter((o) => o.role === 'body' && (o.topics.includes('presidency') || o.topics.includes('chair'))),
    ...outline.filter((o) => o.region === 'letter' && o.role !== 'boundary'),
    ...outline.filter((o) => o.region === 'note' && o.role !== 'boundary'),
    ...outline.filter((o) => o.region === 'front'),
  ]
  for (const { passage, topics, role } of order) {
    const named = role === 'body' && (topics.includes('presidency') || topics.includes('chair'))
    const headed = named && (topics.includes('presidency') || recogniseDelegation(passage.text.trim()) !== null)
    for (const s of sentencesOf(passage.text, cues.language)) {
      const printed = passage.text.slice(s.start, s.end)
      // Names in capitals are looked for as they are written elsewhere.
      const text = isCapital(printed) ? printed.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (c) => c.toUpperCase()) : printed
      const cue = cues.any('presidency').exec(text)
      if (!cue && !headed) continue
      const states = findDelegations(text).filter((f) => f.delegation.kind === 'member-state')
      const middle = cue ? cue.index + cue[0].length / 2 : 0
      const [nearest] = [...states].sort((a, b) => distance(a, middle) - distance(b, middle))
      if (nearest && distance(nearest, middle) < 140) {
        return {
          name: text.slice(nearest.start, nearest.end),
          delegation: date ? nameOf(nearest.delegation, 'en', date) : nameOf(nearest.delegation, 'en'),
        }
      }
    }
  }
  return null
}

/** A State before the words of presidency is nearer than one after them, unless that follows at once. */
const distance = (span: { start: number; end: number }, at: number) =>
  at < span.start ? span.start - at + (span.start - at > 24 ? 30 : 0) : at > span.end ? at - span.end : 0
