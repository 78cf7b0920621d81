import type { WeightsFile } from '../../src/debate/analysis/weights.ts'
import type { Model } from './logistic.ts'

/** How many features the shipped weights know; those with the largest weights are kept. 13 bytes each. */
const most = 140_000

/** Makes the weights of each answer into whole numbers from -127 to 127; the largest of each answer gives its scale. */
export function quantised({ labels, weights, keys }: Model): Pick<WeightsFile, 'keys' | 'table' | 'scales'> {
  const largestOf = Float32Array.from(keys, (_, i) => {
    let largest = 0
    for (let l = 0; l < labels; l++) largest = Math.max(largest, Math.abs(weights[i * labels + l]!))
    return largest
  })
  const limit = keys.length > most ? largestOf.slice().sort()[keys.length - most]! : 0
  const kept = [...keys.keys()].filter((i) => largestOf[i]! > limit)
  const scales = Array.from({ length: labels }, (_, label) => {
    let largest = 0
    for (const i of kept) largest = Math.max(largest, Math.abs(weights[i * labels + label]!))
    return Number((Math.min(largest, 2.5) / 127 || 1).toPrecision(6))
  })
  const table = new Int8Array(kept.length * labels)
  kept.forEach((i, at) => {
    for (let l = 0; l < labels; l++)
      table[at * labels + l] = Math.max(-127, Math.min(127, Math.round(weights[i * labels + l]! / scales[l]!)))
  })
  return { keys: Uint32Array.from(kept, (i) => keys[i]!), table, scales }
}
