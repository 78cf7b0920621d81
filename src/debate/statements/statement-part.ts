import { type Document, type Notice, rangesOf } from '../../document/index.ts'
import { findDates } from '../../language/index.ts'
import { withoutContacts } from './contact-line.ts'
import { type FileParts, partsOf } from './file-parts.ts'
import type { Found } from './found.ts'
import { foundInBlock } from './found-in-block.ts'
import { foundInTurn } from './found-in-turn.ts'
import type { MeetingFacts } from './head.ts'
import { type Line, lineOf, plain } from './line.ts'
import { notice } from './notice.ts'
import { roleOfLine } from './paragraph-role.ts'
import { type LanguageOf, languageOfLines, type RenderedBlock, renderedBlocks } from './rendered-block.ts'
import type { ReceivedDocument } from './statement.ts'
import { translationSaid } from './translation-mark.ts'
import type { Turn } from './turn.ts'

/** A statement of a file as it was found, and the number of the first paragraph that belongs to it. */
export interface StatementPart {
  readonly found: Found
  readonly from: number
  readonly language: string
  readonly notices: readonly Notice[]
  readonly translated: boolean
}

/** A language in its own words, as every page can print it. */
function ownNameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}

/** What the head of the original leaves open may stand in the head of its translation. */
function completed(found: Found, translations: readonly Found[]): Found {
  const others = [found, ...translations]
  const named = found.delegation === null && found.chaired === null ? others.find(({ delegation }) => delegation !== null) : undefined
  const { delegation, printed, basis } = named ?? found
  return {
    ...found,
    delegation,
    printed,
    basis,
    speaker: others.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    onBehalfOf: others.find(({ onBehalfOf }) => onBehalfOf.length > 0)?.onBehalfOf ?? [],
    jointWith: others.find(({ jointWith }) => jointWith.length > 0)?.jointWith ?? [],
    date: others.find(({ date }) => date !== null)?.date ?? null,
    form: others.find(({ form }) => form !== null)?.form ?? null,
  }
}

function partsOfBlocks(
  document: Document,
  rendered: readonly RenderedBlock[],
  notes: readonly Line[],
  languageOf: LanguageOf,
): readonly StatementPart[] {
  const margins = document.margins.map((margin) => withoutContacts(plain(margin))).filter((margin) => margin !== '')
  const main = document.language ?? 'und'
  return rendered.map(({ original, translations }, index) => {
    const read = (block: typeof original) => {
      const all = [...block.head, ...block.body]
      const own = rendered.length === 1 && translations.length === 0 ? main : languageOfLines(all, languageOf)
      return foundInBlock(
        block,
        rendered.length === 1 ? notes : notesOf(document, notes, all),
        index === 0 ? margins : [],
        own === 'und' ? main : own,
      )
    }
    const language = translations.length === 0 && rendered.length === 1 ? main : languageOfLines(original.body, languageOf)
    const found = completed(read(original), translations.map(read))
    const from = Math.min(...[original, ...translations].flatMap(({ head, body }) => [head[0]?.n ?? body[0]?.n ?? 1]))
    const said = translations.map((block) =>
      notice(
        'statements.in-two-languages',
        { paragraph: block.head[0]?.n ?? block.body[0]?.n ?? 1 },
        {
          paragraphs: rangesOf([...block.head, ...block.body].map(({ n }) => n)),
          language: ownNameOf(languageOfLines(block.body, languageOf)),
          original: ownNameOf(language),
        },
      ),
    )
    const translated =
      translations.length === 0 && translationSaid([...original.head, ...margins.map((text) => ({ text }))], language) === 'translation'
    return { found, from, language: language === 'und' ? main : language, notices: [...found.notices, ...said], translated }
  })
}

/** Notes whose marks stand in some lines. */
function notesOf({ paragraphs }: Document, notes: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const own = new Set(lines.map(({ n }) => n))
  const marked = new Set(paragraphs.flatMap(({ n, marks }) => (own.has(n) ? (marks ?? []).map(({ note }) => note) : [])))
  return notes.filter(({ n }) => marked.has(n))
}

type Recorded = Extract<FileParts, { kind: 'record' }>

interface ReadTurn {
  readonly turn: Turn
  readonly found: Found
}

/** Turns that are one statement: the same speaker goes on after the chair's business. */
function goesOn(a: ReadTurn, b: ReadTurn): boolean {
  return a.turn.who === b.turn.who && a.turn.delegation?.id === b.turn.delegation?.id && a.found.capacity === b.found.capacity
}

function partsOfRecord(parts: Recorded, lines: readonly Line[], language: string, meeting: MeetingFacts | null): readonly StatementPart[] {
  const read = parts.turns.map((turn) => ({ turn, found: foundInTurn(turn, lines, language, meeting) }))
  const speaking = read.filter(({ found }) => found.capacity !== 'president-procedural')
  const date = findDates(parts.before.map(({ text }) => text).join('\n'))[0]?.date ?? null
  const one = (found: Found, from: number, notices: readonly Notice[]): StatementPart => ({
    found: { ...found, date },
    from,
    language,
    notices,
    translated: false,
  })
  if (speaking.length === 0) {
    const body = read.flatMap(({ found }) => found.body)
    return [one({ ...read[0]!.found, body }, 1, [notice('statements.chairs-business', { paragraph: read[0]!.turn.line })])]
  }
  const groups: ReadTurn[][] = []
  for (const each of speaking) {
    const last = groups.at(-1)
    if (last && goesOn(last[0]!, each)) last.push(each)
    else groups.push([each])
  }
  const chairs = read.filter((each) => !speaking.includes(each)).flatMap(({ turn }) => [turn.line, ...turn.body])
  return groups.map((group, index) => {
    const [first] = group
    const found = { ...first!.found, body: group.flatMap((each) => each.found.body) }
    const leftOut =
      index === 0 && chairs.length > 0
        ? [notice('statements.chairs-words', { paragraph: chairs[0]! }, { paragraphs: rangesOf(chairs) })]
        : []
    return one(found, first!.turn.line, [...found.notices, ...leftOut])
  })
}

/** A line as the readers of heads see it: marks of pages and how to reach somebody are not there, but the house that a letterhead names is. */
function readable(line: Line): readonly Line[] {
  const role = roleOfLine(line.text)
  if (role === 'page' || line.text === '') return []
  const text = role === 'contact' ? withoutContacts(line.text) : line.text
  return text === '' ? [] : [{ n: line.n, text }]
}

/** Parts a received Document into the statements in it, at least one, and reads who speaks in each. */
export function statementPartsOf({ document }: ReceivedDocument, meeting: MeetingFacts | null): readonly StatementPart[] {
  const notes: Line[] = []
  const lines: Line[] = []
  for (const paragraph of document.paragraphs) {
    const line = lineOf(paragraph)
    if (paragraph.kind !== 'footnote' && paragraph.kind !== 'endnote') lines.push(...readable(line))
    else if (line.text !== '') notes.push(line)
  }
  const parts = partsOf(lines, document)
  if (parts.kind === 'record') return partsOfRecord(parts, lines, document.language ?? 'und', meeting)
  const languages = new Map(document.paragraphs.map(({ n, language }) => [n, language ?? 'und']))
  const languageOf = (n: number) => languages.get(n) ?? 'und'
  return partsOfBlocks(document, renderedBlocks(parts.blocks, document, languageOf), notes, languageOf)
}
