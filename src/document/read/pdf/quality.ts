import type { Notice } from '../../notice.ts'
import { notice } from '../trouble.ts'
import type { Page } from './page.ts'

/** What the letters of a PDF are worth. */
export interface Verdict {
  /** The text layer is missing or is not what the pages show: nothing may be taken from it. */
  readonly broken: boolean
  /** Puts right what can be put right without a doubt. */
  readonly mend: (page: Page) => Page
  readonly notices: readonly Notice[]
}

/** Fewer letters than this on a page with a picture are a stamp or a page number. */
const fewestLetters = 20

/**
 * Judges the text layer of a PDF before anything is taken from it.
 *
 * Words in common use in the six languages make up a third of any running text; where fewer than one word in fifty is one,
 * and for signs that no text has, the table of letters is broken.
 */
export function judgeText(pages: readonly Page[]): Verdict {
  const texts = pages.map((page) => page.letters.map(({ text }) => text).join(''))
  const bare = pages
    .filter(({ pictured }, index) => pictured && texts[index]!.replace(/\s/g, '').length < fewestLetters)
    .map(({ number }) => number)
  const none = { broken: true, mend: (page: Page) => page }
  if (texts.every((text) => text.trim() === '') && bare.length === 0) return { ...none, notices: [notice('document.no-text')] }
  if (bare.length === pages.length) return { ...none, notices: [notice('pdf.no-text-layer', null, { pages: pages.length })] }
  const joined = texts.join('\n')
  if (isGarbage(joined)) return { ...none, notices: [notice('pdf.broken-text-layer')] }
  const notices: Notice[] = []
  if (bare.length > 0) notices.push(notice('pdf.pages-without-text', { page: bare[0]! }, { pages: bare.join(', ') }))
  const faults = faultsOf(joined)
  if (faults.length > 0) notices.push(notice('pdf.doubtful-text-layer', null, { what: faults.join('; ') }))
  return { broken: false, mend: mending(joined), notices }
}

const common = new Set(
  (
    'the of and to in a is for that on with we as by our are this be it have from at not an or all will has their its which ' +
    'de la le les et des en du à que un une pour dans nous est qui sur au par plus ce cette aux avec ' +
    'el los y las del una con por se para no es más su como al lo nuestro ' +
    'и в на не что с по для к мы от как это за из о его также все ' +
    'في من على إلى أن التي هذا هذه عن مع لا ما كما قد ولا وفي ومن الذي بين كل هو هي ' +
    'do da e os as em na ao dos il di che per non sono gli nel della'
  ).split(' '),
)

/** Letters from which a text is judged by its words; a shorter one may be a title. */
const judgedLetters = 200

function isGarbage(text: string): boolean {
  const ink = text.replace(/\s/g, '')
  const odd = ink.match(/[\u0000-\u0001\u0003-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  if (odd > ink.length * 0.2) return true
  const chinese = ink.match(/\p{Script=Han}/gu)?.length ?? 0
  if (ink.length < judgedLetters || chinese > ink.length * 0.3) return false
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const known = words.filter((word) => common.has(word.replace(/\p{M}/gu, '').normalize('NFKC')) || common.has(word)).length
  const arabic = ink.match(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/g)?.length ?? 0
  return words.length < ink.length / 60 || known < words.length * (arabic > ink.length / 2 ? 0.005 : 0.05)
}

function faultsOf(text: string): readonly string[] {
  const ink = text.replace(/\s/g, '').length
  const lost = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return [...(lost > 0 ? [`${lost} signs without a letter`] : []), ...arabicFaults(text, ink)]
}

function arabicFaults(text: string, ink: number): readonly string[] {
  const arabic = text.match(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/g)?.length ?? 0
  if (arabic < ink / 3) return []
  const words = text.match(/[\p{Script=Arabic}\p{M}]+/gu) ?? []
  // "لا" turned round gives words that begin with two alefs, and "ال" with the letters changed over.
  const turned = words.filter((word) => /^(اال|األ|اإل)|^يف$/.test(word)).length
  const marks = words.filter((word) => /^\p{M}+/u.test(word)).length
  const mixed = text.match(/\p{Script=Arabic}[A-Za-z$#@&]|[A-Za-z$#@&]\p{Script=Arabic}/gu)?.length ?? 0
  return [
    ...(mixed > words.length * 0.02 ? ['other signs stand inside Arabic words'] : []),
    ...(turned > words.length * 0.01 ? ['letters of Arabic words have changed places'] : []),
    ...(marks > words.length * 0.03 ? ['vowel marks stand apart from their letters'] : []),
  ]
}

/** Persian and Urdu letters: where they stand, the letters below are no mistakes. */
const persian = /[پچژگکےٹڈڑں]/
const arabicMark = /^[\u064b-\u0652]$/

/**
 * Writes shapes as the letters they stand for: typographic ligatures; the forms of Arabic letters; in Arabic (not Persian or Urdu) texts
 * the Persian ha and ya that some typefaces give, a ya at a word's end only where the text tells alef maqsura apart.
 * A vowel mark of Arabic after a Latin letter is a space that a typeface calls wrongly.
 */
function mending(text: string): (page: Page) => Page {
  const arabic = !persian.test(text)
  const tellsApart = /\u0649/.test(text)
  return (page) => {
    const letters = page.letters.map((letter, index) => {
      const before = page.letters[index - 1]?.text ?? ''
      if (arabicMark.test(letter.text)) return /[A-Za-z.,;:)’”]/.test(before) ? { ...letter, text: ' ', made: true } : letter
      if (arabic && letter.text === '\u06be') return { ...letter, text: '\u0647' }
      if (arabic && letter.text === '\u06cc' && (tellsApart || /\p{Script=Arabic}/u.test(page.letters[index + 1]?.text ?? '')))
        return { ...letter, text: '\u064a' }
      return /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/.test(letter.text)
        ? { ...letter, text: letter.text.normalize('NFKC').replace(/^ (?=\p{M})/u, '') }
        : letter
    })
    return { ...page, letters }
  }
}
