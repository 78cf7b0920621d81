/**
 * PDFium as its wasm module gives it: the C functions of `fpdfview.h` and `fpdf_text.h` that reading needs, with memory to pass numbers through.
 *
 * One library serves one document: a document that breaks its memory then can't reach the next one.
 */
export interface PdfiumLibrary {
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (at: number) => void }
  /** The module's memory; replaced when it grows, so never keep it. */
  readonly HEAPU8: Uint8Array
  readonly _FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number
  readonly _FPDF_GetLastError: () => number
  readonly _FPDF_CloseDocument: (document: number) => void
  readonly _FPDF_GetPageCount: (document: number) => number
  readonly _FPDF_DocumentHasValidCrossReferenceTable: (document: number) => number
  readonly _FPDF_LoadPage: (document: number, index: number) => number
  readonly _FPDF_ClosePage: (page: number) => void
  readonly _FPDF_GetPageWidthF: (page: number) => number
  readonly _FPDF_GetPageHeightF: (page: number) => number
  readonly _FPDF_PageToDevice: (
    page: number,
    startX: number,
    startY: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ) => number
  readonly _FPDFPage_CountObjects: (page: number) => number
  readonly _FPDFPage_GetObject: (page: number, index: number) => number
  readonly _FPDFPageObj_GetType: (object: number) => number
  readonly _FPDFPageObj_GetBounds: (object: number, left: number, bottom: number, right: number, top: number) => number
  readonly _FPDFTextObj_GetFont: (object: number) => number
  readonly _FPDFTextObj_GetTextRenderMode: (object: number) => number
  readonly _FPDFText_LoadPage: (page: number) => number
  readonly _FPDFText_ClosePage: (text: number) => void
  readonly _FPDFText_CountChars: (text: number) => number
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number
  readonly _FPDFText_IsHyphen: (text: number, index: number) => number
  readonly _FPDFText_GetFontSize: (text: number, index: number) => number
  readonly _FPDFText_GetFontWeight: (text: number, index: number) => number
  readonly _FPDFText_GetFontInfo: (text: number, index: number, name: number, size: number, flags: number) => number
  readonly _FPDFText_GetTextObject: (text: number, index: number) => number
  readonly _FPDFText_GetCharBox: (text: number, index: number, left: number, right: number, bottom: number, top: number) => number
  readonly _FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number
  readonly _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  readonly _FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number
}

/** Opens a document in a library: its number, 0 where it cannot be opened, null where its bytes do not fit into memory. */
export function loadDocument(library: PdfiumLibrary, bytes: Uint8Array): number | null {
  const at = library.wasmExports.malloc(bytes.length)
  if (at === 0) return null
  library.HEAPU8.set(bytes, at)
  return library._FPDF_LoadMemDocument(at, bytes.length, 0)
}

/** Does something with a library, and throws `damaged` where the document makes it trap: it is broken, and the library is not used again. */
export function trapped<T>(act: () => T, damaged: () => Error): T {
  try {
    return act()
  } catch (problem) {
    throw problem instanceof Error && problem.name === 'RuntimeError' ? damaged() : problem
  }
}
