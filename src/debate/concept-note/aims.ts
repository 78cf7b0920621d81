import type { Document } from '../../document/index.ts'
import { sentencesOf } from '../../language/index.ts'
import { listEntries } from './asked.ts'
import type { Cues } from './cues.ts'
import type { Outlined } from './outline.ts'
import { textAt } from './passage.ts'

/**
 * Reads what the debate aims to do.
 *
 * 1. Under a heading of aims: the entries of its list, where there is one of two or more; else the paragraphs that say what the debate will do,
 *    aims at or makes possible; else all its paragraphs.
 * 2. Without such a heading: the sentences of the note, then of the letter, that state the aim of the debate.
 */
export function aimsOf(document: Document, outline: readonly Outlined[], cues: Cues): readonly string[] {
  const cue = cues.any('aims')
  const own = outline.filter(
    (o) => o.role === 'body' && o.region === 'note' && o.topics.includes('aims') && !o.topics.includes('questions'),
  )
  if (own.length > 0) {
    const entries = listEntries(
      own.slice(
        Math.max(
          0,
          own.findIndex((o) => o.listed),
        ),
      ),
      'calls',
    )
    if (entries.length >= 2 && own.some((o) => o.listed)) return entries.map((e) => textAt(document, e.positions))
    const said = own.map((o) => o.passage.text)
    const stating = said.filter((text) => cue.test(text))
    return stating.length > 0 ? stating : said
  }
  for (const region of ['note', 'letter'] as const) {
    const bodies = outline.filter(
      (o) =>
        o.role === 'body' &&
        o.region === region &&
        !o.topics.some((t) => t === 'questions' || t === 'calls' || t === 'outcome' || t === 'briefers'),
    )
    for (const [i, { passage }] of bodies.entries()) {
      if (statingIn(passage.text, cues).length === 0) continue
      const opening = /[:：]$/.test(passage.text)
      const after = bodies.slice(i + 1)
      const end = after.findIndex((o) => !o.listed)
      const entries = opening ? listEntries(end < 0 ? after : after.slice(0, end), 'calls') : []
      if (entries.length >= 2) return entries.map((e) => textAt(document, e.positions))
    }
    const stated = bodies.flatMap(({ passage }) => statingIn(passage.text, cues))
    if (stated.length > 0) return stated
  }
  return []
}

/** The sentences of a text that say in so many words what the debate aims at. */
function statingIn(text: string, cues: Cues): readonly string[] {
  const patterns = cues.each('aims').slice(0, 3)
  return sentencesOf(text, cues.language)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => patterns.some((pattern) => pattern.test(sentence)))
}
