import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { confidenceOf, type RecognisedPage, readDocument, writePdf } from '../../src/document/index.ts'
import { partWith, publicationWith, quotedBlock } from '../../src/document/write/examples.ts'
import type { Recognition } from '../../src/doors/open-file.ts'
import { type Run, recognisePictures } from '../../src/doors/recognise-pictures.ts'
import { type GivenPage, recogniseTask } from '../../src/doors/recognise-task.ts'
import { openPdfium, openTesseract, openTypst } from '../../src/platform/workers/index.ts'
import { printOf, scanOf, type Wear, worn } from '../../test/support/scan-file.ts'
import { inBoth, pairsOf, percent, shared, table, wordsOf } from './words.ts'

/** A statement of the demonstration in each language: text of our own, known to the letter. */
const written: Readonly<Record<string, string>> = {
  ar: 'بيان كويرانيا.docx',
  en: 'Savaria national statement.docx',
  es: 'Castaria - declaración escrita.docx',
  fr: 'Lumérie - déclaration.docx',
  ru: 'Морвания - выступление.docx',
  zh: '塔莫里亚书面发言.docx',
}
const wears: Readonly<Record<string, Wear | null>> = {
  print: null,
  scan: { degrees: 0.5, resolution: 200, noise: 0.0005 },
  poor: { degrees: 1.2, resolution: 150, noise: 0.002 },
}
/** Letters that fill about a page. */
const aPage = { zh: 500, other: 1500 }

