import { createHash } from 'node:crypto'

/** What was made of something once, so that it is not made again while it stays the same. */
export interface KeptParts {
  /** What was made under that name from the same values before, or else what `make` makes of them now. Both are plain data. */
  readonly keep: <T extends string | Uint8Array>(name: string, given: unknown, make: () => T) => T
  /** As `keep`, for what takes its time; two who ask at once wait for the same. What is null or fails is not kept. */
  readonly keepLater: <T extends object>(
    name: string,
    given: unknown,
    make: () => Promise<T | null>,
    sizeOf: (made: T) => number,
  ) => Promise<T | null>
  /** How many were made and how many were there already since it was opened, and the bytes that are kept. */
  readonly figures: () => { readonly made: number; readonly there: number; readonly bytes: number }
}

const keyOf = (name: string, given: unknown) => `${name} ${createHash('sha256').update(JSON.stringify(given)).digest('base64url')}`

/** What may be kept unless another room is given, in bytes: a compilation of a hundred statements takes about five million in all its forms. */
const usualRoom = 64 * 2 ** 20

/** Keeps what was made, the least used given up first when it takes more than `room` bytes. */
export function keepParts(room = usualRoom): KeptParts {
  const kept = new Map<string, { readonly made: unknown; readonly size: number }>()
  const underWay = new Map<string, Promise<unknown>>()
  let [made, there, bytes] = [0, 0, 0]
  const find = (key: string) => {
    const found = kept.get(key)
    if (!found) return undefined
    there++
    kept.delete(key)
    kept.set(key, found)
    return found
  }
  const enter = (key: string, value: unknown, size: number) => {
    made++
    if (size > room || kept.has(key)) return
    kept.set(key, { made: value, size })
    bytes += size
    for (const [oldest, { size: freed }] of kept) {
      if (bytes <= room) break
      kept.delete(oldest)
      bytes -= freed
    }
  }
  return {
    keep: (name, given, make) => {
      const key = keyOf(name, given)
      const found = find(key)
      if (found) return found.made as ReturnType<typeof make>
      const value = make()
      // A text takes two bytes a letter in memory at most.
      enter(key, value, typeof value === 'string' ? value.length * 2 : value.length)
      return value
    },
    keepLater: async (name, given, make, sizeOf) => {
      const key = keyOf(name, given)
      const found = find(key)
      if (found) return found.made as Awaited<ReturnType<typeof make>>
      const waiting = underWay.get(key)
      if (waiting) return (await waiting) as Awaited<ReturnType<typeof make>>
      const making = make()
      underWay.set(key, making)
      try {
        const value = await making
        if (value !== null) enter(key, value, sizeOf(value))
        return value
      } finally {
        underWay.delete(key)
      }
    },
    figures: () => ({ made, there, bytes }),
  }
}
