import { type Counting, countingOf, type Level, levelCount, type Numbering } from '../counting.ts'
import { childOf, childrenOf, type Element, elementsOf, switchOf, valOf } from './xml.ts'

/** Reads the numbering part of a document; without one nothing is numbered. Each call begins counting anew. */
export function readNumbering(root: Element | null): Counting {
  return countingOf(numberingsOf(root))
}

function numberingsOf(root: Element | null): ReadonlyMap<string, Numbering> {
  const abstracts = new Map(
    childrenOf(root ?? undefined, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  )
  const byStyle = new Map([...abstracts].map(([id, element]) => [valOf(element, 'w:styleLink'), id]))
  const followed = (id: string) => {
    const link = valOf(abstracts.get(id), 'w:numStyleLink')
    return link === undefined ? id : (byStyle.get(link) ?? id)
  }
  return new Map(
    childrenOf(root ?? undefined, 'w:num').map((element) => {
      const list = followed(valOf(element, 'w:abstractNumId') ?? '')
      const levels = levelsOf(abstracts.get(list))
      const starts = new Map<number, number>()
      for (const override of childrenOf(element, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'])
        const start = valOf(override, 'w:startOverride')
        const level = childOf(override, 'w:lvl')
        if (level) levels[at] = levelOf(level)
        if (start !== undefined) starts.set(at, Number(start) || 0)
      }
      return [element.attributes['w:numId'] ?? '', { list, levels, starts }]
    }),
  )
}

function levelsOf(abstract: Element | undefined): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of childrenOf(abstract, 'w:lvl')) {
    const at = Number(element.attributes['w:ilvl'])
    if (at >= 0 && at < levelCount) levels[at] = levelOf(element)
  }
  return levels
}

/** Longest text of a level that is printed before paragraphs; Word takes 255 characters. */
const longestText = 255

function levelOf(element: Element): Level {
  const restart = valOf(element, 'w:lvlRestart')
  const properties = childOf(element, 'w:rPr')
  const faces = childOf(properties, 'w:rFonts')?.attributes
  return {
    start: Number(valOf(element, 'w:start') ?? 0) || 0,
    format: formatOf(element),
    // A hidden label is not printed, but counts.
    text: switchOf(properties, 'w:vanish') ? '' : (valOf(element, 'w:lvlText') ?? '').slice(0, longestText),
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchOf(element, 'w:isLgl') ?? false,
    typeface: faces?.['w:ascii'] ?? faces?.['w:hAnsi'] ?? '',
    style: valOf(element, 'w:pStyle'),
  }
}

/** The format of a level; Word writes newer formats (`001, 002`) as an alternative that stands beside a plain one. */
function formatOf(level: Element): string {
  const plain = valOf(level, 'w:numFmt')
  if (plain !== undefined) return plain
  const alternative = childOf(level, 'mc:AlternateContent')
  for (const choice of [...childrenOf(alternative, 'mc:Choice'), ...childrenOf(alternative, 'mc:Fallback')]) {
    const format = childOf(choice, 'w:numFmt')?.attributes
    if (format?.['w:val'] === 'custom' && /^0+1,/.test(format['w:format'] ?? '')) return 'decimalZero'
    if (format?.['w:val'] && format['w:val'] !== 'custom') return format['w:val']
  }
  return elementsOf(level).length > 0 ? 'decimal' : 'none'
}
