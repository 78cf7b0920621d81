import type { Picture } from './picture.ts'

/**
 * Tesseract with data for some languages, in a worker.
 *
 * `read` gives the words of a picture as Tesseract's table of tab-separated values; what it reads depends on nothing
 * that was read before. It throws only where the library itself breaks.
 */
export interface Recogniser {
  /** The official languages that there is data for, by ISO 639-1 code. */
  readonly languages: ReadonlySet<string>
  readonly read: (picture: Picture, languages: readonly string[]) => Promise<string>
}
