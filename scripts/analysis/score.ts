import { categories } from '../../src/council/index.ts'
import type { FoundSentence } from '../../src/debate/analysis/index.ts'

/** Right, wrongly found, missed. */
export interface Tally {
  tp: number
  fp: number
  fn: number
}
export const letterOf: Readonly<Record<string, string>> = {
  commitment: 'C',
  achievement: 'A',
  example: 'X',
  challenge: 'H',
  gap: 'G',
  recommendation: 'R',
}

/** What of a found sentence is scored. */
export type ScoredSentence = Pick<FoundSentence, 'paragraph' | 'start' | 'end' | 'categories' | 'kind'>

export interface ScoredStatement {
  readonly sentences: readonly { readonly sid: string; readonly p: number; readonly start: number; readonly end: number }[]
  readonly labels: ReadonlyMap<string, readonly [string, string]>
  readonly findings: {
    readonly sentences: readonly ScoredSentence[]
  }
}

export interface Scored {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly kinds: { readonly right: number; readonly of: number }
}

/** Counts as ../shared/tools/score-analysis.mjs does: a labelled sentence has a category when found sentences with it cover at least half of it. */
export function scored(statements: readonly ScoredStatement[]): Scored {
  const tallies = new Map<string, Tally>()
  const kinds = { right: 0, of: 0 }
  const add = (name: string, wanted: boolean, found: boolean) => {
    const tally = tallies.get(name) ?? { tp: 0, fp: 0, fn: 0 }
    tallies.set(name, tally)
    if (wanted && found) tally.tp++
    else if (found) tally.fp++
    else if (wanted) tally.fn++
  }
  for (const { sentences, labels, findings } of statements) {
    for (const { sid, p, start, end } of sentences) {
      const label = labels.get(sid)
      if (!label) continue
      const overlapping = findings.sentences.filter((one) => one.paragraph === p && one.start < end && one.end > start)
      for (const category of categories) {
        const covered = overlapping
          .filter((one) => one.categories.includes(category))
          .reduce((sum, one) => sum + Math.min(one.end, end) - Math.max(one.start, start), 0)
        const found = covered * 2 >= end - start
        const wanted = label[0].includes(letterOf[category]!)
        add(category, wanted, found)
        if (category !== 'commitment' || !wanted || !found) continue
        kinds.of++
        if (overlapping.find((one) => one.categories.includes('commitment'))?.kind === label[1]) kinds.right++
      }
    }
  }
  return { tallies, kinds }
}

export function measure({ tp, fp, fn }: Tally) {
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  return { precision, recall, f1: tp ? (2 * tp) / (2 * tp + fp + fn) : 0, wanted: tp + fn }
}

export const none: Tally = { tp: 0, fp: 0, fn: 0 }
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), none)
