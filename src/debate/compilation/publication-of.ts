import { delegationById, formalNameOf } from '../../council/index.ts'
import { type Block, type Direction, fill, type Paragraph, type Part, type Publication, type Run } from '../../document/index.ts'
import { direction } from '../../language/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Annex, annexGroups, nameFor } from './annex.ts'
import type { Compilation } from './compilation.ts'
import { blank, letterBlocks, letterHeading } from './letter.ts'
import { dayInWords, languageInWords, type Words, wordsIn } from './words.ts'

/**
 * Lays a Compilation out as a Publication: what stands where, in words that are ready to print.
 *
 * Every paragraph of every file stands in it, letter by letter, in the order of the file, with its label, kind, language and direction.
 */
export function publicationOf(compilation: Compilation): Publication {
  const words = wordsIn(compilation.language)
  const { date, issue } = compilation
  const title = date === null ? words.titleWithoutDate : fill(words.title, { date: dayInWords(date, words) })
  const parts = [
    letterPart(compilation, words),
    contentsPart(compilation, words),
    ...compilation.annexes.map((annex) => annexPart(annex, compilation, words)),
    ...compilation.conduct.map((statement, index) => conductPart(statement, index, words)),
    ...(compilation.unread.length > 0 ? [unreadPart(compilation, words)] : []),
  ]
  return {
    title,
    language: compilation.language,
    direction: direction(compilation.language),
    date,
    subject: compilation.theme?.text ?? null,
    masthead: {
      over: null,
      name: words.council,
      lines: [
        [issue.symbol === undefined ? blank(words.blankSymbol) : { text: issue.symbol, mark: 'strong' }],
        [issue.letterDate === undefined ? blank(words.blankDate) : { text: dayInWords(issue.letterDate, words) }],
        [{ text: fill(words.original, { language: languageInWords(compilation.language, words)! }) }],
      ],
    },
    marks: [...(issue.symbol === undefined ? [words.draft] : []), ...(compilation.fictional ? [words.fictional] : [])],
    runningHead: issue.symbol ?? title,
    parts,
    words: {
      page: words.page,
      contents: words.annexes,
      skip: words.skip,
      paragraph: words.paragraph,
      previous: words.previous,
      next: words.next,
    },
    work: {
      jurisdiction: 'un',
      name: 'compilation',
      author: { id: 'un-security-council', name: words.council },
      number: issue.symbol ?? null,
      day: 'meeting',
    },
  }
}

function letterPart(compilation: Compilation, words: Words): Part {
  return {
    id: 'letter',
    place: 'front',
    label: null,
    heading: letterHeading(compilation, words),
    aside: null,
    language: compilation.language,
    blocks: letterBlocks(compilation, words),
  }
}

function contentsPart({ annexes, conduct, unread, language }: Compilation, words: Words): Part {
  const groups = annexGroups
    .map((group) => ({ heading: words.groups[group], parts: annexes.filter((annex) => annex.group === group).map(({ id }) => id) }))
    .filter(({ parts }) => parts.length > 0)
  const after = [...conduct.map((_, index) => conductId(index)), ...(unread.length > 0 ? ['unread'] : [])]
  return {
    id: 'annexes',
    place: 'front',
    label: null,
    heading: [{ text: words.annexes }],
    aside: null,
    language,
    blocks: [{ kind: 'contents', groups: after.length > 0 ? [...groups, { heading: words.after, parts: after }] : groups }],
  }
}

function annexPart(annex: Annex, compilation: Compilation, words: Words): Part {
  const { statement, name } = annex
  const { delegation } = statement.head
  const heading: readonly Run[] =
    name.known === 'file' ? [blank(words.unknownDelegation), { text: ` ${name.text}` }] : [{ text: name.text }]
  return {
    id: annex.id,
    place: 'body',
    label: annex.label,
    heading,
    aside: originalOf(statement, words),
    language: statement.language,
    blocks: [...factsOf(annex, compilation.date ?? undefined, words), ...textBlocks(statement, words)],
    work: {
      kind: 'statement',
      author:
        name.known === 'delegation'
          ? { id: delegation!.id, name: name.text }
          : name.known === 'file'
            ? null
            : { id: annex.id, name: name.text },
    },
  }
}

