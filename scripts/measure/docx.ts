import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { expectedOf, knownTexts } from '../make-reading-fixtures/texts.ts'
import { inBoth, percent, readTimed, shared, table, textOf, wordsOf } from './words.ts'

/** The words of pandoc's own notation: text of `Str`, `Code`, `CodeBlock` and `Math`; blocks and spaces part words. */
function nativeText(native: string): string {
  const tokens =
    /\b(Str|Code|CodeBlock|Math|RawInline|RawBlock)\b(?:\s+\(\s*"(?:[^"\\]|\\.)*"\s*,\s*\[[^\]]*\]\s*,\s*\[[^\]]*\]\s*\)|\s+\(Format "[^"]*"\)|\s+\w+Math)?\s+"((?:[^"\\]|\\.)*)"|\b(Space|SoftBreak|LineBreak|Para|Plain|Header|Cell|Note|LineBlock|BulletList|OrderedList|DefinitionList|MetaInlines)\b|[,[]\s*\(\s*\[/g
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

/** The words that mammoth reads, notes included; its images, marks of notes and arrows back from them are no words. */
async function mammothText(bytes: Buffer): Promise<string> {
  const { value } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch(() => ({ value: '' }))
  return value
    .replace(/<sup><a [^>]*>\[\d+\]<\/a><\/sup>|<a [^>]*>↑<\/a>/g, '')
    .replace(/<\/?(strong|em|sup|sub|a|s|u)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
}

/** Files of the set in which the key says something else than a reader of the printed file sees, and what. */
const keysAtFault: Readonly<Record<string, string>> = {
  'comments.docx': 'The key has the comments of the margin among the words. We leave them out and say so.',
  'diagram.docx': 'The key has “[DIAGRAM]” in the place of the diagram. We read the three words in its shapes.',
  'inline_images.docx': 'The key has the descriptions of pictures, which are not printed.',
  'paragraph_insertion_deletion.docx':
    'A paragraph mark was deleted between “split” and “Paragraph.”, and no space stands there. The key puts one; Word prints “splitParagraph.”.',
  'track_changes_scrubbed_metadata.docx':
    'The only key is that with all changes and comments in. We read the text with the changes accepted.',
}

interface Score {
  key: number
  read: number
  found: number
}

const newScore = (): Score => ({ key: 0, read: 0, found: 0 })

function add(score: Score, key: readonly string[], read: readonly string[]): number {
  const both = inBoth(key, read)
  score.key += key.length
  score.read += read.length
  score.found += both
  return both
}

const shares = ({ key, read, found }: Score) => [percent(found, key), percent(found, read)]

/** Word files against pandoc's expected readings, beside mammoth: words of the key that were read (recall), and words read that are in it (precision). */
async function pandocSet(): Promise<readonly string[]> {
  const folder = join(shared, 'data/docx/pandoc')
  if (!existsSync(folder)) return ['Skipped: the folder of real material is not here.']
  const [ours, theirs, oursSound, theirsSound] = [newScore(), newScore(), newScore(), newScore()]
  const weak: (string | number)[][] = [['file', 'recall', 'precision', 'words of the key', 'words read', 'why']]
  let files = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.docx'))) {
    const stem = join(folder, file.slice(0, -'.docx'.length))
    const key = [`${stem}.native`, `${stem}_accept.native`].find(existsSync)
    if (!key) continue
    files += 1
    const expected = wordsOf(nativeText(readFileSync(key, 'utf8')))
    const bytes = readFileSync(join(folder, file))
    const { document } = await readTimed(file, bytes)
    const read = wordsOf(textOf(document, 'body'))
    const readByMammoth = wordsOf(await mammothText(bytes))
    const both = add(ours, expected, read)
    add(theirs, expected, readByMammoth)
    if (!(file in keysAtFault)) {
      add(oursSound, expected, read)
      add(theirsSound, expected, readByMammoth)
    }
    if (both < expected.length * 0.99 || both < read.length * 0.99)
      weak.push([
        file,
        percent(both, expected.length),
        percent(both, read.length),
        expected.length,
        read.length,
        keysAtFault[file] ?? 'not explained: ours to mend',
      ])
  }
  return [
    '## Files of pandoc',
    `${files} files with pandoc's expected reading, ${ours.key} words. The keys are pandoc's own reading; where one is at fault the list below says why.`,
    table([
      ['reader', 'recall', 'precision', 'recall, keys at fault left out', 'precision, keys at fault left out'],
      ['ours', ...shares(ours), ...shares(oursSound)],
      ['mammoth', ...shares(theirs), ...shares(theirsSound)],
    ]),
    'Files below 99 % in either:',
    table(weak),
  ]
}

