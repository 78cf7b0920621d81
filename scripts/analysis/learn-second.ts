import { categories } from '../../src/council/index.ts'
import { type SecondWeights, secondInputs, secondLook } from '../../src/debate/analysis/second-look.ts'
import type { GoldSample } from './samples.ts'
import { carefulCount } from './settings.ts'

/** How strongly the second look is held to what the first said, how many steps it is fitted in, and how large they are. */
const held = 3
const steps = 300
const rate = 0.02

interface Row {
  readonly inputs: Float64Array
  readonly labels: readonly boolean[]
  readonly weight: number
}

/** Sentences of whole statements with what the second look at each goes by; every fifth statement is read as sentences that stand alone. */
function rowsOf(scores: ReadonlyMap<GoldSample, Float64Array>): Row[] {
  const statements = new Map<string, GoldSample[]>()
  for (const sample of scores.keys()) {
    const name = `${sample.gold.set} ${sample.gold.group}`
    const own = statements.get(name)
    if (own) own.push(sample)
    else statements.set(name, [sample])
  }
  return [...statements.values()].flatMap((own, number) => {
    const look = secondLook(
      own.map((sample) => scores.get(sample)!),
      own.map(({ words }) => words),
      own.length < 4 || number % 5 === 4,
    )
    return own.map((sample, i) => ({
      inputs: look(i).slice(),
      labels: categories.map((_, c) => sample.labels[c] === 1),
      weight: sample.gold.set.startsWith('careful') ? carefulCount : 1,
    }))
  })
}

/** Fits one category by Adam on all rows, beginning with what the first look said. */
function fitted(rows: readonly Row[], category: number): number[] {
  const row = new Float64Array(secondInputs)
  row[category] = 1
  const start = row.slice()
  const first = new Float64Array(secondInputs)
  const second = new Float64Array(secondInputs)
  const gradient = new Float64Array(secondInputs)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0)
    for (const { inputs, labels, weight } of rows) {
      let score = 0
      for (let k = 0; k < secondInputs; k++) score += row[k]! * inputs[k]!
      const wrong = ((1 / (1 + Math.exp(-score)) - (labels[category] ? 1 : 0)) * weight) / total
      for (let k = 0; k < secondInputs; k++) gradient[k]! += wrong * inputs[k]!
    }
    for (let k = 0; k < secondInputs; k++) {
      const g = gradient[k]! + (2 * held * (row[k]! - start[k]!)) / total
      first[k] = 0.9 * first[k]! + 0.1 * g
      second[k] = 0.999 * second[k]! + 0.001 * g * g
      row[k]! -= (rate * (first[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return [...row].map((value) => Number(value.toFixed(4)))
}

/** Where a finding begins: the middle of the stretch in which F1 is at its best, within half a point. */
function thresholdOf(rows: readonly (readonly [score: number, has: boolean, weight: number])[]): number {
  const at = Array.from({ length: 81 }, (_, i) => {
    const from = -4 + i * 0.075
    let right = 0
    let wrong = 0
    for (const [score, has, weight] of rows) {
      if (score > from && has) right += weight
      else if (score > from !== has) wrong += weight
    }
    return { from, f1: right ? (2 * right) / (2 * right + wrong) : 0 }
  })
  const best = Math.max(...at.map(({ f1 }) => f1))
  const near = at.filter(({ f1 }) => f1 >= best - 0.005)
  return Number((near.reduce((sum, { from }) => sum + from, 0) / near.length).toFixed(3))
}

/**
 * Learns the second look and the thresholds from first scores of sentences left out.
 *
 * Commitments keep their first score: they are few, and a sentence binds by its own words.
 */
export function learnSecond(scores: ReadonlyMap<GoldSample, Float64Array>): SecondWeights {
  const rows = rowsOf(scores)
  const learnt = categories.map((category, c) =>
    category === 'commitment' ? Array.from({ length: secondInputs }, (_, k) => (k === c ? 1 : 0)) : fitted(rows, c),
  )
  const thresholds = categories.map((_, c) =>
    thresholdOf(
      rows.map(({ inputs, labels, weight }) => [learnt[c]!.reduce((sum, value, k) => sum + value * inputs[k]!, 0), labels[c]!, weight]),
    ),
  )
  return { rows: learnt, thresholds }
}
