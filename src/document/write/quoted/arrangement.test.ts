import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedBlock } from '../examples.ts'
import type { Block, QuotedBlock } from '../publication.ts'
import { type Arrangement, arrange } from './arrangement.ts'
import { piecesOf } from './pieces.ts'

const cell = (n: number, table: number, row: number, column: number, more: object = {}): QuotedBlock =>
  quotedBlock(n, `${table}.${row}.${column}`, 'en', { of: 'table-cell', cell: { table, row, column, ...more } })

/** Every quoted paragraph of an arrangement, by number. */
function all({ standing, notes }: Arrangement): readonly number[] {
  const inText = standing.flatMap((one) => {
    if (one.kind === 'own') return []
    if (one.kind === 'paragraph') return [one.block.n]
    return one.table.rows.flatMap((row) => row.flatMap((place) => place.paragraphs.map(({ n }) => n)))
  })
  return [...inText, ...[...notes.values()].flatMap((note) => note.paragraphs.map(({ n }) => n))]
}

const shapes = (blocks: readonly Block[]): readonly string[] =>
  arrange(blocks).standing.map((one) =>
    one.kind === 'table'
      ? one.table.rows.map((row) => row.map((place) => `${place.kind}${place.columns}x${place.rows}`).join(' ')).join(' / ')
      : one.kind,
  )

describe('the arrangement of a part', () => {
  it('puts cells together to a table, with empty and covered places', () => {
    expect(
      shapes([quotedBlock(1, 'x'), cell(2, 1, 0, 0, { columns: 2 }), cell(3, 1, 1, 0, { rows: 2 }), cell(4, 1, 1, 1), quotedBlock(5, 'y')]),
    ).toEqual(['paragraph', 'cell2x1 / cell1x1 cell1x1', 'paragraph'])
    expect(shapes([cell(1, 1, 0, 0, { rows: 2 }), cell(2, 1, 1, 2)])).toEqual(['cell1x2 empty1x1 empty1x1 / covered1x2 empty1x1 cell1x1'])
  })

  it('keeps two tables apart, and what stands inside a table in the cell before it', () => {
    expect(shapes([cell(1, 1, 0, 0), cell(2, 2, 0, 0)])).toEqual(['cell1x1', 'cell1x1'])
    expect(shapes([cell(1, 1, 0, 0), cell(2, 2, 0, 0), quotedBlock(3, 'box'), cell(4, 1, 0, 1)])).toEqual(['cell1x1 cell1x1'])
  })

  it('leaves cells that are no sound table as paragraphs', () => {
    const paragraphs = (...blocks: QuotedBlock[]) => expect(shapes(blocks)).toEqual(blocks.map(() => 'paragraph'))
    paragraphs(cell(1, 1, 0, 0, { columns: 2 }), cell(2, 1, 0, 1))
    paragraphs(cell(1, 1, 1, 0), cell(2, 1, 0, 0))
    paragraphs(cell(1, 1, 0, 0), cell(2, 1, 1_000_000_000, 0))
    paragraphs(cell(1, 1, 0, 0), cell(2, 1, 0, 64))
    paragraphs(cell(1, 1, -1, 0))
    paragraphs(cell(1, 1, 0, 0, { columns: 0 }))
  })

  it('takes notes out of the text to stand at their marks, with all their paragraphs', () => {
    const { standing, notes } = arrange([
      quotedBlock(1, 'one', 'en', { marks: [{ at: 3, note: 5 }] }),
      quotedBlock(2, 'two', 'en', { marks: [{ at: 0, note: 3 }] }),
      quotedBlock(3, 'first', 'en', { of: 'footnote', label: '7' }),
      quotedBlock(4, 'goes on', 'en', { of: 'footnote' }),
      quotedBlock(5, 'second', 'en', { of: 'footnote' }),
      quotedBlock(6, 'nobody marks it', 'en', { of: 'footnote', label: '9' }),
    ])
    expect(standing.map((one) => one.kind === 'paragraph' && one.block.n)).toEqual([1, 2, 6])
    expect([...notes.values()].map(({ n, label, paragraphs }) => [n, label, paragraphs.map((one) => one.n)])).toEqual([
      [5, '1', [5]],
      [3, '7', [3, 4]],
    ])
  })

  it('makes no note of a mark in a note, of a mark that leads elsewhere, and of a cell', () => {
    const blocks = [
      quotedBlock(1, 'one', 'en', {
        marks: [
          { at: 3, note: 2 },
          { at: 3, note: 99 },
          { at: 3, note: 4 },
        ],
      }),
      quotedBlock(2, 'text', 'en'),
      quotedBlock(3, 'a note', 'en', { of: 'footnote', marks: [{ at: 0, note: 5 }] }),
      { ...cell(4, 1, 0, 0), of: 'footnote' as const },
      quotedBlock(5, 'another', 'en', { of: 'endnote' }),
    ]
    expect(arrange(blocks).notes.size).toBe(0)
    expect(all(arrange(blocks)).toSorted()).toEqual([1, 2, 3, 4, 5])
  })

  it('loses no paragraph and doubles none, whatever cells and marks say', () => {
    const number = fc.integer({ min: -1, max: 4 })
    const block = fc.record({
      of: fc.constantFrom('paragraph', 'table-cell', 'footnote', 'endnote', 'heading'),
      cell: fc.option(fc.record({ table: fc.integer({ min: 1, max: 2 }), row: number, column: number, rows: number, columns: number }), {
        nil: undefined,
      }),
      marks: fc.array(fc.record({ at: fc.integer({ min: -2, max: 9 }), note: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 }),
      settings: fc.array(fc.record({ start: number, end: number, language: fc.constantFrom('ar', 'en') }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 9 }), (given) => {
        const blocks = given.map((more, index) => quotedBlock(index + 1, `wörds 😀 ${index}`, 'en', more as Partial<QuotedBlock>))
        const arranged = arrange(blocks)
        expect(all(arranged).toSorted((a, b) => a - b)).toEqual(blocks.map(({ n }) => n))
        for (const one of blocks) {
          const words = piecesOf(one, arranged.notes).map((piece) => (piece.kind === 'words' ? piece.text : ''))
          expect(words.join('')).toBe(one.text)
          expect(words.some((text) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text))).toBe(false)
        }
      }),
    )
  })
})

