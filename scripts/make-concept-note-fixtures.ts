// Makes the Word and PDF files of test/fixtures/concept-notes out of what is written there by hand (written.txt):
// node scripts/run-ts.mjs scripts/make-concept-note-fixtures.ts
// A line is "KIND: text": P paragraph, T title, H heading, B bold line, N numbered, L lettered, U bullet; "| a | b |" a table row,
// "!docx" makes no PDF (the Chinese font lacks some of its characters), "@ text" the running head, "---" a new page.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'test/fixtures/concept-notes')

type Line = { readonly kind: string; readonly text: string } | { readonly kind: 'row'; readonly cells: readonly string[] }

function linesOf(written: string): readonly Line[] {
  return written
    .split('\n')
    .filter(Boolean)
    .map((line): Line => {
      if (line.startsWith('!')) return { kind: 'only', text: line.slice(1) }
      if (line === '---') return { kind: 'page', text: '' }
      if (line.startsWith('@')) return { kind: 'head', text: line.slice(1) }
      if (line.startsWith('|'))
        return {
          kind: 'row',
          cells: line
            .split('|')
            .slice(1, -1)
            .map((c) => c.trim()),
        }
      return { kind: line[0]!, text: line.slice(3) }
    })
}

const text = (line: Line) => ('text' in line ? line.text : '')

async function wordFile(lines: readonly Line[], language: string): Promise<Uint8Array> {
  const bidirectional = language === 'ar'
  const made: (Paragraph | Table)[] = []
  let lists = 0
  let broken = false
  const paragraph = (given: string, more: IParagraphOptions = {}, bold = false) => {
    const run = new TextRun({ text: given, bold, rightToLeft: bidirectional })
    made.push(new Paragraph({ ...more, children: [run], bidirectional, ...(broken && { pageBreakBefore: true }) }))
    broken = false
  }
  lines.forEach((line, i) => {
    const before = lines[i - 1]?.kind
    if (line.kind === 'row' && before !== 'row') {
      const rows = lines
        .slice(i)
        .slice(
          0,
          lines.slice(i).findIndex((l, j) => j > 0 && l.kind !== 'row') === -1
            ? undefined
            : lines.slice(i).findIndex((l, j) => j > 0 && l.kind !== 'row'),
        )
      made.push(
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: rows.map(
            (row) =>
              new TableRow({
                children: ('cells' in row ? row.cells : []).map(
                  (cell) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: cell })] })] }),
                ),
              }),
          ),
        }),
      )
    }
    if (line.kind === 'page') broken = true
    if (line.kind === 'P') paragraph(text(line))
    if (line.kind === 'T') paragraph(text(line), { alignment: AlignmentType.CENTER }, true)
    if (line.kind === 'B') paragraph(text(line), {}, true)
    if (line.kind === 'H') paragraph(text(line), { heading: HeadingLevel.HEADING_1 })
    if (line.kind === 'N') paragraph(text(line), { numbering: { reference: 'numbers', level: 0 } })
    if (line.kind === 'U') paragraph(text(line), { numbering: { reference: 'points', level: 0 } })
    if (line.kind === 'L') {
      if (before !== 'L') lists++
      paragraph(text(line), { numbering: { reference: 'letters', level: 0, instance: lists } })
    }
  })
  const head = lines.find((l) => l.kind === 'head')
  const document = new Document({
    numbering: {
      config: [
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] },
        { reference: 'letters', levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '(%1)' }] },
        { reference: 'points', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] },
      ],
    },
    sections: [
      {
        headers: head
          ? { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: text(head) })], bidirectional })] }) }
          : {},
        children: made,
      },
    ],
  })
  // The same source gives the same bytes: no time of day inside.
  const entries = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  const core = new TextDecoder().decode(entries['docProps/core.xml']).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2024-01-01T00:00:00Z')
  entries['docProps/core.xml'] = new TextEncoder().encode(core)
  return zipSync(entries, { mtime: '2024-01-01T00:00:00Z', level: 9 })
}

const fontFiles = [
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
]

const template = `
#let d = json("/lines.json")
#let font = if d.language == "ar" { ("Amiri", "Noto Serif") } else if d.language == "zh" { ("Noto Serif", "Noto Sans Hans") } else { ("Noto Serif",) }
#set text(font: font, lang: d.language, dir: if d.language == "ar" { rtl } else { ltr }, size: 11pt, fallback: false)
#set page(paper: "a4", margin: 2.5cm, header: text(size: 8pt, d.head), footer: context text(size: 8pt, [#counter(page).display()/#counter(page).final().first()]))
#set par(spacing: 1.1em)
#for l in d.lines {
  if l.kind == "page" { pagebreak() }
  else if l.kind == "T" { align(center, if d.language == "zh" { l.text } else { strong(l.text) }) ; parbreak() }
  else if l.kind == "H" or l.kind == "B" { if d.language == "zh" { l.text } else { strong(l.text) } ; parbreak() }
  else if l.kind == "U" or l.kind == "L" { pad(x: 0.8cm, l.label + " " + l.text) }
  else if l.kind == "N" { l.label + " " + l.text ; parbreak() }
  else { l.text ; parbreak() }
}
`

function pdfFile(lines: readonly Line[], language: string): Uint8Array {
  let number = 0
  let letter = 0
  const labelled = lines
    .filter((l) => l.kind !== 'head' && l.kind !== 'only')
    .map((line) => {
      letter = line.kind === 'L' ? letter + 1 : 0
      if (line.kind === 'N') number++
      return {
        kind: line.kind,
        text: text(line),
        label: line.kind === 'N' ? `${number}.` : line.kind === 'L' ? `(${String.fromCharCode(96 + letter)})` : '•',
      }
    })
  const head = lines.find((l) => l.kind === 'head')
  const compiler = NodeCompiler.create({
    workspace: '/ahadi',
    fontArgs: [{ fontBlobs: fontFiles.map((f) => readFileSync(join(root, 'node_modules', f))) }],
  })
  compiler.mapShadow('/ahadi/lines.json', Buffer.from(JSON.stringify({ language, head: head ? text(head) : '', lines: labelled })))
  compiler.addSource('/ahadi/main.typ', template)
  const compiled = compiler.compile({ mainFilePath: '/ahadi/main.typ' })
  if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
  return compiler.pdf(compiled.result!, { creationTimestamp: 1704067200 })
}

for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name, 'written.txt')
  if (!existsSync(file)) continue
  const lines = linesOf(readFileSync(file, 'utf8'))
  const language = name.slice(0, 2)
  writeFileSync(join(folder, name, 'source.docx'), await wordFile(lines, language))
  if (!lines.some((l) => l.kind === 'row' || l.kind === 'only')) writeFileSync(join(folder, name, 'source.pdf'), pdfFile(lines, language))
  console.log(name)
}
