import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, Refusal, readDocument } from '../../src/document/index.ts'
import { recognisePictures } from '../../src/doors/recognise-pictures.ts'
import { type GivenPage, recogniseTask } from '../../src/doors/recognise-task.ts'
import { openPdfium, openTesseract } from '../../src/platform/workers/index.ts'
import { knownPdfs } from './known-pdfs.ts'
import { runningHeadsOf } from './running-heads.ts'
import { inBoth, type Measured, pairsOf, percent, readTimed, shared, table, wordsOf } from './words.ts'

/** A PDF, and the text that was published of it. */
interface RealPdf {
  readonly id: string
  readonly path: string
  readonly published: string
}

function realPdfs(): readonly RealPdf[] {
  return ['ga-statements', 'un-pdfs'].flatMap((set) => {
    const folder = join(shared, 'data', set)
    return readdirSync(folder)
      .filter((file) => file.endsWith('.pdf'))
      .flatMap((file) => {
        const id = file.slice(0, -'.pdf'.length)
        const text = ['.ocr-ara.txt', '.published.txt', '.published.json'].map((ending) => join(folder, id + ending)).find(existsSync)
        if (text === undefined) return []
        const read = readFileSync(text, 'utf8')
        return [
          { id, path: join(folder, file), published: text.endsWith('.json') ? (JSON.parse(read) as { Content: string }).Content : read },
        ]
      })
  })
}

/** All that was read, labels and marks of notes at their places and running heads included. */
function wholeText(document: Document | null): string {
  if (document === null) return ''
  const labels = new Map(document.paragraphs.map(({ n, label }) => [n, label ?? '']))
  const paragraphs = document.paragraphs.map(({ text, label, marks = [] }) => {
    const marked = [...marks]
      .reverse()
      .reduce((before, { at, note }) => `${before.slice(0, at)} ${labels.get(note)} ${before.slice(at)}`, text)
    return label === undefined ? marked : `${label} ${marked}`
  })
  return [...paragraphs, ...document.margins].join('\n')
}

function pdftotext(path: string): string | null {
  const { status, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return status === 0 ? stdout : null
}

/** Reads a file as the commands do: its unread pages are recognised first. */
async function readRecognised(name: string, bytes: Uint8Array, { document }: Measured): Promise<Document | null> {
  const unread = document?.unread ?? []
  if (unread.length === 0) return null
  const run = async <T>(_task: string, given: unknown) =>
    (await recogniseTask(given as GivenPage, { pdfium: openPdfium, tesseract: openTesseract })) as T
  try {
    const { pages } = await recognisePictures(run, { name, bytes }, { unread, languages: [] }, () => {})
    return (await readDocument({ name, bytes }, { pdfium: openPdfium }, undefined, pages)).value
  } catch (problem) {
    if (problem instanceof Refusal) return null
    throw problem
  }
}

const shareOf = (wanted: readonly string[], text: string) => percent(inBoth(wanted, pairsOf(wordsOf(text))), wanted.length)

/** Words on a page from which its share tells something. */
const tellingWords = 50

/** The page of those read whose words are least often in the published text: a page that was passed off as sound would stand out. */
function lowestPage(document: Document | null, published: string): string {
  const known = new Set(wordsOf(published))
  const pages = new Map<number, string[]>()
  for (const { page = 1, text } of document?.paragraphs ?? []) pages.set(page, [...(pages.get(page) ?? []), ...wordsOf(text)])
  const shares = [...pages.values()]
    .filter((words) => words.length >= tellingWords)
    .map((words) => words.filter((word) => known.has(word)).length / words.length)
  return shares.length === 0 ? '–' : percent(Math.min(...shares), 1)
}

const pagesIn = (measured: Measured, code: string) =>
  measured.notices
    .filter((notice) => notice.code === code)
    .flatMap(({ reason }) => [.../\d+[\d–, ]*/.exec(reason)![0].matchAll(/(\d+)(?:–(\d+))?/g)])
    .reduce((sum, [, from, to]) => sum + Number(to ?? from) - Number(from) + 1, 0)

function pageCount(path: string): number {
  const { stdout = '' } = spawnSync('pdfinfo', [path], { encoding: 'utf8' })
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0)
}

