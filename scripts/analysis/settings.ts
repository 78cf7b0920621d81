import { answers } from '../../src/debate/analysis/weights.ts'
import { naturalSets } from './gold.ts'
import { scoresOf, type Training, train } from './logistic.ts'
import type { GoldSample } from './samples.ts'

/** How the weights are trained; chosen on `broad`. */
export const settings: Training = { epochs: 5, rate: 0.04, l2: 1e-5, seed: 1, least: 3 }

/** How often a sentence with adjudicated labels counts when the second look and the thresholds are learnt. */
export const carefulCount = 4

/** Spreads groups of sentences over parts, always the same way. */
export function partOf(group: string, parts: number): number {
  let hash = 7
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) >>> 0
  return ((hash ^ (hash >>> 7)) >>> 0) % parts
}

const natural = new Set<string>(naturalSets)

/** Scores of sentences of whole statements, each by weights that were trained without its group, in the order of `samples`. */
export function scoresLeftOut(samples: readonly GoldSample[], parts: number, salt: string): Map<GoldSample, Float64Array> {
  const found = new Map<GoldSample, Float64Array>()
  const part = (sample: GoldSample) => partOf(sample.gold.group + salt, parts)
  for (let p = 0; p < parts; p++) {
    const model = train(
      samples.filter((sample) => part(sample) !== p),
      answers.length,
      settings,
    )
    for (const sample of samples) if (natural.has(sample.gold.set) && part(sample) === p) found.set(sample, scoresOf(model, sample))
  }
  return new Map(samples.flatMap((sample) => (found.has(sample) ? [[sample, found.get(sample)!] as const] : [])))
}
