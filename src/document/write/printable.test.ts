import { describe, expect, it } from 'vitest'
import { hostileTexts, partWith, publicationWith, quotedBlock, quotedIn, sixLanguages } from './examples.ts'
import { printable } from './printable.ts'

describe('printable', () => {
  it('leaves a sound publication as it is', () => {
    const { value, notices } = printable(sixLanguages())
    expect(value).toEqual(sixLanguages())
    expect(notices).toEqual([])
  })

  it('takes out what no document can hold, and says how many characters and where', () => {
    const broken = 'one\u0000\u0008 two\ud800 three\udc00 four\uffff 😀'
    const { value, notices } = printable(publicationWith([partWith('x', 'en', [quotedBlock(1, 'sound'), quotedBlock(2, broken)])]))
    const texts = value.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'quoted' ? [block.text] : [])))
    expect(texts).toEqual(['sound', 'one two three four 😀'])
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({ code: 'character.not-printable', place: { paragraph: 2 } })
    expect(notices[0]!.reason).toContain('Annex x. Savaria (en), paragraph 2, 5 characters')
  })

  it('keeps marks of notes and stretches where they stood in the text', () => {
    const block = quotedBlock(1, 'a\u0000b\u0008c', 'en', { marks: [{ at: 4, note: 2 }], settings: [{ start: 2, end: 5, language: 'fr' }] })
    const [cleaned] = quotedIn(printable(publicationWith([partWith('x', 'en', [block])])).value)
    expect(cleaned).toMatchObject({ text: 'abc', marks: [{ at: 2, note: 2 }], settings: [{ start: 1, end: 3, language: 'fr' }] })
  })

  it('leaves texts alone that only look like markup', () => {
    const publication = publicationWith([
      partWith(
        'x',
        'en',
        hostileTexts.map((text, index) => quotedBlock(index + 1, text)),
      ),
    ])
    expect(printable(publication)).toEqual({ value: publication, notices: [] })
  })
})
