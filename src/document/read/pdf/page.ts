import { type Letter, turnedBack } from './letter.ts'
import { lettersOf, type Seen } from './letters.ts'
import type { PdfiumLibrary } from './pdfium.ts'
import { picturedShare } from './picture.ts'
import { withTrueRooms } from './rooms.ts'

/** A page with its letters in the order of the file. */
export interface Page {
  readonly number: number
  /** Size as it is seen, in points. */
  readonly width: number
  readonly height: number
  readonly letters: readonly Letter[]
  /** Share of the page that pictures and dense drawings cover, 0 to 1. */
  readonly pictured: number
  /** Words set at a slant, such as a watermark. */
  readonly slanted: string
}

/** Memory to pass numbers and names through. */
const scratchBytes = 96 + 256

/**
 * Reads the letters of an opened page. `document` and `index` are as PDFium counts them; null where the page can't be loaded,
 * `too-many` where it has more letters than `room`, before any of them is read.
 */
export function readPage(library: PdfiumLibrary, document: number, index: number, room: number): Page | 'too-many' | null {
  const page = library._FPDF_LoadPage(document, index)
  if (!page) return null
  const text = library._FPDFText_LoadPage(page)
  const scratch = library.wasmExports.malloc(scratchBytes)
  try {
    if (text && library._FPDFText_CountChars(text) > room) return 'too-many'
    const width = library._FPDF_GetPageWidthF(page)
    const height = library._FPDF_GetPageHeightF(page)
    const seen = seenOf(library, page, width, height, scratch)
    const read = text ? lettersOf(library, text, scratch, seen) : { letters: [], slanted: '' }
    const onPage = withTrueRooms(read.letters).filter((letter) => isOnPage(letter, width, height))
    return { number: index + 1, width, height, ...read, letters: onPage, pictured: picturedShare(library, page, scratch, width * height) }
  } finally {
    library.wasmExports.free(scratch)
    if (text) library._FPDFText_ClosePage(text)
    library._FPDF_ClosePage(page)
  }
}

/** Points by which a letter may stand beyond the edge of its page. */
const edge = 2

/** What stands beyond the edges of a page is not seen. */
function isOnPage({ left, right, bottom, top, quarter }: Letter, width: number, height: number): boolean {
  const seen = turnedBack({ left, right, bottom, top }, quarter)
  return seen.right > -edge && seen.left < width + edge && seen.top > -edge && seen.bottom < height + edge
}

/** Points of the file that are asked for, and how finely PDFium, which answers in whole numbers, is asked. */
const [unit, fineness] = [1000, 100]

function seenOf(library: PdfiumLibrary, page: number, width: number, height: number, scratch: number): Seen {
  const [w, h] = [Math.round(width * fineness), Math.round(height * fineness)]
  const at = (x: number, y: number): readonly [number, number] | null => {
    if (library._FPDF_PageToDevice(page, 0, 0, w, h, 0, x, y, scratch, scratch + 4) === 0) return null
    const [deviceX, deviceY] = new Int32Array(library.HEAPU8.buffer, scratch, 2)
    return [deviceX! / fineness, height - deviceY! / fineness]
  }
  const [origin, right, up] = [at(0, 0), at(unit, 0), at(0, unit)]
  if (!origin || !right || !up) return [1, 0, 0, 1, 0, 0]
  const step = (to: readonly [number, number], axis: 0 | 1) => (to[axis] - origin[axis]) / unit
  return [step(right, 0), step(right, 1), step(up, 0), step(up, 1), origin[0], origin[1]]
}
