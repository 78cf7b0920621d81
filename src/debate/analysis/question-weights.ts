import { thesaurus } from './concepts/thesaurus.ts'
import { broader, near, type ParagraphReading } from './paragraph-reading.ts'

const size = thesaurus.length

/**
 * How much each concept tells one question from the others of the debate: the fewer questions name it, and the rarer it is in statements, the more.
 * The largest is 1.
 */
export function questionWeights(all: readonly Float64Array[], rarity: readonly number[]): Float64Array[] {
  const named = new Float64Array(size)
  for (const counts of all) for (let c = 0; c < size; c++) if (counts[c]) named[c]!++
  return all.map((counts) => {
    const weights = new Float64Array(size)
    let largest = 0
    for (let c = 0; c < size; c++) {
      if (!counts[c]) continue
      weights[c] = Math.log2(1 + all.length / named[c]!) * (1 + 0.5 * Math.log2(counts[c]!)) * rarity[c]!
      largest = Math.max(largest, weights[c]!)
    }
    if (largest) for (let c = 0; c < size; c++) weights[c]! /= largest
    return weights
  })
}

/** How alike two sets of weighed concepts are, 0 to 1: the cosine, where a wider or near concept stands for a third of another. */
export function likeness(one: Float64Array, other: Float64Array): number {
  const spread = (weights: Float64Array) => {
    const wide = weights.slice()
    for (let c = 0; c < size; c++) {
      if (!weights[c]) continue
      for (const n of near[c]!) wide[n] = Math.max(wide[n]!, weights[c]! / 3)
      const above = broader[c]!
      if (above >= 0) wide[above] = Math.max(wide[above]!, weights[c]! / 3)
    }
    return wide
  }
  const [a, b] = [spread(one), spread(other)]
  let both = 0
  let first = 0
  let second = 0
  for (let c = 0; c < size; c++) {
    both += a[c]! * b[c]!
    first += a[c]! * a[c]!
    second += b[c]! * b[c]!
  }
  return both ? both / Math.sqrt(first * second) : 0
}

/** How many features {@link answerFeatures} gives. */
export const answerSize = 10

/** Features of a paragraph beside a question: how far the question's concepts, or concepts near to them, are named in it. Knows no letter and no theme. */
export function answerFeatures(
  question: Float64Array,
  { counts, withKinds, total }: Pick<ParagraphReading, 'counts' | 'withKinds' | 'total'>,
): Float64Array {
  const features = new Float64Array(answerSize)
  let whole = 0
  let covered = 0
  let nearly = 0
  let first = 0
  let second = 0
  let often = 0
  let nearest = 0
  let found = 0
  for (let c = 0; c < size; c++) {
    const weight = question[c]!
    if (!weight) continue
    whole += weight
    const count = withKinds[c]!
    if (count) {
      covered += weight
      found++
      often += weight * Math.min(3, Math.log2(1 + count))
      if (weight > first) {
        second = first
        first = weight
      } else if (weight > second) second = weight
    } else {
      let most = 0
      for (const other of near[c]!) if (!question[other]) most = Math.max(most, counts[other]!)
      if (most) {
        nearly += weight * Math.min(2, Math.log2(1 + most))
        nearest = Math.max(nearest, weight)
      }
    }
  }
  features[0] = 1
  features[1] = whole ? covered / whole : 0
  features[2] = first * first
  features[3] = first * second
  features[4] = often / 2
  features[5] = nearly / 2
  features[6] = nearest * nearest
  features[7] = Math.log2(1 + total) / 5
  features[8] = total ? (4 * often) / (4 + total) : 0
  features[9] = Math.log2(1 + found) / 3
  return features
}

/** How many concepts are given for a reason. */
const mostGiven = 3

/** The concepts in which a question and a paragraph meet, the most telling first, with the words of the paragraph; where they meet in none, those of the paragraph that are near. */
export function meeting(question: Float64Array, { places }: ParagraphReading) {
  const weightOf = (c: number) => question[c]! || near[c]!.reduce((most, other) => Math.max(most, question[other]!), 0) / 3
  const named = [...places].flatMap(([c, place]) => (weightOf(c) ? [{ c, place, weight: weightOf(c), own: question[c]! > 0 }] : []))
  const own = named.filter((one) => one.own)
  return (own.length > 0 ? own : named)
    .sort((a, b) => b.weight - a.weight || a.place.start - b.place.start)
    .slice(0, mostGiven)
    .map(({ c, place }) => ({ concept: thesaurus[c]!.id, ...place }))
}

/** The sum of features, each by its weight. */
export function weighed(weights: readonly number[] | Float64Array, features: Float64Array): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) if (features[i]) sum += weights[i]! * features[i]!
  return sum
}
