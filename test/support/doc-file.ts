import { compoundFile } from './compound-file.ts'

/** A stretch of text of a Word 97 file: how its letters are stored, and what is changed in all of it (`sprm` and operand, as bytes). */
export interface DocPiece {
  readonly text: string
  readonly stored?: 'compressed' | 'utf-16'
  /** A change that the piece carries by a number of its own: number and value. */
  readonly change?: readonly [number, number]
  /** Properties of its characters, as a list of changes. */
  readonly look?: readonly number[]
}

/** Parts of a Word 97 file. Paragraphs end in `\r`; `shapes` are lists of changes for the paragraphs in order. */
export interface DocParts {
  readonly pieces: readonly DocPiece[]
  readonly shapes?: readonly (readonly number[])[]
  readonly version?: number
  readonly encrypted?: true
  /** Marks of footnotes by position, and the texts of the notes, which must end the text of the pieces. */
  readonly footnotes?: readonly { readonly at: number; readonly text: string }[]
  readonly streams?: Readonly<Record<string, Uint8Array>>
}

const textStart = 0x800
const bytesOf = (number: number, size: number) => Array.from({ length: size }, (_, index) => Math.floor(number / 256 ** index) & 255)

/** Makes a Word 97 file of pieces, as small as a reader can open it: one page of properties for characters, one for paragraphs. */
export function docFile(given: DocParts | string): Uint8Array {
  const parts = typeof given === 'string' ? { pieces: [{ text: given }] } : given
  const notes = parts.footnotes ?? []
  const noteText = notes.map(({ text }) => text).join('') + (notes.length > 0 ? '\r' : '')
  const pieces: readonly DocPiece[] = noteText ? [...parts.pieces, { text: noteText }] : parts.pieces
  const main: number[] = new Array(textStart).fill(0)
  const put = (at: number, bytes: readonly number[]) =>
    bytes.forEach((byte, index) => {
      main[at + index] = byte
    })
  const positions: number[] = [0]
  const records: number[] = []
  const looks: { readonly end: number; readonly changes: readonly number[] }[] = []
  const ends: number[] = []
  let length = 0
  for (const { text, stored = 'compressed', change, look = [] } of pieces) {
    const offset = main.length
    const width = stored === 'compressed' ? 1 : 2
    for (let at = 0; at < text.length; at++) {
      main.push(...bytesOf(text.charCodeAt(at), width))
      if (/[\r\u0007]/.test(text[at]!)) ends.push(main.length)
    }
    length += text.length
    positions.push(length)
    const place = width === 1 ? offset * 2 + 0x40000000 : offset
    records.push(0, 0, ...bytesOf(place, 4), ...(change ? [change[0] * 2, change[1]] : [0, 0]))
    looks.push({ end: main.length, changes: look })
  }
  const page = () => {
    while (main.length % 512 !== 0) main.push(0)
    const start = main.length
    for (let at = 0; at < 512; at++) main.push(0)
    return start
  }
  const characters = page()
  fill(put, characters, looks, 1, ({ changes }) => [changes.length, ...changes])
  const paragraphs = page()
  const shapes = ends.map((end, index) => ({ end, changes: parts.shapes?.[index] ?? [] }))
  // An odd count of bytes is said in words; an even one by a zero and a second count.
  fill(put, paragraphs, shapes, 13, ({ changes }) =>
    changes.length % 2 === 1 ? [(changes.length + 3) / 2, 0, 0, ...changes] : [0, (changes.length + 2) / 2, 0, 0, ...changes],
  )
  const table: number[] = []
  const place = (index: number, bytes: readonly number[]) => {
    put(0x9a + index * 8, [...bytesOf(table.length, 4), ...bytesOf(bytes.length, 4)])
    table.push(...bytes)
  }
  const list = [...positions.flatMap((position) => bytesOf(position, 4)), ...records]
  place(33, [2, ...bytesOf(list.length, 4), ...list])
  place(12, [...bytesOf(textStart, 4), ...bytesOf(looks.at(-1)!.end, 4), ...bytesOf(characters / 512, 4)])
  place(13, [...bytesOf(textStart, 4), ...bytesOf(looks.at(-1)!.end, 4), ...bytesOf(paragraphs / 512, 4)])
  if (notes.length > 0) {
    place(2, [...notes.map(({ at }) => at), length].flatMap((position) => bytesOf(position, 4)).concat(notes.flatMap(() => [1, 0])))
    const starts = notes.map((_, index) => notes.slice(0, index).reduce((sum, { text }) => sum + text.length, 0))
    place(
      3,
      [...starts, noteText.length - 1, noteText.length].flatMap((position) => bytesOf(position, 4)),
    )
  }
  put(0, bytesOf(0xa5ec, 2))
  put(2, bytesOf(parts.version ?? 0xc1, 2))
  put(0x0a, bytesOf(0x200 + (parts.encrypted ? 0x100 : 0), 2))
  put(0x4c, bytesOf(length - noteText.length, 4))
  put(0x50, bytesOf(noteText.length, 4))
  return compoundFile({ WordDocument: Uint8Array.from(main), '1Table': Uint8Array.from(table), ...parts.streams })
}

/** Fills a page of properties: ends of stretches, a record for each, and lists of changes from the end of the page backwards. */
function fill<T extends { readonly end: number }>(
  put: (at: number, bytes: readonly number[]) => void,
  page: number,
  stretches: readonly T[],
  size: number,
  listOf: (stretch: T) => readonly number[],
): void {
  put(
    page,
    [textStart, ...stretches.map(({ end }) => end)].flatMap((position) => bytesOf(position, 4)),
  )
  let free = 510
  stretches.forEach((stretch, index) => {
    const list = listOf(stretch)
    free = (free - list.length) & ~1
    put(page + free, list)
    put(page + (stretches.length + 1) * 4 + index * size, [free / 2])
  })
  put(page + 511, [stretches.length])
}
