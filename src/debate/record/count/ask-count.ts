import type { Queries } from '../../../platform/database/index.ts'
import { say } from '../../../ui/index.ts'
import { askedIn } from './asked-in.ts'
import { countData } from './count-file.ts'
import { countedDebates } from './counted-debates.ts'
import { refusalOfFault } from './fault-in-words.ts'
import { figuresInWords } from './figures-in-words.ts'
import { measuredOn } from './measured-for.ts'
import { debateInQuestion, partInWords } from './question-in-words.ts'
import { readQuestion } from './read-question.ts'
import { shownCount } from './shown-count.ts'
import { countWords } from './words.ts'

/** Letters of a quote on one line of a terminal. */
const width = 140

const onOneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > width ? `${line.slice(0, width).toWellFormed()}…` : line
}

/**
 * Asks a question as the command line does: its answer as data, and as lines for a person.
 *
 * Throws the refusals of a question that is not understood, and `count.no-debate`.
 */
export async function askCount(
  queries: Queries,
  text: string,
  today: string,
): Promise<{ readonly data: ReturnType<typeof countData>; readonly lines: readonly string[] }> {
  const { question, fault } = readQuestion(text)
  if (fault) throw refusalOfFault(fault)
  const debates = await countedDebates(queries)
  const missing = askedIn(question, debates)
  if (missing) throw refusalOfFault(missing)
  const count = await shownCount(queries, 'en', question, debates, today)
  const words = countWords('en')
  const data = countData('en', { ...count, day: today, frozen: null, measured: measuredOn })
  const { answer, likely, trend, parts } = count
  const lists = (['own', 'group', 'alignment', 'none'] as const).flatMap((how) => {
    const entries = data.list.filter((entry) => entry.how === how)
    if (entries.length === 0) return []
    const quotes = (entry: (typeof entries)[number]) =>
      entry.quotes.map((quote) => `      ${onOneLine(quote.quote)}  ${quote.address}${quote.checked ? '  (checked)' : ''}`)
    return ['', `${words.lists[how]}:`, ...entries.flatMap((entry) => [`  ${entry.delegation}`, ...quotes(entry)])]
  })
  const rows = (title: string, all: typeof trend) =>
    all.length < 2
      ? []
      : ['', `${title}:`, ...all.map((one) => `  ${partInWords('en', one.part, debates)}: ${figuresInWords('en', one.answer)}`)]
  const lines = [
    data.words,
    '',
    figuresInWords('en', answer),
    ...(likely ? [say(words.likely.between, { low: likely.low, high: likely.high })] : []),
    ...answer.notKnown.map(({ debateId, why }) =>
      say(words.answer.notKnown[why], { debates: debateInQuestion('en', debates.find(({ id }) => id === debateId)!, debates) }),
    ),
    ...rows(words.parts.title, parts),
    ...rows(words.trend.title, trend),
    ...lists,
    '',
    data.address,
  ]
  return { data, lines }
}
