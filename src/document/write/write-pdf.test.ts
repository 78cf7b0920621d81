import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import { hostileTexts, paragraphsIn, partWith, publicationWith, quotedBlock, quotedIn, sixLanguages } from './examples.ts'
import { coverageOf } from './pdf/coverage.ts'
import { fontFiles } from './pdf/font-face.ts'
import { legible } from './pdf/legible.ts'
import { type TypstEngine, writePdf } from './pdf/write-pdf.ts'
import type { Publication } from './publication.ts'

const fileOf = (file: string): string => join(import.meta.dirname, '../../../node_modules', file)
const faces = fontFiles.map((font) => ({ ...font, bytes: () => readFileSync(fileOf(font.file)) }))
const engine: TypstEngine = { compiler: NodeCompiler as never, faces }

function pdfOf(publication: Publication): Uint8Array {
  const { value } = writePdf(publication, engine)
  return value!
}

/** Text of all pages as pdfium gives it, without running heads and white space. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const texts: string[] = []
  for (const page of document.pages()) texts.push(page.getText())
  document.destroy()
  library.destroy()
  return bare(texts.join('\n').replace(/^(Draft for processing|Fictional: a demonstration|Page \d+ of \d+)\s*$/gm, ''))
}

/** White space, direction marks and the ways to write one letter are the printer's; the letters are the author's. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\u0002]/g, '')
}

describe('a written PDF', () => {
  it('gives back every paragraph letter by letter in English, Spanish, French, Russian and Chinese', async () => {
    const publication = sixLanguages()
    const text = await textOf(pdfOf(publication))
    const lost = quotedIn(publication).filter((block) => block.language !== 'ar' && !text.includes(bare(block.text)))
    expect(lost.map((block) => block.text)).toEqual([])
  })

  it('gives back Arabic words in their order', async () => {
    const text = await textOf(
      pdfOf(
        publicationWith([
          partWith(
            'x',
            'ar',
            paragraphsIn.ar!.map((words, index) => quotedBlock(index + 1, words, 'ar')),
          ),
        ]),
      ),
    )
    const words = paragraphsIn
      .ar!.join(' ')
      .split(/\s+/)
      .filter((word) => /^\p{Script=Arabic}+$/u.test(word))
    const found = words.filter((word) => text.includes(bare(word)))
    expect(found.length / words.length).toBeGreaterThan(0.9)
  })

  it('gives back Arabic letters with their vowel signs, and brackets the right way round', async () => {
    const words = ['يُنفّذ المشروعُ قريباً', 'مؤتمر بكين (الصين) للمرأة', 'طلبٍ مباشر، أرضٌ قديمةٌ', 'سلامٌ [جديد] دائم']
    const text = await textOf(
      pdfOf(
        publicationWith([
          partWith(
            'x',
            'ar',
            words.map((paragraph, index) => quotedBlock(index + 1, paragraph, 'ar')),
          ),
        ]),
      ),
    )
    expect(words.filter((paragraph) => !text.includes(bare(paragraph)))).toEqual([])
  })

  it('leaves bytes of another shape than Typst’s as they are', () => {
    for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), Buffer.from('not a PDF'.repeat(1000))])
      expect(legible(bytes)).toBe(bytes)
  })

  it('prints texts that try to be markup as text', async () => {
    const texts = hostileTexts.slice(0, 3)
    const text = await textOf(
      pdfOf(
        publicationWith([
          partWith(
            'x',
            'en',
            texts.map((words, index) => quotedBlock(index + 1, words)),
          ),
        ]),
      ),
    )
    for (const words of texts) expect(text).toContain(bare(words))
    expect(
      pdfOf(
        publicationWith([
          partWith(
            'x',
            'en',
            hostileTexts.map((words, index) => quotedBlock(index + 1, words, 'en', { label: words })),
          ),
        ]),
      ).length,
    ).toBeGreaterThan(0)
  })

  it('holds a paragraph of a hundred thousand characters, in words or in none', async () => {
    const long = 'Слово и дело. '.repeat(7200).trim()
    const text = await textOf(
      pdfOf(publicationWith([partWith('x', 'ru', [quotedBlock(1, long, 'ru'), quotedBlock(2, 'x'.repeat(100_000))])])),
    )
    expect(text.match(/Словоидело\./g)).toHaveLength(7200)
  })

  it('uses our fonts only, tags its text and says its title, language and standard', () => {
    const { value, notices } = writePdf(sixLanguages(), engine)
    const source = Buffer.from(value!).toString('latin1')
    const fonts = [...source.matchAll(/\/FontName\s*\/([^\s/]+)/g)].map((match) => match[1]!.replace(/^[A-Z]{6}\+/, ''))
    expect(new Set(fonts)).toEqual(
      new Set([
        'NotoSerif-Regular',
        'NotoSerif-Bold',
        'NotoSerif-Italic',
        'Amiri-Regular',
        'Amiri-Bold',
        'NotoSansHans-Regular',
        'NotoSansHans-Bold',
      ]),
    )
    expect(source).toContain('/StructTreeRoot')
    expect(source).toContain('pdfuaid')
    expect(source).toContain('/Lang (ar)')
    expect(notices).toEqual([])
  })

  it('reads a font only where its letters occur', () => {
    const read: string[] = []
    const counting = faces.map((face) => ({
      ...face,
      bytes: () => {
        read.push(face.file)
        return face.bytes()
      },
    }))
    const english = publicationWith([partWith('x', 'en', [quotedBlock(1, 'Only English.')])])
    const letter = { ...english.parts[0]!, blocks: [] }
    writePdf({ ...english, parts: [letter, ...english.parts.slice(1)] }, { ...engine, faces: counting })
    expect(read.every((file) => file.includes('noto-serif'))).toBe(true)
  })

  it('shows a sign for a character that no font has, and says which', async () => {
    const { value, notices } = writePdf(publicationWith([partWith('x', 'en', [quotedBlock(1, 'A dove 🕊 and हिन्दी.')])]), engine)
    expect(await textOf(value!)).toContain('Adove□and')
    expect(notices.map(({ code }) => code)).toEqual(['character.no-glyph'])
    expect(notices[0]!.reason).toContain('U+1F54A')
  })

  it('is the same, byte for byte, when it is written again', () => {
    expect(Buffer.compare(pdfOf(sixLanguages()), pdfOf(sixLanguages()))).toBe(0)
  })

  it('names the given day only', () => {
    const dates = (given: Publication): readonly string[] =>
      Buffer.from(pdfOf(given))
        .toString('latin1')
        .match(/D:\d{8}|\d{4}-\d\d-\d\dT/g) ?? []
    expect(new Set(dates(sixLanguages()))).toEqual(new Set(['D:20311021', '2031-10-21T']))
    expect(dates({ ...sixLanguages(), date: null })).toEqual([])
  })

  it('is left out with a notice where the typesetter is not installed', () => {
    const { value, notices } = writePdf(sixLanguages(), { ...engine, compiler: null })
    expect(value).toBeNull()
    expect(notices.map(({ code }) => code)).toEqual(['pdf.not-written'])
  })
})

describe('the coverage of a font', () => {
  it('is read from the file: letters that it has, and letters that it has not', () => {
    const covers = (name: string) => coverageOf(readFileSync(fileOf(fontFiles.find(({ family }) => family === name)!.file)))
    const [serif, arabic, chinese] = [covers('Noto Serif'), covers('Amiri'), covers('Noto Sans S Chinese')]
    expect([...'aЖéŒ'].every((letter) => serif(letter.codePointAt(0)!))).toBe(true)
    expect([...'سق中'].some((letter) => serif(letter.codePointAt(0)!))).toBe(false)
    expect(arabic('ق'.codePointAt(0)!)).toBe(true)
    expect(chinese('妇'.codePointAt(0)!)).toBe(true)
    expect(coverageOf(new Uint8Array(16))(0x41)).toBe(false)
  })
})
