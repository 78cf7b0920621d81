/** A place in one sequence and the same in another. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/** The longest run of pairs whose order is the same in both sequences (patience sorting). The pairs come in the order of `from`; no two share a place. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  /** The last pair of the best run of each length, and the pair before each pair in its run. */
  const last: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [at, { to }] of pairs.entries()) {
    let low = 0
    let high = last.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[last[middle]!]!.to < to) low = middle + 1
      else high = middle
    }
    if (low > 0) before[at] = last[low - 1]!
    last[low] = at
  }
  const run: Pair[] = []
  for (let at = last.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!)
  return run.reverse()
}

/** The places at which a text stands once in either of two sequences, in the order of the first. A place that is null stands for none. */
export function onceInBoth(from: readonly (string | null)[], to: readonly (string | null)[]): readonly Pair[] {
  const places = (values: readonly (string | null)[]) => {
    const found = new Map<string, number>()
    for (const [at, value] of values.entries()) if (value !== null) found.set(value, found.has(value) ? -1 : at)
    return found
  }
  const [one, other] = [places(from), places(to)]
  return [...one].flatMap(([value, at]) => {
    const there = other.get(value) ?? -1
    return at >= 0 && there >= 0 ? [{ from: at, to: there }] : []
  })
}
