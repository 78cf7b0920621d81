/** A labelled paragraph with its features, the first of which is always there, and, for each output, whether it is wanted. */
export interface Row {
  readonly at: Int32Array
  readonly values: Float64Array
  readonly wanted: readonly boolean[]
  readonly group: string
  readonly careful: boolean
  readonly weight: number
}

const steps = 160
const ridge = 0.003
const rate = 0.12

const scoresOf = (weights: Float64Array, { at, values }: Row, into: Float64Array) => {
  const outputs = into.length
  into.fill(0)
  for (let k = 0; k < at.length; k++) {
    const from = at[k]! * outputs
    for (let o = 0; o < outputs; o++) into[o]! += weights[from + o]! * values[k]!
  }
}

/**
 * Logistic regression, each output by itself, by descent with steps of each feature's own size; a ridge pulls each weight towards nought, those of the first feature not at all.
 * Weights stand feature by feature.
 */
export function fitted(rows: readonly Row[], width: number): Float64Array {
  const outputs = rows[0]!.wanted.length
  const weights = new Float64Array(width * outputs)
  const squares = new Float64Array(width * outputs).fill(1e-8)
  const gradient = new Float64Array(width * outputs)
  const errors = new Float64Array(outputs)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < steps; step++) {
    gradient.fill(0)
    for (const row of rows) {
      scoresOf(weights, row, errors)
      for (let o = 0; o < outputs; o++) errors[o] = (1 / (1 + Math.exp(-errors[o]!)) - (row.wanted[o] ? 1 : 0)) * row.weight
      const { at, values } = row
      for (let k = 0; k < at.length; k++) {
        const from = at[k]! * outputs
        for (let o = 0; o < outputs; o++) gradient[from + o]! += errors[o]! * values[k]!
      }
    }
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i]! / total + (i >= outputs ? ridge * weights[i]! : 0)
      squares[i]! += g * g
      weights[i]! -= (rate * g) / Math.sqrt(squares[i]!)
    }
  }
  return weights
}

type Scored = readonly [score: number, wanted: boolean]
const parts = 6

/** For each output, scores of the careful rows by weights that were fitted without the statements they stand in. */
function scoresLeftOut(rows: readonly Row[], width: number): Scored[][] {
  const groups = [...new Set(rows.flatMap(({ group, careful }) => (careful ? [group] : [])))]
  const outputs = rows[0]!.wanted.length
  const scored: Scored[][] = Array.from({ length: outputs }, () => [])
  const scores = new Float64Array(outputs)
  for (let part = 0; part < parts; part++) {
    const out = new Set(groups.filter((_, i) => i % parts === part))
    const weights = fitted(
      rows.filter(({ group }) => !out.has(group)),
      width,
    )
    for (const row of rows) {
      if (!out.has(row.group)) continue
      scoresOf(weights, row, scores)
      scored.forEach((own, o) => {
        own.push([scores[o]!, row.wanted[o]!])
      })
    }
  }
  return scored
}

const grid = Array.from({ length: 90 }, (_, i) => -3.5 + i * 0.05)

function f1At(scores: readonly Scored[], from: number): number {
  let right = 0
  let wrong = 0
  for (const [score, wanted] of scores) {
    if (score > from && wanted) right++
    else if (score > from !== wanted) wrong++
  }
  return right ? (2 * right) / (2 * right + wrong) : 0
}

/**
 * Where each output begins: the best F1 on statements left out, held to the best common threshold of its kind, the more so the fewer paragraphs have the label.
 * `kinds` says which outputs, from which to which, end exclusive, belong together.
 */
export function thresholdsOf(rows: readonly Row[], width: number, kinds: readonly (readonly [from: number, to: number])[]): number[] {
  const all = scoresLeftOut(rows, width)
  const best = (value: (from: number) => number) => {
    const values = grid.map(value)
    const most = Math.max(...values)
    // The middle of what is as good: a threshold at the edge of chance is a poor one.
    const good = grid.filter((_, i) => values[i]! > most - 0.005)
    return good[Math.floor(good.length / 2)]!
  }
  return kinds.flatMap(([first, end]) => {
    const scores = all.slice(first, end)
    const common = best((from) => f1At(scores.flat(), from))
    return scores.map((own) => {
      const wanted = own.filter(([, label]) => label).length
      return best((from) => f1At(own, from) - ((from - common) ** 2 * 0.6) / (1 + wanted))
    })
  })
}
