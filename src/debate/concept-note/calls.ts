import type { Document } from '../../document/index.ts'
import { sentencesOf } from '../../language/index.ts'
import { type Entry, lettered, listEntries, runningEntries } from './asked.ts'
import type { Asked } from './concept-note.ts'
import type { Cues } from './cues.ts'
import type { Outlined } from './outline.ts'
import { positionsOf, textAt } from './passage.ts'

/** The passages after an index that are entries of its list. */
function listAfter(outline: readonly Outlined[], index: number): readonly Outlined[] {
  const parts: Outlined[] = []
  for (const one of outline.slice(index + 1)) {
    if (one.role !== 'body' || !one.listed) break
    parts.push(one)
  }
  return parts
}

/**
 * Reads what the presidency asks States to commit to.
 *
 * A list counts when the sentence that opens it calls on States, and either speaks of commitments or stands under a heading of outcomes or calls.
 * A sentence without a list counts when it calls on States and speaks of commitments. What others called for in the past does not count.
 */
export function callsOf(document: Document, outline: readonly Outlined[], cues: Cues): readonly Asked[] {
  const call = cues.any('calls')
  const commitment = cues.any('commitments')
  const single: Entry[] = []
  for (const [i, { passage, role, region, topics }] of outline.entries()) {
    if (role !== 'body' || region === 'front' || topics.includes('background') || topics.includes('questions')) continue
    const section = topics.includes('calls') || topics.includes('outcome')
    for (const s of sentencesOf(passage.text, cues.language)) {
      const text = passage.text.slice(s.start, s.end)
      if (!call.test(text) || cues.any('recalled').test(text)) continue
      const last = s.end >= passage.text.length - 1
      const parts = last && /[:：]["”]?$/u.test(text) ? listAfter(outline, i) : []
      if (parts.length > 0 && (section || commitment.test(text))) {
        const entries = listEntries(parts, 'calls')
        if (entries.length > 0 && !entries.every((e) => /[?？؟]$/u.test(textAt(document, e.positions)))) return lettered(document, entries)
      }
      const colon = /[:：]/u.exec(text)
      if (colon && (section || commitment.test(text)) && commitment.test(text.slice(0, colon.index))) {
        const entries = runningEntries(document, passage, s.start + colon.index + 1, 'semicolons')
        if (entries.length > 0) return lettered(document, entries)
      }
      if (commitment.test(text) && !passage.marker?.readings.length && !/[?？؟]$/u.test(text))
        single.push({ printed: null, positions: positionsOf(document, passage, s.start, s.end) })
      else if (commitment.test(text) && !/[?？؟:：]$/u.test(text) && section)
        single.push({ printed: null, positions: positionsOf(document, passage, s.start, s.end) })
    }
  }
  const under = outline.filter((o) => o.role === 'body' && o.topics.includes('calls') && o.region === 'note')
  if (under.some((o) => o.listed)) {
    const entries = listEntries(under.slice(under.findIndex((o) => o.listed)), 'calls')
    if (entries.length > 0) return lettered(document, entries)
  }
  return lettered(document, single)
}
