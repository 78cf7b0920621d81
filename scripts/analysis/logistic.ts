import { openVocabulary, placeOf, type Vocabulary } from '../../src/debate/analysis/vocabulary.ts'

/** One sentence as the training sees it. */
export interface Sample {
  readonly hashes: Uint32Array
  readonly values: Float32Array
  /** Clause of each feature, -1 for the whole sentence; features of clauses come last, clause by clause. */
  readonly clauses: Int16Array
  /** One a label: 1, 0, or -1 where it is not asked. */
  readonly labels: Int8Array | Float32Array
  readonly weight: number
}

export interface Training {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  readonly seed: number
  /** In how many sentences a feature must stand to be known. */
  readonly least: number
}

/** Weights by feature, then by label. */
export interface Model {
  readonly labels: number
  readonly weights: Float32Array
  readonly keys: Uint32Array
  readonly vocabulary: Vocabulary
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

/** Features that stand in enough sentences, in a fixed order. */
function commonFeatures(samples: readonly Sample[], least: number): Uint32Array {
  let room = 1 << 22
  const total = samples.reduce((sum, { hashes }) => sum + hashes.length, 0)
  while (room < total * 0.6) room *= 2
  const slots = new Uint32Array(room)
  const counts = new Uint16Array(room)
  const last = new Int32Array(room).fill(-1)
  const mask = room - 1
  samples.forEach(({ hashes }, index) => {
    for (let k = 0; k < hashes.length; k++) {
      const key = hashes[k]!
      let at = Math.imul(key, 0x9e3779b1) & mask
      while (slots[at] !== key && slots[at] !== 0) at = (at + 1) & mask
      slots[at] = key
      if (last[at] === index) continue
      last[at] = index
      if (counts[at]! < 65535) counts[at]!++
    }
  })
  return Uint32Array.from(slots.filter((key, at) => key !== 0 && counts[at]! >= least)).sort()
}

/** Logistic regression, one a label, by stochastic steps that grow smaller for features that have been met often (AdaGrad). */
export function train(samples: readonly Sample[], labels: number, { epochs, rate, l2, seed, least }: Training): Model {
  const keys = commonFeatures(samples, least)
  const vocabulary = openVocabulary(keys)
  const known = samples.map((sample) => lookUp(vocabulary, sample))
  const size = labels * keys.length
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1)
  const order = Uint32Array.from(samples.keys())
  const next = random(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    for (const index of order) {
      const sample = samples[index]!
      const { ids, values, bounds } = known[index]!
      const { scores, best } = scoreKnown(weights, labels, known[index]!)
      for (let l = 0; l < labels; l++) {
        const wanted = sample.labels[l]!
        if (wanted < 0) continue
        const step = (1 / (1 + Math.exp(-scores[l]!)) - wanted) * sample.weight
        if (Math.abs(step) < 0.004) continue
        const update = (from: number, to: number) => {
          for (let k = from; k < to; k++) {
            const at = ids[k]! * labels + l
            const g = step * values[k]! + l2 * weights[at]!
            const s = squares[at]! + g * g
            squares[at] = s
            weights[at] = weights[at]! - (rate * g) / Math.sqrt(s)
          }
        }
        update(0, bounds[0]!)
        if (bounds.length > 1) update(bounds[best[l]!]!, bounds[best[l]! + 1]!)
      }
    }
  }
  return { labels, weights, keys, vocabulary }
}

interface Known {
  readonly ids: Int32Array
  readonly values: Float32Array
  /** Where the features of the sentence end and those of each clause begin; the end last. */
  readonly bounds: readonly number[]
}

function lookUp(vocabulary: Vocabulary, { hashes, values, clauses }: Pick<Sample, 'hashes' | 'values' | 'clauses'>): Known {
  const ids = new Int32Array(hashes.length)
  const kept = new Float32Array(hashes.length)
  const bounds: number[] = []
  let count = 0
  let clause = -1
  for (let k = 0; k < hashes.length; k++) {
    if (clauses[k]! !== clause) {
      clause = clauses[k]!
      bounds.push(count)
    }
    const place = placeOf(vocabulary, hashes[k]!)
    if (place < 0) continue
    ids[count] = place
    kept[count++] = values[k]!
  }
  bounds.push(count)
  return { ids: ids.slice(0, count), values: kept.slice(0, count), bounds }
}

const room = { scores: new Float64Array(16), clause: new Float64Array(16), most: new Float64Array(16), best: new Int32Array(16) }

/** A label's score: what the whole sentence gives, and what its strongest clause gives. */
function scoreKnown(weights: Float32Array, labels: number, { ids, values, bounds }: Known) {
  const { scores, clause, most, best } = room
  scores.fill(0)
  for (let k = 0; k < bounds[0]!; k++) {
    const base = ids[k]! * labels
    const value = values[k]!
    for (let l = 0; l < labels; l++) scores[l]! += weights[base + l]! * value
  }
  most.fill(Number.NEGATIVE_INFINITY)
  for (let c = 0; c + 1 < bounds.length; c++) {
    clause.fill(0)
    for (let k = bounds[c]!; k < bounds[c + 1]!; k++) {
      const base = ids[k]! * labels
      const value = values[k]!
      for (let l = 0; l < labels; l++) clause[l]! += weights[base + l]! * value
    }
    for (let l = 0; l < labels; l++) {
      if (clause[l]! <= most[l]!) continue
      most[l] = clause[l]!
      best[l] = c
    }
  }
  if (bounds.length > 1) for (let l = 0; l < labels; l++) scores[l]! += most[l]!
  return { scores, best }
}

export function scoresOf({ labels, weights, vocabulary }: Model, sample: Pick<Sample, 'hashes' | 'values' | 'clauses'>): Float64Array {
  return scoreKnown(weights, labels, lookUp(vocabulary, sample)).scores.slice(0, labels)
}
