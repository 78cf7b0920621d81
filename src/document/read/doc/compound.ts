import { u8, u16, u32, utf16 } from './binary.ts'

/** The container of old Office files ([MS-CFB]): streams in folders, kept in sectors that are chained like those of a disk. */
export interface Compound {
  /** Names of the streams and folders at the root, and of all those below it. */
  readonly names: readonly string[]
  readonly all: ReadonlySet<string>
  /** The bytes of a stream at the root; null where there is none or its chain is broken. */
  readonly stream: (name: string) => Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Sector numbers from this on are no sectors: end of chain, free, table, none. */
const firstMark = 0xfffffffa
const folder = 1
const stream = 2
const root = 5

/**
 * Opens a container; null where the bytes are none or its tables are broken.
 *
 * Work is bounded by the number of sectors that the bytes have room for: a chain that comes back to itself is longer than that and counts as broken.
 */
export function openCompound(bytes: Uint8Array): Compound | null {
  const shift = u16(bytes, 0x1e)
  if (u32(bytes, 0) !== 0xe011cfd0 || u32(bytes, 4) !== 0xe11ab1a1 || (shift !== 9 && shift !== 12)) return null
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size) - 1
  const fat = tableOf(bytes, size, sectors)
  const chained = (start: number) =>
    joined(
      bytes,
      chainOf(start, sectors, (sector) => u32(fat, sector * 4), fat.length / 4),
      size,
      size,
    )
  const directory = chained(u32(bytes, 0x30))
  if (!directory) return null
  const entries = entriesOf(directory, shift === 9)
  const top = entries.findIndex(({ type }) => type === root)
  if (top < 0) return null
  const miniFat = chained(u32(bytes, 0x3c)) ?? new Uint8Array()
  const miniStream = chained(entries[top]!.start) ?? new Uint8Array()
  const cutoff = u32(bytes, 0x38)
  const read = (entry: Entry): Uint8Array | null => {
    if (entry.size === 0) return new Uint8Array()
    if (entry.size >= cutoff) return chained(entry.start)?.subarray(0, entry.size) ?? null
    const chain = chainOf(entry.start, miniFat.length / 4, (sector) => u32(miniFat, sector * 4), miniFat.length / 4)
    return joined(miniStream, chain, 64, 0)?.subarray(0, entry.size) ?? null
  }
  const atRoot = childrenOf(entries, top)
  return {
    names: atRoot.map(({ name }) => name),
    all: new Set(entries.filter(({ type }) => type === folder || type === stream).map(({ name }) => name)),
    stream: (name) => {
      const entry = atRoot.find((found) => found.type === stream && found.name === name)
      return entry ? read(entry) : null
    },
  }
}

/** The table of chains, whose own sectors are listed in the header and in a chain that follows it. */
function tableOf(bytes: Uint8Array, size: number, sectors: number): Uint8Array {
  const listed: number[] = []
  for (let at = 0x4c; at < 0x200; at += 4) listed.push(u32(bytes, at))
  let next = u32(bytes, 0x44)
  for (let seen = 0; seen <= sectors && next < sectors; seen++) {
    const start = (next + 1) * size
    for (let at = 0; at < size - 4; at += 4) listed.push(u32(bytes, start + at))
    next = u32(bytes, start + size - 4)
  }
  const held = listed.filter((sector) => sector < sectors).slice(0, Math.ceil((sectors * 4) / size) + 1)
  return joined(bytes, held, size, size) ?? new Uint8Array()
}

function chainOf(start: number, most: number, next: (sector: number) => number, known: number): readonly number[] | null {
  const chain: number[] = []
  for (let sector = start; sector < firstMark; sector = next(sector)) {
    if (sector >= known || chain.length > most) return null
    chain.push(sector)
  }
  return chain
}

/** The bytes of a chain; a last sector that the file cuts short is filled with zeros, as some programs leave it. */
function joined(bytes: Uint8Array, chain: readonly number[] | null, size: number, first: number): Uint8Array | null {
  if (!chain) return null
  const whole = new Uint8Array(chain.length * size)
  for (const [index, sector] of chain.entries()) {
    const start = first + sector * size
    if (start >= bytes.length) return null
    whole.set(bytes.subarray(start, start + size), index * size)
  }
  return whole
}

function entriesOf(directory: Uint8Array, narrow: boolean): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(Math.max(u16(directory, at + 64) - 2, 0), 62)
    entries.push({
      name: utf16(directory.subarray(at, at + length)),
      type: u8(directory, at + 66),
      left: u32(directory, at + 68),
      right: u32(directory, at + 72),
      child: u32(directory, at + 76),
      start: u32(directory, at + 116),
      // Older writers leave the upper half of the size unset.
      size: u32(directory, at + 120) + (narrow ? 0 : u32(directory, at + 124) * 0x1_0000_0000),
    })
  }
  return entries
}

/** What a folder holds: its children are a tree of siblings. */
function childrenOf(entries: readonly Entry[], parent: number): readonly Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>()
  const open = [entries[parent]!.child]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}
