import { join } from 'node:path'
import { type GoldSentence, type GoldStatement, goldStatements } from './gold.ts'

/** A statement that is scored, or a sentence that is scored as a statement of its own. */
export interface Tested extends GoldStatement {
  /** What is left out together with it. */
  readonly group: string
  /** Which aligned line it is. */
  readonly line: number | null
}

/** What is scored: the careful statements whose labels are published, the translated sentences, the aligned lines. */
export function testedStatements(shared: string, sentences: readonly GoldSentence[]): Tested[] {
  const careful = (['careful/wps-2016', 'careful/peacebuilding-2020', 'careful/general-assembly-2024'] as const)
    .flatMap((set) => goldStatements(join(shared, 'gold'), set))
    .map((statement) => ({ ...statement, group: statement.id, line: null }))
  const alone = sentences
    .filter(({ set }) => set === 'translated' || set === 'aligned')
    .map(({ set, group, language, text, head, labels, kind, line }, i) => ({
      set: `${set} ${language}`,
      id: `alone-${i}`,
      group,
      line: line ?? null,
      language,
      head,
      paragraphs: [text],
      sentences: [{ sid: 's', p: 1, start: 0, end: text.length, text }],
      labels: new Map([['s', [labels, kind] as const]]),
    }))
  return [...careful, ...alone]
}