const fixtures = 'test/fixtures/reading'
const formats: Readonly<Record<string, string>> = {
  'by-hand.docx': 'Word, written by hand',
  'source.docx': 'Word, from LibreOffice',
  'source.odt': 'OpenDocument, from LibreOffice',
  'source.fodt': 'OpenDocument in one file',
}

/** Counts which of the wanted entries stand in a list, in their order. */
function inOrder(wanted: readonly string[], found: readonly string[]): number {
  let at = 0
  return wanted.filter((entry) => {
    const next = found.indexOf(entry, at)
    if (next >= 0) at = next + 1
    return next >= 0
  }).length
}

/** The same statement in six languages and four formats, of which every word, label and mark is known. */
async function ownDocuments(): Promise<readonly string[]> {
  const rows: (string | number)[][] = [
    [
      'format',
      'language',
      'recall',
      'precision',
      'labels',
      'marks of notes',
      'cells',
      'paragraphs letter by letter',
      'mammoth: recall',
      'precision',
      'labels',
    ],
  ]
  for (const [file, format] of Object.entries(formats)) {
    for (const text of knownTexts) {
      const expected = expectedOf(text)
      const bytes = readFileSync(join(fixtures, text.language, file))
      const { document } = await readTimed(file, bytes)
      const paragraphs = document?.paragraphs ?? []
      const key = wordsOf(expected.paragraphs.map(([, , words]) => words).join('\n'))
      const score = newScore()
      add(score, key, wordsOf(textOf(document, 'body')))
      const labels = expected.paragraphs.flatMap(([, label, words]) => (label === null ? [] : [`${label} ${words}`]))
      const marks = paragraphs.flatMap(({ text: words, marks: found = [] }) =>
        found.map(({ at, note }) => `${words.slice(0, at)} ${document!.paragraphs[note - 1]!.text}`),
      )
      const cells = text.rows.flatMap((row, index) => row.map((words, column) => `${index + 1} ${column} ${words}`))
      const texts = paragraphs.map(({ text: words }) => words)
      const mammothScore = newScore()
      const byMammoth = file.endsWith('.docx') ? await mammothText(bytes) : null
      if (byMammoth !== null) add(mammothScore, key, wordsOf(byMammoth))
      const kept = (wanted: readonly string[], found: readonly string[]) => `${inOrder(wanted, found)} of ${wanted.length}`
      rows.push([
        format,
        text.language,
        ...shares(score),
        kept(
          labels,
          paragraphs.map(({ label, text: words }) => `${label} ${words}`),
        ),
        kept(
          expected.marks.map(([before, note]) => `${before} ${note}`),
          marks,
        ),
        kept(
          [`0 0 ${text.tableHead}`, ...cells],
          paragraphs.flatMap(({ cell, text: words }) => (cell ? [`${cell.row} ${cell.column} ${words}`] : [])),
        ),
        kept(
          expected.paragraphs.map(([, , words]) => words),
          texts,
        ),
        ...(byMammoth === null
          ? ['–', '–', '–']
          : [...shares(mammothScore), `${labels.filter((label) => byMammoth.includes(label)).length} of ${labels.length}`]),
      ])
    }
  }
  return [
    '## Own documents of known text',
    'One statement in six languages, by hand and by LibreOffice, with numbered headings, a list of two levels, a table, footnotes, a text box, headers, tracked changes, a comment and hidden words (scripts/make-reading-fixtures.ts). Mammoth gives no labels and does not read OpenDocument.',
    table(rows),
  ]
}

/** Reading of Word and OpenDocument files: real ones against another reader's keys, own ones against what they say. */
export async function measureDocx(): Promise<string> {
  return [...(await pandocSet()), ...(await ownDocuments())].join('\n\n')
}
