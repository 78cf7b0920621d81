import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cutterOf, misplaced, unplaced } from '../../../test/support/cut-source.ts'
import { codesOf, readBytes } from '../../../test/support/reading.ts'
import { cut, type Document } from '../document.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/reading')

/** A Document in the form of a fixture's `expected.json`. */
function toldOf(document: Document) {
  const { paragraphs, margins } = document
  return {
    paragraphs: paragraphs.map(({ kind, label, text }) => [kind, label ?? null, text]),
    marks: paragraphs
      .flatMap(({ n, text, marks = [] }) =>
        marks.map(({ at, note }) => [
          cut(document, { paragraph: n, start: 0, end: at }),
          document.paragraphs[note - 1]!.text,
          text.length > 0,
        ]),
      )
      .map(([before, note]) => [before, note]),
    margins,
  }
}

describe.each(readdirSync(folder))('the same statement in %s', (language) => {
  test.each(['by-hand.docx', 'source.docx', 'source.odt', 'source.fodt'])('is read alike in every format: %s', async (file) => {
    const bytes = readFileSync(join(folder, language, file))
    const read = await readBytes(bytes, file)
    expect(toldOf(read.value)).toEqual(JSON.parse(readFileSync(join(folder, language, 'expected.json'), 'utf8')))
    expect(codesOf(read)).toEqual(['document.tracked-changes', 'document.comments', 'document.hidden-text'])
    expect(misplaced(read.value, cutterOf(bytes, file.endsWith('docx') ? 'words' : 'text-nodes'))).toEqual([])
    expect(unplaced(read.value)).toBe('')
    expect(read.value.paragraphs.flatMap(({ cell }) => (cell ? [`${cell.row} ${cell.column} ${cell.columns ?? 1}`] : []))).toEqual([
      '0 0 2',
      ...[1, 2, 3].flatMap((row) => [`${row} 0 1`, `${row} 1 1`]),
    ])
    const directions = new Set(read.value.paragraphs.map(({ direction }) => direction ?? 'ltr'))
    expect([...directions]).toEqual([language === 'ar' ? 'rtl' : 'ltr'])
  })
})
