import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { type Publication, setPdf, writeAkomaNtoso, writeDocx, writeEpub, writePages } from '../../src/document/index.ts'
import { partWith, publicationWith, quotedBlock, quotedIn, richPublication } from '../../src/document/write/examples.ts'
import { openTypst } from '../../src/platform/workers/index.ts'
import { inBoth, pairsOf, percent, readTimed, shared, table } from './words.ts'

const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const lines = 200
const engine = await openTypst()

/** What a form gives back: its paragraphs in their order, without the marks of notes. */
type Back = readonly string[]

const forms: Readonly<Record<string, (publication: Publication) => Promise<Back> | Back>> = {
  'DOCX, by our reader': async (publication) => paragraphsOf('x.docx', writeDocx(publication)),
  'Akoma Ntoso': (publication) => passagesIn(strFromU8(writeAkomaNtoso(publication)), /__para_\d+$/, 'eId'),
  HTML: (publication) =>
    writePages(publication)
      .filter(({ name }) => name.endsWith('.html'))
      .flatMap(({ bytes }) =>
        passagesIn(
          strFromU8(bytes)
            .replace('<!doctype html>', '')
            .replace(/<(meta|link)([^>]*)>/g, '<$1$2/>'),
          /^p\d+$/,
          'id',
        ),
      ),
  EPUB: (publication) => {
    const files = unzipSync(writeEpub(publication))
    return publication.parts.flatMap(({ id }) => passagesIn(strFromU8(files[`EPUB/${id}.xhtml`]!), /^p\d+$/, 'id'))
  },
  'PDF (PDF/UA-1), by our reader': async (publication) => paragraphsOf('x.pdf', setPdf(publication, engine).value!.bytes),
  'PDF for archives (PDF/A-2a), by our reader': async (publication) =>
    paragraphsOf('x.pdf', setPdf(publication, engine, 'a-2a').value!.bytes),
}

async function paragraphsOf(name: string, bytes: Uint8Array): Promise<Back> {
  return (await readTimed(name, bytes)).document?.paragraphs.map(({ text }) => text) ?? []
}

/** The words of every passage with such an id: those of its `p` or `h2`, without notes and their marks. */
function passagesIn(xml: string, wanted: RegExp, id: string): Back {
  const passages: string[] = []
  const left = new Set(['sup', 'authorialNote', 'noteRef'])
  const open: { text: string; depth: number }[] = []
  let awaited = 0
  let depth = 0
  const outside: number[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (left.has(name)) outside.push(depth)
    if (wanted.test(String(attributes[id] ?? ''))) awaited++
    if ((name === 'p' || name === 'h2') && awaited > 0) {
      awaited--
      open.push({ text: '', depth })
    }
  })
  parser.on('text', (text) => {
    const inmost = open.at(-1)
    if (inmost && !(outside.at(-1)! > inmost.depth)) inmost.text += text
  })
  parser.on('closetag', () => {
    if (outside.at(-1) === depth) outside.pop()
    if (open.at(-1)?.depth === depth) passages.push(open.pop()!.text)
    depth--
  })
  parser.write(xml).close()
  return passages
}

const words = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
const nfc = (text: string): string => text.normalize('NFC')

/** How many of the texts are among those that came back, letter by letter. */
function whole(texts: readonly string[], back: Back): number {
  return inBoth(texts.map(nfc), back.map(nfc))
}

function textsIn(language: string): readonly string[] {
  return readFileSync(join(shared, 'data/parallel-un', `devset.${language}`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line, index, all) => line.length > (language === 'zh' ? 12 : 40) && all.indexOf(line) === index)
    .slice(0, lines)
}

function publicationOf(language: string, texts: readonly string[]): Publication {
  const parts = Array.from({ length: Math.ceil(texts.length / 20) }, (_, part) =>
    partWith(
      `part-${part + 1}`,
      language,
      texts.slice(part * 20, part * 20 + 20).map((text, index) => quotedBlock(index + 1, text, language)),
    ),
  )
  return publicationWith(parts)
}

/** The same share for another program, where it is installed. */
function byPdftotext(language: string): string {
  const texts = textsIn(language)
  const input = setPdf(publicationOf(language, texts), engine).value!.bytes
  const { status, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const wanted = texts.flatMap((text) => pairsOf(words(text)))
  return status === 0 ? percent(inBoth(wanted, pairsOf(words(stdout))), wanted.length) : 'not installed'
}

/** What goes out in each form comes back: texts of the United Nations in six languages, and a publication of our own with tables, notes and labels. */
export async function measureRoundTrip(): Promise<string> {
  const rows: (string | number)[][] = [['form', ...languages]]
  const inOrder: (string | number)[][] = [['form', ...languages]]
  for (const [form, back] of Object.entries(forms)) {
    const row: (string | number)[] = [form]
    const order: (string | number)[] = [form]
    for (const language of languages) {
      const texts = textsIn(language)
      const found = await back(publicationOf(language, texts))
      row.push(`${whole(texts, found)} of ${texts.length}`)
      const wanted = texts.flatMap((text) => pairsOf(words(text)))
      order.push(
        percent(
          inBoth(
            wanted,
            found.flatMap((text) => pairsOf(words(text))),
          ),
          wanted.length,
        ),
      )
    }
    rows.push(row)
    if (form.startsWith('PDF')) inOrder.push(order)
  }
  inOrder.push(['PDF (PDF/UA-1), by pdftotext', ...languages.map(byPdftotext)])
  const own: (string | number)[][] = [['form', ...languages]]
  for (const [form, back] of Object.entries(forms)) {
    const publication = richPublication()
    const found = await back(publication)
    own.push([
      form,
      ...languages.map((language) => {
        const texts = quotedIn(publication)
          .filter((block) => block.language === language)
          .map(({ text }) => text)
        return `${whole(texts, found)} of ${texts.length}`
      }),
    ])
  }
  return [
    `Paragraphs that come back letter by letter, after normalisation (NFC): ${lines} lines of the parallel corpus of the United Nations for each language, twenty to a part. ` +
      'The corpus holds some lines with spaces before signs of punctuation and the like; they count as they are.',
    table(rows),
    'PDF: pairs of words that follow one another, found again in order, vowel signs included:',
    table(inOrder),
    'A publication of our own: in each language a heading, labels, a table with cells over rows and columns, a stretch in another language, three footnotes, an endnote, a note that nobody marks. ' +
      'That kinds, labels, cells and marks of notes come back from DOCX, and notes and cells from Akoma Ntoso, is held by tests. ' +
      'In a PDF a mark of a note stands in the line as a small figure, and a table is its cells.',
    table(own),
  ].join('\n\n')
}
