import { loadDocument, type PdfiumLibrary, trapped } from '../pdf/pdfium.ts'
import { refusal } from '../trouble.ts'
import { type Picture, resolutionOf } from './picture.ts'

/** What painting needs of PDFium beside reading: `fpdfview.h`. */
export interface PdfiumPainter extends PdfiumLibrary {
  readonly _FPDFBitmap_CreateEx: (width: number, height: number, format: number, pixels: number, stride: number) => number
  readonly _FPDFBitmap_FillRect: (bitmap: number, left: number, top: number, width: number, height: number, colour: number) => void
  readonly _FPDFBitmap_GetBuffer: (bitmap: number) => number
  readonly _FPDFBitmap_GetStride: (bitmap: number) => number
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void
  readonly _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turned: number,
    flags: number,
  ) => void
}

/** `FPDFBitmap_Gray`: a byte a pixel. */
const greyFormat = 1
/** `FPDF_GRAYSCALE`. What others put on a page later (notes, forms) is not painted: it is no part of the page. */
const inGrey = 0x08
const white = 0xffffffff

/** A page that is open for painting, with its size in points as it is seen. */
export interface Easel {
  readonly width: number
  readonly height: number
  /** Paints the page after turning it clockwise by quarters of a circle. */
  readonly paint: (turned: 0 | 1 | 2 | 3) => Picture
}

/**
 * Opens a page of a PDF for painting; `page` counts from 1. The library is spent afterwards.
 *
 * Throws `file.damaged` where the page can't be opened or painted.
 */
export function openPage(bytes: Uint8Array, name: string, page: number, library: PdfiumPainter): Easel {
  const damaged = () => refusal('file.damaged', { name, what: `its page ${page} cannot be shown as a picture` })
  return trapped(() => {
    const document = loadDocument(library, bytes)
    const opened = document ? library._FPDF_LoadPage(document, page - 1) : 0
    if (!opened) throw damaged()
    const width = library._FPDF_GetPageWidthF(opened)
    const height = library._FPDF_GetPageHeightF(opened)
    const resolution = resolutionOf(width, height)
    const paint = (turned: 0 | 1 | 2 | 3): Picture => {
      const sides = [width, height].map((side) => Math.max(1, Math.round((side * resolution) / 72)))
      const [wide, tall] = turned % 2 === 0 ? [sides[0]!, sides[1]!] : [sides[1]!, sides[0]!]
      const bitmap = library._FPDFBitmap_CreateEx(wide, tall, greyFormat, 0, 0)
      if (!bitmap) throw damaged()
      library._FPDFBitmap_FillRect(bitmap, 0, 0, wide, tall, white)
      library._FPDF_RenderPageBitmap(bitmap, opened, 0, 0, wide, tall, turned, inGrey)
      const stride = library._FPDFBitmap_GetStride(bitmap)
      const pixels = library._FPDFBitmap_GetBuffer(bitmap)
      const grey = new Uint8Array(wide * tall)
      for (let y = 0; y < tall; y++) grey.set(library.HEAPU8.subarray(pixels + y * stride, pixels + y * stride + wide), y * wide)
      library._FPDFBitmap_Destroy(bitmap)
      return { width: wide, height: tall, grey, resolution }
    }
    return { width, height, paint: (turned) => trapped(() => paint(turned), damaged) }
  }, damaged)
}
