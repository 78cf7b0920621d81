import {
  address,
  CountLink,
  EntryTable,
  listInWords,
  type PageLanguage,
  Pager,
  page,
  pluralForm,
  Said,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import { queryOf } from '../../register/filter.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import type { CountedStatement } from '../counted-statement.ts'
import type { DebateWithDelegations } from '../overview.ts'
import { committedHow, type DelegationsFilter, delegationsLeft, delegationsQuery, nameOfWords, type TookPart } from '../took-part.ts'
import { debateWords } from '../words.ts'

/** Delegations on one page of the list. */
const size = 50

interface Linking {
  readonly language: PageLanguage
  readonly to: (rest: string) => string
}

interface Given {
  readonly language: PageLanguage
  readonly path: string
  readonly actor: string | null
  readonly filter: DelegationsFilter
  readonly number: number
}

/** Links to statements, each called by something of it. */
function Statements({
  of,
  to,
  called,
}: Pick<Linking, 'to'> & { of: readonly CountedStatement[]; called: (statement: CountedStatement) => string }) {
  return of.map((statement, index) => (
    <>
      {index > 0 && ', '}
      <a href={to(`/statements/${statement.anchor}`)}>
        <bdi>{called(statement)}</bdi>
      </a>
    </>
  ))
}

function Others({ language, part, date, to }: Linking & { readonly part: TookPart; readonly date: string | null }) {
  const { delegations } = debateWords(language)
  const aligned = part.alignedWith.map((name) => nameOfWords(language, name, date))
  return (
    <>
      {part.through.length > 0 && (
        <Said
          sentence={delegations.through}
          given={{ statements: <Statements of={part.through} to={to} called={(one) => nameOfWhoSpoke(language, one, date)} /> }}
        />
      )}
      {part.through.length > 0 && aligned.length > 0 && '; '}
      {aligned.length > 0 && say(delegations.aligned, { names: listInWords(language, aligned) })}
    </>
  )
}

/** The choice between the lists, the one that is shown without a link. */
function Lists({ language, filter, to }: { language: PageLanguage; filter: DelegationsFilter; to: (rest: string) => string }) {
  const { shown, show } = debateWords(language).delegations
  return (
    <nav aria-label={show}>
      <ul>
        {([null, 'own', 'new', ...committedHow.filter((how) => how !== 'own')] as const).map((committed) => (
          <li>
            <a
              href={to(`/delegations${delegationsQuery({ committed })}`)}
              aria-current={filter.committed === committed && !filter.answered && !filter.kind ? 'page' : undefined}
            >
              {shown[committed ?? 'all']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The delegations of a debate, each once, with how it committed itself; or some of them: the list that a number of the debate's page counts. */
export function delegationsPage({ debate, tookPart }: DebateWithDelegations, { language, path, actor, filter, number }: Given): string {
  const words = debateWords(language)
  const { delegations } = words
  const { columns } = delegations
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  const left = delegationsLeft(tookPart, filter)
  const capacityOf = ({ capacity }: CountedStatement) =>
    capacity === null ? words.spoke.unknownCapacity : uiWords(language).capacities[capacity]
  const sentence = delegations[filter.committed ?? (filter.answered ? 'answered' : 'all')]
  const query = delegationsQuery(filter)
  const kind = filter.kind === null ? undefined : (words.kinds as Readonly<Record<string, string>>)[filter.kind]
  return page({
    language,
    path,
    query,
    title: delegations.title,
    debate: debateOfPage(debate),
    actor,
    children: (
      <>
        <p class="lead">
          <Said sentence={pluralForm(language, sentence, left.length)} given={{ n: <CountLink n={left.length} /> }} />
          {kind && ` ${say(delegations.onlyKind, { kind })}`}
        </p>
        <Lists language={language} filter={filter} to={to} />
        <EntryTable
          language={language}
          caption={<span class="unseen">{delegations.title}</span>}
          columns={[
            { heading: columns.delegation },
            { heading: columns.statements },
            { heading: columns.own, numeric: true },
            { heading: columns.new, numeric: true },
            { heading: columns.how },
          ]}
          rows={left.slice((number - 1) * size, number * size).map((part) => ({
            cells: [
              <bdi>{part.name}</bdi>,
              part.statements.length === 0 ? delegations.notSpoken : <Statements of={part.statements} to={to} called={capacityOf} />,
              <CountLink n={part.own} to={ownTo(part, null, to)} />,
              <CountLink n={part.ownNew} to={ownTo(part, 'new', to)} />,
              <Others language={language} part={part} date={debate.date} to={to} />,
            ],
          }))}
        />
        <Pager
          language={language}
          page={number}
          size={size}
          total={left.length}
          to={(other) => `${to(`/delegations${query}`)}${query ? '&' : '?'}page=${other}`}
        />
      </>
    ),
  })
}

/** The register of a delegation, where all that it holds was said in the delegation's own name; else the number counts a part of a list only, and opens none. */
function ownTo(part: TookPart, kind: 'new' | null, to: (rest: string) => string): string | null {
  return part.statements.some(({ ofGroup }) => ofGroup > 0) ? null : to(`/register${queryOf({ delegation: part.key, kind })}`)
}
