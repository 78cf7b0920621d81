import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { delegationById, namedDelegation } from '../../council/index.ts'
import { cut, type Document } from '../../document/index.ts'
import { openAnalyser } from '../analysis/index.ts'
import { registerColumns, registerCsv, registerJson, registerOf } from './index.ts'

const analyse = openAnalyser(readFileSync(new URL('../analysis/weights.bin', import.meta.url)))
const paragraphs = [
  'Statement by Hestland',
  'We thank the presidency. Hestland will contribute $2 million to local women’s networks by 2030. This contribution will be paid in two parts.',
  '=We will continue to deploy women peacekeepers, "more and more".',
].map((text, i) => ({ n: i + 1, text, kind: 'paragraph' as const }))
const statement = {
  id: 'hestland',
  file: 'hestland.docx',
  sha256: 'ab12',
  mediaType: 'text/plain' as const,
  language: 'en',
  words: 40,
  document: { mediaType: 'text/plain' as const, paragraphs, margins: [] } satisfies Document,
  head: {
    speaker: null,
    delegation: namedDelegation(delegationById('hestland')!),
    body: null,
    capacity: 'rule-37' as const,
    onBehalfOf: [],
    jointWith: [],
    alignedWith: [],
    date: '2026-10-21',
    form: null,
    basis: null,
  },
  body: [2, 3],
}
const entries = registerOf(statement, analyse(statement, null))

describe('the register', () => {
  it('has one line a commitment, every one proposed', () => {
    expect(entries.map(({ position }) => position.paragraph)).toEqual([2, 3])
    expect(entries.every(({ standing }) => standing === 'proposed')).toBe(true)
  })

  it('gives back each quote, field and trigger when cut from the source', () => {
    for (const { quote, position, fields, trigger } of entries) {
      expect(cut(statement.document, position)).toBe(quote)
      for (const { text, position } of Object.values(fields)) expect(cut(statement.document, position)).toBe(text)
      for (const span of trigger) expect(() => cut(statement.document, span)).not.toThrow()
    }
  })

  it('counts the sentences of a commitment within their paragraph', () => {
    expect(entries[0]!.sentences).toEqual([2, 3])
    expect(entries[0]!.quote).toMatch(/^Hestland will .* two parts\.$/)
  })

  it('is written as CSV for Excel: byte order mark, CR LF, the columns in order', () => {
    const csv = registerCsv(entries)
    expect(csv.startsWith(`\ufeff${registerColumns.join(',')}\r\n`)).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain('2000000,USD,2030')
  })

  it('keeps a spreadsheet from running a quote as a formula', () => {
    expect(registerCsv(entries)).toContain(`"'=We will continue to deploy women peacekeepers, ""more and more""."`)
  })

  it('has a line of names even where nothing was found', () => {
    expect(registerCsv([])).toBe(`\ufeff${registerColumns.join(',')}\r\n`)
    expect(registerJson([])).toBe('[]\n')
  })

  it('survives JSON unchanged', () => {
    expect(JSON.parse(registerJson(entries))).toEqual(entries)
  })

  it('puts several sums of one commitment into one cell', () => {
    const text = 'Hestland will give $5 million to networks, €3 million to mediators and $2 million for training.'
    const several = {
      ...statement,
      document: { ...statement.document, paragraphs: [{ n: 1, text, kind: 'paragraph' as const }] },
      body: [1],
    }
    const csv = registerCsv(registerOf(several, analyse(several, null)))
    expect(csv).toContain('5000000; 3000000; 2000000,USD; EUR; USD')
  })

  it('has the entries of a list apart, each with the verb where it stands', () => {
    const texts = ['We commit to:', '(a) fund local women’s networks;', '(b) train 50 police officers.']
    const listed = {
      ...statement,
      document: { ...statement.document, paragraphs: texts.map((text, i) => ({ n: i + 1, text, kind: 'paragraph' as const })) },
      body: [1, 2, 3],
    }
    const entries = registerOf(listed, analyse(listed, null))
    expect(entries.map(({ quote }) => quote)).toEqual(['fund local women’s networks', 'train 50 police officers'])
    for (const { quote, position, fields, trigger } of entries) {
      expect(cut(listed.document, position)).toBe(quote)
      for (const { text, position } of Object.values(fields)) expect(cut(listed.document, position)).toBe(text)
      expect(fields.act!.position.paragraph).toBe(1)
      expect(trigger.map(({ paragraph }) => paragraph)).toEqual([1, 1])
    }
  })
})
