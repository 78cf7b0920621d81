import { featureBits } from '../../src/debate/analysis/features.ts'

/** One sentence as the training sees it. */
export interface Sample {
  readonly ids: Int32Array
  readonly values: Float32Array
  /** One a label: 1, 0, or -1 where it is not asked. */
  readonly labels: Int8Array
  readonly weight: number
}

export interface Training {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  readonly seed: number
}

/** Weights by feature, then by label. */
export interface Model {
  readonly labels: number
  readonly weights: Float32Array
}

/** A small generator of numbers that gives the same row for the same seed. */
export function random(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Logistic regression, one a label, by stochastic steps that grow smaller for features that have been met often (AdaGrad). */
export function train(samples: readonly Sample[], labels: number, { epochs, rate, l2, seed }: Training): Model {
  const size = labels << featureBits
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1)
  const order = Uint32Array.from(samples.keys())
  const next = random(seed)
  const gradient = new Float64Array(labels)
  const active = new Int32Array(labels)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    for (const index of order) {
      const sample = samples[index]!
      const { ids, values } = sample
      for (let l = 0; l < labels; l++) {
        if (sample.labels[l]! < 0) {
          gradient[l] = 0
          continue
        }
        gradient[l] = 0
      }
      for (let k = 0; k < ids.length; k++) {
        const base = ids[k]! * labels
        const value = values[k]!
        for (let l = 0; l < labels; l++) gradient[l]! += weights[base + l]! * value
      }
      for (let l = 0; l < labels; l++) {
        const wanted = sample.labels[l]!
        gradient[l] = wanted < 0 ? 0 : (1 / (1 + Math.exp(-gradient[l]!)) - wanted) * sample.weight
      }
      let busy = 0
      for (let l = 0; l < labels; l++) if (Math.abs(gradient[l]!) > 0.004) active[busy++] = l
      for (let b = 0; b < busy; b++) {
        const l = active[b]!
        const step = gradient[l]!
        for (let k = 0; k < ids.length; k++) {
          const at = ids[k]! * labels + l
          const g = step * values[k]! + l2 * weights[at]!
          const s = squares[at]! + g * g
          squares[at] = s
          weights[at] = weights[at]! - (rate * g) / Math.sqrt(s)
        }
      }
    }
  }
  return { labels, weights }
}

export function scoresOf(model: Model, ids: Int32Array, values: Float32Array, into: Float64Array): Float64Array {
  const { labels, weights } = model
  into.fill(0)
  for (let k = 0; k < ids.length; k++) {
    const base = ids[k]! * labels
    const value = values[k]!
    for (let l = 0; l < labels; l++) into[l]! += weights[base + l]! * value
  }
  return into
}
