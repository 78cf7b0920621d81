import type { Notice } from '../../notice.ts'
import { notice } from '../trouble.ts'

/** Names of languages as the notices of reading say them; the sentences of other languages translate the whole line. */
const packages: Readonly<Record<string, string>> = {
  ar: '@tesseract.js-data/ara@1.0.0',
  en: '@tesseract.js-data/eng@1.0.0',
  es: '@tesseract.js-data/spa@1.0.0',
  fr: '@tesseract.js-data/fra@1.0.0',
  zh: '@tesseract.js-data/chi_sim@1.0.0',
}

/** Says that there is nothing to recognise pages with, and which line installs it. */
export const noRecogniser = (): Notice =>
  notice('picture.no-recogniser', null, { line: `npm install --no-save tesseract.js-core@7.0.0 ${Object.values(packages).join(' ')}` })

/** Says for which language there is no data, and which line installs it. */
export const noDataFor = (language: string): Notice =>
  notice('picture.no-data', null, {
    language,
    line: language === 'ru' ? 'apt-get install tesseract-ocr-rus' : `npm install --no-save ${packages[language]}`,
  })

/** Says that a page could not be recognised. */
export const notRecognised = (page: number): Notice => notice('picture.not-recognised', { page }, { page })

/** Says that recognising was given up, from this page on. */
export const givenUp = (page: number): Notice => notice('picture.given-up', { page }, { page })

/** Says that only so many pages of a file are recognised. */
export const tooManyPictures = (limit: number): Notice => notice('picture.too-many', null, { limit })

/** Says that what was read on a page is most likely wrong in many places. */
export const poorlyRecognised = (page: number, confidence: number): Notice =>
  notice('picture.poor', { page }, { page, percent: Math.round(confidence * 100) })

/** Says that nothing on a page could be told to be words. */
export const nothingRecognised = (page: number): Notice => notice('picture.nothing', { page }, { page })
