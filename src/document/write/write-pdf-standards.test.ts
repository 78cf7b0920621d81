import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { partWith, publicationWith, quotedBlock, richPublication } from './examples.ts'
import { fontFiles } from './pdf/font-face.ts'
import { objectsOf } from './pdf/objects.ts'
import { setPdf, type TypstCompiler, type TypstEngine } from './pdf/write-pdf.ts'

const faces = fontFiles.map((font) => ({
  ...font,
  bytes: () => readFileSync(join(import.meta.dirname, '../../../node_modules', font.file)),
}))
const engine: TypstEngine = { compiler: NodeCompiler as never, faces }

const accessible = setPdf(richPublication(), engine)
const archival = setPdf(richPublication(), engine, 'a-2a')

/**
 * What both standards ask of a file's structure and can be seen without a validator (there is none for them among the packages of this project):
 * ISO 14289-1, 7.1, 7.2, 7.21 and ISO 19005-2, 6.2.2, 6.2.11, 6.6, 6.7.
 */
describe.each([
  ['PDF/UA-1', accessible.value!.bytes],
  ['PDF/A-2a', archival.value!.bytes],
])('a PDF that says that it is %s', (standard, bytes) => {
  const file = objectsOf(bytes)!
  const texts = file.objects.map(({ text }) => text)
  const catalog = texts.find((text) => text.includes('/Type /Catalog'))!
  const number = (name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(catalog)?.[1])
  const object = (wanted: number) => file.objects.find((one) => one.number === wanted)!
  const metadata = object(number('Metadata'))
  const xmp = strFromU8(metadata.stream!)

  it('names its standard, title, language and day in its metadata, which nothing packs', () => {
    expect(metadata.text).not.toContain('/Filter')
    if (standard === 'PDF/UA-1') expect(xmp).toMatch(/<pdfuaid:part>1</)
    else expect(xmp).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</)
    expect(xmp).toContain('Compilation of statements')
    expect(xmp).toMatch(/2031-10-21T00:00:00/)
    expect(catalog).toMatch(/\/Lang \(en\)/)
  })

  it('is marked as tagged, and shows its title where screen readers ask for it', () => {
    expect(catalog).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)
    if (standard === 'PDF/UA-1') expect(catalog).toMatch(/\/DisplayDocTitle true/)
    expect(texts.some((text) => text.includes('/Type /StructTreeRoot'))).toBe(true)
    expect(texts.filter((text) => /\/Type \/Page\s/.test(text)).every((text) => /\/StructParents \d+/.test(text))).toBe(true)
  })

  it('tags headings, paragraphs, tables, notes and links, and says the language of each passage', () => {
    const tags = new Set(texts.flatMap((text) => [...text.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag)))
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TD', 'Note', 'Link', 'Lbl']) expect(tags, tag).toContain(tag)
    for (const language of ['ar', 'es', 'fr', 'ru', 'zh'])
      expect(
        texts.some((text) => text.includes(`/Lang (${language})`)),
        language,
      ).toBe(true)
  })

  it('holds every font that it uses, each with the letters of its glyphs', () => {
    const fonts = texts.filter((text) => text.includes('/Type /FontDescriptor'))
    expect(fonts.length).toBeGreaterThan(5)
    for (const font of fonts) expect(font).toMatch(/\/FontFile[23]? \d+ 0 R/)
    const used = texts.filter((text) => text.includes('/Subtype /Type0'))
    expect(used.every((text) => text.includes('/ToUnicode'))).toBe(true)
  })

  it('asks for nothing from elsewhere, runs nothing and locks nothing', () => {
    expect(texts.some((text) => /\/(JavaScript|JS|Launch|EmbeddedFiles|RichMedia|SubmitForm|GoToR)\b/.test(text))).toBe(false)
    expect(file.trailer).not.toContain('/Encrypt')
    expect(file.trailer).toMatch(/\/ID \[/)
  })

  it('says what its colours mean where it is for archives', () => {
    expect(catalog.includes('/OutputIntents')).toBe(standard === 'PDF/A-2a')
  })
})

describe('a PDF', () => {
  it('says on which page each part begins', () => {
    const { pages } = accessible.value!
    expect(Object.keys(pages)).toEqual(richPublication().parts.map(({ id }) => id))
    expect(pages.letter).toBe(1)
    expect(Object.values(pages)).toEqual(Object.values(pages).toSorted((a, b) => a - b))
    expect(accessible.notices).toEqual([])
    expect(archival.notices).toEqual([])
  })

  it('for archives is not written without a day, and says so', () => {
    const { value, notices } = setPdf({ ...richPublication(), date: null }, engine, 'a-2a')
    expect(value).toBeNull()
    expect(notices.map(({ code }) => code)).toEqual(['pdf.no-day'])
  })

  it.each([
    ['ua-1', 'pdf.not-accessible'],
    ['a-2a', 'pdf.not-archivable'],
  ] as const)('loses the mark of %s, with a notice, where the standard refuses something', (standard, code) => {
    // A face that claims to have every letter: the character without a shape then reaches the typesetter.
    const create: TypstCompiler['create'] = (given) => {
      const compiler = NodeCompiler.create(given) as unknown as ReturnType<TypstCompiler['create']>
      return {
        addSource: compiler.addSource.bind(compiler),
        compile: compiler.compile.bind(compiler),
        evictCache: compiler.evictCache.bind(compiler),
        mapShadow: (path, content) => compiler.mapShadow(path, Buffer.from(content.toString().replaceAll('□', '🕊'))),
        pdf: compiler.pdf.bind(compiler),
        query: compiler.query.bind(compiler),
      }
    }
    const dove = publicationWith([partWith('x', 'en', [quotedBlock(1, 'A dove 🕊.')])])
    const { value, notices } = setPdf(dove, { compiler: { create }, faces }, standard)
    expect(value!.bytes.length).toBeGreaterThan(1000)
    expect(notices.map((notice) => notice.code)).toContain(code)
  })
})
