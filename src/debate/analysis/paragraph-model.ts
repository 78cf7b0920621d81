import { type Pillar, pillars } from '../../council/index.ts'
import { thesaurus } from './concepts/thesaurus.ts'

/** What the weights say about paragraphs: how concepts speak for a pillar, and how alike an answer and what was asked must be. */
export interface ParagraphWeights {
  /** For each pillar: bias, then a weight a feature of {@link pillarFeatures}. */
  readonly pillars: readonly (readonly number[])[]
  readonly pillarThresholds: readonly number[]
  /** A weight a feature of {@link answerFeatures}. */
  readonly answers: readonly number[]
  readonly answerThreshold: number
  /** How rare each concept is in statements: 0 where every paragraph names it. */
  readonly rarity: readonly number[]
}

const size = thesaurus.length
const place = new Map(thesaurus.map(({ id }, i) => [id, i]))
const near: readonly (readonly number[])[] = thesaurus.map(({ id, near: own }) => {
  const joined = new Set((own ?? []).map((other) => place.get(other)!))
  thesaurus.forEach((concept, other) => {
    if (concept.near?.includes(id)) joined.add(other)
  })
  return [...joined]
})

/** Features of a paragraph for the pillars: that a concept is named, and that it is named more than once. */
export function pillarFeatures(counts: Float64Array): Float64Array {
  const features = new Float64Array(2 * size + 1)
  features[0] = 1
  for (let c = 0; c < size; c++) {
    if (!counts[c]) continue
    features[1 + c] = 1
    features[1 + size + c] = Math.log2(counts[c]!)
  }
  return features
}

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

/** How many features {@link answerFeatures} gives. */
export const answerSize = 9

/** Features of a paragraph beside a question: how far the question's concepts, or concepts near to them, are named in it. Knows no letter. */
export function answerFeatures(question: Float64Array, counts: Float64Array): Float64Array {
  const features = new Float64Array(answerSize)
  let whole = 0
  let covered = 0
  let nearly = 0
  let first = 0
  let second = 0
  let often = 0
  let nearest = 0
  let total = 0
  for (let c = 0; c < size; c++) {
    total += counts[c]!
    const weight = question[c]!
    if (!weight) continue
    whole += weight
    const count = counts[c]!
    if (count) {
      covered += weight
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
  features[4] = often
  features[5] = nearly
  features[6] = nearest * nearest
  features[7] = Math.log2(1 + total) / 5
  features[8] = total ? (4 * often) / (4 + total) : 0
  return features
}

export const weighed = (weights: readonly number[] | Float64Array, features: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < features.length; i++) if (features[i]) sum += weights[i]! * features[i]!
  return sum
}

/** Which pillars a paragraph speaks to. */
export function pillarsOf({ pillars: weights, pillarThresholds }: ParagraphWeights, counts: Float64Array): readonly Pillar[] {
  const features = pillarFeatures(counts)
  return pillars.filter((_, i) => weighed(weights[i]!, features) > pillarThresholds[i]!)
}

/** Which of the asked a paragraph speaks to, by their weights of {@link questionWeights}. */
export function answered(
  { answers, answerThreshold }: ParagraphWeights,
  asked: readonly { letter: string; weights: Float64Array }[],
  counts: Float64Array,
): readonly string[] {
  return asked.filter(({ weights }) => weighed(answers, answerFeatures(weights, counts)) > answerThreshold).map(({ letter }) => letter)
}
