import type { RecognisedLine, RecognisedPage } from '../recognised.ts'
import { linesOfTable } from './lines-of-table.ts'
import type { Easel } from './paint-page.ts'
import { bandOfText, isBlank, type Picture } from './picture.ts'
import type { Recogniser } from './recogniser.ts'

/** Tells in which language a text is, by ISO 639-1 code; `und` where it can't. */
export type TellLanguage = (text: string) => string

type Quarters = RecognisedPage['turned']

/** One language of each script, tried in this order on a part of a page. */
const scripts = ['en', 'ar', 'ru', 'zh'] as const
/** Languages of one script: the text of a first reading tells which of them it is. */
const latin = ['en', 'fr', 'es']

/** Confidence from which a band of text needs no other language to be tried: Latin letters read as Chinese ones, which data knows them too, reach 0.85. */
const certain = 0.9
/** Confidence from which a page stands in the languages that were expected. */
const sure = 0.75
/** Confidence below which a page is tried in other languages and turned. */
const poor = 0.6
/** Share of a page's letters from which its second language is read with it. */
const secondShare = 0.12

interface Reading {
  readonly languages: readonly string[]
  readonly turned: Quarters
  readonly lines: readonly RecognisedLine[]
  readonly confidence: number
}

/** How sure a recogniser is of lines on the whole, 0 to 1: each word counts by its letters. */
export function confidenceOf(lines: readonly RecognisedLine[]): number {
  const words = lines.flatMap(({ words }) => words)
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters
}

/**
 * Recognises a page that is a picture: tells its script and which way up it stands on a band of it, then reads it whole.
 *
 * `expected` are the languages of pages read before it, which are tried first. A page without ink has no lines.
 */
export async function recognisePage(
  easel: Easel,
  page: number,
  expected: readonly string[],
  recogniser: Recogniser,
  tell: TellLanguage,
): Promise<RecognisedPage> {
  const picture = easel.paint(0)
  const read = isBlank(picture) ? null : await readBest(easel, picture, expected, recogniser, tell)
  const turned = read?.turned ?? 0
  const [width, height] = turned % 2 === 0 ? [easel.width, easel.height] : [easel.height, easel.width]
  return { page, width, height, turned, languages: read?.languages ?? [], lines: read?.lines ?? [] }
}

async function readBest(
  easel: Easel,
  picture: Picture,
  expected: readonly string[],
  recogniser: Recogniser,
  tell: TellLanguage,
): Promise<Reading> {
  const read = async (of: Picture, turned: Quarters, languages: readonly string[]): Promise<Reading> => {
    const lines = linesOfTable(await recogniser.read(of, languages), 72 / of.resolution)
    return { languages, turned, lines, confidence: confidenceOf(lines) }
  }
  const known = expected.filter((language) => recogniser.languages.has(language))
  const before = known.length > 0 ? await read(picture, 0, known) : null
  if (before && before.confidence >= sure && quartersOf(before.lines) === 0) return before

  const bands = scripts.filter((language) => recogniser.languages.has(language))
  const tries: Reading[] = []
  for (const turned of [0, 1, 3, 2] as const) {
    const band = bandOfText(turned === 0 ? picture : easel.paint(turned))
    for (const language of bands) {
      tries.push(await read(band, turned, [language]))
      if (tries.at(-1)!.confidence >= certain) break
    }
    if (tries.some(({ confidence }) => confidence >= poor)) break
  }
  const best = tries.reduce((one, other) => (other.confidence > one.confidence ? other : one))
  if (before && before.confidence >= best.confidence && quartersOf(before.lines) === 0) return before
  const turned = ((best.turned + quartersOf(best.lines)) % 4) as Quarters
  const side = turned === 0 ? picture : easel.paint(turned)
  const languages = best.languages[0] === 'en' ? latinOf(best.lines, recogniser, tell) : best.languages
  const whole = await read(side, turned, languages)
  const strip = poorStrip(whole.lines, side)
  const others: Reading[] = []
  if (strip) for (const language of bands) if (!languages.includes(language)) others.push(await read(strip, turned, [language]))
  const other = others.filter(({ confidence }) => confidence >= poor).sort((one, two) => two.confidence - one.confidence)[0]
  const both = other ? [...languages.slice(0, 1), ...other.languages] : languagesOf(whole, recogniser, tell)
  if (both.join() === languages.join()) return whole
  const again = await read(side, turned, both)
  return again.confidence > whole.confidence ? again : whole
}

/** Letters of the shortest stretch of lines that is looked at again when it read badly: a line, and no stamp or signature. */
const stretch = 40

/** The longest stretch of lines that read badly, from edge to edge, as a picture; null where all is well. They may be in another script. */
function poorStrip(lines: readonly RecognisedLine[], { width, height, grey, resolution }: Picture): Picture | null {
  const runs: RecognisedLine[][] = [[]]
  for (const line of lines) {
    if (confidenceOf([line]) < poor) runs.at(-1)!.push(line)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  const lettersOf = (run: readonly RecognisedLine[]) => textOf(run).length
  const longest = runs.reduce((one, other) => (lettersOf(other) > lettersOf(one) ? other : one))
  if (lettersOf(longest) < stretch) return null
  const words = longest.flatMap((line) => line.words)
  const pixels = resolution / 72
  const margin = Math.round(resolution / 15)
  const top = Math.max(0, Math.floor(Math.min(...words.map((word) => word.top)) * pixels) - margin)
  const bottom = Math.min(height, Math.ceil(Math.max(...words.map((word) => word.bottom)) * pixels) + margin)
  return { width, height: bottom - top, grey: grey.subarray(top * width, bottom * width), resolution }
}

/** Letters of the shortest word that is wider than tall in every script but Chinese. */
const wideWord = 4

/**
 * Quarters by which lines must be turned to run across the page: Tesseract reads lines that run down or up a page as they are, and only
 * the shapes of their words and the way they follow one another show it.
 */
function quartersOf(lines: readonly RecognisedLine[]): Quarters {
  const words = lines.flatMap((line) => line.words.filter(({ text }) => text.length >= wideWord && !/\p{Script=Han}/u.test(text)))
  const tall = words.filter(({ left, right, top, bottom }) => bottom - top > right - left).length
  if (tall * 2 <= words.length) return 0
  const ways = lines.map((line) => line.words.at(-1)!.top - line.words[0]!.top)
  return ways.reduce((sum, way) => sum + Math.sign(way), 0) > 0 ? 3 : 1
}

const textOf = (lines: readonly RecognisedLine[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' ')

function latinOf(lines: readonly RecognisedLine[], recogniser: Recogniser, tell: TellLanguage): readonly string[] {
  const told = tell(textOf(lines))
  return [latin.includes(told) && recogniser.languages.has(told) ? told : 'en']
}

/** The languages of a page's lines, three at a time: those that hold enough of its letters, the commonest first. */
function languagesOf({ lines, languages }: Reading, recogniser: Recogniser, tell: TellLanguage): readonly string[] {
  const letters = new Map<string, number>()
  for (let at = 0; at < lines.length; at += 3) {
    const text = textOf(lines.slice(at, at + 3))
    const told = tell(text)
    if (recogniser.languages.has(told)) letters.set(told, (letters.get(told) ?? 0) + text.length)
  }
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0)
  const found = [...letters].filter(([, count]) => count >= all * secondShare).sort((one, other) => other[1] - one[1])
  const two = found.slice(0, 2).map(([language]) => language)
  return two.length === 0 ? languages : two
}
