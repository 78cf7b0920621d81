import { describe, expect, it } from 'vitest'
import { type DocumentVersionId, type Provenance, provenance } from './provenance.ts'

describe('provenance', () => {
  const known: Provenance = {
    version: 'ab'.repeat(32) as DocumentVersionId,
    position: { paragraph: 3, start: 10, end: 15 },
    quote: { exact: 'peace' },
    reader: 'docx@1',
  }
  const refuse = (change: Partial<Provenance>) => expect(() => provenance({ ...known, ...change })).toThrow(RangeError)
  it('survives JSON unchanged', () => expect(JSON.parse(JSON.stringify(provenance(known)))).toEqual(known))
  it('needs words', () => refuse({ quote: { exact: '' } }))
  it('needs a position as long as the words', () => refuse({ position: { paragraph: 3, start: 10, end: 16 } }))
  it('needs a paragraph counted from 1', () => refuse({ position: { paragraph: 0, start: 10, end: 15 } }))
})
