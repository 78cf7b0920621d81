import type { ParagraphWeights } from '../../src/debate/analysis/paragraph-model.ts'
import type { Weights } from '../../src/debate/analysis/weights.ts'
import type { Model } from './logistic.ts'

/** Makes the weights of each answer into whole numbers from -127 to 127; the largest of each answer gives its scale. */
export function quantised({ labels, weights }: Model, thresholds: readonly number[], paragraphs: ParagraphWeights): Weights {
  const scales = Array.from({ length: labels }, (_, label) => {
    let largest = 0
    for (let at = label; at < weights.length; at += labels) largest = Math.max(largest, Math.abs(weights[at]!))
    return Number((Math.min(largest, 2.5) / 127 || 1).toPrecision(6))
  })
  const table = Int8Array.from(weights, (weight, at) => Math.max(-127, Math.min(127, Math.round(weight / scales[at % labels]!))))
  return { table, scales, thresholds, paragraphs }
}
