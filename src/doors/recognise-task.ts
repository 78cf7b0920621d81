import {
  confidenceOf,
  noDataFor,
  noRecogniser,
  nothingRecognised,
  notRecognised,
  openPage,
  type PdfiumPainter,
  poorlyRecognised,
  type Recogniser,
  recognisePage,
} from '../document/index.ts'
import { detectLanguage, officialLanguages } from '../language/index.ts'
import type { Recognition } from './open-file.ts'

/** A page of a file that is to be recognised, and the languages that are expected on it. */
export interface GivenPage {
  readonly name: string
  readonly bytes: Uint8Array
  /** From 1. */
  readonly page: number
  readonly languages: readonly string[]
}

/** Below this the words of a page are marked as poorly read on the whole (docs/measured/ocr.md: sound scans reach 0.8 and more). */
const poor = 0.7
/** Below this they are no words: noise read in any script reaches 0.42. Arabic bold and with all its vowel signs falls under it too (measured). */
const nothing = 0.43

/** What a worker has to recognise with. */
export interface PictureEngines {
  readonly pdfium: () => Promise<PdfiumPainter>
  readonly tesseract: () => Recogniser | null
}

/**
 * Recognises one page. Words of which too little is sure are left out and the page stays unread, which a notice says.
 * Throws a Refusal where the page can't be painted.
 */
export async function recogniseTask(given: GivenPage, engines: PictureEngines): Promise<Recognition> {
  const { name, bytes, page, languages } = given
  const recogniser = engines.tesseract()
  if (!recogniser || recogniser.languages.size === 0) return { pages: [], notices: [noRecogniser()] }
  const easel = openPage(bytes, name, page, await engines.pdfium())
  const recognised = await recognisePage(easel, page, languages, recogniser, (text) => detectLanguage(text)).catch(asBroken)
  if (!recognised) return { pages: [], notices: [notRecognised(page)] }
  const lacking = officialLanguages.filter((language) => !recogniser.languages.has(language))
  const confidence = confidenceOf(recognised.lines)
  if (recognised.lines.length === 0) return { pages: [recognised], notices: [] }
  if (confidence < nothing) return { pages: [], notices: [nothingRecognised(page), ...lacking.map(noDataFor)] }
  const poorly = confidence < poor ? [poorlyRecognised(page, confidence), ...lacking.map(noDataFor)] : []
  return { pages: [recognised], notices: poorly }
}

/** A picture at which the library itself breaks is one that can't be recognised; what it throws is a trap, or a number. */
function asBroken(problem: unknown): null {
  if (problem instanceof Error && problem.name !== 'RuntimeError') throw problem
  return null
}
