/** Puts values together under what they share, in the order in which each first comes. */
export function grouped<Value, Key extends number | string>(
  values: readonly Value[],
  by: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const own = groups.get(by(value))
    if (own) own.push(value)
    else groups.set(by(value), [value])
  }
  return groups
}
