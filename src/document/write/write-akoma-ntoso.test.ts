import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { writeAkomaNtoso } from './akoma-ntoso.ts'
import { hostileTexts, partWith, publicationWith, quotedBlock, sixLanguages } from './examples.ts'
import type { Publication } from './publication.ts'

interface Found {
  readonly eId: string
  readonly language: string
  readonly num: string | null
  readonly text: string
}

function readBack(publication: Publication): {
  readonly paragraphs: readonly Found[]
  readonly eIds: readonly string[]
  readonly names: readonly string[]
} {
  const paragraphs: Found[] = []
  const eIds: string[] = []
  const names: string[] = []
  let open: { eId: string; language: string; num: string | null; text: string } | null = null
  let into: 'num' | 'text' | null = null
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    names.push(name)
    if (typeof attributes.eId === 'string') eIds.push(attributes.eId)
    if (name === 'paragraph') open = { eId: String(attributes.eId), language: '', num: null, text: '' }
    if (open && name === 'num') into = 'num'
    if (open && name === 'p') {
      into = 'text'
      open.language = String(attributes['xml:lang'])
    }
  })
  parser.on('text', (text) => {
    if (open && into === 'text') open.text += text
    if (open && into === 'num') open.num = (open.num ?? '') + text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'num' || name === 'p') into = null
    if (name === 'paragraph' && open) {
      paragraphs.push(open)
      open = null
    }
  })
  parser.write(new TextDecoder().decode(writeAkomaNtoso(publication))).close()
  return { paragraphs, eIds, names }
}

describe('a written Akoma Ntoso document', () => {
  it('gives back every paragraph letter by letter with its label, number and language', () => {
    const publication = sixLanguages()
    const wanted = publication.parts.flatMap((part, index) =>
      part.blocks.flatMap((block) =>
        block.kind === 'quoted'
          ? [{ eId: `cmp_${index + 1}__para_${block.n}`, language: block.language, num: block.label ?? null, text: block.text }]
          : [],
      ),
    )
    expect(readBack(publication).paragraphs).toEqual(wanted)
  })

  it('gives back texts that try to be markup', () => {
    const publication = publicationWith([
      partWith(
        'x',
        'en',
        hostileTexts.map((text, index) => quotedBlock(index + 1, text)),
      ),
    ])
    expect(readBack(publication).paragraphs.map(({ text }) => text)).toEqual(hostileTexts)
  })

  it('uses no eId twice and has a component for every part', () => {
    const publication = sixLanguages()
    const { eIds, names } = readBack(publication)
    const components = eIds.filter((eId) => /^cmp_\d+$/.test(eId))
    expect(components).toHaveLength(publication.parts.length)
    expect(new Set(eIds).size).toBe(eIds.length)
    expect(names.filter((name) => name === 'statement')).toHaveLength(6)
  })

  it('names the given day, and no day where none is given', () => {
    const text = (publication: Publication): string => new TextDecoder().decode(writeAkomaNtoso(publication))
    expect(text(sixLanguages())).toContain('<FRBRdate date="2031-10-21" name="meeting"/>')
    expect(text({ ...sixLanguages(), date: null })).not.toContain('FRBRdate')
  })

  it('is the same, byte for byte, when it is written again', () => {
    expect(writeAkomaNtoso(sixLanguages())).toEqual(writeAkomaNtoso(sixLanguages()))
  })
})
