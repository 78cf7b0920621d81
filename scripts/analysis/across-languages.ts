import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ComparedCommitment } from '../../src/debate/commitments/earlier/wording.ts'

/** One commitment in the five languages into which it was translated. */
export interface Translated {
  readonly sid: string
  readonly in: ReadonlyMap<string, ComparedCommitment>
}

const languages = ['ar', 'es', 'fr', 'ru', 'zh'] as const

/** The commitments among the translated sentences of the gold, each in five languages; no field is read from them, and nothing stands before them. */
export function translatedCommitments(shared: string): readonly Translated[] {
  const all = new Map<string, Map<string, ComparedCommitment>>()
  for (const language of languages) {
    for (const line of readFileSync(join(shared, 'gold/translated', `${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')) {
      const { sid, labels, text } = JSON.parse(line) as { sid: string; labels: string; text: string }
      if (!labels.includes('C')) continue
      const own = all.get(sid) ?? new Map<string, ComparedCommitment>()
      own.set(language, { quote: text, language, delegationId: null, fields: {}, before: '' })
      all.set(sid, own)
    }
  }
  return [...all].map(([sid, own]) => ({ sid, in: own }))
}
