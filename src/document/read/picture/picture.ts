/**
 * A page as a picture in shades of grey: one byte a pixel, 0 black, rows from the top without padding.
 *
 * It is bounded by `pixelLimit` however large the page says it is.
 */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Pixels to an inch of the page. */
  readonly resolution: number
}

/** What Tesseract asks for: letters of a text are then 20 pixels tall and more. */
const usualResolution = 300
/** A page of A4 takes 8.7 million at the usual resolution; larger pages are painted coarser. */
export const pixelLimit = 10_000_000
/** Pixels of the longer side at most: Tesseract keeps places in 16 bits. */
const sideLimit = 16_000

/** The resolution in which a page of this size, in points, is painted. */
export function resolutionOf(width: number, height: number): number {
  const inches = { width: Math.max(width, 1) / 72, height: Math.max(height, 1) / 72 }
  const byArea = Math.sqrt(pixelLimit / (inches.width * inches.height))
  return Math.min(usualResolution, byArea, sideLimit / Math.max(inches.width, inches.height))
}

/** A pixel darker than this is ink. */
const ink = 128
/** Share of dark pixels below which a page is empty but for dust: 40 letters of 12 points darken more of a page of A4. */
const dust = 0.0002

/** Whether there is so little ink that there are no words. */
export function isBlank({ grey }: Picture): boolean {
  let dark = 0
  for (const value of grey) if (value < ink) dark += 1
  return dark < grey.length * dust
}

/** Share of a picture's height that is enough to tell in which language, and which way up, it is written. */
const bandShare = 0.12

/** The band of a page, over its whole width, that holds the most ink without being a filled shape: most likely lines of text. */
export function bandOfText({ width, height, grey, resolution }: Picture): Picture {
  const dark = new Uint32Array(height + 1)
  for (let y = 0; y < height; y++) {
    let count = 0
    for (let x = y * width; x < (y + 1) * width; x++) if (grey[x]! < ink) count += 1
    // A row of a line of text is dark in a fifth of its pixels; rules and photographs are darker.
    dark[y + 1] = dark[y]! + (count > width * 0.4 ? 0 : count)
  }
  const tall = Math.min(height, Math.max(Math.round(height * bandShare), 40))
  let top = 0
  for (let y = 0; y + tall <= height; y++) if (dark[y + tall]! - dark[y]! > dark[top + tall]! - dark[top]!) top = y
  return { width, height: tall, grey: grey.subarray(top * width, (top + tall) * width), resolution }
}
