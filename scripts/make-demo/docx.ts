import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  type ICommentOptions,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { type Block, labelForm, type Run, type Source } from './source.ts'

/** Every date inside a file that is made, so that the same source gives the same bytes. */
const made = new Date('2026-10-01T12:00:00Z')
const tags: Readonly<Record<string, string>> = { ar: 'ar-SA', en: 'en-GB', es: 'es-ES', fr: 'fr-FR', ru: 'ru-RU', zh: 'zh-CN' }
const halfPoints = 24

interface Writing {
  readonly source: Source
  readonly rtl: boolean
  readonly comments: ICommentOptions[]
  changes: number
  lists: number
}

/** Makes the Word file of a source, as a mission would send it. Same source, same bytes. */
export async function docxOf(source: Source): Promise<Uint8Array> {
  const writing: Writing = { source, rtl: source.language === 'ar', comments: [], changes: 0, lists: 0 }
  const children = bodyOf(writing)
  const footnotes = Object.fromEntries(
    Object.entries(source.footnotes).map(([id, runs]) => [id, { children: [paragraph(writing, runs, { spacing: { after: 0 } }, 20)] }]),
  )
  const footer = new Footer({
    children: [
      paragraph(writing, [{ text: source.footer, italic: true }], { alignment: AlignmentType.CENTER }, 16),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 16 })] }),
    ],
  })
  const document = new Document({
    creator: 'Ahadi demonstration debate',
    lastModifiedBy: 'Ahadi demonstration debate',
    styles: { default: { document: { run: { size: halfPoints, ...fontOf(source) } } } },
    numbering: { config: (['numbered', 'lettered', 'bullet'] as const).map((kind) => numbers(kind, source)) },
    footnotes,
    ...(writing.comments.length ? { comments: { children: writing.comments } } : {}),
    sections: [
      {
        properties: { titlePage: source.letterhead !== undefined },
        ...(source.letterhead
          ? {
              headers: {
                first: new Header({
                  children: source.letterhead.map((line) =>
                    paragraph(writing, [{ text: line, bold: true }], { alignment: AlignmentType.CENTER }, 26),
                  ),
                }),
              },
            }
          : {}),
        footers: source.letterhead ? { default: footer, first: footer } : { default: footer },
        children,
      },
    ],
  })
  return settled(new Uint8Array(await Packer.toBuffer(document)))
}

function fontOf(source: Source): IRunOptions {
  const font = source.font ?? 'Times New Roman'
  const cs = source.language === 'ar' ? 'Traditional Arabic' : font
  const eastAsia = source.language === 'zh' ? 'SimSun' : font
  const tag = tags[source.language]!
  return {
    font: { ascii: font, hAnsi: font, cs, eastAsia },
    language: { value: tag, eastAsia: source.language === 'zh' ? tag : 'zh-CN', bidirectional: 'ar-SA' },
  }
}

const letters: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  ar: LevelFormat.ARABIC_ABJAD,
  ru: LevelFormat.RUSSIAN_LOWER,
}

function numbers(kind: 'numbered' | 'lettered' | 'bullet', source: Source) {
  const forms = {
    numbered: { format: LevelFormat.DECIMAL, text: '%1.', start: source.firstNumber ?? 1 },
    lettered: {
      format: letters[source.language] ?? LevelFormat.LOWER_LETTER,
      text: labelForm(source.language).replace('a', '%1'),
      start: 1,
    },
    bullet: { format: LevelFormat.BULLET, text: '•', start: 1 },
  }
  const style = { paragraph: { indent: { start: 567, hanging: 567 } } }
  return { reference: kind, levels: [{ level: 0, alignment: AlignmentType.START, style, ...forms[kind] }] }
}

function bodyOf(writing: Writing): (Paragraph | Table)[] {
  const { blocks } = writing.source
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    if (block.kind !== 'row') {
      if (block.kind !== blocks[at - 1]?.kind && block.kind !== 'numbered') writing.lists++
      return [paragraph(writing, strong(block), looks(block, writing))]
    }
    if (blocks[at - 1]?.kind === 'row') return []
    const rows = blocks.slice(
      at,
      blocks.findIndex((each, to) => to > at && each.kind !== 'row'),
    )
    return [tableOf(writing, rows), new Paragraph({})]
  })
}

function tableOf(writing: Writing, rows: readonly Block[]): Table {
  return new Table({
    visuallyRightToLeft: writing.rtl,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.cells!.map((cell) => new TableCell({ children: [paragraph(writing, cell, { spacing: { after: 0 } }, 20)] })),
        }),
    ),
  })
}

/** Heads and headings are set in bold run by run, as people do it in Word, and not by a style. */
function strong({ kind, runs }: Block): readonly Run[] {
  return kind === 'head' || kind === 'heading' ? runs.map((run) => ({ ...run, bold: true })) : runs
}

function looks(block: Block, writing: Writing): IParagraphOptions {
  const spacing = { after: 160 }
  if (block.kind === 'head' || block.kind === 'line') return { alignment: AlignmentType.CENTER, spacing }
  if (block.kind === 'right') return { alignment: AlignmentType.END, spacing }
  if (block.kind === 'numbered') return { numbering: { reference: 'numbered', level: 0 }, alignment: AlignmentType.BOTH, spacing }
  if (block.kind === 'lettered' || block.kind === 'bullet')
    return { numbering: { reference: block.kind, level: 0, instance: writing.lists }, spacing }
  if (block.kind === 'heading') return { keepNext: true, spacing }
  return { alignment: AlignmentType.BOTH, spacing }
}

function paragraph(writing: Writing, runs: readonly Run[], options: IParagraphOptions, size = halfPoints): Paragraph {
  return new Paragraph({ ...options, bidirectional: writing.rtl, children: runs.flatMap((run) => childrenOf(writing, run, size)) })
}

function childrenOf(writing: Writing, run: Run, size: number): ParagraphChild[] {
  const look: IRunOptions = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.breakBefore ? { break: 1 } : {}),
    ...(writing.rtl ? { rightToLeft: true } : {}),
    ...fontOf(writing.source),
    size,
    text: run.text,
  }
  if (run.footnote) return [new FootnoteReferenceRun(Number(run.footnote))]
  if (run.comment) {
    const id = writing.comments.length
    writing.comments.push({ id, author: 'Desk officer', initials: 'DO', date: made, children: [new Paragraph(run.comment)] })
    return [new CommentRangeStart(id), new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]
  }
  if (!run.change) return [new TextRun(look)]
  const change = { ...look, id: ++writing.changes, author: 'Desk officer', date: made.toISOString() }
  return [run.change === 'inserted' ? new InsertedTextRun(change) : new DeletedTextRun(change)]
}

/** Makes the bytes depend on the words alone: the moment, the random ids of relationships and the dates in the zip are set. */
function settled(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const ids = new Map<string, string>()
  const text = parts.map(([name, part]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, part] as const
    const same = new TextDecoder()
      .decode(part)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made.toISOString().slice(0, 19)}Z`)
      .replace(/rId([\w-]{8,})/g, (whole) => ids.get(whole) ?? ids.set(whole, `rIdA${ids.size + 1}`).get(whole)!)
    return [name, new TextEncoder().encode(same)] as const
  })
  // A zip entry keeps its date as it stands on the clock of the maker, so the parts of the date are given and not the moment.
  return zipSync(Object.fromEntries(text), { level: 9, mtime: new Date(2026, 9, 1, 12, 0, 0) })
}
