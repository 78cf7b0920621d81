import type { PdfiumLibrary } from './pdfium.ts'

/** Kinds of objects on a page, as `fpdf_edit.h` numbers them. */
const [path, image, shading, form] = [2, 3, 4, 5]
/** Fewer lines and shapes than this are rules and boxes around text; more may be letters that are drawn. */
const fewestShapes = 30
/** Objects of a page that are looked at. */
const looked = 5_000

/** Share of a page that its pictures cover, 0 to 1; drawings of many shapes count as far as they reach. */
export function picturedShare(library: PdfiumLibrary, page: number, scratch: number, area: number): number {
  const count = Math.min(library._FPDFPage_CountObjects(page), looked)
  let [shapes, drawn, pictures] = [0, 0, 0]
  for (let index = 0; index < count; index++) {
    const object = library._FPDFPage_GetObject(page, index)
    const kind = library._FPDFPageObj_GetType(object)
    if (kind !== path && kind !== image && kind !== shading && kind !== form) continue
    const bounded = library._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 1
    const [left, bottom, right, top] = new Float32Array(library.HEAPU8.buffer, scratch, 4)
    const covers = bounded ? Math.abs((right! - left!) * (top! - bottom!)) : 0
    if (kind === image || kind === form) pictures = Math.max(pictures, covers)
    else {
      shapes += 1
      drawn += Math.min(covers, area / 50)
    }
  }
  const share = (covered: number) => (area > 0 ? Math.min(1, covered / area) : 0)
  return Math.max(share(pictures), shapes >= fewestShapes ? Math.max(share(drawn), 0.2) : 0)
}
