import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { writeEpub } from './epub/write-epub.ts'
import { hostileTexts, partWith, publicationWith, quotedBlock, quotedIn, richPublication, sixLanguages } from './examples.ts'
import type { Publication } from './publication.ts'

interface Passage {
  readonly id: string
  readonly text: string
}

/** The quoted paragraphs of all pages, those of notes too, without the marks of notes. */
function passagesOf(publication: Publication): readonly Passage[] {
  const files = unzipSync(writeEpub(publication))
  return publication.parts.flatMap(({ id: part }) => {
    const passages: Passage[] = []
    let within: string | null = null
    let open: { id: string; text: string } | null = null
    let marks = 0
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'sup') marks++
      if (name === 'div' && /^p\d+$/.test(String(attributes.id))) within = String(attributes.id)
      if (name === 'p' && /^p\d+$/.test(String(attributes.id))) within = String(attributes.id)
      if ((name === 'p' || name === 'h2') && within !== null) open = { id: `${part} ${within}`, text: '' }
    })
    parser.on('text', (text) => {
      if (open && marks === 0) open.text += text
    })
    parser.on('closetag', ({ name }) => {
      if (name === 'sup') marks--
      if ((name === 'p' || name === 'h2') && open) {
        passages.push(open)
        open = null
        within = null
      }
    })
    parser.write(strFromU8(files[`EPUB/${part}.xhtml`]!)).close()
    return passages
  })
}

const wantedOf = (publication: Publication) =>
  publication.parts.flatMap((part) => quotedIn({ ...publication, parts: [part] }).map(({ n, text }) => ({ id: `${part.id} p${n}`, text })))

const byId = (a: Passage, b: Passage): number => (a.id < b.id ? -1 : 1)

describe('a written EPUB', () => {
  it('gives back every paragraph letter by letter, in six languages, in tables and notes too', () => {
    for (const publication of [sixLanguages(), richPublication()])
      expect(passagesOf(publication).toSorted(byId)).toEqual(wantedOf(publication).toSorted(byId))
  })

  it('gives back texts that try to be markup', () => {
    const publication = publicationWith([
      partWith(
        'x',
        'en',
        hostileTexts.map((text, index) => quotedBlock(index + 1, text)),
      ),
    ])
    expect(passagesOf(publication).map(({ text }) => text)).toEqual(hostileTexts)
  })

  it('begins with its media type, stored as it is', () => {
    const bytes = writeEpub(sixLanguages())
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
    expect(bytes[8]).toBe(0)
  })

  it('turns its pages in the direction of its language, and names the languages in it', () => {
    const opf = (publication: Publication): string => strFromU8(unzipSync(writeEpub(publication))['EPUB/package.opf']!)
    expect(opf(sixLanguages())).toContain('page-progression-direction="ltr"')
    expect(opf({ ...sixLanguages(), language: 'ar', direction: 'rtl' })).toContain('page-progression-direction="rtl"')
    expect([...opf(sixLanguages()).matchAll(/<dc:language>(\w+)</g)].map(([, tag]) => tag)).toEqual(['en', 'ar', 'es', 'fr', 'ru', 'zh'])
  })

  it('is the same, byte for byte, when it is written again, and another work has another identifier', () => {
    expect(writeEpub(richPublication())).toEqual(writeEpub(richPublication()))
    const id = (publication: Publication): string =>
      /urn:uuid:([\da-f-]{36})</.exec(strFromU8(unzipSync(writeEpub(publication))['EPUB/package.opf']!))![1]!
    expect(id(sixLanguages())).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(id(sixLanguages())).not.toBe(id(richPublication()))
  })

  it('names the given day only, and a day that stands for none where none is given', () => {
    const days = (publication: Publication): readonly string[] =>
      Object.values(unzipSync(writeEpub(publication))).flatMap((bytes) => strFromU8(bytes).match(/\d{4}-\d\d-\d\d/g) ?? [])
    expect(new Set(days(sixLanguages()))).toEqual(new Set(['2031-10-21']))
    expect(days({ ...sixLanguages(), date: null })).toEqual(['1980-01-01'])
  })
})
