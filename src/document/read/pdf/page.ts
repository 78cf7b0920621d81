import type { PdfiumLibrary } from './pdfium.ts'

/** One letter of a page and where it stands, in points from the lower left corner of the page as it is read (turned upright). */
export interface Letter {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  /** Where the line that it stands on runs. */
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  /** Put in by PDFium between words or lines; it has no ink of its own. */
  readonly made: boolean
  /** A hyphen at a line's end that parts a word. */
  readonly hyphen: boolean
  /** The typeface says of this sign that it has no letter for it. */
  readonly unmapped: boolean
}

/** A page with its letters in the order of the file. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly letters: readonly Letter[]
  /** It shows something that is no text: a picture, or a drawing of many lines. */
  readonly pictured: boolean
}

const nameBytes = 256

/** Reads the letters of an opened page. `document` and `index` are as PDFium counts them; null where the page can't be loaded. */
export function readPage(library: PdfiumLibrary, document: number, index: number): Page | null {
  const page = library._FPDF_LoadPage(document, index)
  if (!page) return null
  const text = library._FPDFText_LoadPage(page)
  const scratch = library.wasmExports.malloc(96 + nameBytes)
  try {
    const width = library._FPDF_GetPageWidthF(page)
    const height = library._FPDF_GetPageHeightF(page)
    const letters = text ? lettersOf(library, text, scratch) : []
    const pictured = showsPicture(library, page)
    return upright(
      { number: index + 1, width, height, pictured, letters: letters.map(({ angle: _, ...letter }) => letter) },
      commonAngle(letters),
    )
  } finally {
    library.wasmExports.free(scratch)
    if (text) library._FPDFText_ClosePage(text)
    library._FPDF_ClosePage(page)
  }
}

/** Kinds of objects on a page, as `fpdf_edit.h` numbers them. */
const [path, image, shading, form] = [2, 3, 4, 5]
/** Fewer lines and shapes than this are rules and boxes around text. */
const fewestShapes = 30
/** Objects of a page that are looked at. */
const looked = 5_000

function showsPicture(library: PdfiumLibrary, page: number): boolean {
  const count = Math.min(library._FPDFPage_CountObjects(page), looked)
  let shapes = 0
  for (let index = 0; index < count; index++) {
    const kind = library._FPDFPageObj_GetType(library._FPDFPage_GetObject(page, index))
    if (kind === image || kind === form) return true
    if (kind === path || kind === shading) shapes += 1
  }
  return shapes >= fewestShapes
}

type Turned = Letter & { readonly angle: number }

function lettersOf(library: PdfiumLibrary, text: number, scratch: number): readonly Turned[] {
  const count = library._FPDFText_CountChars(text)
  const letters: Turned[] = []
  let object = -1
  let bold = false
  let size = 0
  let numbers = new Float64Array(library.HEAPU8.buffer, scratch, 6)
  for (let index = 0; index < count; index++) {
    const code = library._FPDFText_GetUnicode(text, index)
    const made = library._FPDFText_IsGenerated(text, index) === 1
    const boxed = library._FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24)
    library._FPDFText_GetCharOrigin(text, index, scratch + 32, scratch + 40)
    // Memory that grew is another buffer.
    if (numbers.buffer !== library.HEAPU8.buffer) numbers = new Float64Array(library.HEAPU8.buffer, scratch, 6)
    const at = (place: number) => (boxed ? numbers[place]! : 0)
    const [left, right, bottom, top, baseline] = [at(0), at(1), at(2), at(3), at(5)]
    const owner = made ? object : library._FPDFText_GetTextObject(text, index)
    if (owner !== object) {
      object = owner
      bold = isBold(library, text, index, scratch + 64)
      size = sizeOf(library, text, index, scratch + 64)
    }
    letters.push({
      text: code > 0x10ffff ? '\ufffd' : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code),
      left,
      right,
      bottom,
      top,
      baseline,
      size: made ? 0 : size,
      bold,
      made,
      hyphen: library._FPDFText_IsHyphen(text, index) === 1,
      unmapped: library._FPDFText_HasUnicodeMapError(text, index) === 1,
      angle: made ? -1 : Math.round(library._FPDFText_GetCharAngle(text, index) / (Math.PI / 2)) % 4,
    })
  }
  return inWritingOrder(letters)
}

/**
 * Puts lam before alef where one sign stands for both: some makers of PDF give the two letters of that ligature the other way round,
 * and both have the box of the sign. Alef and lam that are printed apart have boxes of their own.
 */
function inWritingOrder(letters: readonly Turned[]): readonly Turned[] {
  return letters.map((letter, i) => {
    const turned = (alef: Turned | undefined, lam: Turned | undefined) =>
      alef &&
      lam &&
      /[اأإآٱ]/.test(alef.text) &&
      lam.text === 'ل' &&
      alef.right > alef.left &&
      alef.left === lam.left &&
      alef.right === lam.right
    if (turned(letter, letters[i + 1])) return { ...letter, text: 'ل' }
    if (turned(letters[i - 1], letter)) return { ...letter, text: letters[i - 1]!.text }
    return letter
  })
}

/** Size in points as printed: the font's size times what its matrix makes of it. */
function sizeOf(library: PdfiumLibrary, text: number, index: number, scratch: number): number {
  const size = library._FPDFText_GetFontSize(text, index)
  if (!library._FPDFText_GetMatrix(text, index, scratch)) return size
  const [, , c, d] = new Float32Array(library.HEAPU8.buffer, scratch, 6)
  return size * (Math.hypot(c!, d!) || 1)
}

/** Weight from which a typeface counts as bold (CSS and OpenType: 600 is semi-bold). */
const boldWeight = 600

function isBold(library: PdfiumLibrary, text: number, index: number, scratch: number): boolean {
  if (library._FPDFText_GetFontWeight(text, index) >= boldWeight) return true
  const length = library._FPDFText_GetFontInfo(text, index, scratch + 32, nameBytes, scratch)
  const name = new TextDecoder('latin1').decode(
    library.HEAPU8.slice(scratch + 32, scratch + 32 + Math.max(0, Math.min(length - 1, nameBytes))),
  )
  return /bold|black|heavy|demi/i.test(name)
}

function commonAngle(letters: readonly Turned[]): number {
  const counts = [0, 0, 0, 0]
  for (const { angle } of letters) if (angle >= 0) counts[angle]! += 1
  return counts.indexOf(Math.max(...counts))
}

/** Turns a page whose text runs upwards, downwards or upside down, so that its lines run as they are read. */
function upright(page: Page, quarters: number): Page {
  if (quarters === 0) return page
  const turn = ({ left, right, bottom, top, ...rest }: Letter): Letter => {
    if (quarters === 2) return { ...rest, left: -right, right: -left, bottom: -top, top: -bottom, baseline: -bottom }
    if (quarters === 1) return { ...rest, left: bottom, right: top, bottom: -right, top: -left, baseline: -right }
    return { ...rest, left: -top, right: -bottom, bottom: left, top: right, baseline: left }
  }
  return { ...page, width: page.height, height: page.width, letters: page.letters.map(turn) }
}
