import type { UnreadPage } from '../../document.ts'
import type { Notice } from '../../notice.ts'
import { rangesOf } from '../../ranges.ts'
import type { RecognisedPage } from '../recognised.ts'
import { notice } from '../trouble.ts'
import { decodedAgain, withPlainLetters } from './alphabet.ts'
import { withBracketsAsRead } from './brackets.ts'
import type { PrintedLine } from './line.ts'
import { linesOf } from './lines.ts'
import { withSignsInOrder } from './one-sign.ts'
import type { Page } from './page.ts'
import { recognisedLinesOf } from './recognised-lines.ts'
import { twoShapedTypefaces } from './two-shapes.ts'
import { isUnderPicture, lostIn, typefacesOf, type Verdict, verdictOf } from './verdict.ts'

/** The lines of all pages that could be read, and what is to be said of the others. */
export interface Reading {
  readonly pages: readonly (readonly PrintedLine[])[]
  /** Words set at a slant, such as a watermark. */
  readonly slanted: readonly string[]
  readonly unread: readonly UnreadPage[]
  readonly notices: readonly Notice[]
}

/**
 * Makes lines of the pages of a PDF and judges of each page whether they are what it shows.
 *
 * 1. What can be put right without a doubt is put right first: shapes become letters, ligatures get the order of reading, letters of
 *    another encoding their own names.
 * 2. A page that is not sound then gives nothing of its text layer; where it was recognised it gives the recognised lines, else it is unread.
 */
export function readingOf(given: readonly Page[], recognised: readonly RecognisedPage[]): Reading {
  const again = given.map(decodedAgain)
  const plain = withPlainLetters(given.map((page, index) => again[index] ?? page))
  const { pages, turned } = withSignsInOrder(plain)
  const read = pages.map(linesOf)
  const twoShaped = twoShapedTypefaces(pages)
  const verdicts = withShortPages(
    pages,
    pages.map((page, index) => verdictOf(page, read[index]!, twoShaped)),
  )
  const seen = new Map(recognised.map((page) => [page.page, page]))
  const unsound = pages.filter((_, index) => verdicts[index] === 'picture' || verdicts[index] === 'broken-text').map(({ number }) => number)
  const unread = unsound
    .filter((number) => !seen.has(number))
    .map((number) => ({ page: number, why: verdicts[pages.findIndex((page) => page.number === number)] as UnreadPage['why'] }))
  const lines = pages.map((page, index) => {
    if (!unsound.includes(page.number)) return read[index]!
    const found = seen.get(page.number)
    return found ? recognisedLinesOf(found) : []
  })
  const repaired = pages
    .map(({ number }) => number)
    .filter((number, index) => verdicts[index] === 'sound' && (again[index] || turned.includes(number)))
  return {
    pages: withBracketsAsRead(lines),
    slanted: pages.map(({ slanted }) => slanted),
    unread,
    notices: noticesOf(
      pages,
      read,
      verdicts,
      unread,
      unsound.filter((number) => seen.has(number)),
      repaired,
    ),
  }
}

/** A page too short to be judged shares the fate of those that are set in its typefaces. */
function withShortPages(pages: readonly Page[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const fonts = (of: Verdict) => new Set(pages.flatMap(({ letters }, index) => (verdicts[index] === of ? [...typefacesOf(letters)] : [])))
  const [broken, sound] = [
    fonts('broken-text'),
    new Set(pages.flatMap(({ letters }, index) => (verdicts[index] === 'sound' && letters.length >= 200 ? [...typefacesOf(letters)] : []))),
  ]
  return verdicts.map((verdict, index) => {
    const own = [...typefacesOf(pages[index]!.letters)]
    return verdict === 'sound' &&
      pages[index]!.letters.length < 200 &&
      own.some((font) => broken.has(font)) &&
      !own.every((font) => sound.has(font))
      ? 'broken-text'
      : verdict
  })
}

function noticesOf(
  pages: readonly Page[],
  read: readonly (readonly PrintedLine[])[],
  verdicts: readonly Verdict[],
  unread: readonly UnreadPage[],
  recognised: readonly number[],
  repaired: readonly number[],
): readonly Notice[] {
  const notices: Notice[] = []
  const say = (code: Parameters<typeof notice>[0], numbers: readonly number[]) => {
    if (numbers.length > 0) notices.push(notice(code, { page: numbers[0]! }, { pages: rangesOf(numbers) }))
  }
  const [pictures, broken] = (['picture', 'broken-text'] as const).map((why) =>
    unread.filter((page) => page.why === why).map(({ page }) => page),
  )
  const blank = verdicts.filter((verdict) => verdict === 'blank').length
  if (blank === pages.length) return [notice('document.no-text')]
  if (pictures!.length + blank === pages.length) notices.push(notice('pdf.no-text-layer', null, { pages: pages.length }))
  else say('pdf.pages-without-text', pictures!)
  if (broken!.length + blank === pages.length) notices.push(notice('pdf.broken-text-layer'))
  else say('pdf.broken-pages', broken!)
  say('pdf.recognised', recognised)
  say('pdf.repaired-letters', repaired)
  say(
    'pdf.text-under-picture',
    pages.filter((page, index) => verdicts[index] === 'sound' && isUnderPicture(page)).map(({ number }) => number),
  )
  const lost = read.reduce(
    (sum, lines, index) => sum + (verdicts[index] === 'sound' ? lostIn(lines.map(({ text }) => text).join('\n')) : 0),
    0,
  )
  if (lost > 0) notices.push(notice('pdf.doubtful-text-layer', null, { what: `${lost} signs without a letter` }))
  return notices
}
