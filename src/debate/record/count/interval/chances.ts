import { drawBeta } from './random.ts'

/** How often a method was right on sentences that it had not seen: findings that were right, findings that were wrong, and what it missed. */
export interface Tally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** How well a method does, by language; what is not of the question is left out. */
export interface Measured {
  readonly tallies: Readonly<Partial<Record<string, Tally>>>
  /** How often the kind of a commitment was right; null where the question asks for no kind. */
  readonly kinds: { readonly right: number; readonly of: number } | null
}

/** How likely a finding is right, and how likely what there is is found, in one language. */
export interface Chances {
  readonly precision: number
  readonly recall: number
}

/** As much as so many sentences of the language itself, a method is trusted to do in it as in all languages together. */
const borrowed = 2

/** Draws how well a method does in each of some languages, from what was measured. A kind that is wrong is both found where it is not and missed where it is. */
export function drawChances(random: () => number, { tallies, kinds }: Measured, languages: readonly string[]): readonly Chances[] {
  let [tp, fp, fn] = [0, 0, 0]
  for (const tally of Object.values(tallies)) {
    tp += tally?.tp ?? 0
    fp += tally?.fp ?? 0
    fn += tally?.fn ?? 0
  }
  const precision = (tp + 0.5) / (tp + fp + 1)
  const recall = (tp + 0.5) / (tp + fn + 1)
  const right = kinds ? drawBeta(random, kinds.right + 0.5, kinds.of - kinds.right + 0.5) : 1
  return languages.map((language) => {
    const own = tallies[language]
    const share = (hits: number, misses: number, prior: number) =>
      drawBeta(random, hits + borrowed * prior, misses + borrowed * (1 - prior)) * right
    return { precision: share(own?.tp ?? 0, own?.fp ?? 0, precision), recall: share(own?.tp ?? 0, own?.fn ?? 0, recall) }
  })
}
