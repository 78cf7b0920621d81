import type { Part, Publication, Run } from '../../document/index.ts'
import { fill } from '../../document/index.ts'
import { direction } from '../../language/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Annex, annexGroups, namedInSentence, nameFor } from './annex.ts'
import type { Compilation } from './compilation.ts'
import { factsOf, namedTogether } from './facts.ts'
import { blank, letterBlocks, letterHeading } from './letter.ts'
import { mastheadOf } from './masthead.ts'
import { printed } from './printed-name.ts'
import { readingBlocks, textBlocks } from './text-blocks.ts'
import { dayInWords, languageInWords, listInWords, type Words, wordsIn } from './words.ts'

/**
 * Lays a Compilation out as a Publication: what stands where, in words that are ready to print.
 *
 * Every paragraph of every statement stands in it, letter by letter, in the order of the file, with its label, kind, language, direction, notes and cells;
 * lines of contact and marks of pages are left out (PRACTICE.md 3.1). Its day is that of the letter, and that of the meeting while there is no letter.
 */
export function publicationOf(compilation: Compilation): Publication {
  const words = wordsIn(compilation.language)
  const { date, issue } = compilation
  const title = date === null ? words.titleWithoutDate : fill(words.title, { date: dayInWords(date, words) })
  const parts = [
    letterPart(compilation, words),
    contentsPart(compilation, words),
    ...compilation.annexes.map((annex) => annexPart(annex, compilation, words)),
    ...compilation.conduct.map((statement, index) => conductPart(statement, index, compilation, words)),
    ...(compilation.unread.length > 0 ? [unreadPart(compilation, words)] : []),
  ]
  return {
    title,
    language: compilation.language,
    direction: direction(compilation.language),
    date: issue.letterDate ?? date,
    subject: compilation.theme?.text ?? null,
    masthead: mastheadOf(compilation),
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
      day: issue.letterDate === undefined ? 'meeting' : 'letter',
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
  return {
    id: annex.id,
    place: 'body',
    label: annex.label,
    heading: headingOf(annex, compilation, words),
    aside: originalOf(statement, words),
    language: statement.language,
    blocks: [...factsOf(annex, compilation, words), ...readingBlocks(statement, words), ...textBlocks(statement, words)],
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

/** A joint statement stands once, under the delegation that handed it in; its heading says with whom. */
function headingOf({ name, statement }: Annex, { language, date }: Compilation, words: Words): readonly Run[] {
  if (name.known === 'file') return [blank(words.unknownDelegation), { text: ' ' }, printed(name.text, language)]
  const { jointWith } = statement.head
  if (jointWith.length === 0) return [printed(name.text, language)]
  const others = jointWith.map((one) => namedInSentence(one, date ?? undefined, language))
  const jointly = others.length > namedTogether ? words.jointlyMany : fill(words.jointly, { others: listInWords(others, words) })
  return [printed(name.text, language), { text: jointly }]
}

function conductPart(statement: Statement, index: number, { language }: Compilation, words: Words): Part {
  const { text, known } = nameFor(statement, undefined, language)
  return {
    id: conductId(index),
    place: 'body',
    label: null,
    heading: known === 'file' ? [{ text: `${words.conduct} (` }, printed(text, language), { text: ')' }] : [{ text: words.conduct }],
    aside: words.conductAside,
    language: statement.language,
    blocks: [...readingBlocks(statement, words), ...textBlocks(statement, words)],
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
      {
        kind: 'list',
        entries: unread.map(({ file, reason }) => [
          { ...printed(file, language), mark: 'strong' },
          { text: ' – ' },
          printed(reason, language),
        ]),
      },
    ],
  }
}

function originalOf({ language }: Statement, words: Words): string {
  const name = languageInWords(language, words)
  return name === null ? words.originalUnknown : fill(words.originalAside, { language: name })
}
