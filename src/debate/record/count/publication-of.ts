import type { Block, Publication, QuotedBlock, Run } from '../../../document/index.ts'
import { direction } from '../../../language/index.ts'
import { dateInWords, listInWords, type PageLanguage, percent, pluralForm, say } from '../../../ui/index.ts'
import { nameOfWhoSpoke } from '../register/delegation-name.ts'
import type { CountedEntry } from './count-answer.ts'
import { addressOfCount, addressOfQuote, type FiledCount } from './count-file.ts'
import type { CountedFinding } from './counted-finding.ts'
import { debateInQuestion, partInWords, questionInWords } from './question-in-words.ts'
import { countWords } from './words.ts'

const own = (...texts: readonly string[]): Block => ({ kind: 'words', runs: texts.map((text) => ({ text })) })
const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, runs: [{ text }] })
const fact = (name: string, text: string) => ({ name, runs: [{ text }] as readonly Run[] })

/** "9 of 21 (43%)". */
const share = (language: PageLanguage, n: number, total: number) =>
  say(countWords(language).document.share, { n, total, percent: percent(n, total) ?? '–' })

/** Where a quote was said, as the record cites it: delegation, debate and day, paragraph, version, address. */
export function citationOf(language: PageLanguage, { debates }: Pick<FiledCount, 'debates'>, finding: CountedFinding): string {
  const debate = debates.find(({ id }) => id === finding.debateId)!
  const statement = debate.statements.find(({ id }) => id === finding.statementId)!
  const theme = debate.theme ?? debate.slug
  const words = countWords(language).document
  const named = debate.date === null ? theme : `${theme}, ${dateInWords(language, debate.date)}`
  return say(words.source, {
    delegation: nameOfWhoSpoke(language, statement, debate.date),
    debate: debate.symbol === null ? named : say(words.symbol, { symbol: debate.symbol, debate: named }),
    paragraph: finding.paragraph,
    version: finding.statementVersion,
    address: addressOfQuote(language, debates, finding),
  })
}

function figures(language: PageLanguage, { answer, likely }: FiledCount): Block {
  const words = countWords(language).document
  const { numbers, n, total, unit } = answer
  const ofUnits = unit === 'delegations' || unit === 'statements'
  return {
    kind: 'facts',
    facts: [
      fact(words.answer, share(language, n, total)),
      fact(words.own, share(language, numbers.own, total)),
      fact(words.group, String(numbers.group)),
      ...(ofUnits ? [fact(words.alignment, String(numbers.alignment)), fact(words.none, String(numbers.none))] : []),
      fact(words.of, String(total)),
      fact(words.quotes, String(answer.findings.length)),
      ...(likely === null ? [] : [fact(words.likely, say(words.between, { low: likely.low, high: likely.high }))]),
    ],
  }
}

/** A list of the answer with its quotes, each numbered through the whole document and followed by its citation. */
function listBlocks(
  language: PageLanguage,
  count: FiledCount,
  title: string,
  list: readonly CountedEntry[],
  next: () => number,
): readonly Block[] {
  if (list.length === 0) return []
  const quoted = (finding: CountedFinding): readonly Block[] => {
    const n = next()
    const block: QuotedBlock = {
      kind: 'quoted',
      n,
      text: finding.quote,
      of: 'list-entry',
      level: 0,
      label: `[${n}]`,
      language: finding.language,
      direction: direction(finding.language),
    }
    return [block, own(citationOf(language, count, finding))]
  }
  return [
    heading(title),
    ...list.flatMap(({ part, findings }) => [
      { kind: 'words' as const, runs: [{ text: part.name, mark: 'strong' as const }] },
      ...findings.flatMap(quoted),
    ]),
  ]
}

/** Those without a quote of their own, by name. */
function namesBlocks(title: string, names: readonly string[]): readonly Block[] {
  return names.length === 0 ? [] : [heading(title), { kind: 'list', entries: names.map((text) => [{ text }]) }]
}

function answerBlocks(language: PageLanguage, count: FiledCount): readonly Block[] {
  const words = countWords(language)
  const { question, debates, answer, trend, parts, day } = count
  let number = 0
  const next = () => ++number
  const to = addressOfCount(language, count)
  const asked = dateInWords(language, day)
  const rows = (title: string, all: FiledCount['trend']) =>
    all.length < 2
      ? []
      : [
          heading(title),
          {
            kind: 'facts' as const,
            facts: all.map((one) =>
              fact(partInWords(language, one.part, debates), share(language, one.answer.numbers.own, one.answer.total)),
            ),
          },
        ]
  return [
    own(questionInWords(language, question, count.over, debates)),
    own(count.frozen === null ? say(words.document.day, { day: asked }) : say(words.document.frozenDay, { day: asked, address: to })),
    heading(words.document.figures),
    figures(language, count),
    ...answer.notKnown.map(({ debateId, why }) =>
      own(
        say(words.answer.notKnown[why], {
          debates: debateInQuestion(language, debates.find(({ id }) => id === debateId)!, debates),
        }),
      ),
    ),
    ...rows(words.parts.title, parts),
    ...rows(words.document.trend, trend),
    ...listBlocks(language, count, words.document.own, answer.by.own, next),
    ...listBlocks(language, count, words.document.group, answer.by.group, next),
    ...namesBlocks(
      words.document.alignment,
      answer.by.alignment.map(({ part }) =>
        say(words.document.aligned, { delegation: part.name, names: listInWords(language, part.alignedWith) }),
      ),
    ),
    ...namesBlocks(
      words.document.none,
      answer.by.none.map(({ part }) => part.name),
    ),
    heading(words.document.method),
    own(words.method.who),
    own(words.method.how),
    own(question.find === 'commitment' ? words.method.standing : words.method.unreviewed),
    own(say(pluralForm(language, words.answer.quotes, answer.findings.length), { n: answer.findings.length })),
    own(to),
  ]
}

/**
 * Lays a count out as a Publication: what was asked, the figures, the debates beside each other, and the quotes, each with where it was said.
 *
 * 1. Our own words are in `language`; each quote stays in its own language and direction, letter by letter.
 * 2. It says on each page that it is no document of the United Nations, and where a debate is invented, that it is.
 * 3. The same count, asked on the same day, gives the same Publication.
 */
export function publicationOfCount(language: PageLanguage, count: FiledCount): Publication {
  const words = countWords(language)
  const { document: printed } = words
  const title = count.frozen === null ? words.title : say(words.frozen.title, { n: count.frozen })
  const isInvented = count.over.some(({ fictional }) => fictional)
  return {
    title,
    language,
    direction: direction(language),
    date: count.day,
    subject: null,
    masthead: { over: null, name: title, lines: [] },
    marks: [printed.draft, ...(isInvented ? [printed.invented] : [])],
    runningHead: title,
    parts: [
      {
        id: 'count',
        place: 'front',
        label: null,
        heading: [{ text: printed.asked }],
        aside: null,
        language: count.answer.findings[0]?.language ?? 'und',
        blocks: answerBlocks(language, count),
      },
    ],
    words: {
      page: printed.page,
      contents: printed.contents,
      skip: printed.skip,
      paragraph: printed.paragraph,
      previous: printed.previous,
      next: printed.next,
    },
    work: { jurisdiction: 'un', name: 'count', author: { id: 'ahadi', name: printed.author }, number: null, day: 'asked' },
  }
}
