import { type Capacity, capacities } from '../../../../council/index.ts'
import { documentSentences, joinSentences } from '../../../../document/index.ts'
import { languageSentences } from '../../../../language/index.ts'
import { platformSentences } from '../../../../platform/messages/index.ts'
import {
  address,
  CountLink,
  EntryTable,
  Filters,
  listInWords,
  type PageLanguage,
  Pager,
  page,
  pluralForm,
  Said,
  Select,
  Sentence,
  saidIn,
  say,
  Table,
  uiWords,
} from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { type ReceivedFileState, statementsSentences } from '../../../statements/index.ts'
import type { CountedStatement } from '../../debate/counted-statement.ts'
import { nameOfWords } from '../../debate/took-part.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import { queryOf } from '../../register/filter.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import { statementWords } from '../words.ts'

const sentences = joinSentences(documentSentences, languageSentences, platformSentences, statementsSentences)

/** Statements on one page of the list. */
const size = 50

/** Which statements a list holds; null: all, `unknown`: those whose capacity is not known. */
export interface StatementsFilter {
  readonly capacity: Capacity | 'unknown' | null
  readonly language: string | null
}

/** The statements that a filter leaves. */
export function statementsLeft(all: readonly CountedStatement[], { capacity, language }: StatementsFilter): readonly CountedStatement[] {
  return all.filter(
    (statement) =>
      (capacity === null || (statement.capacity ?? 'unknown') === capacity) && (language === null || statement.language === language),
  )
}

/** Reads which statements are asked for from the query of an address. */
export function statementsFilterFrom(query: URLSearchParams): StatementsFilter {
  const capacity = query.get('capacity')
  return {
    capacity: capacity === 'unknown' ? 'unknown' : (capacities.find((one) => one === capacity) ?? null),
    language: /^[a-z]{2,3}$/.exec(query.get('language') ?? '')?.[0] ?? null,
  }
}

/** The list of a debate's statements. `all` is in the order of the names. */
export interface ListedStatements {
  readonly debate: KeptDebate
  readonly all: readonly CountedStatement[]
  /** How many commitments stand in each, by its id. */
  readonly commitments: ReadonlyMap<number, number>
  readonly filter: StatementsFilter
  readonly number: number
  readonly refused: readonly ReceivedFileState[]
}

interface Given {
  readonly language: PageLanguage
  readonly path: string
  readonly actor: string | null
}

/** The name of a language in the language of a page. */
export function languageIn(language: PageLanguage, of: string): string {
  const { languages } = uiWords(language)
  return (languages as Readonly<Record<string, string>>)[of] ?? languages.other
}

function queryWith({ capacity, language }: StatementsFilter, number = 1): string {
  const query = new URLSearchParams()
  if (capacity) query.set('capacity', capacity)
  if (language) query.set('language', language)
  if (number > 1) query.set('page', String(number))
  const text = query.toString()
  return text && `?${text}`
}

function Narrow({
  language,
  all,
  filter,
  to,
}: {
  language: PageLanguage
  all: readonly CountedStatement[]
  filter: StatementsFilter
  to: string
}) {
  const words = statementWords(language)
  const ui = uiWords(language)
  const capacityName = (capacity: Capacity | 'unknown') => (capacity === 'unknown' ? words.filters.unknown : ui.capacities[capacity])
  const any = { value: '', label: ui.filters.any }
  const found = [...capacities, 'unknown' as const].filter((capacity) =>
    all.some((statement) => (statement.capacity ?? 'unknown') === capacity),
  )
  const languages = [...new Set(all.map((statement) => statement.language))].sort()
  const chosen = [
    ...(filter.capacity ? [{ name: capacityName(filter.capacity), without: `${to}${queryWith({ ...filter, capacity: null })}` }] : []),
    ...(filter.language
      ? [{ name: languageIn(language, filter.language), without: `${to}${queryWith({ ...filter, language: null })}` }]
      : []),
  ]
  return (
    <Filters language={language} action={to} chosen={chosen}>
      <Select
        name="capacity"
        label={words.filters.capacity}
        value={filter.capacity}
        options={[any, ...found.map((capacity) => ({ value: capacity, label: capacityName(capacity) }))]}
      />
      <Select
        name="language"
        label={words.filters.language}
        value={filter.language}
        options={[any, ...languages.map((one) => ({ value: one, label: languageIn(language, one) }))]}
      />
    </Filters>
  )
}

