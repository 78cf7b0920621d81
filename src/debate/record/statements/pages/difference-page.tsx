import {
  address,
  dateInWords,
  type PageLanguage,
  page,
  paragraphInWords,
  passage,
  plural,
  SaidInline,
  SideBySide,
  say,
  Table,
} from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import type { KeptStatement } from '../../../statements/index.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import type { BecameOfCommitment } from '../became-of-commitments.ts'
import type { ComparedParagraph, ComparedRow, ComparedStretch } from '../difference.ts'
import type { StatementVersion } from '../store.ts'
import { statementWords } from '../words.ts'
import { whoGave } from './who-gave.ts'

/** Two versions of a statement side by side, and what became of the commitments of the earlier one. */
export interface DifferenceView {
  readonly debate: KeptDebate
  readonly kept: KeptStatement
  readonly from: StatementVersion
  readonly to: StatementVersion
  /** The language of most of either text. */
  readonly languages: { readonly from: string; readonly to: string }
  readonly rows: readonly ComparedRow[]
  readonly became: readonly BecameOfCommitment[]
}

interface Given {
  readonly language: PageLanguage
  readonly view: DifferenceView
}

/** Fewer paragraphs in a row that are the same are shown; more are folded away. */
const fewSame = 2

function Stretch({
  language,
  stretch,
  side,
}: {
  readonly language: PageLanguage
  readonly stretch: ComparedStretch
  readonly side: 'from' | 'to'
}) {
  const words = statementWords(language).difference
  const label = (text: string) => (
    <span class="read-out" {...passage(language)}>
      {text}{' '}
    </span>
  )
  if (stretch.manner === 'kept') return stretch.text
  if (stretch.manner === 'moved')
    return (
      <span class="moved">
        {label(words.moved)}
        {stretch.text}
      </span>
    )
  return side === 'from' ? (
    <del>
      {label(words.out)}
      {stretch.text}
    </del>
  ) : (
    <ins>
      {label(words.in)}
      {stretch.text}
    </ins>
  )
}

/** One paragraph of one text, in its own language and direction. */
function Side({ language, view, given, side }: Given & { readonly given: ComparedParagraph | null; readonly side: 'from' | 'to' }) {
  if (given === null) return <div />
  const words = statementWords(language).difference
  const { paragraph, stretches, elsewhere } = given
  const { version } = view[side]
  const own = paragraph.language && paragraph.language !== 'und' ? paragraph.language : view.languages[side]
  const places = elsewhere.map((n) => paragraphInWords(language, n)).join(', ')
  return (
    <div>
      <p class="above">{say(words.place, { version, paragraph: paragraphInWords(language, paragraph.n) })}</p>
      <p class="said" {...passage(own)}>
        {paragraph.label && `${paragraph.label} `}
        {stretches.map((stretch) => (
          <Stretch language={language} stretch={stretch} side={side} />
        ))}
      </p>
      {elsewhere.length > 0 && <p class="hint">{say(side === 'from' ? words.movedTo : words.movedFrom, { places })}</p>}
    </div>
  )
}

/** Rows that are put together: those that differ one by one, those that are the same as a run. */
function runsOf(rows: readonly ComparedRow[]): readonly (readonly ComparedRow[])[] {
  const runs: ComparedRow[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (row.same && last?.[0]?.same) last.push(row)
    else runs.push([row])
  }
  return runs
}

function Rows({ language, view }: Given) {
  const words = statementWords(language).difference
  const shown = (row: ComparedRow) => (
    <SideBySide>
      <Side language={language} view={view} given={row.before} side="from" />
      <Side language={language} view={view} given={row.after} side="to" />
    </SideBySide>
  )
  return runsOf(view.rows).map((run) =>
    run.length > fewSame ? (
      <details class="around">
        <summary>{plural(language, words.sameParagraphs, run.length)}</summary>
        {run.map(shown)}
      </details>
    ) : (
      run.map(shown)
    ),
  )
}

function Commitments({ language, view }: Given) {
  const words = statementWords(language).difference
  const { debate, became, to } = view
  if (became.length === 0) return <p>{words.noCommitments}</p>
  const names = to.kind === 'corrigendum' ? words.becameBeside : words.became
  return (
    <Table
      language={language}
      caption={words.commitmentsCaption}
      columns={[{ heading: words.commitment }, { heading: words.whatBecame }, { heading: words.words }]}
      rows={became.map((one) => ({
        cells: [
          <a href={address(language, `/debates/${debate.slug}/commitments/${one.number}`)}>{one.number}</a>,
          names[one.became],
          <>
            {one.before !== null && (
              <>
                {one.became === 'changed' && words.before} <SaidInline text={one.before} lang={one.language} />
              </>
            )}
            {one.became === 'changed' && <br />}
            {one.now !== null && one.now !== one.before && (
              <>
                {one.became === 'changed' && words.now} <SaidInline text={one.now} lang={one.language} />
              </>
            )}
          </>,
        ],
      }))}
    />
  )
}

/** What differs between two versions of a statement: side by side, and what became of each commitment. */
export function differencePage(
  view: DifferenceView,
  given: { readonly language: PageLanguage; readonly path: string; readonly query: URLSearchParams; readonly actor: string | null },
): string {
  const { debate, kept, from, to, rows } = view
  const { language, path, actor, query } = given
  const all = statementWords(language)
  const words = all.difference
  const own = `/debates/${debate.slug}/statements/${kept.anchor}`
  const name = nameOfWhoSpoke(language, whoGave(kept), debate.date)
  const day = dateInWords(language, to.at)
  return page({
    language,
    path,
    query: query.has('from') ? `?from=${from.version}` : '',
    title: say(words.title, { from: from.version, to: to.version, name }),
    debate: debateOfPage(debate),
    crumbs: [
      { label: all.title, to: `/debates/${debate.slug}/statements` },
      { label: name, to: own },
    ],
    current: 'statements',
    actor,
    children: (
      <>
        <p class="lead">
          {say(to.kind === 'corrigendum' ? words.corrigendum : words.version, { from: from.version, to: to.version, day })}
        </p>
        {to.why && (
          <p>
            <bdi>{say(words.why, { why: to.why })}</bdi>
          </p>
        )}
        <p>
          <a href={address(language, own, `?version=${from.version}`)}>{say(words.read, { version: from.version })}</a> ·{' '}
          <a href={address(language, own, `?version=${to.version}`)}>{say(words.read, { version: to.version })}</a>
        </p>
        <section aria-labelledby="commitments">
          <h2 id="commitments">{words.commitments}</h2>
          <Commitments language={language} view={view} />
        </section>
        <section aria-labelledby="texts">
          <h2 id="texts">{words.texts}</h2>
          <p>{rows.every(({ same }) => same) ? words.same : words.legend}</p>
          <Rows language={language} view={view} />
        </section>
      </>
    ),
  })
}
