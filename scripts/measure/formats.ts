import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '../../src/document/read/text/encoding.ts'
import { encoderOf } from './encoders.ts'
import { inBoth, percent, readTimed, shared, table, wordsOf } from './words.ts'

const fixtures = join(import.meta.dirname, '../../test/fixtures/reading')
const endings = ['doc', 'rtf', 'odt', 'html', 'docx'] as const

/** Other readers, by the ending of what they read: how each is called so that it prints text. */
const others: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  doc: [
    ['antiword', '-m', 'UTF-8.txt', '-w', '0'],
    ['catdoc', '-d', 'utf-8', '-w'],
  ],
  rtf: [
    ['unrtf', '--text'],
    ['catdoc', '-d', 'utf-8', '-w'],
    ['pandoc', '-f', 'rtf', '-t', 'plain', '--wrap=none'],
  ],
  odt: [['pandoc', '-f', 'odt', '-t', 'plain', '--wrap=none']],
  html: [['pandoc', '-f', 'html', '-t', 'plain', '--wrap=none']],
  docx: [['pandoc', '-f', 'docx', '-t', 'plain', '--wrap=none']],
}

interface Figures {
  wanted: number
  found: number
  both: number
  labels: number
  labelsKept: number
  files: number
}
const nothing = (): Figures => ({ wanted: 0, found: 0, both: 0, labels: 0, labelsKept: 0, files: 0 })

type Expected = { readonly paragraphs: readonly (readonly [string, string | null, string])[]; readonly margins: readonly string[] }

/** The same statement of known words, labels and notes in six languages, as a word processor saved it in each format; and short texts in each encoding. */
export async function measureFormats(): Promise<string> {
  return [
    'One statement of known words (own writing, `test/fixtures/reading`) in six languages, saved by LibreOffice in each format: with numbered headings and lists, a table, notes, a text box, a header and footer, tracked changes, a comment and hidden words. *Recall*: words of the statement that were read; *precision*: words read that are in it (deleted, hidden and commenting words are not). Words in headers and footers are not counted. *Labels*: those of headings, lists and notes that come before their words, as printed.',
    await ofFormats(),
    'What LibreOffice loses when it saves counts against every reader: its pages (`.html`) write the number of a heading into its words, deleted words as if they stood, and other labels than are printed; its Arabic rich text does not say which words are hidden. No file that Word itself saved was at hand.',
    '## Encodings of plain text',
    'Texts put together of lines of the aligned texts, each saved in an encoding without a mark: how many of a hundred (or as many as there are) come back letter by letter.',
    ofEncodings(),
  ].join('\n\n')
}

async function ofFormats(): Promise<string> {
  const rows: (string | number)[][] = [['format', 'reader', 'files', 'recall', 'precision', 'labels']]
  for (const ending of endings) {
    const sums = new Map<string, Figures>()
    for (const language of readdirSync(fixtures)) {
      const path = join(fixtures, language, `source.${ending}`)
      if (!existsSync(path)) continue
      const expected = JSON.parse(readFileSync(join(fixtures, language, 'expected.json'), 'utf8')) as Expected
      const { document } = await readTimed(`source.${ending}`, readFileSync(path))
      const ours = document?.paragraphs.map(({ label, text }) => `${label ?? ''} ${text}`).join('\n') ?? ''
      add(sums, 'Ahadi', expected, ours)
      for (const [program, ...given] of others[ending] ?? []) {
        const run = spawnSync(program, [...given, path], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
        if (!run.error && run.status === 0) add(sums, program, expected, run.stdout)
      }
    }
    for (const [reader, { files, wanted, found, both, labels, labelsKept }] of sums)
      rows.push([`.${ending}`, reader, files, percent(both, wanted), percent(both, found), percent(labelsKept, labels)])
  }
  return table(rows)
}

function add(sums: Map<string, Figures>, reader: string, { paragraphs, margins }: Expected, text: string): void {
  const figures = sums.get(reader) ?? nothing()
  sums.set(reader, figures)
  const labelsOf = paragraphs.flatMap(([, label]) => (label === null ? [] : wordsOf(label)))
  const wanted = [...paragraphs.flatMap(([, , words]) => wordsOf(words)), ...labelsOf]
  const body = margins.reduce((left, margin) => left.replace(margin, ' '), text)
  const found = wordsOf(body)
  figures.files += 1
  figures.wanted += wanted.length
  figures.found += found.length
  figures.both += inBoth(wanted, found)
  const plain = text.replace(/\s+/g, ' ')
  for (const [, label, words] of paragraphs) {
    if (label === null) continue
    figures.labels += 1
    if (standsBefore(label, words.replace(/\s+/g, ' ').slice(0, 30), plain)) figures.labelsKept += 1
  }
}

/** Whether a label stands before words somewhere in a text, in brackets or not. */
function standsBefore(label: string, words: string, text: string): boolean {
  const pattern = new RegExp(`(^|[\\s[(])${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\])]?\\s*$`)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (pattern.test(text.slice(Math.max(0, at - label.length - 4), at))) return true
  }
  return false
}

const encodings: Readonly<Record<string, readonly string[]>> = {
  en: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
  fr: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'],
  es: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'],
  ru: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'],
  ar: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'],
  zh: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'],
}
const lengths = [500, 60, 15] as const

function ofEncodings(): string {
  const folder = join(shared, 'data/parallel-un')
  if (!existsSync(folder)) return 'Not measured: the aligned texts are not here.'
  const rows: (string | number)[][] = [['language', 'encoding', ...lengths.map((words) => `${words} words`), 'read as another']]
  for (const [language, labels] of Object.entries(encodings)) {
    const lines = readFileSync(join(folder, `devset.${language}`), 'utf8').split('\n')
    for (const label of labels) {
      const encode = encoderOf(label)
      const taken = new Map<string, number>()
      const right = lengths.map((words) => {
        const samples = samplesOf(lines, words, language)
        // Only what the encoding can hold can come back.
        const sound = samples.map((sample) => [...sample].filter((sign) => sign === '?' || encode(sign)[0] !== 0x3f).join(''))
        let count = 0
        for (const sample of sound) {
          const decoded = decodeText(encode(sample))
          if (decoded?.text === sample) count += 1
          else if (decoded) taken.set(decoded.encoding, (taken.get(decoded.encoding) ?? 0) + 1)
        }
        return `${count} of ${samples.length}`
      })
      rows.push([language, label, ...right, [...taken].map(([encoding, count]) => `${encoding}: ${count}`).join(', ')])
    }
  }
  return table(rows)
}

function samplesOf(lines: readonly string[], words: number, language: string): readonly string[] {
  const samples: string[] = []
  let held: string[] = []
  let count = 0
  for (const line of lines) {
    held.push(line)
    // By the guide's custom about 1.6 Chinese characters are a word.
    count += language === 'zh' ? line.length / 1.6 : line.split(/\s+/).length
    if (count < words) continue
    samples.push(held.join('\r\n'))
    if (samples.length === 100) break
    held = []
    count = 0
  }
  return samples
}