async function realFiles(): Promise<readonly string[]> {
  const inOrder: (string | number)[][] = [['file', 'ours', 'pdftotext', 'ours with heads on every page', 'pdftotext', 'recognised']]
  const detection: (string | number)[][] = [
    ['file', 'pages', 'sound', 'repaired', 'pictures', 'broken', 'published words found', 'of the least alike page'],
  ]
  for (const { id, path, published } of realPdfs()) {
    const bytes = readFileSync(path)
    const measured = await readTimed(`${id}.pdf`, bytes)
    const recognised = await readRecognised(`${id}.pdf`, bytes, measured)
    const paged = pdftotext(path)
    const heads = runningHeadsOf(paged ?? '')
    const [plain, whole] = [heads.without(published), published].map((text) => pairsOf(wordsOf(text)))
    const text = wholeText(measured.document)
    inOrder.push([
      id,
      shareOf(plain!, text),
      paged === null ? 'not installed' : shareOf(plain!, heads.text),
      shareOf(whole!, text),
      paged === null ? '' : shareOf(whole!, paged),
      recognised ? shareOf(plain!, wholeText(recognised)) : '',
    ])
    const unread = measured.document?.unread ?? []
    const [pictures, broken] = ['picture', 'broken-text'].map((why) => unread.filter((page) => page.why === why).length)
    const repaired = pagesIn(measured, 'pdf.repaired-letters')
    const pages = pageCount(path)
    const words = wordsOf(heads.without(published))
    detection.push([
      id,
      pages,
      pages - pictures! - broken! - repaired,
      repaired,
      pictures!,
      broken!,
      percent(inBoth(words, wordsOf(text)), words.length),
      lowestPage(measured.document, published),
    ])
  }
  return [
    'Pairs of words in order against the published texts, which are themselves optical recognition (Arabic: `.ocr-ara.txt`, not proof-read). Running heads, as the pages of `pdftotext` show them, are left out of all three texts; the two columns after that count them as often as they are printed, which a reader of documents takes off. The last column is the file with its unread pages recognised.',
    table(inOrder),
    'How the text layer of each page was judged, and how many published words were found. The last column is a check of the judgement: of the words of a page that was read, how many stand in the published text, on the page where they are fewest (pages of fifty words or more).',
    table(detection),
  ]
}

async function ownFiles(): Promise<readonly string[]> {
  const rows: (string | number)[][] = [['maker', 'language', 'words', 'pairs in order', 'pdftotext', 'notices']]
  for await (const { maker, language, paragraphs, bytes } of knownPdfs(shared)) {
    if (bytes === null) {
      rows.push([maker, language, '', 'not installed', '', ''])
      continue
    }
    const { document, codes } = await readTimed('known.pdf', bytes)
    // Chinese has no spaces: each character is a word.
    const comparable = (text: string) => wordsOf(text.replace(/\p{Script=Han}/gu, ' $& '))
    const wanted = comparable(paragraphs.join('\n'))
    const pairs = pairsOf(wanted)
    const other = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const found = comparable(wholeText(document))
    rows.push([
      maker,
      language,
      percent(inBoth(wanted, found), wanted.length),
      percent(inBoth(pairs, pairsOf(found)), pairs.length),
      other.status === 0 ? percent(inBoth(pairs, pairsOf(comparable(other.stdout))), pairs.length) : 'not installed',
      codes.join(' '),
    ])
  }
  return [
    'Eighty sentences of the United Nations Parallel Corpus in each language, set by three programs: the text is known to the letter.',
    table(rows),
  ]
}

/** PDFs of missions and of the United Nations against published texts beside `pdftotext`, and PDFs of known text. */
export async function measurePdf(): Promise<string> {
  return [...(await realFiles()), ...(await ownFiles())].join('\n\n')
}
