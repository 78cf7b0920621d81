import { type Block, fill, type Run } from '../../document/index.ts'
import { direction } from '../../language/index.ts'
import { type Annex, annexGroups, namedInSentence, othersSpokenFor } from './annex.ts'
import type { Compilation, QuotedWords } from './compilation.ts'
import { dayInWords, listInWords, type Words } from './words.ts'

// The months in which the procedure of S/2020/372 was in use.
const procedure = { from: '2020-05-07', to: '2021-12-31' }

/** The heading of the President's letter. */
export function letterHeading(compilation: Compilation, words: Words): readonly Run[] {
  const { letterDate } = compilation.issue
  return filled(words.letterHeading, { date: letterDate === undefined ? blank(words.blankDate) : { text: dayInWords(letterDate, words) } })
}

/** The President's letter: what is enclosed, who sent it, the request to circulate it, the signature or the blank for it. */
export function letterBlocks(compilation: Compilation, words: Words): readonly Block[] {
  const { date, form, annexes, unread, presidency } = compilation
  const written = annexes.some(({ group }) => group === 'written')
  const opening =
    form === 'videoconference'
      ? words.letterVideoconference
      : written || annexes.length === 0
        ? words.letterInChamber
        : words.letterInChamberTexts
  const blocks: Block[] = [
    {
      kind: 'words',
      runs: filled(opening, {
        day: date === null ? blank(words.blankDay) : { text: dayInWords(date, words) },
        agendaItem: quotation(compilation.agendaItem, words.blankAgenda),
        theme: quotation(compilation.theme, words.blankTheme),
      }),
    },
  ]
  const say = (text: string): void => void blocks.push({ kind: 'words', runs: [{ text }] })
  if (presidency !== null) say(fill(words.letterPresidency, { presidency }))
  for (const group of annexGroups) {
    if (group === 'unknown') continue
    const names = annexes.filter((annex) => annex.group === group).map((annex) => saidFor(annex, compilation, words))
    if (names.length > 0) say(fill(words.letterSome[group], { names: listInWords([...new Set(names)], words) }))
  }
  const unknown = annexes.filter(({ name }) => name.known === 'file').length
  if (unknown > 0) say(unknown === 1 ? words.letterUnknownOne : fill(words.letterUnknown, { count: unknown }))
  if (unread.length > 0) say(unread.length === 1 ? words.letterUnreadOne : fill(words.letterUnread, { count: unread.length }))
  if (form === 'videoconference' && date !== null && date >= procedure.from && date <= procedure.to) say(words.letterProcedure)
  say(words.letterRequest)
  blocks.push(
    { kind: 'words', align: 'end', runs: signature(compilation, words) },
    { kind: 'words', align: 'end', runs: [{ text: words.president }] },
  )
  return blocks
}

/** Names who sent a text, and for whom beside itself. */
function saidFor({ name, statement: { head } }: Annex, { date, language }: Compilation, words: Words): string {
  const named = (names: readonly string[]) =>
    listInWords(
      names.map((one) => namedInSentence(one, date ?? undefined, language)),
      words,
    )
  const jointly = head.jointWith.length > 0 ? fill(words.jointly, { others: named(head.jointWith) }) : ''
  const spokenFor = othersSpokenFor(head)
  const onBehalf = spokenFor.length > 0 ? fill(words.onBehalf, { others: named(spokenFor) }) : ''
  return name.inSentence + jointly + onBehalf
}

function signature({ issue }: Compilation, words: Words): readonly Run[] {
  if (issue.signatory === undefined) return [blank(words.blankSignatory)]
  const name = { text: issue.signatory.name }
  return issue.signatory.signed ? [{ text: words.signed, mark: 'emphasis' }, { text: ' ' }, name] : [name]
}

/** A run that somebody must still fill in. */
export function blank(text: string): Run {
  return { text, mark: 'blank' }
}

function quotation(quoted: QuotedWords | null, missing: string): Run {
  return quoted === null ? blank(missing) : { text: quoted.text, language: quoted.language, direction: direction(quoted.language) }
}

/** Puts runs into the places of a sentence. */
function filled(sentence: string, given: Readonly<Record<string, Run>>): readonly Run[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => given[piece.slice(1, -1)] ?? { text: piece })
}
