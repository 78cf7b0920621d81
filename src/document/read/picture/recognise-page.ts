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
  /** Looks again at stretches that read badly: they may be in another script. */
  const mended = async (reading: Reading, side: Picture): Promise<Reading> => {
    const own = scriptOf(reading.languages[0]!)
    const found = new Map<RecognisedLine, readonly RecognisedLine[]>()
    const languages = [...reading.languages]
    for (const run of poorRuns(reading.lines)) {
      const strip = stripOf(side, run)
      const tries: Reading[] = []
      for (const language of bands) if (language !== own) tries.push(await read(strip.picture, reading.turned, [language]))
      const best = surest(tries)
      if (!best || best.confidence < sure) continue
      const again = best.languages[0] === 'en' ? await read(strip.picture, reading.turned, latinOf(best.lines, recogniser, tell)) : best
      for (const line of run) found.set(line, [])
      found.set(run[0]!, placed(again.lines, strip))
      for (const language of again.languages) if (!languages.includes(language)) languages.push(language)
    }
    const lines = reading.lines.flatMap((line) => found.get(line) ?? [line])
    return { ...reading, languages, lines, confidence: confidenceOf(lines) }
  }
  const bands = scripts.filter((language) => recogniser.languages.has(language))
  // Languages of two scripts are never read at once: each then takes words of the other for its own.
  const known = expected.filter((language) => recogniser.languages.has(language) && scriptOf(language) === scriptOf(expected[0]!))
  const before = known.length > 0 ? await read(picture, 0, known) : null
  const stands = before && quartersOf(before.lines) === 0
  if (stands && before.confidence >= sure) return mended(before, picture)

  const tries: Reading[] = []
  for (const turned of [0, 1, 3, 2] as const) {
    const band = bandOfText(turned === 0 ? picture : easel.paint(turned))
    for (const language of bands) {
      tries.push(await read(band, turned, [language]))
      if (tries.at(-1)!.confidence >= certain) break
    }
    if (tries.some(({ confidence }) => confidence >= poor)) break
  }
  const best = surest(tries)
  if (!best) throw new RangeError('A page can be read only with data for a language')
  if (stands && before.confidence >= best.confidence) return mended(before, picture)
  const turned = ((best.turned + quartersOf(best.lines)) % 4) as Quarters
  const side = turned === 0 ? picture : easel.paint(turned)
  const languages = best.languages[0] === 'en' ? latinOf(best.lines, recogniser, tell) : best.languages
  const whole = await read(side, turned, languages)
  const both = languagesOf(whole, recogniser, tell)
  if (both.join() === languages.join()) return mended(whole, side)
  return mended(surest([whole, await read(side, turned, both)])!, side)
}

/** The reading that the recogniser is surest of, the first of several alike. */
const surest = (readings: readonly Reading[]): Reading | null =>
  readings.reduce<Reading | null>((one, other) => (one && one.confidence >= other.confidence ? one : other), null)

/** The language that stands for the script of another one. */
const scriptOf = (language: string) => (latin.includes(language) ? 'en' : language)

/** Letters of the shortest stretch of lines that is looked at again: half a line, and no stamp or signature. */
const stretch = 20
/** Stretches of a page that are looked at again, the longest first. */
const mostStretches = 3

/** The longest stretches of lines that read badly. */
function poorRuns(lines: readonly RecognisedLine[]): readonly (readonly RecognisedLine[])[] {
  const runs: RecognisedLine[][] = [[]]
  for (const line of lines) {
    if (confidenceOf([line]) < poor) runs.at(-1)!.push(line)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  const long = runs.filter((run) => textOf(run).length >= stretch)
  return long.sort((one, other) => textOf(other).length - textOf(one).length).slice(0, mostStretches)
}

interface Strip {
  readonly picture: Picture
  /** Where the picture begins on the page, in points. */
  readonly from: number
  /** Where the stretch itself stands on the page, in points. */
  readonly top: number
  readonly bottom: number
}

/** White above and below a strip, in inches. */
const margin = 1 / 15

/** A stretch of lines from edge to edge of the page. */
function stripOf({ width, height, grey, resolution }: Picture, run: readonly RecognisedLine[]): Strip {
  const words = run.flatMap((line) => line.words)
  const [top, bottom] = [Math.min(...words.map((word) => word.top)), Math.max(...words.map((word) => word.bottom))]
  const from = Math.max(0, Math.floor((top / 72 - margin) * resolution))
  const to = Math.min(height, Math.ceil((bottom / 72 + margin) * resolution))
  const picture = { width, height: to - from, grey: grey.subarray(from * width, to * width), resolution }
  return { picture, from: (from * 72) / resolution, top, bottom }
}

/** Lines of a strip where they stand on the page, without what the strip shows of its neighbours. */
function placed(lines: readonly RecognisedLine[], { from, top, bottom }: Strip): readonly RecognisedLine[] {
  const down = (value: number) => Math.round((value + from) * 100) / 100
  return lines
    .map(({ words }) => ({ words: words.map((word) => ({ ...word, top: down(word.top), bottom: down(word.bottom) })) }))
    .filter(({ words }) => {
      const middle = (Math.min(...words.map((word) => word.top)) + Math.max(...words.map((word) => word.bottom))) / 2
      return middle >= top && middle <= bottom
    })
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

/** The languages of a page's lines in one script, three at a time: those that hold enough of its letters, the commonest first. */
function languagesOf({ lines, languages }: Reading, recogniser: Recogniser, tell: TellLanguage): readonly string[] {
  const letters = new Map<string, number>()
  for (let at = 0; at < lines.length; at += 3) {
    const text = textOf(lines.slice(at, at + 3))
    const told = tell(text)
    if (recogniser.languages.has(told) && scriptOf(told) === scriptOf(languages[0]!))
      letters.set(told, (letters.get(told) ?? 0) + text.length)
  }
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0)
  const found = [...letters].filter(([, count]) => count >= all * secondShare).sort((one, other) => other[1] - one[1])
  const two = found.slice(0, 2).map(([language]) => language)
  return two.length === 0 ? languages : two
}
