/** A labelled paragraph with its features, the first of which is always there. */
export interface Row {
  readonly at: Int32Array
  readonly values: Float64Array
  readonly wanted: boolean
  readonly group: string
  readonly careful: boolean
  readonly weight: number
}

const steps = 160
const ridge = 0.003
const rate = 0.12

/** Logistic regression by descent with steps of each feature's own size; a ridge pulls each weight towards nought, the first not at all. */
export function fitted(rows: readonly Row[], width: number): Float64Array {
  const weights = new Float64Array(width)
  const squares = new Float64Array(width).fill(1e-8)
  const gradient = new Float64Array(width)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < steps; step++) {
    gradient.fill(0)
    for (const { at, values, wanted, weight } of rows) {
      let score = 0
      for (let k = 0; k < at.length; k++) score += weights[at[k]!]! * values[k]!
      const error = (1 / (1 + Math.exp(-score)) - (wanted ? 1 : 0)) * weight
      for (let k = 0; k < at.length; k++) gradient[at[k]!]! += error * values[k]!
    }
    for (let i = 0; i < width; i++) {
      const g = gradient[i]! / total + (i ? ridge * weights[i]! : 0)
      squares[i]! += g * g
      weights[i]! -= (rate * g) / Math.sqrt(squares[i]!)
    }
  }
  return weights
}

const scoreOf = (weights: Float64Array, { at, values }: Row) => {
  let score = 0
  for (let k = 0; k < at.length; k++) score += weights[at[k]!]! * values[k]!
  return score
}

const parts = 6

/** Scores of the careful rows by weights that were fitted without the statements they stand in. */
export function scoresLeftOut(rows: readonly Row[], width: number): (readonly [score: number, wanted: boolean])[] {
  const groups = [...new Set(rows.flatMap(({ group, careful }) => (careful ? [group] : [])))]
  return Array.from({ length: parts }).flatMap((_, part) => {
    const out = new Set(groups.filter((_, i) => i % parts === part))
    const weights = fitted(
      rows.filter(({ group }) => !out.has(group)),
      width,
    )
    return rows.flatMap((row) => (out.has(row.group) ? [[scoreOf(weights, row), row.wanted] as const] : []))
  })
}

const grid = Array.from({ length: 90 }, (_, i) => -3.5 + i * 0.05)

function f1At(scores: readonly (readonly [number, boolean])[], from: number): number {
  let right = 0
  let wrong = 0
  for (const [score, wanted] of scores) {
    if (score > from && wanted) right++
    else if (score > from !== wanted) wrong++
  }
  return right ? (2 * right) / (2 * right + wrong) : 0
}

/**
 * Where each output begins: the best F1 on statements left out, held to the best common threshold of all, the more so the fewer paragraphs have the label.
 */
export function thresholdsOf(outputs: readonly (readonly Row[])[], width: number): number[] {
  const scores = outputs.map((rows) => scoresLeftOut(rows, width))
  const best = (value: (from: number) => number) => {
    const values = grid.map(value)
    const most = Math.max(...values)
    // The middle of what is as good: a threshold at the edge of chance is a poor one.
    const good = grid.filter((_, i) => values[i]! > most - 0.005)
    return good[Math.floor(good.length / 2)]!
  }
  const common = best((from) => f1At(scores.flat(), from))
  return scores.map((own) => {
    const wanted = own.filter(([, label]) => label).length
    return best((from) => f1At(own, from) - ((from - common) ** 2 * 0.6) / (1 + wanted))
  })
}
