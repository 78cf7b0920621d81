import { type Zippable, zipSync } from 'fflate'

/** A file made by a writer: a name with `/` between folders, and its bytes. */
export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** `stored`: as it is, for a format whose first entry must be read without unpacking. Absent: packed. */
  readonly packing?: 'stored'
}

/**
 * Packs files into a ZIP whose bytes depend on nothing but them: entries in the order given, every date 1 January 1980, the first that ZIP knows.
 * Where the order means nothing, sort by name first: see {@link zipOf}.
 */
export function zipInOrder(files: readonly WrittenFile[]): Uint8Array {
  const tree: Zippable = {}
  for (const { name, bytes, packing } of files) tree[name] = packing === 'stored' ? [bytes, { level: 0 }] : bytes
  // fflate writes the local time, so the date must be local too: the bytes may not depend on the time zone.
  return zipSync(tree, { mtime: new Date(1980, 0, 1, 0, 0, 0), level: 6 })
}

/** Packs files into a ZIP, sorted by name (by UTF-16 code units), with a fixed date. */
export function zipOf(files: readonly WrittenFile[]): Uint8Array {
  return zipInOrder([...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)))
}
