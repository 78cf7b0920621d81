/** Puts values together under what they share, in the order in which each first comes. */
export function grouped<Value>(values: readonly Value[], by: (value: Value) => number): ReadonlyMap<number, readonly Value[]> {
  const groups = new Map<number, Value[]>()
  for (const value of values) {
    const own = groups.get(by(value))
    if (own) own.push(value)
    else groups.set(by(value), [value])
  }
  return groups
}
