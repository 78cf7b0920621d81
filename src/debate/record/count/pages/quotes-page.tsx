import type { Visit } from '../../../../platform/http/index.ts'
import { address, EntryTable, Pager, page, plural, Said, say } from '../../../../ui/index.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import type { CountQuestion } from '../count-question.ts'
import type { CountedDebate } from '../counted-debates.ts'
import type { CountedFinding } from '../counted-finding.ts'
import { questionInWords } from '../question-in-words.ts'
import { countWords } from '../words.ts'
import { type CountList, countQueryOf, listQueryOf } from '../write-question.ts'
import { FindingQuote } from './answer-part.tsx'

/** Quotes on one page. */
export const quotesOnPage = 50

/** What the list of the quotes behind a count shows. */
export interface QuotesGiven {
  readonly question: CountQuestion
  readonly list: CountList
  readonly debates: readonly CountedDebate[]
  readonly over: readonly CountedDebate[]
  /** The name of the delegation whose quotes these are; null for those of all. */
  readonly delegation: string | null
  readonly findings: readonly CountedFinding[]
  /** The count that these are the quotes of, where it was frozen: its address without language, and its title. */
  readonly frozen?: { readonly path: string; readonly title: string }
}

/** The quotes that a count rests on, of one delegation or of all, each opening at its place. */
export function quotesPage({ question, list, debates, over, delegation, findings, frozen }: QuotesGiven, visit: Visit): string {
  const { language, path, actor } = visit
  const words = countWords(language)
  const number = Math.min(list.page, Math.max(1, Math.ceil(findings.length / quotesOnPage)))
  const to = (other: Partial<CountList> | null) => (frozen ? `?${listQueryOf(other)}` : countQueryOf(question, other))
  const back = frozen ? address(language, frozen.path) : countQueryOf(question)
  const whoSaid = ({ debateId, statementId }: CountedFinding) => {
    const debate = debates.find(({ id }) => id === debateId)!
    return nameOfWhoSpoke(language, debate.statements.find(({ id }) => id === statementId)!, debate.date)
  }
  const commitmentOf = ({ debateId, number }: CountedFinding) =>
    number !== null && (
      <a href={address(language, `/debates/${debates.find(({ id }) => id === debateId)!.slug}/commitments/${number}`)}>
        <small>{say(words.quotes.commitment, { n: number })}</small>
      </a>
    )
  return page({
    language,
    path,
    query: to({ ...list, page: number }),
    title: delegation === null ? words.quotes.title : say(words.quotes.of, { delegation }),
    crumbs: [frozen ? { label: frozen.title, to: frozen.path } : { label: words.title, to: `/count${countQueryOf(question)}` }],
    current: 'count',
    actor,
    children: (
      <>
        <p>
          <Said sentence={words.quotes.question} given={{ question: questionInWords(language, question, over, debates) }} />{' '}
          <a href={back}>{words.quotes.back}</a>
        </p>
        {findings.length === 0 ? (
          <p>{words.quotes.unknown}</p>
        ) : (
          <EntryTable
            language={language}
            caption={plural(language, words.quotes.count, findings.length)}
            columns={[{ heading: words.lists.delegation }, { heading: words.quotes.quote }]}
            rows={findings.slice((number - 1) * quotesOnPage, number * quotesOnPage).map((finding) => ({
              cells: [
                <>
                  <bdi>{whoSaid(finding)}</bdi>
                  <br />
                  {commitmentOf(finding)}
                </>,
                <FindingQuote language={language} finding={finding} debates={debates} isFrozen={frozen && true} />,
              ],
            }))}
          />
        )}
        <Pager language={language} page={number} size={quotesOnPage} total={findings.length} to={(other) => to({ ...list, page: other })} />
      </>
    ),
  })
}
