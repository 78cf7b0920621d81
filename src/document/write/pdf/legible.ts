import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import { clustersOf, rightToLeft, type Shown, shownIn } from './clusters.ts'
import { bytesOf, objectsOf, type PdfObject } from './objects.ts'
import { type GlyphTexts, glyphTextsIn, withGlyphTexts } from './to-unicode.ts'

/**
 * Makes right-to-left text in a PDF of Typst one that can be copied and read aloud: every glyph says its own letters.
 *
 * Typst sets a letter with its vowel signs as several glyphs in the order of the eye, and gives them one text in the order of the tongue, sometimes twice.
 * Programs that read a line from right to left turn that text round once more, and the word is broken. Here each glyph is given its own share of the text,
 * the letter to the letter's glyph and the signs to theirs, and a bracket the form in which it is seen, which is what those programs look for.
 * Where glyphs and signs cannot be told apart with certainty, all stays as Typst wrote it. Nothing that is seen changes.
 *
 * Bytes of another shape than Typst's come back as they are.
 */
export function legible(bytes: Uint8Array): Uint8Array {
  const file = objectsOf(bytes)
  if (file === null) return bytes
  const byNumber = new Map(file.objects.map((object) => [object.number, object]))
  const maps = fontMaps(file.objects, byNumber)
  const textIn = (font: string, glyph: number) => maps.get(font)?.texts.get(glyph)
  const reversing = new Set(
    [...maps].filter(([, { texts }]) => [...texts.values()].some((text) => rightToLeft.test(text))).map(([font]) => font),
  )
  const pages = file.objects
    .flatMap((object) => pageOf(object, byNumber))
    .filter(({ fonts }) => [...fonts.values()].some((font) => reversing.has(font)))
  const votes: Votes = new Map()
  const reversedPages = pages.filter((page) => {
    const shown = [...shownIn(inflated(page.content), page.fonts, textIn)]
    if (!shown.some(({ reversed }) => reversed)) return false
    for (const cluster of clustersOf(shown)) for (const { font, glyph, text } of cluster.shares ?? []) vote(votes, font, glyph, text)
    return true
  })
  if (reversedPages.length === 0) return bytes
  const decided = new Map([...votes].map(([font, glyphs]) => [font, new Map([...glyphs].map(([glyph, counts]) => [glyph, most(counts)]))]))
  const streams = new Map<number, Uint8Array>()
  for (const page of reversedPages) {
    const source = inflated(page.content)
    const says = ({ font, glyph, text }: { font: string; glyph: number; text: string }) => decided.get(font)?.get(glyph) === text
    const told = clustersOf([...shownIn(source, page.fonts, textIn)]).filter(({ shares }) => shares?.every(says))
    const changed = without(
      source,
      told.flatMap(({ shown }) => shown),
    )
    if (changed !== source) streams.set(page.content.number, zlibSync(strToU8(changed, true), { level: 6 }))
  }
  for (const [font, { map, texts }] of maps) {
    const found = decided.get(font)
    if (found) streams.set(map.number, strToU8(withGlyphTexts(strFromU8(map.stream!, true), new Map([...texts, ...found])), true))
  }
  return bytesOf({ ...file, objects: file.objects.map((object) => ({ ...object, stream: streams.get(object.number) ?? object.stream })) })
}

/** How often a glyph of a font stood for a text. */
type Votes = Map<string, Map<number, Map<string, number>>>

function vote(votes: Votes, font: string, glyph: number, text: string): void {
  const glyphs = votes.get(font) ?? new Map<number, Map<string, number>>()
  const counts = glyphs.get(glyph) ?? new Map<string, number>()
  counts.set(text, (counts.get(text) ?? 0) + 1)
  glyphs.set(glyph, counts)
  votes.set(font, glyphs)
}

function most(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))[0]![0]
}

function inflated({ stream, text }: PdfObject): string {
  return strFromU8(text.includes('/FlateDecode') ? unzlibSync(stream!) : stream!, true)
}

interface FontMap {
  readonly map: PdfObject
  readonly texts: GlyphTexts
}

/** The ToUnicode map of every composite font, by the font's object. */
function fontMaps(objects: readonly PdfObject[], byNumber: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, FontMap> {
  const maps = new Map<string, FontMap>()
  for (const { number, text } of objects) {
    const reference = /\/Subtype \/Type0/.test(text) ? /\/ToUnicode (\d+) 0 R/.exec(text) : null
    const map = reference === null ? undefined : byNumber.get(Number(reference[1]))
    if (map?.stream && !map.text.includes('/Filter')) maps.set(String(number), { map, texts: glyphTextsIn(strFromU8(map.stream, true)) })
  }
  return maps
}

interface Page {
  readonly content: PdfObject
  /** Object of the font by the name that the page gives it. */
  readonly fonts: ReadonlyMap<string, string>
}

function pageOf({ text }: PdfObject, byNumber: ReadonlyMap<number, PdfObject>): readonly Page[] {
  const content = /\/Type \/Page\s/.test(text) ? byNumber.get(Number(/\/Contents (\d+) 0 R/.exec(text)?.[1])) : undefined
  const fonts = /\/Font <<([\s\S]*?)>>/.exec(text)
  if (!content?.stream || fonts === null) return []
  return [{ content, fonts: new Map([...fonts[1]!.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name, number]) => [name!, number!])) }]
}

/** Takes out the marks that give texts which the glyphs now say themselves. */
function without(source: string, told: readonly Shown[]): string {
  const cuts = told.flatMap(({ marks }) => (marks === null ? [] : [[marks[0], marks[1]] as const, [marks[2], marks[3]] as const]))
  let result = ''
  let at = 0
  for (const [from, to] of cuts.sort(([a], [b]) => a - b)) {
    result += source.slice(at, from)
    at = to
  }
  return result + source.slice(at)
}
