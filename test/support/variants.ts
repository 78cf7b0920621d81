import { unzipSync, zipSync } from 'fflate'
import { joinedBytes } from '../../src/document/joined-bytes.ts'

/** A file from which broken ones are made. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A broken file: from which seed, and what was done to it. The same number of the same seeds gives the same bytes. */
export interface Variant extends Seed {
  readonly seed: Seed
  readonly how: How
}

const ways = ['flip', 'cut', 'splice', 'blank', 'repeat', 'insert', 'inside'] as const
/** What is done to a seed: bytes flipped, cut off, put together with another seed, zeroed, repeated, put in; or its own words and figures changed where a parser reads them. */
export type How = (typeof ways)[number]

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Makes the n-th variant of seeds. */
export function variantOf(seeds: readonly Seed[], n: number): Variant {
  const next = numbersFrom(n * 2654435761 + 17)
  const below = (count: number) => Math.floor(next() * count)
  const seed = seeds[n % seeds.length]!
  const how = ways[below(ways.length)]!
  const bytes = how === 'inside' ? inside(seed, next) : broken(seed.bytes, how, seeds[below(seeds.length)]!.bytes, below)
  const ending = /\.[^.]*$/.exec(seed.name)?.[0] ?? ''
  return { name: `variant-${n}${ending}`, bytes, seed, how }
}

function broken(bytes: Uint8Array, how: Exclude<How, 'inside'>, other: Uint8Array, below: (count: number) => number): Uint8Array {
  const at = below(bytes.length)
  const length = 1 + below(Math.max(1, Math.min(4_000, bytes.length - at)))
  switch (how) {
    case 'flip': {
      const flipped = bytes.slice()
      for (let count = 1 + below(40); count > 0; count--) flipped[below(flipped.length)]! ^= 1 << below(8)
      return flipped
    }
    case 'cut':
      return bytes.slice(0, at)
    case 'splice':
      return joined(bytes.subarray(0, at), other.subarray(below(other.length)))
    case 'blank':
      return bytes.slice().fill(below(2) * 255, at, at + length)
    case 'repeat':
      return joined(
        bytes.subarray(0, at + length),
        ...Array.from({ length: 1 + below(30) }, () => bytes.subarray(at, at + length)),
        bytes.subarray(at),
      )
    case 'insert':
      return joined(
        bytes.subarray(0, at),
        Uint8Array.from({ length }, () => below(256)),
        bytes.subarray(at),
      )
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  joinedBytes(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  )

/** Changes what a parser sees: the parts of a zip are unpacked, changed and packed with right checksums; other files are changed in their own words. */
function inside({ bytes }: Seed, next: () => number): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return reworded(bytes, next)
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes)
  } catch {
    return reworded(bytes, next)
  }
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))
  const name = names[Math.floor(next() * names.length)]
  if (name === undefined) return reworded(bytes, next)
  return zipSync({ ...parts, [name]: reworded(parts[name]!, next) }, { level: 1, mtime: new Date(2021, 9, 21) })
}

const figures = ['-1', '0', '2147483648', '99999999999999999999', 'NaN', '']

/** Changes figures, tags and words of a text that is read one byte a letter. */
function reworded(bytes: Uint8Array, next: () => number): Uint8Array {
  const below = (count: number) => Math.floor(next() * count)
  let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (let count = 1 + below(6); count > 0; count--) {
    const at = below(text.length)
    const rest = text.slice(at, at + 20_000)
    const before = text.slice(0, at)
    const after = text.slice(at + rest.length)
    const changed = [
      () => rest.replace(/\d+/, () => figures[below(figures.length)]!),
      () => rest.replace(/<[^<>]*>/, ''),
      () => rest.replace(/<([^<>/\s]+)[^<>]*>/, (tag) => tag.repeat(1 + below(2_000))),
      () => rest.replace(/"[^"]*"/, () => `"${figures[below(figures.length)]}"`),
      () => rest.replace(/[{}[\]()]/, (bracket) => bracket.repeat(below(2_000))),
      () => rest.replace(/\\?[a-z]+/i, (word) => word.repeat(1 + below(3))),
    ][below(6)]!()
    text = before + changed + after
  }
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}