/** Files that could not be read: how many, and to those who work here which; the name of a file may hold that of a person. */
function Refused(given: { language: PageLanguage; refused: readonly ReceivedFileState[]; to: string; actor: string | null }) {
  const { language, refused, to, actor } = given
  const words = statementWords(language)
  if (refused.length === 0) return null
  return (
    <>
      <h2 id="refused">{words.refused.title}</h2>
      <p>
        <Said sentence={pluralForm(language, words.refused.sentence, refused.length)} given={{ n: <CountLink n={refused.length} /> }} />{' '}
        <a href={to}>{words.handIn}</a>
      </p>
      {actor !== null && (
        <Table
          language={language}
          caption={words.refused.title}
          columns={[{ heading: words.refused.file }, { heading: words.refused.why }]}
          rows={refused.map(({ file, refusal }) => ({
            cells: [<bdi>{file}</bdi>, refusal && <Sentence said={saidIn(language, refusal.code, refusal.message, sentences)} />],
          }))}
        />
      )}
    </>
  )
}

/** The statements of a debate by the name of their delegation; files that were refused stand apart. */
export function statementsPage(
  { debate, all, commitments, filter, number, refused }: ListedStatements,
  { language, path, actor }: Given,
): string {
  const words = statementWords(language)
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  const left = statementsLeft(all, filter)
  const alone = (statement: CountedStatement) => all.filter(({ key }) => key === statement.key).length === 1
  const others = ({ onBehalfOf, jointWith }: CountedStatement) => {
    const named = (list: readonly string[]) =>
      listInWords(
        language,
        list.map((one) => nameOfWords(language, one, debate.date)),
      )
    return [onBehalfOf.length > 0 ? named(onBehalfOf) : '', jointWith.length > 0 ? say(words.jointly, { names: named(jointWith) }) : '']
      .filter(Boolean)
      .join('; ')
  }
  const narrowed = filter.capacity !== null || filter.language !== null
  return page({
    language,
    path,
    query: queryWith(filter, number),
    title: words.title,
    debate: debateOfPage(debate),
    current: 'statements',
    actor,
    children:
      all.length === 0 && refused.length === 0 ? (
        <p class="lead">
          {words.empty} <a href={to('/hand-in')}>{words.handIn}</a>
        </p>
      ) : (
        <>
          <p class="lead">
            <Said
              sentence={pluralForm(language, narrowed ? words.filtered : words.sentence, left.length)}
              given={{ n: <CountLink n={left.length} /> }}
            />
          </p>
          <Narrow language={language} all={all} filter={filter} to={to('/statements')} />
          <EntryTable
            language={language}
            caption={<span class="unseen">{words.title}</span>}
            columns={[
              { heading: words.columns.delegation },
              { heading: words.columns.capacity },
              { heading: words.columns.language },
              { heading: words.columns.words, numeric: true },
              { heading: words.columns.commitments, numeric: true },
              { heading: words.columns.onBehalfOf },
            ]}
            rows={left.slice((number - 1) * size, number * size).map((statement) => ({
              cells: [
                <a href={to(`/statements/${statement.anchor}`)}>
                  <bdi>{nameOfWhoSpoke(language, statement, debate.date)}</bdi>
                </a>,
                statement.capacity === null ? words.filters.unknown : uiWords(language).capacities[statement.capacity],
                languageIn(language, statement.language),
                <CountLink n={statement.words} />,
                <CountLink
                  n={commitments.get(statement.id) ?? 0}
                  to={
                    // The register is narrowed down to delegations; where one gave several statements, its own page holds those of this one.
                    alone(statement)
                      ? to(`/register${queryOf({ delegation: statement.key })}`)
                      : to(`/statements/${statement.anchor}?category=commitment`)
                  }
                />,
                others(statement),
              ],
            }))}
          />
          <Pager
            language={language}
            page={number}
            size={size}
            total={left.length}
            to={(other) => to(`/statements${queryWith(filter, other)}`)}
          />
          <Refused language={language} refused={refused} to={to('/hand-in')} actor={actor} />
        </>
      ),
  })
}
