import type { RecognisedLine, RecognisedWord } from '../recognised.ts'

/** Columns of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence (0 to 100), text. */
const wordLevel = '5'
const columns = 12

/** Marks of direction, which Tesseract puts around words of another one; the order of its words says the same. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Reads Tesseract's table of words; `scale` is points to a pixel. Words come in reading order, also those of Arabic. */
export function linesOfTable(table: string, scale: number): readonly RecognisedLine[] {
  const lines: RecognisedWord[][] = []
  let current = ''
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    if (cells.length < columns || cells[0] !== wordLevel) continue
    const text = cells
      .slice(columns - 1)
      .join(' ')
      .replace(marks, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (text === '') continue
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number) as [number, number, number, number, number]
    const key = cells.slice(2, 5).join(' ')
    if (key !== current) lines.push([])
    current = key
    lines.at(-1)!.push({
      text,
      confidence: round(Math.min(Math.max(confidence / 100, 0), 1)),
      left: round(left * scale),
      top: round(top * scale),
      right: round((left + width) * scale),
      bottom: round((top + height) * scale),
    })
  }
  return lines.map((words) => ({ words }))
}

const round = (value: number) => Math.round(value * 100) / 100
