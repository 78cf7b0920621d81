/**
 * How much a reader takes on before it refuses. Every bound holds for one file.
 *
 * The defaults are far above any statement or concept note (500 words; the longest report of the United Nations at hand has
 * 30 pages) and far below what would stop a machine of 2 GB.
 */
export interface ReadLimits {
  /** Bytes of the file as it arrives. */
  readonly bytes: number
  /** Files inside a zip. */
  readonly entries: number
  /** Bytes that all files inside a zip claim to have when unpacked. */
  readonly declaredBytes: number
  /** Bytes that the parts which we read really have when unpacked, together. */
  readonly inflatedBytes: number
  /** Bytes that a part may have when unpacked however small it was packed: a long text that repeats itself is no bomb. */
  readonly harmlessBytes: number
  /** How many times larger than packed a part above that may be. Deflate reaches 1,032; real text stays under 60. */
  readonly ratio: number
  /** XML elements inside one another. */
  readonly depth: number
  readonly pages: number
  /** Ends of lines, tags, commands and the like in one text. */
  readonly divisions: number
  /** Tags in one part of XML, of which a paragraph takes three to ten. */
  readonly tags: number
  /** Letters of a PDF, each of which is kept with its place: two hundred and forty full pages. */
  readonly letters: number
  /** UTF-16 code units of text taken from one file. */
  readonly characters: number
}

const mebibyte = 1024 * 1024

export const readLimits: ReadLimits = {
  bytes: 100 * mebibyte,
  entries: 10_000,
  declaredBytes: 256 * mebibyte,
  inflatedBytes: 96 * mebibyte,
  harmlessBytes: 24 * mebibyte,
  ratio: 250,
  depth: 1_000,
  pages: 3_000,
  divisions: 200_000,
  tags: 600_000,
  letters: 600_000,
  characters: 20_000_000,
}
