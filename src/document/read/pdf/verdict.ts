import { isSpace, type Letter } from './letter.ts'
import type { PrintedLine } from './line.ts'
import type { Page } from './page.ts'
import { commonHan, costOf, habitsOf, lettersOf, windowLength } from './plausibility.ts'
import { hasDigitsIn } from './two-shapes.ts'

/**
 * What the text layer of a page is worth.
 *
 * `sound`: its words are those that the page shows. `picture`: the page shows more than its text layer says, or a recogniser's words under a
 * picture are none of any language. `broken-text`: it has words, but others than the page shows. `blank`: there is nothing to read.
 */
export type Verdict = 'sound' | 'picture' | 'broken-text' | 'blank'

/** Fewer letters than this on a page with a picture are a stamp or a page number. */
const fewestLetters = 20
/** Share of a page from which a picture can hold words, and from which it is the page. */
const [smallPicture, wholePage] = [0.05, 0.6]
/** Fewer letters than this on a page that is a picture are a head or foot that was put upon it. */
const fewOnPicture = 120
/** Letters from which a page is judged by its words; a shorter one may be a title. */
const judgedLetters = 150
/** Share of signs that stand for no letter from which a page is broken. */
const lostShare = 0.02

/**
 * Judges a page by its lines: how letters follow one another in its language, signs that stand for no letter, and what its pictures cover.
 * `twoShaped` are the typefaces whose numbers cannot be believed.
 */
export function verdictOf(page: Page, lines: readonly PrintedLine[], twoShaped: ReadonlySet<number>): Verdict {
  const ink = page.letters.filter((letter) => !isSpace(letter))
  if (ink.length < fewestLetters && page.pictured > smallPicture) return 'picture'
  if (ink.length === 0) return 'blank'
  if (ink.length < fewOnPicture && page.pictured > wholePage) return 'picture'
  const text = lines.map((line) => line.text).join('\n')
  const broken =
    lostIn(text) > ink.length * lostShare ||
    hasForeignSigns(text) ||
    hasDoubledMarks(text) ||
    isImplausible(text) ||
    hasDigitsIn(ink, twoShaped)
  if (!broken) return 'sound'
  // What a recogniser laid under a picture is best recognised again.
  return isUnderPicture(page) ? 'picture' : 'broken-text'
}

/** Whether most letters of a page are not painted: a scanner's own recogniser laid them under its picture. */
export const isUnderPicture = ({ letters, pictured }: Page) =>
  pictured > wholePage && letters.filter(({ hidden }) => hidden).length > letters.length / 2

/** Signs that stand for no letter: private ones, controls, and what could not be decoded. A private sign that begins a line is an ornament. */
export function lostIn(text: string): number {
  const inside = text.replace(/^[\ue000-\uf8ff]\s/gm, '')
  return inside.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0
}

/** Whether other signs stand inside Arabic words, as where ligatures have been given the codes of Latin letters. */
function hasForeignSigns(text: string): boolean {
  const words = text.match(/[\p{Script=Arabic}\p{M}]+/gu)?.length ?? 0
  const mixed = text.match(/[\u0621-\u064a][A-Za-z0-9$#@&=;<>{}\\|~^_]|[A-Za-z0-9$#@&=;<>{}\\|~^_][\u0621-\u064a]/gu)?.length ?? 0
  return words >= 20 && mixed > words * 0.04
}

/** Twice the same vowel mark on one letter, for every Arabic letter, from which letters are called by names of marks: nobody writes that. */
const doubledMarks = 0.015

function hasDoubledMarks(text: string): boolean {
  const letters = text.match(/[\u0621-\u064a]/g)?.length ?? 0
  return letters >= 20 && (text.match(/([\u064b-\u0652])\1/g)?.length ?? 0) > letters * doubledMarks
}

/** Words in common use that are short; they make up a third of any running text in these languages. */
const common = new Set(
  (
    'the of and to in a is for that on with we as by our are be this it have from at not an or all will has their its which ' +
    'de la le les et des en du à que un une pour dans nous est qui sur au par plus ce cette aux avec ' +
    'el los y las del una con por se para no es más su como al lo nuestro ' +
    'и в на не что с по для к мы от как это за из о его также все ' +
    'do da e os as em na ao dos il di che per non sono gli nel della und der die das zu mit ist och att som det'
  ).split(' '),
)

/** Deviations from real text by which Arabic and Russian may cost more; what is written in other languages of these scripts costs more still. */
const bounds = { ar: 4, ru: 10, latin: 14 }
/** Share of common words below which a text in Latin letters is in none of the languages that reach the Council. */
const fewestCommon = 0.08
/** Share of the commonest characters that any Chinese text has; real text has 0.7 to 0.9. */
const fewestHan = 0.4

/** How far what letters of a text cost lies above real text of the language that it is likest to, in deviations for a text of its length. */
export function strangenessOf(text: string, languages: readonly (keyof typeof habitsOf)[]): number {
  const words = lettersOf(text)
  const length = words.reduce((sum, word) => sum + word.length + 1, 0)
  const scale = Math.min(1, Math.sqrt(length / windowLength))
  return Math.min(
    ...languages.map((language) => {
      const { mean, deviation } = habitsOf[language]
      return ((costOf(words, habitsOf[language]) - mean) / deviation) * scale
    }),
  )
}

const persian = /[پچژگکےٹڈڑں]/g

function isImplausible(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const signs = count(/\S/g)
  if (signs < judgedLetters) return false
  const [arabic, han, cyrillic, latin] = [
    count(/[\u0621-\u064a]/g),
    count(/\p{Script=Han}/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Latin}/gu),
  ]
  if (letters < signs * 0.3) return count(/\p{Nd}/gu) < signs * 0.2
  if (han > letters * 0.5) return [...text].filter((sign) => commonHan.has(sign)).length < han * fewestHan
  if (arabic > letters * 0.5) return count(persian) < arabic * 0.02 && strangenessOf(text, ['ar']) > bounds.ar
  if (cyrillic > letters * 0.5) return strangenessOf(text, ['ru']) > bounds.ru && !hasCommonWords(text)
  return latin > letters * 0.5 && strangenessOf(text, ['en', 'fr', 'es']) > bounds.latin && !hasCommonWords(text)
}

function hasCommonWords(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter((word) => common.has(word)).length > words.length * fewestCommon
}

/** Whether the letters of a page are set in typefaces that others are set in too. */
export const typefacesOf = (letters: readonly Letter[]): ReadonlySet<number> => new Set(letters.map(({ font }) => font))
