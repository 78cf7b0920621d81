import { strFromU8 } from 'fflate'
import { type Letter, quarterOf, uprightPoint } from './letter.ts'
import type { PdfiumLibrary } from './pdfium.ts'

/** The way from the coordinates of the file to those of the page as it is seen, points from its lower left corner: an affine matrix. */
export type Seen = readonly [number, number, number, number, number, number]

/** PDFium's mark for a hyphen at the end of a line, after which it goes on without a line end. */
const endHyphen = /[\u0002\ufffe]/

/** Where in the scratch memory names and matrices go; before it stand the places of a letter. */
const nameAt = 96
const nameBytes = 256

/** Reads the letters of an opened page of text, each upright in its line; words that run at a slant come apart. */
export function lettersOf(
  library: PdfiumLibrary,
  text: number,
  scratch: number,
  seen: Seen,
): { readonly letters: readonly Letter[]; readonly slanted: string } {
  const count = library._FPDFText_CountChars(text)
  const letters: Letter[] = []
  let slanted = ''
  const faces = new Map<number, Face>()
  const ways = [0, 1, 2, 3].map((quarter) => uprightWay(seen, quarter))
  // Quarters by which the page as it is seen is turned against the file.
  const turned = (Math.round(Math.atan2(seen[1], seen[0]) / (Math.PI / 2)) + 4) % 4
  let views = viewsOf(library, scratch)
  for (let index = 0; index < count; index++) {
    const object = library._FPDFText_GetTextObject(text, index)
    // What PDFium puts in between words and lines belongs to no object of the page.
    if (object === 0) continue
    const code = library._FPDFText_GetUnicode(text, index)
    const boxed = library._FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24)
    library._FPDFText_GetCharOrigin(text, index, scratch + 32, scratch + 40)
    const loose = library._FPDFText_GetLooseCharBox(text, index, scratch + 48) === 1
    let face = faces.get(object)
    if (!face) {
      face = faceOf(library, text, index, object, scratch)
      faces.set(object, face)
    }
    // Memory that grew is another buffer.
    if (views.places.buffer !== library.HEAPU8.buffer) views = viewsOf(library, scratch)
    const { places, rooms } = views
    const sign = code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    const hyphen = endHyphen.test(sign) && library._FPDFText_IsHyphen(text, index) === 1
    if (face.quarter === null) {
      slanted += sign
      continue
    }
    const quarter = (face.quarter + turned) % 4
    const [a, b, c, d, e, f] = ways[quarter]!
    const [originX, originY] = [places[4]!, places[5]!]
    const [x0, x1, y0, y1] = boxed ? [places[0]!, places[1]!, places[2]!, places[3]!] : [originX, originX, originY, originY]
    const [inkX0, inkX1] = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
    const [inkY0, inkY1] = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
    let [roomX0, roomX1] = [inkX0, inkX1]
    if (loose && face.quarter % 2 === 0) {
      // A sloped letter has its room where its foot is.
      const left = face.lean === 0 ? rooms[0]! : originX
      const right = rooms[2]! - (rooms[1]! - originY) * face.lean
      roomX0 = a * left + c * y0 + e
      roomX1 = a * right + c * y1 + e
    }
    letters.push({
      text: hyphen ? '-' : sign,
      left: Math.min(roomX0, roomX1),
      right: Math.max(roomX0, roomX1),
      inkLeft: Math.min(inkX0, inkX1),
      inkRight: Math.max(inkX0, inkX1),
      bottom: Math.min(inkY0, inkY1),
      top: Math.max(inkY0, inkY1),
      originX: a * originX + c * originY + e,
      baseline: b * originX + d * originY + f,
      size: face.size,
      bold: face.bold,
      font: face.font,
      hidden: face.hidden,
      hyphen,
      quarter,
    })
  }
  return { letters, slanted }
}

const viewsOf = ({ HEAPU8: { buffer } }: PdfiumLibrary, scratch: number) => ({
  places: new Float64Array(buffer, scratch, 6),
  rooms: new Float32Array(buffer, scratch + 48, 4),
})

/** The way from the file to the page turned so that lines of that quarter run as they are read. */
function uprightWay([a, b, c, d, e, f]: Seen, quarter: number): Seen {
  const [[ax, ay], [cx, cy], [ex, ey]] = [uprightPoint(a, b, quarter), uprightPoint(c, d, quarter), uprightPoint(e, f, quarter)]
  return [ax, ay, cx, cy, ex, ey]
}

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
  const name = strFromU8(library.HEAPU8.subarray(scratch + 32, scratch + 32 + Math.max(0, Math.min(length - 1, nameBytes - 32))), true)
  return /bold|black|heavy|demi/i.test(name)
}
