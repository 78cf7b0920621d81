/** How often two coders gave each pair of values: `table[i][j]` counts what the first gave value i and the second value j. Square. */
export type AgreementTable = readonly (readonly number[])[]

/**
 * Agreement of two coders beyond chance: Cohen's κ (Cohen 1960).
 *
 * 1. `observed` and `expected` are shares from 0 to 1; `kappa` lies between −1 and 1.
 * 2. `interval` holds the bounds of the 95 % interval by the large-sample standard error of Fleiss, Cohen and Everitt (1969), cut at −1 and 1.
 *    It is null where that error is 0: coders who never differed, for whom a large-sample interval says nothing.
 * 3. `why` says why there is no κ: `nothing`, no sentence was coded by both; `one-value`, both gave every sentence one and the same value,
 *    so that chance alone would have them agree everywhere.
 */
export interface Kappa {
  readonly n: number
  readonly observed: number | null
  readonly expected: number | null
  readonly kappa: number | null
  readonly error: number | null
  readonly interval: readonly [number, number] | null
  readonly why: 'nothing' | 'one-value' | null
}

/** Standard deviations to each side of a 95 % interval. */
export const twoSided95 = 1.959964

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Computes Cohen's κ of a square table of counts. */
export function kappaOf(table: AgreementTable): Kappa {
  const n = sum(table.map(sum))
  if (n === 0) return { n, observed: null, expected: null, kappa: null, error: null, interval: null, why: 'nothing' }
  const shares = table.map((row) => row.map((count) => count / n))
  const rows = shares.map(sum)
  const columns = rows.map((_, j) => sum(shares.map((row) => row[j]!)))
  const observed = sum(shares.map((row, i) => row[i]!))
  const expected = sum(rows.map((share, i) => share * columns[i]!))
  // Shares of counts add up to 1 but for the last digits.
  if (expected > 1 - 1e-12) return { n, observed, expected, kappa: null, error: null, interval: null, why: 'one-value' }
  const kappa = (observed - expected) / (1 - expected)
  const same = sum(shares.map((row, i) => row[i]! * (1 - (rows[i]! + columns[i]!) * (1 - kappa)) ** 2))
  const different = sum(shares.map((row, i) => sum(row.map((share, j) => (i === j ? 0 : share * (columns[i]! + rows[j]!) ** 2)))))
  const variance = (same + (1 - kappa) ** 2 * different - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2)
  const error = Math.sqrt(Math.max(0, variance))
  const reach = twoSided95 * error
  const interval = error < 1e-9 ? null : ([Math.max(-1, kappa - reach), Math.min(1, kappa + reach)] as const)
  return { n, observed, expected, kappa, error, interval, why: null }
}

/**
 * Of all times when either of two coders gave a category, the share in which both did: 2a ÷ (2a + b + c), the same number as their F1.
 * Null where neither ever gave it. `table` is `[[neither, second only], [first only, both]]`.
 */
export function positiveAgreement(table: AgreementTable): number | null {
  const [both, first, second] = [table[1]![1]!, table[1]![0]!, table[0]![1]!]
  return both + first + second === 0 ? null : (2 * both) / (2 * both + first + second)
}

/**
 * Tells whether κ of a category misleads by prevalence: it is so rare, or so common, that chance alone would have two coders agree on 85 of 100
 * sentences. κ then falls low although they hardly differ (Feinstein and Cicchetti 1990).
 */
export function misleads({ expected, kappa }: Kappa): boolean {
  return kappa !== null && expected !== null && expected >= 0.85
}