function conductPart(statement: Statement, index: number, words: Words): Part {
  const { text, known } = nameFor(statement, undefined)
  return {
    id: conductId(index),
    place: 'body',
    label: null,
    heading: [{ text: known === 'file' ? `${words.conduct} (${text})` : words.conduct }],
    aside: words.conductAside,
    language: statement.language,
    blocks: textBlocks(statement, words),
    work: { kind: 'statement', author: null },
  }
}

function conductId(index: number): string {
  return index === 0 ? 'conduct-of-the-meeting' : `conduct-of-the-meeting-${index + 1}`
}

function unreadPart({ unread, language }: Compilation, words: Words): Part {
  return {
    id: 'unread',
    place: 'back',
    label: null,
    heading: [{ text: words.unread }],
    aside: null,
    language,
    blocks: [
      { kind: 'words', runs: [{ text: words.unreadIntroduction }] },
      { kind: 'list', entries: unread.map(({ file, reason }) => [{ text: file, mark: 'strong' }, { text: ` – ${reason}` }]) },
    ],
  }
}

function originalOf({ language }: Statement, words: Words): string {
  const name = languageInWords(language, words)
  return name === null ? words.originalUnknown : fill(words.originalAside, { language: name })
}

function factsOf({ name, statement }: Annex, day: string | undefined, words: Words): readonly Block[] {
  const { head } = statement
  const facts: { name: string; runs: readonly Run[] }[] = []
  const add = (key: keyof Words['facts'], text: string): void => void facts.push({ name: words.facts[key], runs: [printed(text)] })
  if (head.speaker !== null && name.known !== 'speaker')
    add('speaker', head.speaker.title === null ? head.speaker.name : head.speaker.name + commaFor(head.speaker.name) + head.speaker.title)
  if (head.speaker?.title && name.known === 'speaker') add('speaker', head.speaker.title)
  if (name.known === 'body' && head.delegation !== null) {
    const delegation = delegationById(head.delegation.id)
    add('delegation', delegation ? formalNameOf(delegation, 'en', day) : head.delegation.name)
  }
  if (head.capacity !== null) add('capacity', words.capacities[head.capacity])
  for (const key of ['onBehalfOf', 'jointWith', 'alignedWith'] as const) if (head[key].length > 0) add(key, head[key].join(words.comma))
  if (name.known === 'file') add('file', statement.file)
  return facts.length > 0 ? [{ kind: 'facts', facts }] : []
}

/** The comma of the script that a name is printed in. */
function commaFor(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? '، ' : /\p{Script=Han}/u.test(text) ? '，' : ', '
}

/** A name as printed may be in another script than our words. */
function printed(text: string): Run {
  const script = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
    ? 'ar'
    : /\p{Script=Han}/u.test(text)
      ? 'zh'
      : /\p{Script=Cyrillic}/u.test(text)
        ? 'ru'
        : null
  return script === null ? { text } : { text, language: script, direction: direction(script) }
}

function textBlocks(statement: Statement, words: Words): readonly Block[] {
  const { paragraphs } = statement.document
  if (paragraphs.length === 0) return [{ kind: 'words', runs: [blank(fill(words.noText, { file: statement.file }))] }]
  return paragraphs.map((paragraph) => quotedBlock(paragraph, statement.language))
}

function quotedBlock(paragraph: Paragraph, main: string): Block {
  const language = paragraph.language ?? main
  return {
    kind: 'quoted',
    n: paragraph.n,
    text: paragraph.text,
    of: paragraph.kind,
    language,
    direction: directionOf(paragraph.text, language),
    ...(paragraph.label === undefined ? {} : { label: paragraph.label }),
    ...(paragraph.level === undefined ? {} : { level: paragraph.level }),
    ...(paragraph.strong ? { strong: true as const } : {}),
  }
}

/** The direction of a paragraph's language; where the language is not known, that of its first letter (UAX #9, rule P2). */
function directionOf(text: string, language: string): Direction {
  if (language !== 'und') return direction(language)
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr'
}
