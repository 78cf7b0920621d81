// Measures the readers against real material: node scripts/run-ts.mjs scripts/measure-reading.ts [docx|pdf]
// DOCX: words of pandoc's expected readings found (recall) and words read that are in them (precision), beside mammoth.
// PDF: words, and pairs of words in order, of the reference texts found, beside pdftotext where it is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { readDocument } from '../src/document/index.ts'
import { openPdfium } from '../src/platform/workers/index.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const which = process.argv[2] ?? 'all'
const engines = { pdfium: openPdfium }

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // Tatweel and vowel marks are ornaments of Arabic words; optical recognition leaves them out.
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

const pairsOf = (words: readonly string[]) => words.slice(1).map((word, index) => `${words[index]} ${word}`)

/** How many entries of `wanted` are in `found`, each counted as often as it is in both. */
function inBoth(wanted: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const entry of found) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  let both = 0
  for (const entry of wanted) {
    const left = counts.get(entry) ?? 0
    if (left > 0) both += 1
    counts.set(entry, left - 1)
  }
  return both
}

const percent = (part: number, whole: number) => (whole === 0 ? '   –  ' : `${((part / whole) * 100).toFixed(1).padStart(5)}%`)

async function textOf(
  name: string,
  bytes: Uint8Array,
  withMargins: 'with-margins' | 'body',
): Promise<{ text: string; codes: readonly string[]; milliseconds: number }> {
  const start = performance.now()
  try {
    const { value, notices } = await readDocument({ name, bytes }, engines)
    const text = [...value.paragraphs.map((paragraph) => paragraph.text), ...(withMargins === 'with-margins' ? value.margins : [])].join(
      '\n',
    )
    return { text, codes: notices.map(({ code }) => code), milliseconds: performance.now() - start }
  } catch (problem) {
    const code = (problem as { code?: string }).code
    if (!code?.includes('.')) throw problem
    return { text: '', codes: [code], milliseconds: performance.now() - start }
  }
}

/** The words of pandoc's own notation: text of `Str`, `Code`, `CodeBlock` and `Math`; blocks and spaces part words. */
function nativeText(native: string): string {
  const tokens =
    /\b(Str|Code|CodeBlock|Math|RawInline|RawBlock)\b(?:\s+\(\s*"(?:[^"\\]|\\.)*"\s*,\s*\[[^\]]*\]\s*,\s*\[[^\]]*\]\s*\)|\s+\(Format "[^"]*"\)|\s+\w+Math)?\s+"((?:[^"\\]|\\.)*)"|\b(Space|SoftBreak|LineBreak|Para|Plain|Header|Cell|Note|LineBlock|BulletList|OrderedList|DefinitionList)\b/g
  let text = ''
  for (const [, kind, string] of native.matchAll(tokens)) {
    if (kind?.startsWith('Raw')) continue
    text += kind ? unescaped(string!) + (kind === 'CodeBlock' ? ' ' : '') : ' '
  }
  return text
}

function unescaped(string: string): string {
  return string.replace(/\\(\d+|&|.)/g, (_, sign: string) => {
    if (/^\d+$/.test(sign)) return String.fromCodePoint(Number(sign))
    return { n: '\n', t: '\t', '&': '' }[sign] ?? sign
  })
}

/** Mammoth's images and alternative texts are no words. */
const mammothText = async (bytes: Buffer) => (await mammoth.extractRawText({ buffer: bytes }).catch(() => ({ value: '' }))).value

