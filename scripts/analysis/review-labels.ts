import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSentence } from './gold.ts'

/** A line of `ahadi labels --out NAME.jsonl` that says what holds of a sentence (src/debate/commitments/coding/labels-file.ts). */
interface HeldLine {
  readonly what: string
  readonly sid: string
  readonly debate: string
  readonly statement: string
  readonly version: number
  readonly language: string
  readonly head: string | null
  readonly p: number
  readonly n: number
  readonly order: number
  readonly of: number
  readonly text?: string
  readonly previous?: string | null
  readonly next?: string | null
  readonly labels: string
  readonly kind: string
}

/** What was read of a folder of exports, and how many lines had no words to train on: their compilation had not been issued. */
export interface ReviewLabels {
  readonly sentences: readonly GoldSentence[]
  readonly withoutWords: number
}

/**
 * Reads the labels that people gave in installations of Ahadi: every `*.jsonl` of a folder, in the order of their names; none where there is no folder.
 *
 * 1. Only what holds is taken: all six categories decided, and nobody differs. A sentence that stands in several files counts once, as the last has it.
 * 2. A line without words cannot be trained on; it is counted.
 * 3. `group` is the statement, so that it is left out as a whole.
 */
export function reviewLabels(folder: string): ReviewLabels {
  if (!existsSync(folder)) return { sentences: [], withoutWords: 0 }
  const held = new Map<string, HeldLine>()
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line.trim() === '') continue
      const read: HeldLine = JSON.parse(line)
      if (read.what === 'holds') held.set(read.sid, read)
    }
  }
  const all = [...held.values()]
  const sentences = all.flatMap(({ debate, statement, version, language, text, previous, next, head, order, of, n, labels, kind }) => {
    if (text === undefined) return []
    return [
      {
        set: 'review',
        group: `${debate}/${statement}@${version}`,
        language,
        text,
        before: previous ?? null,
        after: next ?? null,
        head: head ?? '',
        share: (order - 1) / of,
        firstInParagraph: n === 1,
        whole: true,
        labels,
        kind,
      },
    ]
  })
  return { sentences, withoutWords: all.length - sentences.length }
}
