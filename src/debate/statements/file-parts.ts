import { recogniseDelegation } from '../../council/index.ts'
import type { Document, Paragraph } from '../../document/index.ts'
import { caselessPattern, findDates } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import { delegationsInHead } from './delegation-in-head.ts'
import { partHead, salutation } from './head-lines.ts'
import type { Line } from './line.ts'
import { speakerInHead } from './speaker-in-head.ts'
import { isSpeakersLine, type Turn, turnsOf } from './turn.ts'

/** One statement inside a file that no record made: its head lines and its own paragraphs. */
export interface Block {
  readonly head: readonly Line[]
  readonly body: readonly Line[]
}

/** What a file holds: turns of a record, or blocks of head and body, at least one. */
export type FileParts =
  | { readonly kind: 'record'; readonly before: readonly Line[]; readonly turns: readonly Turn[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }

const titleLine = caselessPattern(
  `^(?:\\p{L}+[ -]){0,3}${cue('statement')}[^.]{0,60}?(?<![\\p{L}])(?:${cue('by')})(?![\\p{L}])|^\\p{Script=Han}[^。]{4,70}(?:发言|讲话|致辞)$|^(?:كلمة|بيان|مداخلة|إحاطة)\\s|^${cue('statement')}\\s+(?:\\p{L}+\\s+){0,2}(?:${cue('post')}|${cue('honorific')}|делегаци)`,
)
const titled = caselessPattern(`(?:${cue('statement')})`)
const annexLine =
  /^(?:annex|annexe|anexo|приложение|enclosure|pièce jointe|المرفق|مرفق|附件)(?:\s+(?:\p{N}{1,3}|[ivxl]{1,6}|\p{L}{3,12}|[一二三四五六七八九十]{1,3})|[一二三四五六七八九十\d]{0,3})?[.:]?$/iu
const missionLine = caselessPattern(`^[^\\p{L}]*(?:the )?(?:${cue('mission')})`)
const personLine = caselessPattern(`^[^\\p{L}]*${cue('honorific')}[.\\s]`)
const beside = caselessPattern(`${cue('translated')}|${cue('heldToDelivery')}|^\\[?\\s*original`)
const sentenceEnd = /[.。!?！？…;]["”»’)]?$/u

// A title runs over eight lines at most before the name of the delegation stands in it: letterhead, title, person, office.
const titleLines = 8
// Lines of a head that may stand above its title: letterhead, annex, place and day.
const linesAbove = 6

/** Why a line may begin a further statement. */
type Opens = 'title' | 'annex' | 'mission' | 'person' | 'delegation'

function opens({ text }: Line, paragraph: Paragraph | undefined, newPage: boolean): Opens | null {
  if (text.length > 250) return null
  if (annexLine.test(text)) return 'annex'
  if (sentenceEnd.test(text)) return null
  if (titleLine.test(text)) return 'title'
  if (missionLine.test(text)) return 'mission'
  if (personLine.test(text)) return 'person'
  if ((paragraph?.kind === 'heading' || paragraph?.strong || newPage) && text.length < 90 && recogniseDelegation(text)?.how === 'exact')
    return 'delegation'
  return null
}

/** Whether the lines from here are the head of another statement, and a statement follows them. */
function begins(lines: readonly Line[], how: Opens, newPage: boolean): boolean {
  const { head: all, body } = partHead(lines)
  const head = all.slice(0, titleLines)
  const first = body[0]
  if (head.length === 0 || !first || all.length > 20) return false
  const texts = head.map(({ text }) => text)
  const saluted = body.slice(0, 2).some(({ text }) => salutation.test(text))
  const named = delegationsInHead(texts)
  const speaks = named.some(({ how: led }) => led !== 'alone' && led !== 'leading')
  const hasTitle = texts.some((text) => titleLine.test(text))
  switch (how) {
    case 'title':
      return speaks || ((saluted || newPage) && speakerInHead(texts) !== null)
    case 'annex':
      return hasTitle && (speaks || named.length > 0 || speakerInHead(texts) !== null)
    case 'mission':
      return speaks && (saluted || hasTitle)
    case 'person':
      // A signature with the head of the next statement below it begins nothing: the title does.
      return speaks && saluted && !hasTitle && speakerInHead(texts) !== null
    case 'delegation':
      return saluted
  }
}

/** Where further statements begin: a head that names who speaks, after the body of the one before. */
function furtherHeads(body: readonly Line[], paragraphs: ReadonlyMap<number, Paragraph>): readonly number[] {
  const starts: number[] = []
  let from = 0
  const pageOf = (index: number) => paragraphs.get(body[index]?.n ?? 0)?.page
  const startsPage = (index: number) => pageOf(index) !== undefined && pageOf(index) !== pageOf(index - 1)
  for (let index = 1; index < body.length; index++) {
    const how = opens(body[index]!, paragraphs.get(body[index]!.n), startsPage(index))
    if (!how || !begins(body.slice(index), how, startsPage(index))) continue
    let start = index
    while (start - 1 > from && index - start < linesAbove && !startsPage(start) && standsAbove(body[start - 1]!.text)) start--
    starts.push(start)
    // The head's own lines begin no statement of their own.
    index += Math.max(0, partHead(body.slice(index)).head.length - 1)
    from = index
  }
  return starts
}

function standsAbove(text: string): boolean {
  if (text.length > 140 || (sentenceEnd.test(text) && !annexLine.test(text))) return false
  return (
    annexLine.test(text) ||
    missionLine.test(text) ||
    beside.test(text) ||
    (findDates(text).length > 0 && text.length < 80) ||
    recogniseDelegation(text)?.how === 'exact'
  )
}

/** Parts the lines of a file into its statements. A file with none of the marks of a further statement is one block. */
export function partsOf(lines: readonly Line[], { paragraphs }: Pick<Document, 'paragraphs'>): FileParts {
  const at = lines.findIndex(({ text }) => isSpeakersLine(text))
  if (at >= 0) {
    const before = lines.slice(0, at)
    if (partHead(before).body.length === 0 && !before.some(({ text }) => titled.test(text)))
      return { kind: 'record', before, turns: turnsOf(lines) }
  }
  const first = partHead(lines)
  const starts = furtherHeads(first.body, new Map(paragraphs.map((paragraph) => [paragraph.n, paragraph])))
  if (starts.length === 0) return { kind: 'blocks', blocks: [first] }
  const blocks: Block[] = [{ head: first.head, body: first.body.slice(0, starts[0]) }]
  for (const [index, start] of starts.entries()) blocks.push(partHead(first.body.slice(start, starts[index + 1])))
  return { kind: 'blocks', blocks }
}
