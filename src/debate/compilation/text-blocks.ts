import { type Block, fill, type Paragraph, type QuotedBlock } from '../../document/index.ts'
import { directionOf } from '../../language/index.ts'
import { rolesOf, type Statement } from '../statements/index.ts'
import { blank } from './letter.ts'
import type { Words } from './words.ts'

/**
 * The text of a statement as it is printed: each paragraph letter by letter, its head lines and signature included.
 * How to reach somebody, marks of delivery and numbers of pages are not among them (PRACTICE.md 3.1).
 */
export function textBlocks(statement: Statement, words: Words): readonly Block[] {
  const roles = rolesOf(statement)
  const shown = statement.document.paragraphs.filter(({ n }) => {
    const role = roles.get(n)
    return role === 'body' || role === 'beside'
  })
  if (shown.length === 0) return [{ kind: 'words', runs: [blank(fill(words.noText, { file: statement.file }))] }]
  const known = new Set(shown.map(({ n }) => n))
  return shown.map((paragraph) => quotedBlock(paragraph, statement.language, known))
}

/** What a reader has to know of how the text was read: that it was recognised in pictures, and which pages are not in it. */
export function readingBlocks({ document }: Statement, words: Words): readonly Block[] {
  const { paragraphs, unread = [] } = document
  const recognised = paragraphs.filter((paragraph) => paragraph.recognised)
  const pages = [...new Set(recognised.flatMap(({ page }) => page ?? []))]
  const said = [
    ...(recognised.length === 0
      ? []
      : recognised.length === paragraphs.length || pages.length === 0
        ? [words.recognised]
        : [fill(words.recognisedSome, { pages: pages.join(words.comma) })]),
    ...(unread.length === 0 ? [] : [fill(words.unreadPages, { pages: unread.map(({ page }) => page).join(words.comma) })]),
  ]
  return said.map((text) => ({ kind: 'words', runs: [{ text, mark: 'emphasis' }] }))
}

function quotedBlock(paragraph: Paragraph, main: string, known: ReadonlySet<number>): QuotedBlock {
  const language = paragraph.language ?? main
  // The mark of a note that is not printed would lead nowhere.
  const marks = paragraph.marks?.filter(({ note }) => known.has(note)) ?? []
  return {
    kind: 'quoted',
    n: paragraph.n,
    text: paragraph.text,
    of: paragraph.kind,
    language,
    direction: paragraph.direction ?? directionOf(paragraph.text, language),
    ...(paragraph.label === undefined ? {} : { label: paragraph.label }),
    ...(paragraph.level === undefined ? {} : { level: paragraph.level }),
    ...(paragraph.strong ? { strong: true as const } : {}),
    ...(paragraph.settings === undefined ? {} : { settings: paragraph.settings }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(paragraph.cell === undefined ? {} : { cell: paragraph.cell }),
  }
}
