import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSentence } from './gold.ts'
import { languages } from './gold.ts'
import type { TextPair } from './learn-glosses.ts'

/** One line of the aligned texts in six languages. */
export interface ParallelLine {
  readonly group: string
  readonly texts: Readonly<Record<string, string>>
}

/** The aligned lines of United Nations documents, by document, so that a document can be left out with all its lines. */
export function parallelLines(shared: string): ParallelLine[] {
  const folder = join(shared, 'data/parallel-un')
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n')
  const ids = lines('devset.ids.txt').filter(Boolean)
  const texts = Object.fromEntries(languages.map((language) => [language, lines(`devset.${language}`)]))
  return ids.map((id, i) => ({
    group: `aligned ${id.split(' ')[0]}`,
    texts: Object.fromEntries(languages.map((language) => [language, texts[language]![i]?.trim() ?? ''])),
  }))
}

/** A line in one language as a sentence that stands alone and has no label. */
export const unlabelled = ({ group, texts }: ParallelLine, language: string): GoldSentence => ({
  set: 'parallel',
  group,
  language,
  text: texts[language]!,
  before: null,
  after: null,
  head: '',
  share: -1,
  firstInParagraph: false,
  whole: false,
  labels: '-',
  kind: '-',
})

/** Pairs of texts that say the same: the aligned lines, and labelled sentences whose translation is labelled too. */
export function pairsOf(lines: readonly ParallelLine[], sentences: readonly GoldSentence[]): TextPair[] {
  const others: string[] = languages.filter((one) => one !== 'en')
  const pairs = lines.flatMap(({ group, texts }) =>
    others.map((language) => ({ group, language, foreign: texts[language]!, english: texts.en! })),
  )
  for (const { set, group, language, text, english } of sentences)
    if (set !== 'aligned' && english) pairs.push({ group, language, foreign: text, english })
  return pairs
}
