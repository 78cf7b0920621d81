import type { Visit } from '../../../platform/http/index.ts'
import {
  AssessmentMark,
  address,
  Bars,
  dateInWords,
  EntryTable,
  Filters,
  figure,
  type PageLanguage,
  Pager,
  page,
  plural,
  Quote,
  Select,
  StandingMark,
  say,
  uiWords,
} from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import type { FollowedCommitment, Implementation, QuotedCommitment } from '../implementation.ts'
import { type ImplementationState, implementationStates, lastDayOf } from '../state-of.ts'
import { StateMark, stateInWords } from './state-mark.tsx'
import { delegationSaid, followUpWords } from './words.ts'

/** Commitments on one page of the list. */
export const listed = 50

/** What the list of the state of implementation is narrowed down to. */
export interface ImplementationFilter {
  readonly state: ImplementationState | null
  /** Id of a delegation; `-` where none is known. */
  readonly delegation: string | null
}

/** The state of implementation of a debate as it is shown. */
export interface ImplementationShown {
  readonly debate: KeptDebate
  readonly implementation: Implementation
  readonly filter: ImplementationFilter
  /** The page of the list, from 1. */
  readonly page: number
  /** How many commitments the filter leaves, and those on this page. */
  readonly total: number
  readonly commitments: readonly FollowedCommitment[]
  readonly quotes: ReadonlyMap<number, QuotedCommitment>
}

/** What stands for a delegation in an address. */
export const delegationKey = ({ delegationId, delegationName }: Pick<FollowedCommitment, 'delegationId' | 'delegationName'>) =>
  delegationId ?? delegationName ?? '-'

function queryOf({ state, delegation }: ImplementationFilter, number = 1): string {
  const query = new URLSearchParams()
  if (state !== null) query.set('state', state)
  if (delegation !== null) query.set('delegation', delegation)
  if (number > 1) query.set('page', String(number))
  return query.size === 0 ? '' : `?${query}`
}

/** Nothing known first: it is nearly all there is at first, and says so. */
const barOrder: readonly ImplementationState[] = ['no-evidence-yet', 'not-yet-due', 'reported', ...implementationStates.slice(0, 7)]

function Counts({ visit, shown }: { readonly visit: Visit; readonly shown: ImplementationShown }) {
  const { language, at } = visit
  const { debate, implementation } = shown
  const words = followUpWords(language).implementation
  const { counts, total } = implementation
  const unknown = counts['no-evidence-yet'] + counts['not-yet-due']
  const to = (state: ImplementationState) =>
    address(language, `/debates/${debate.slug}/implementation`, `${queryOf({ state, delegation: null })}#list`)
  return (
    <>
      <Bars
        language={language}
        finding={plural(language, words.finding, total, { known: figure(total - unknown), unknown: figure(unknown) })}
        headings={{ label: words.label, value: words.count }}
        bars={barOrder.map((state) => ({
          label: stateInWords(language, state),
          value: counts[state],
          to: counts[state] === 0 ? null : to(state),
        }))}
        total={total}
        source={say(words.source, { day: dateInWords(language, at) })}
      />
      <p>
        <strong>{words.meaning}</strong>
      </p>
    </>
  )
}

function delegationsOf(language: PageLanguage, commitments: readonly FollowedCommitment[]) {
  const words = followUpWords(language).implementation
  const names = new Map(commitments.map((one) => [delegationKey(one), delegationSaid(language, one) ?? words.delegationUnknown]))
  const { compare } = new Intl.Collator(language)
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label))
}

function Narrow({ visit, shown }: { readonly visit: Visit; readonly shown: ImplementationShown }) {
  const { language } = visit
  const { debate, implementation, filter } = shown
  const words = followUpWords(language).implementation
  const any = { value: '', label: uiWords(language).filters.any }
  const delegations = delegationsOf(language, implementation.commitments)
  const path = address(language, `/debates/${debate.slug}/implementation`)
  const without = (change: Partial<ImplementationFilter>) => `${path}${queryOf({ ...filter, ...change })}#list`
  const chosen = [
    ...(filter.state === null ? [] : [{ name: stateInWords(language, filter.state), without: without({ state: null }) }]),
    ...(filter.delegation === null
      ? []
      : [
          {
            name: delegations.find(({ value }) => value === filter.delegation)?.label ?? filter.delegation,
            without: without({ delegation: null }),
          },
        ]),
  ]
  return (
    <Filters language={language} action={path} chosen={chosen}>
      <Select
        name="state"
        label={words.state}
        value={filter.state}
        options={[any, ...implementationStates.map((value) => ({ value, label: stateInWords(language, value) }))]}
      />
      <Select name="delegation" label={words.delegation} value={filter.delegation} options={[any, ...delegations]} />
    </Filters>
  )
}

function List({ visit, shown }: { readonly visit: Visit; readonly shown: ImplementationShown }) {
  const { language } = visit
  const { debate, commitments, quotes, total, filter } = shown
  const all = followUpWords(language)
  const words = all.implementation
  const rows = commitments.map(({ id, number, state, values, ...who }) => {
    const quoted = quotes.get(id)!
    const place = {
      to: address(language, `/debates/${debate.slug}/commitments/${number}#follow-up`),
      label: say(all.form.commitment, { number }),
    }
    const last = quoted.due === null ? null : lastDayOf(quoted.due)
    return {
      cells: [
        <bdi>{delegationSaid(language, who) ?? words.delegationUnknown}</bdi>,
        <>
          <Quote language={language} text={quoted.quote} lang={quoted.language} place={place} cut={280} />
          <p class="hint">
            <StandingMark language={language} standing={quoted.standing} />{' '}
            {last !== null && say(words.due, { day: dateInWords(language, last) })}
          </p>
        </>,
        <>
          <StateMark language={language} state={state} />
          {state === 'differing' &&
            values.map((value) => (
              <div>
                <AssessmentMark language={language} value={value} />
              </div>
            ))}
        </>,
      ],
    }
  })
  const to = (number: number) => address(language, `/debates/${debate.slug}/implementation`, `${queryOf(filter, number)}#list`)
  return (
    <>
      <EntryTable
        language={language}
        caption={plural(language, words.list, total)}
        columns={[{ heading: words.delegation }, { heading: words.commitment }, { heading: words.state }]}
        rows={rows}
      />
      <Pager language={language} page={shown.page} size={listed} total={total} to={to} />
    </>
  )
}

/** The state of implementation of a debate: how many commitments stand where, and the list of them. */
export function implementationPage(visit: Visit, shown: ImplementationShown): string {
  const { language, path, query, actor } = visit
  const { debate, implementation, filter, total } = shown
  const words = followUpWords(language).implementation
  return page({
    language,
    path,
    query: query.size === 0 ? '' : queryOf(filter, shown.page),
    title: words.title,
    above: words.above,
    actor,
    debate: debateOfPage(debate, language),
    current: 'implementation',
    children: (
      <>
        <p class="lead">{words.apart}</p>
        {implementation.total === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <Counts visit={visit} shown={shown} />
            <section id="list" aria-label={words.commitment}>
              <Narrow visit={visit} shown={shown} />
              {total === 0 ? <p>{words.nothing}</p> : <List visit={visit} shown={shown} />}
            </section>
          </>
        )}
      </>
    ),
  })
}