describe('the pieces of a paragraph', () => {
  const notes = arrange([
    quotedBlock(1, 'x', 'en', { marks: [{ at: 0, note: 2 }] }),
    quotedBlock(2, 'note', 'en', { of: 'footnote' }),
  ]).notes
  const pieces = (more: Partial<QuotedBlock>) =>
    piecesOf(quotedBlock(1, 'one two', 'en', more), notes).map((piece) =>
      piece.kind === 'mark' ? `[${piece.note.label}]` : piece.set === 'apart' ? `<${piece.language} ${piece.text}>` : piece.text,
    )

  it('part where a note is marked, before the character there, and where language or direction changes', () => {
    expect(pieces({ marks: [{ at: 3, note: 2 }] })).toEqual(['one', '[1]', ' two'])
    expect(
      pieces({
        marks: [
          { at: 7, note: 2 },
          { at: 0, note: 2 },
        ],
      }),
    ).toEqual(['[1]', 'one two', '[1]'])
    expect(pieces({ settings: [{ start: 4, end: 7, language: 'ar' }] })).toEqual(['one ', '<ar two>'])
    expect(pieces({ settings: [{ start: 0, end: 7, language: 'fr' }], marks: [{ at: 3, note: 2 }] })).toEqual([
      '<fr one>',
      '[1]',
      '<fr  two>',
    ])
    expect(pieces({ settings: [{ start: 4, end: 7, language: 'en' }] })).toEqual(['one two'])
  })

  it('keep a mark at the edge of a stretch in its place', () => {
    expect(pieces({ settings: [{ start: 0, end: 3, language: 'ar' }], marks: [{ at: 3, note: 2 }] })).toEqual(['<ar one>', '[1]', ' two'])
    expect(pieces({ settings: [{ start: 4, end: 7, language: 'ar' }], marks: [{ at: 4, note: 2 }] })).toEqual(['one ', '[1]', '<ar two>'])
    expect(pieces({ settings: [{ start: 4, end: 7, language: 'ar' }], marks: [{ at: 7, note: 2 }] })).toEqual(['one ', '<ar two>', '[1]'])
  })
})
