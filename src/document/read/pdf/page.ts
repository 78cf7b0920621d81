import { type Letter, quarterOf, type Rectangle, turnedBack, uprightPoint } from './letter.ts'
import type { PdfiumLibrary } from './pdfium.ts'
import { picturedShare } from './picture.ts'

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
const [nameAt, nameBytes] = [96, 256]

/** Reads the letters of an opened page. `document` and `index` are as PDFium counts them; null where the page can't be loaded. */
export function readPage(library: PdfiumLibrary, document: number, index: number): Page | null {
  const page = library._FPDF_LoadPage(document, index)
  if (!page) return null
  const text = library._FPDFText_LoadPage(page)
  const scratch = library.wasmExports.malloc(nameAt + nameBytes)
  try {
    const width = library._FPDF_GetPageWidthF(page)
    const height = library._FPDF_GetPageHeightF(page)
    const seen = seenOf(library, page, width, height, scratch)
    const read = text ? lettersOf(library, text, scratch, seen) : { letters: [], slanted: '' }
    const onPage = read.letters.filter((letter) => isOnPage(letter, width, height))
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

/** The way from the coordinates of the file to those of the page as it is seen: points from its lower left corner. */
type Seen = readonly [number, number, number, number, number, number]

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

/** PDFium's mark for a hyphen at the end of a line, after which it goes on without a line end. */
const endHyphen = /[\u0002\ufffe]/

function lettersOf(
  library: PdfiumLibrary,
  text: number,
  scratch: number,
  [a, b, c, d, e, f]: Seen,
): { readonly letters: readonly Letter[]; readonly slanted: string } {
  const count = library._FPDFText_CountChars(text)
  const letters: Letter[] = []
  let slanted = ''
  const faces = new Map<number, Face>()
  const places = new Float64Array(6)
  // Quarters by which the page as it is seen is turned against the file.
  const turned = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
  for (let index = 0; index < count; index++) {
    const object = library._FPDFText_GetTextObject(text, index)
    // What PDFium puts in between words and lines belongs to no object of the page.
    if (object === 0) continue
    const code = library._FPDFText_GetUnicode(text, index)
    const boxed = library._FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24)
    library._FPDFText_GetCharOrigin(text, index, scratch + 32, scratch + 40)
    const loose = library._FPDFText_GetLooseCharBox(text, index, scratch + 48) === 1
    // Memory that grew is another buffer: nothing is kept of it.
    places.set(new Float64Array(library.HEAPU8.buffer, scratch, 6))
    const [roomLeft, roomTop, roomRight, roomBottom] = new Float32Array(library.HEAPU8.buffer, scratch + 48, 4)
    const { quarter, lean, ...face } = faces.get(object) ?? faceOf(library, text, index, object, scratch)
    faces.set(object, { quarter, lean, ...face })
    const sign = code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    const hyphen = library._FPDFText_IsHyphen(text, index) === 1
    const words = hyphen && endHyphen.test(sign) ? '-' : sign
    if (quarter === null) {
      slanted += words
      continue
    }
    const [x0, x1, y0, y1, originX, originY] = boxed ? places : [places[4]!, places[4]!, places[5]!, places[5]!, places[4]!, places[5]!]
    const turn = (quarter + turned) % 4
    const to = (x: number, y: number) => uprightPoint(a * x + c * y + e, b * x + d * y + f, turn)
    const ink = boxOf(to(x0!, y0!), to(x1!, y1!))
    const room = !loose
      ? ink
      : quarter % 2 === 0
        ? boxOf(to(lean === 0 ? roomLeft! : originX!, y0!), to(roomRight! - (roomTop! - originY!) * lean, y1!))
        : boxOf(to(x0!, roomBottom!), to(x1!, roomTop!))
    const [x, baseline] = to(originX!, originY!)
    letters.push({
      text: words,
      left: room.left,
      right: room.right,
      inkLeft: ink.left,
      inkRight: ink.right,
      bottom: ink.bottom,
      top: ink.top,
      originX: x,
      baseline,
      ...face,
      hyphen,
      unmapped: library._FPDFText_HasUnicodeMapError(text, index) === 1,
      quarter: turn,
    })
  }
  return { letters, slanted }
}

type Point = readonly [number, number]

const boxOf = ([x0, y0]: Point, [x1, y1]: Point): Rectangle => ({
  left: Math.min(x0, x1),
  right: Math.max(x0, x1),
  bottom: Math.min(y0, y1),
  top: Math.max(y0, y1),
})

/** What letters of one text object share; `quarter` is null where they run at a slant; `lean` is how far sloped ones lean to the right for their height. */
type Face = Pick<Letter, 'size' | 'bold' | 'font' | 'hidden'> & { readonly quarter: number | null; readonly lean: number }

/** Rendering mode 3 of a text: neither filled nor stroked (ISO 32000-1, 9.3.6). */
const invisible = 3

function faceOf(library: PdfiumLibrary, text: number, index: number, object: number, scratch: number): Face {
  const size = library._FPDFText_GetFontSize(text, index)
  const known = library._FPDFText_GetMatrix(text, index, scratch + nameAt) === 1
  const [a, b, c, d] = known ? new Float32Array(library.HEAPU8.buffer, scratch + nameAt, 6) : [1, 0, 0, 1]
  return {
    // As printed: the font's size times what its matrix makes of it.
    size: size * (Math.hypot(c!, d!) || 1),
    bold: isBold(library, text, index, scratch + nameAt),
    font: library._FPDFTextObj_GetFont(object),
    hidden: library._FPDFTextObj_GetTextRenderMode(object) === invisible,
    // The direction of the line; letters that lean, as sloped ones do, stand on a level line.
    quarter: quarterOf(Math.atan2(b!, a!)),
    lean: d! > 0 && Math.abs(b!) < 1e-3 ? c! / d! : 0,
  }
}

/** Weight from which a typeface counts as bold (CSS and OpenType: 600 is semi-bold). */
const boldWeight = 600

function isBold(library: PdfiumLibrary, text: number, index: number, scratch: number): boolean {
  if (library._FPDFText_GetFontWeight(text, index) >= boldWeight) return true
  const length = library._FPDFText_GetFontInfo(text, index, scratch + 32, nameBytes - 32, scratch)
  const name = new TextDecoder('latin1').decode(
    library.HEAPU8.slice(scratch + 32, scratch + 32 + Math.max(0, Math.min(length - 1, nameBytes - 32))),
  )
  return /bold|black|heavy|demi/i.test(name)
}