async function measureDocx(): Promise<void> {
  const folder = join(shared, 'data/docx/pandoc')
  const sums = { key: 0, ours: 0, oursFound: 0, theirs: 0, theirsFound: 0, files: 0, milliseconds: 0, mammoth: 0 }
  const weak: string[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.docx'))) {
    const stem = join(folder, file.slice(0, -'.docx'.length))
    const key = [`${stem}.native`, `${stem}_accept.native`].find(existsSync)
    if (!key) continue
    const expected = wordsOf(nativeText(readFileSync(key, 'utf8')))
    const bytes = readFileSync(join(folder, file))
    const read = await textOf(file, bytes, 'body')
    const ours = wordsOf(read.text)
    const start = performance.now()
    const theirs = wordsOf(await mammothText(bytes))
    sums.mammoth += performance.now() - start
    sums.milliseconds += read.milliseconds
    sums.files += 1
    sums.key += expected.length
    sums.ours += ours.length
    sums.theirs += theirs.length
    const both = inBoth(expected, ours)
    sums.oursFound += both
    sums.theirsFound += inBoth(expected, theirs)
    if (both < expected.length * 0.99 || both < ours.length * 0.99)
      weak.push(
        `  ${file}: recall ${percent(both, expected.length)}, precision ${percent(both, ours.length)} of ${expected.length}/${ours.length} words`,
      )
  }
  console.log(`DOCX, ${sums.files} files with pandoc's expected reading, ${sums.key} words`)
  console.log(
    `  ours    recall ${percent(sums.oursFound, sums.key)}  precision ${percent(sums.oursFound, sums.ours)}  ${sums.milliseconds.toFixed(0)} ms`,
  )
  console.log(
    `  mammoth recall ${percent(sums.theirsFound, sums.key)}  precision ${percent(sums.theirsFound, sums.theirs)}  ${sums.mammoth.toFixed(0)} ms`,
  )
  console.log(weak.join('\n'))
}

async function measurePdf(): Promise<void> {
  const folder = join(shared, 'data/ga-statements')
  const [head, ...rows] = readFileSync(join(folder, 'index.csv'), 'utf8').trim().split('\n').map(cellsOf)
  const column = (row: readonly string[], name: string) => row[head!.indexOf(name)]!
  const sums = new Map<string, number[]>()
  console.log('PDF: words and pairs of words in order of the reference text that were found; then the same for pdftotext')
  for (const row of rows) {
    const id = column(row, 'id')
    const path = join(folder, column(row, 'pdf'))
    const expected = wordsOf(readFileSync(join(folder, column(row, 'reference_text')), 'utf8'))
    const read = await textOf(column(row, 'pdf'), readFileSync(path), 'with-margins')
    const ours = wordsOf(read.text)
    const other = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const theirs = other.status === 0 ? wordsOf(other.stdout) : null
    const pairs = pairsOf(expected)
    const figures = [
      expected.length,
      inBoth(expected, ours),
      pairs.length,
      inBoth(pairs, pairsOf(ours)),
      theirs ? inBoth(expected, theirs) : 0,
      theirs ? inBoth(pairs, pairsOf(theirs)) : 0,
    ]
    const usable = !read.codes.some((code) => code === 'pdf.no-text-layer' || code === 'pdf.broken-text-layer')
    const group = !usable ? 'no usable text' : column(row, 'language') === 'ar' ? 'Arabic' : 'sound'
    sums.set(
      group,
      figures.map((figure, index) => figure + (sums.get(group)?.[index] ?? 0)),
    )
    const line = (given: readonly number[]) =>
      `${percent(given[1]!, given[0]!)} ${percent(given[3]!, given[2]!)}   ${theirs ? `${percent(given[4]!, given[0]!)} ${percent(given[5]!, given[2]!)}` : '(not installed)'}`
    console.log(`  ${id}  ${line(figures)}  ${read.milliseconds.toFixed(0).padStart(5)} ms  ${read.codes.join(' ')}`)
  }
  for (const [group, figures] of sums) {
    console.log(
      `${group.padEnd(15)} ${percent(figures[1]!, figures[0]!)} ${percent(figures[3]!, figures[2]!)}   ${percent(figures[4]!, figures[0]!)} ${percent(figures[5]!, figures[2]!)}`,
    )
  }
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, '').replace(/""/g, '"'))
}

if (which !== 'pdf') await measureDocx()
if (which !== 'docx') await measurePdf()
