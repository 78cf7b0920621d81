import type { Visit } from '../../../../platform/http/index.ts'
import { Button, CountLink, EntryTable, listInWords, Pager, plural, Said, Select, say } from '../../../../ui/index.ts'
import { noteLanguage } from '../../debate/page-of-debate.ts'
import { SaidBlock } from '../../debate/pages/said-block.tsx'
import { queryOf } from '../../register/filter.ts'
import { entryQuery } from '../entry-filter.ts'
import type { KnownDebate } from '../known-debate.ts'
import { answeredHow, type MatrixFilter, type MatrixRow, matrixQuery, matrixShows, rowsLeft } from '../matrix.ts'
import { type SpeakingGroup, speakingGroups } from '../speaking-group.ts'
import { answersWords } from '../words.ts'
import { AnsweredStrips } from './answered-strips.tsx'
import { MarkedCell } from './marked-cell.tsx'
import { answersShell, toOf } from './parts.tsx'

/** Delegations on one page of the matrix. */
export const rowsOnPage = 50

/** The matrix, and the group of each delegation by its key. */
export interface MatrixGiven {
  readonly known: KnownDebate
  readonly filter: MatrixFilter
  readonly rows: readonly MatrixRow[]
  readonly groups: ReadonlyMap<string, SpeakingGroup>
}

/** The rows as the page and its files show them: those that the filter leaves, in the order that is asked for. */
export function rowsShown({ filter, rows, groups }: Pick<MatrixGiven, 'filter' | 'rows' | 'groups'>): readonly MatrixRow[] {
  const left = rowsLeft(rows, filter)
  if (filter.order !== 'group') return left
  return speakingGroups.flatMap((group) => left.filter(({ key }) => groups.get(key) === group))
}

function Sentences({ given, visit }: { readonly given: MatrixGiven; readonly visit: Visit }) {
  const { known, rows } = given
  const { language } = visit
  const { matrix } = answersWords(language)
  const to = toOf(known, visit)
  const link = (show: (typeof matrixShows)[number] | null) => (
    <CountLink n={rowsLeft(rows, { show, question: null }).length} to={to(`/answers${matrixQuery({ show })}`)} />
  )
  const unanswered = (known.debate.note?.guidingQuestions ?? []).filter(
    ({ letter }) => rowsLeft(rows, { show: null, question: letter }).length === 0,
  )
  const letters = unanswered.map(({ letter }) => `(${letter})`)
  return (
    <>
      <p class="lead">
        <Said
          sentence={matrix.sentence}
          given={{ answered: link('answered'), total: link(null), committed: link('committed'), none: link('none') }}
        />
      </p>
      <p>
        {unanswered.length === 0
          ? matrix.allAnswered
          : plural(language, matrix.nobody, unanswered.length, { letters: listInWords(language, letters) })}
      </p>
    </>
  )
}

function MatrixFilters({ given: { filter, known }, visit }: { readonly given: MatrixGiven; readonly visit: Visit }) {
  const words = answersWords(visit.language)
  const { matrix } = words
  return (
    <div class="filters">
      <form method="get" action={toOf(known, visit)('/answers')}>
        <Select
          name="show"
          label={matrix.show}
          value={filter.show}
          options={[{ value: '', label: matrix.shows.all }, ...matrixShows.map((value) => ({ value, label: matrix.shows[value] }))]}
        />
        <Select
          name="question"
          label={matrix.onQuestion}
          value={filter.question}
          options={[
            { value: '', label: matrix.anyQuestion },
            ...(known.debate.note?.guidingQuestions ?? []).map(({ letter }) => ({
              value: letter,
              label: say(matrix.question, { letter }),
            })),
          ]}
        />
        <Select
          name="order"
          label={matrix.order}
          value={filter.order}
          options={[
            { value: '', label: matrix.orders.name },
            { value: 'group', label: matrix.orders.group },
          ]}
        />
        <Button>{words.apply}</Button>
      </form>
    </div>
  )
}

function MatrixTable({
  given,
  visit,
  rows,
  caption,
}: {
  readonly given: MatrixGiven
  readonly visit: Visit
  readonly rows: readonly MatrixRow[]
  readonly caption: string
}) {
  const { language } = visit
  const { matrix } = answersWords(language)
  const to = toOf(given.known, visit)
  const letters = (given.known.debate.note?.guidingQuestions ?? []).map(({ letter }) => letter)
  return (
    <div class="matrix">
      <EntryTable
        language={language}
        caption={caption}
        columns={[{ heading: matrix.columns.delegation }, ...letters.map((letter) => ({ heading: say(matrix.heading, { letter }) }))]}
        rows={rows.map(({ key, name, cells }) => ({
          cells: [
            <bdi>{name}</bdi>,
            ...cells.map((cell) =>
              answeredHow(cell) === 'none' ? null : (
                <MarkedCell
                  language={language}
                  commitments={{ n: cell.commitments, to: to(`/register${queryOf({ delegation: key, question: cell.letter })}`) }}
                  paragraphs={{ n: cell.paragraphs, to: to(`/answers/quotes${entryQuery({ question: cell.letter, delegation: key })}`) }}
                />
              ),
            ),
          ],
        }))}
      />
    </div>
  )
}

/** Which delegation answered which guiding question: a sentence, a picture of all, a table whose numbers open the words. */
export function matrixPage(given: MatrixGiven, visit: Visit): string {
  const { known, filter, rows, groups } = given
  const { language } = visit
  const words = answersWords(language)
  const { matrix } = words
  const to = toOf(known, visit)
  const questions = known.debate.note?.guidingQuestions ?? []
  const shown = rowsShown(given)
  const number = Math.min(filter.page, Math.max(1, Math.ceil(shown.length / rowsOnPage)))
  const onPage = shown.slice((number - 1) * rowsOnPage, number * rowsOnPage)
  const caption = shown.length === 0 ? matrix.captionNone : plural(language, matrix.caption, shown.length)
  const parts = filter.order === 'group' ? speakingGroups.filter((group) => onPage.some(({ key }) => groups.get(key) === group)) : [null]
  return answersShell(known, visit, {
    part: '',
    title: words.title,
    query: matrixQuery({ ...filter, page: number }),
    file: '/answers',
    children:
      questions.length === 0 ? (
        <p>{matrix.noQuestions}</p>
      ) : (
        <>
          <Sentences given={given} visit={visit} />
          <AnsweredStrips
            language={language}
            rows={rows}
            letters={questions.map(({ letter }) => letter)}
            to={(letter) => to(`/questions/${letter}`)}
          />
          <details>
            <summary>{matrix.questionsTitle}</summary>
            <dl class="facts">
              {questions.map(({ letter, text }) => (
                <div>
                  <dt>{say(matrix.question, { letter })}</dt>
                  <dd>
                    <SaidBlock text={text} lang={noteLanguage(known.debate)} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
          <MatrixFilters given={given} visit={visit} />
          <p class="source">
            {matrix.legend} <MarkedCell language={language} legend /> {matrix.through}
          </p>
          {parts.map((group) => (
            <MatrixTable
              given={given}
              visit={visit}
              rows={group === null ? onPage : onPage.filter(({ key }) => groups.get(key) === group)}
              caption={group === null ? caption : words.groups[group]}
            />
          ))}
          <Pager
            language={language}
            page={number}
            size={rowsOnPage}
            total={shown.length}
            to={(other) => to(`/answers${matrixQuery({ ...filter, page: other })}`)}
          />
        </>
      ),
  })
}