/** Files of missions whose words stand in no sound text layer, or whose pages are drawings. */
const unread = ['az_en', 'bb_en', 'ca_en', 'ch_en', 'cn_en', 'ht_fr', 'ps_ar', 'ru_ru', 'rw_en', 'us_en', 'kw_ar', 'iq_ar']
const tesseractNames: Readonly<Record<string, string>> = { ar: 'ara', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus', zh: 'chi_sim' }

/** Each Chinese character is a word of its own: a recogniser cuts them otherwise than any dictionary. */
const comparable = (text: string) => wordsOf(text.replace(/\p{Script=Han}/gu, ' $& '))

interface Seen {
  readonly text: string
  readonly confidence: number
  readonly right: boolean
}

const textOf = (pages: readonly RecognisedPage[]) =>
  pages.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n')).join('\n')

function seenOf(pages: readonly RecognisedPage[], wanted: readonly string[]): readonly Seen[] {
  const known = new Set(wanted)
  return pages
    .flatMap(({ lines }) => lines.flatMap(({ words }) => words))
    .map(({ text, confidence }) => ({ text, confidence, right: comparable(text).every((word) => known.has(word)) }))
}

const run: Run = async <T>(_task: string, given: unknown) =>
  (await recogniseTask(given as GivenPage, { pdfium: openPdfium, tesseract: openTesseract })) as T

async function recognised(bytes: Uint8Array, pages: readonly number[]): Promise<Recognition & { readonly seconds: number }> {
  const start = performance.now()
  const unreadPages = pages.map((page) => ({ page, why: 'picture' as const }))
  const read = await recognisePictures(run, { name: 'scan.pdf', bytes }, { unread: unreadPages, languages: [] }, () => {})
  return { ...read, seconds: (performance.now() - start) / 1000 / pages.length }
}

const sure = (pages: readonly RecognisedPage[]) => `${Math.round(confidenceOf(pages.flatMap(({ lines }) => lines)) * 100)} %`
const languagesOf = (pages: readonly RecognisedPage[]) => [...new Set(pages.flatMap(({ languages }) => languages))].join('+') || '–'

/** As many paragraphs as a page holds. */
function fillingAPage(texts: readonly string[], language: string): readonly string[] {
  const most = language === 'zh' ? aPage.zh : aPage.other
  return texts.filter((_, index) => texts.slice(0, index + 1).join('').length < most)
}

async function ownPages(seen: Seen[]): Promise<string> {
  const rows: (string | number)[][] = [
    ['language', 'page', 'told as', 'words found', 'of what was found right', 'pairs in order', 'sure', 'seconds'],
  ]
  for (const [language, file] of Object.entries(written)) {
    const bytes = readFileSync(join('demo/2026-women-investing/statements', file))
    const { value } = await readDocument({ name: file, bytes }, { pdfium: openPdfium })
    const texts = fillingAPage(
      value.paragraphs.map(({ text }) => text),
      language,
    )
    const blocks = texts.map((text, index) => quotedBlock(index + 1, text, language))
    const pdf = writePdf(publicationWith([partWith('x', language, blocks)]), await openTypst()).value!
    const back = await readDocument({ name: 'print.pdf', bytes: pdf }, { pdfium: openPdfium })
    const counts = new Map<number, number>()
    for (const { page = 1, text } of back.value.paragraphs) counts.set(page, (counts.get(page) ?? 0) + text.length)
    const page = [...counts].sort((one, other) => other[1] - one[1])[0]![0]
    const print = await printOf(pdf, page)
    const wanted = comparable(texts.join('\n'))
    // Heads of the page are ours and no part of the text that was known before.
    const standing = new Set([
      ...wanted,
      ...comparable([...back.value.paragraphs.map(({ text }) => text), ...back.value.margins].join('\n')),
    ])
    for (const [name, wear] of Object.entries(wears)) {
      const { pages, notices, seconds } = await recognised(scanOf([wear ? worn(print, wear) : print]), [1])
      const found = comparable(textOf(pages))
      seen.push(...seenOf(pages, [...standing]))
      console.error(`${language} ${name}`)
      rows.push([
        language,
        name,
        languagesOf(pages),
        percent(inBoth(wanted, found), wanted.length),
        percent(found.filter((word) => standing.has(word)).length, found.length),
        percent(inBoth(pairsOf(wanted), pairsOf(found)), wanted.length - 1),
        pages.length === 0 ? notices.map(({ code }) => code).join(' ') : sure(pages),
        seconds.toFixed(1),
      ])
    }
  }
  return table(rows)
}

/** What the system's Tesseract makes of the same pages, painted by poppler, when it is told the language. */
function systemText(path: string, pages: readonly number[], language: string): { readonly text: string; readonly seconds: number } | null {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-measure-'))
  try {
    const start = performance.now()
    const texts = pages.map((page) => {
      const numbers = ['-f', String(page), '-l', String(page)]
      const painted = spawnSync('pdftoppm', ['-r', '300', '-gray', '-png', '-singlefile', ...numbers, path, join(folder, 'page')])
      if (painted.status !== 0) return null
      const read = spawnSync('tesseract', [join(folder, 'page.png'), '-', '-l', tesseractNames[language] ?? 'eng'], {
        encoding: 'utf8',
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      })
      return read.status === 0 ? read.stdout : null
    })
    const seconds = (performance.now() - start) / 1000 / pages.length
    return texts.some((text) => text === null) ? null : { text: texts.join('\n'), seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function realFiles(seen: Seen[]): Promise<string> {
  const folder = join(shared, 'data/ga-statements')
  const rows: (string | number)[][] = [
    [
      'file',
      'told as',
      'words',
      'of them published',
      'pairs published',
      'sure',
      'seconds',
      'tesseract: words',
      'published',
      'pairs',
      'seconds',
    ],
  ]
  for (const id of unread) {
    const path = join(folder, `${id}.pdf`)
    const bytes = readFileSync(path)
    // The published Arabic texts were recognised as if they were English.
    const arabic = id.endsWith('_ar')
    const published = comparable(readFileSync(join(folder, arabic ? `${id}.ocr-ara.txt` : `${id}.published.txt`), 'utf8'))
    // A cover comes before the words of the Arabic ones.
    const pages = arabic ? [4] : [2]
    const ours = await recognised(bytes, pages)
    const found = comparable(textOf(ours.pages))
    seen.push(...seenOf(ours.pages, published))
    const theirs = systemText(path, pages, id.slice(3))
    const other = theirs ? comparable(theirs.text) : []
    const share = (words: readonly string[]) => [
      percent(inBoth(words, published), words.length),
      percent(inBoth(pairsOf(words), pairsOf(published)), Math.max(0, words.length - 1)),
    ]
    console.error(id)
    rows.push([
      id,
      languagesOf(ours.pages),
      found.length,
      ...share(found),
      ours.pages.length === 0 ? ours.notices.map(({ code }) => code).join(' ') : sure(ours.pages),
      ours.seconds.toFixed(1),
      ...(theirs ? [other.length, ...share(other), theirs.seconds.toFixed(1)] : ['not installed', '', '', '']),
    ])
  }
  return table(rows)
}

function byConfidence(seen: readonly Seen[]): string {
  const steps = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]
  const rows = steps.slice(1).map((to, index) => {
    const from = steps[index]!
    const words = seen.filter(({ confidence }) => confidence >= from && confidence < to)
    return [`${from} to ${Math.min(to, 1)}`, words.length, percent(words.filter(({ right }) => !right).length, words.length)]
  })
  return table([['confidence', 'words', 'of them wrong'], ...rows])
}

/** Pages as pictures: own text in six languages, files of missions beside the system's Tesseract, and what confidence is worth. */
export async function measureOcr(): Promise<string> {
  const own: Seen[] = []
  const real: Seen[] = []
  const parts = [
    '## Own text in six languages\n\nA page of a statement of the demonstration, set by us and painted as printed (`print`), scanned at 200 dots to an inch half a degree aslant (`scan`) and at 150 dots, 1.2 degrees aslant, with dust (`poor`). The language is told by the program. The Arabic page is set in Amiri, a book face whose letters stand above one another; missions type in plainer ones, as the next table shows.',
    await ownPages(own),
    '## Files of missions\n\nPage 2 (of the Arabic ones page 4) of files of the General Assembly that hold no sound text, against the published texts, which hold the whole statement and are partly recognised themselves; for Arabic against texts that were recognised and not proof-read. Beside it the system’s Tesseract 5, which is told the language. Seconds are a page’s, on a machine with other work.',
    await realFiles(real),
    '## What confidence is worth\n\nWords of our own pages, then of the files of missions, by how sure Tesseract was; wrong is a word that does not stand in the text.',
    byConfidence(own),
    byConfidence(real),
  ]
  return parts.join('\n\n')
}
