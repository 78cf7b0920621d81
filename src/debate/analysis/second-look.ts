import { categories } from '../../council/index.ts'

/** Weights of the second look: for each category a row of `secondInputs`, and the score from which it is found. */
export interface SecondWeights {
  readonly rows: readonly (readonly number[])[]
  readonly thresholds: readonly number[]
}

const size = categories.length
/** How many numbers the second look goes by. */
export const secondInputs = 7 * size + 2 + 4 + (size * (size - 1)) / 2
const bound = 6
/** How many sentences on each side count as near. */
const reach = 3

const shareOf = (score: number) => 1 / (1 + Math.exp(-score))
const bounded = (score: number) => Math.max(-bound, Math.min(bound, score))

/**
 * What the second look at a sentence goes by: its own first scores, those of the sentence before and after, of those near it and of the whole statement,
 * where it stands, and how long it is. A sentence that stands alone has none of the others'.
 *
 * `scores` holds the first scores sentence by sentence; `lengths` the words of each.
 */
export function secondLook(scores: readonly ArrayLike<number>[], lengths: readonly number[], alone: boolean): (i: number) => Float64Array {
  const n = scores.length
  const shares = scores.map((own) => Float64Array.from({ length: size }, (_, c) => shareOf(bounded(own[c]!))))
  const whole = new Float64Array(size)
  for (const own of shares) for (let c = 0; c < size; c++) whole[c]! += own[c]! / n
  const into = new Float64Array(secondInputs)
  return (i) => {
    into.fill(0)
    let at = 0
    for (let c = 0; c < size; c++) into[at++] = bounded(scores[i]![c]!)
    for (let c = 0; c < size; c++) into[at++] = shares[i]![c]!
    for (const other of [i - 1, i + 1]) {
      const near = alone ? undefined : shares[other]
      for (let c = 0; c < size; c++) into[at++] = near ? near[c]! : 0
      into[at++] = near ? 1 : 0
    }
    if (!alone) {
      const from = Math.max(0, i - reach)
      const to = Math.min(n, i + reach + 1)
      for (let k = from; k < to; k++) {
        if (k !== i) for (let c = 0; c < size; c++) into[at + c]! += shares[k]![c]! / (to - from - 1)
      }
      for (let c = 0; c < size; c++) into[at + size + c] = whole[c]!
    }
    at += 2 * size
    const place = i / n
    into[at++] = !alone && place < 0.1 ? 1 : 0
    into[at++] = !alone && place > 0.9 ? 1 : 0
    into[at++] = Math.min(lengths[i]!, 60) / 30
    into[at++] = 1
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) into[at++] = shares[i]![a]! * shares[i]![b]!
    return into
  }
}

/** The score of a category after the second look. */
export function secondScore({ rows }: SecondWeights, category: number, inputs: Float64Array): number {
  const row = rows[category]!
  let sum = 0
  for (let k = 0; k < inputs.length; k++) sum += row[k]! * inputs[k]!
  return sum
}
