import type { Level } from '../counting.ts'
import { childOf, type Element } from '../docx/xml.ts'

/** The levels of a list style (`text:list-style`, `text:outline-style`) as counting takes them. */
export function levelsOf(style: Element | undefined): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of style?.children ?? []) {
    if (typeof element === 'string') continue
    const at = Number(element.attributes['text:level']) - 1
    if (at >= 0 && at < 10) levels[at] = levelOf(element, at)
  }
  // A level that prints those above it leaves out the ones that have no number.
  return levels.map((level) => level && { ...level, text: withoutEmpty(level.text, levels) })
}

function levelOf(element: Element, at: number): Level {
  const { name, attributes } = element
  const common = { start: Number(attributes['text:start-value'] ?? 1), restart: undefined, legal: false, style: undefined }
  const face = childOf(element, 'style:text-properties')?.attributes
  const typeface = face?.['style:font-name'] ?? face?.['fo:font-family'] ?? ''
  if (name.endsWith('-bullet')) return { ...common, format: 'bullet', text: attributes['text:bullet-char'] ?? '•', typeface }
  if (name.endsWith('-image')) return { ...common, format: 'bullet', text: '•', typeface: '' }
  const format = formatOf(attributes['style:num-format'] ?? '', attributes['style:num-letter-sync'] === 'true')
  return { ...common, format, text: textOf(attributes, at, format), typeface }
}

/** Longest text that is printed before a paragraph. */
const longestText = 255

/** What is printed: in newer files as one pattern (`%1%.%2%.`), else put together of what stands before and after, and the levels shown. */
function textOf(attributes: Element['attributes'], at: number, format: string): string {
  const pattern = attributes['loext:num-list-format'] ?? attributes['style:num-list-format']
  if (pattern !== undefined)
    return pattern.slice(0, longestText).replace(/%(\d{1,2})%/g, (_, level: string) => (Number(level) <= 9 ? `%${level}` : ''))
  const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? 1) || 1, 1), at + 1)
  const numbers = Array.from({ length: shown }, (_, index) => `%${at + 2 - shown + index}`)
  const before = (attributes['style:num-prefix'] ?? '').slice(0, longestText)
  const after = (attributes['style:num-suffix'] ?? '').slice(0, longestText)
  return format === 'none' ? before + after : before + numbers.join('.') + after
}

function withoutEmpty(text: string, levels: readonly (Level | undefined)[]): string {
  return text.replace(/%(\d)(\.(?=%))?/g, (whole, level: string) => {
    const found = levels[Number(level) - 1]
    return !found || found.format === 'none' || found.format === 'bullet' ? '' : whole
  })
}

/** First signs of the samples by which OpenDocument names formats of other scripts ("أ, ب, ت, ..."), and the names that Word has for them. */
const bySample: readonly (readonly [RegExp, string])[] = [
  [/^01/, 'decimalZero'],
  [/^[١1], [٢2]/, 'arabicIndic'],
  [/^[أا], ب, ج/, 'arabicAbjad'],
  [/^[أا], ب/, 'arabicAlpha'],
  [/^А/, 'russianUpper'],
  [/^а/, 'russianLower'],
  [/^[一]/, 'chineseCounting'],
  [/^[壹]/, 'chineseLegalSimplified'],
  [/^[甲]/, 'ideographTraditional'],
  [/^[子]/, 'ideographZodiac'],
  [/^①/, 'decimalEnclosedCircle'],
  [/^１/, 'decimalFullWidth'],
  [/^א/, 'hebrew1'],
]

/** The format of numbers (`style:num-format`) under the name that Word has for it. */
export function formatOf(format: string, sync: boolean): string {
  if (format === '') return 'none'
  if (format === 'i') return 'lowerRoman'
  if (format === 'I') return 'upperRoman'
  if (format === 'a') return sync ? 'lowerLetter' : 'lowerLetterBase26'
  if (format === 'A') return sync ? 'upperLetter' : 'upperLetterBase26'
  return bySample.find(([sample]) => sample.test(format))?.[1] ?? 'decimal'
}
