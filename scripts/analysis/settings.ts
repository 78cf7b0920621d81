import { categories } from '../../src/council/index.ts'
import { answers } from '../../src/debate/analysis/weights.ts'
import { naturalSets } from './gold.ts'
import { scoresOf, type Training, train } from './logistic.ts'
import type { GoldSample } from './samples.ts'

/** How the weights are trained; chosen on `broad`. */
export const settings: Training = { epochs: 4, rate: 0.08, l2: 1e-5, seed: 1, least: 3 }

/** How often a sentence with adjudicated labels counts when thresholds are chosen. */
const careful = 4

/** Spreads groups of sentences over parts, always the same way. */
export function partOf(group: string, parts: number): number {
  let hash = 7
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) >>> 0
  return ((hash ^ (hash >>> 7)) >>> 0) % parts
}

/** Scores of sentences, each by weights that were trained without its group. */
export function scoresLeftOut(
  samples: readonly GoldSample[],
  parts: number,
  wanted: (sample: GoldSample) => boolean = () => true,
  salt = '',
  upTo = parts,
): Map<GoldSample, Float64Array> {
  const scores = new Map<GoldSample, Float64Array>()
  for (let part = 0; part < upTo; part++) {
    const tested = samples.filter((sample) => wanted(sample) && partOf(sample.gold.group + salt, parts) === part)
    if (!tested.length) continue
    const model = train(
      samples.filter((sample) => partOf(sample.gold.group + salt, parts) !== part),
      answers.length,
      settings,
    )
    for (const sample of tested) scores.set(sample, scoresOf(model, sample))
  }
  return scores
}

/**
 * Chooses for each category where a finding begins: the middle of the stretch in which F1 on sentences left out is at its best (within half a point),
 * on the natural samples only. Kinds of a commitment need none: the highest wins.
 */
export function learnThresholds(samples: readonly GoldSample[], parts: number, upTo = parts): number[] {
  const natural = new Set<string>(naturalSets)
  const scores = scoresLeftOut(samples, parts, ({ gold }) => natural.has(gold.set), 'threshold', upTo)
  return answers.map((_, label) => {
    if (label >= categories.length) return 0
    const rows = [...scores].map(
      ([sample, score]) => [score[label]!, sample.labels[label] === 1, sample.gold.set.startsWith('careful') ? careful : 1] as const,
    )
    const steps = Array.from({ length: 81 }, (_, i) => {
      const from = -4 + i * 0.075
      let tp = 0
      let wrong = 0
      for (const [score, has, weight] of rows) {
        if (score > from && has) tp += weight
        else if (score > from !== has) wrong += weight
      }
      return { from, f1: tp ? (2 * tp) / (2 * tp + wrong) : 0 }
    })
    const best = Math.max(...steps.map(({ f1 }) => f1))
    const near = steps.filter(({ f1 }) => f1 >= best - 0.005)
    return Number((near.reduce((sum, { from }) => sum + from, 0) / near.length).toFixed(3))
  })
}
