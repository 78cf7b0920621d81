import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mediaTypes } from '../document.ts'
import { sourcesOf } from '../sources-of.ts'
import { type Draft, documentFrom } from './draft.ts'
import { tidied, tidy } from './tidy.ts'

const only = (draft: Omit<Draft, 'kind'>) => documentFrom(mediaTypes.docx, [{ kind: 'paragraph', ...draft }]).paragraphs[0]!

/** What the rules of `tidy` say, one after the other. */
const byRules = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufffe\uffff]/g, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]|\s{2,}/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim()

/** Texts in which what tidying touches is frequent. */
const anyText = fc.string({
  unit: fc.constantFrom(...'abé和س \t\n\u00a0\u00ad\u200b\u0085\u2028\u3000\ufeff\u0000', '\ud83d\ude00', '\ud83d', '\ude00'),
  maxLength: 40,
})

describe('tidy', () => {
  test('follows its rules for any text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidy(text)).toBe(byRules(text))
      }),
      { numRuns: 2000 },
    ))
  test('gives for any stretch the very letters that became of it', () =>
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const { text: whole, stretches, now } = tidied(text)
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const parts = stretches(start, end)
        for (const part of parts) {
          const [was, is] = [text.slice(part.from, part.from + part.end - part.start), whole.slice(part.start, part.end)]
          for (let at = 0; at < is.length; at++) expect([was[at], ' ', '\ufffd']).toContain(is[at])
          expect(was.length).toBe(is.length)
        }
        expect(parts.reduce((sum, part) => sum + part.end - part.start, 0)).toBe(now(end) - now(start))
      }),
      { numRuns: 1000 },
    ))
  test('takes time that grows with the text alone', () => {
    expect(tidy(' \u00ada\t'.repeat(1_000_000))).toHaveLength(1_999_999)
  })
})

describe('positions of a draft', () => {
  test('are mapped to the tidied text', () => {
    const { text, settings, lines, recognised } = only({
      text: '  We\u00ad will \t act  on العهد ',
      settings: [
        { start: 0, end: 2, language: 'fr' },
        { start: 9, end: 11, language: 'es' },
        { start: 20, end: 25, language: 'ar', direction: 'rtl' },
      ],
      lines: [0, 12, 17],
      recognised: { confidence: 0.9, doubtful: [{ start: 11, end: 16 }] },
    })
    expect(text).toBe('We will act on العهد')
    expect(settings).toEqual([
      { start: 6, end: 8, language: 'es' },
      { start: 14, end: 19, language: 'ar', direction: 'rtl' },
    ])
    expect(lines?.map((at) => text.slice(at))).toEqual(['act on العهد', 'on العهد'])
    expect(recognised?.doubtful.map(({ start, end }) => text.slice(start, end))).toEqual(['act'])
  })
  test('of one language that follow on are one stretch', () =>
    expect(
      only({
        text: 'ab\u00adcd',
        settings: [
          { start: 0, end: 2, language: 'fr' },
          { start: 3, end: 5, language: 'fr' },
        ],
      }).settings,
    ).toEqual([{ start: 0, end: 4, language: 'fr' }]))
  test('in the file are parted where letters went, and cut to a position', () => {
    const words = 'com\u00admit  to'
    const document = documentFrom(mediaTypes.docx, [
      {
        kind: 'paragraph',
        text: `We ${words}`,
        sources: [{ start: 3, end: 3 + words.length, part: 'word/document.xml', run: 4, offset: 0 }],
      },
    ])
    expect(document.paragraphs[0]?.text).toBe('We commit to')
    const cut = sourcesOf(document, { paragraph: 1, start: 4, end: 11 }).map(({ offset, start, end }) =>
      words.slice(offset, offset + end - start),
    )
    expect(cut).toEqual(['om', 'mit ', 't'])
  })
  test('that span nothing that is left are dropped', () =>
    expect(Object.keys(only({ text: 'a  ', settings: [{ start: 1, end: 3, language: 'fr' }], sources: [], lines: [2] }))).toEqual([
      'n',
      'text',
      'kind',
    ]))
})

describe('marks of notes', () => {
  test('refer to the first paragraph of the note that has words; those of lost notes go', () => {
    const { paragraphs } = documentFrom(mediaTypes.docx, [
      {
        kind: 'paragraph',
        text: ' Peace. ',
        marks: [
          { at: 7, note: 'f1' },
          { at: 8, note: 'f9' },
        ],
      },
      { kind: 'footnote', text: ' ', note: 'f1' },
      { kind: 'footnote', text: 'S/2017/507', note: 'f1' },
      { kind: 'footnote', text: 'goes on', note: 'f1' },
    ])
    expect(paragraphs[0]?.marks).toEqual([{ at: 6, note: 2 }])
    expect(paragraphs[1]).toEqual({ n: 2, text: 'S/2017/507', kind: 'footnote' })
  })
})
