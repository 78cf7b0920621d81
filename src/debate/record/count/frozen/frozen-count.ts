import type { CommitmentKind } from '../../../../council/index.ts'
import type { Position } from '../../../../document/index.ts'
import { type Queries, sql } from '../../../../platform/database/index.ts'
import type { PageLanguage } from '../../../../ui/index.ts'
import type { CountedStatement } from '../../debate/counted-statement.ts'
import { type CommittedHow, namedThere } from '../../debate/took-part.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import { type CountAnswer, type CountedEntry, type CountedWho, keyIn } from '../count-answer.ts'
import type { CountQuestion } from '../count-question.ts'
import { type CountedDebate, countedDebates } from '../counted-debates.ts'
import type { CountedFinding } from '../counted-finding.ts'
import { countRefusal } from '../fault-in-words.ts'
import type { LikelyNumber } from '../interval/likely-number.ts'
import { readQuestion } from '../read-question.ts'

/** The figures of a count on the day on which it was frozen. */
export type FrozenFigures = Pick<CountAnswer, 'unit' | 'total' | 'n' | 'numbers' | 'membersWithoutStatement' | 'notKnown'> & {
  readonly quotes: number
  readonly likely: LikelyNumber | null
  readonly methods: readonly string[]
  /** The day on which the analysis had been measured. */
  readonly measured: string
}

/** A frozen count as a list tells of it. */
export interface FrozenLine {
  readonly number: number
  readonly question: CountQuestion
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string
  readonly figures: FrozenFigures
  readonly over: readonly CountedDebate[]
}

/**
 * A frozen count as it can be shown today. Its figures are those of its day. Of its lists it holds whose statements are still shown, and of its quotes those whose
 * words are: they are cut anew from the version in which they were counted, and what was withdrawn since is a number only.
 */
export interface FrozenCount extends FrozenLine {
  readonly debates: readonly CountedDebate[]
  readonly answer: CountAnswer
  /** Entries and quotes of that day that are not shown any more. */
  readonly hiddenEntries: number
  readonly hiddenQuotes: number
}

interface CountRow {
  readonly number: number
  readonly question: string
  readonly day: string
  readonly debates: readonly number[]
  readonly figures: FrozenFigures
}

interface EntryRow {
  readonly place: number
  readonly how: CommittedHow
  readonly spoke: boolean
  readonly statements: readonly number[]
  readonly quotes: readonly number[]
  readonly namedIn: number | null
  readonly namedAt: number | null
}

interface QuoteRow {
  /** Its place among all quotes of the count. */
  readonly at: number
  readonly statementId: number
  readonly versionId: number
  readonly positions: readonly Position[]
  readonly sentence: number | null
  readonly commitmentId: number | null
  readonly number: number | null
  readonly version: number | null
  readonly kind: CommitmentKind | null
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly own: boolean
  readonly checked: boolean
  readonly confirmed: boolean
  readonly method: string
  /** Null where its statement is not shown any more. */
  readonly statementVersion: number | null
  /** The paragraphs that it stands in: number, text, language. */
  readonly paragraphs: readonly { readonly n: number; readonly text: string; readonly language: string | null }[]
}

const countColumns = sql`number, question, to_char(frozen_at at time zone 'UTC', 'YYYY-MM-DD') as day, debates, figures`

const lineOf = ({ number, question, day, debates, figures }: CountRow, all: readonly CountedDebate[]): FrozenLine => ({
  number,
  question: readQuestion(question).question!,
  day,
  figures,
  over: all.filter(({ id }) => debates.includes(id)),
})

/** All frozen counts, the newest first. */
export async function frozenCounts(queries: Queries): Promise<readonly FrozenLine[]> {
  const { rows } = await sql<CountRow>`select ${countColumns} from frozen_count order by number desc`.execute(queries)
  const all = await countedDebates(queries)
  return rows.map((row) => lineOf(row, all))
}

async function quotesOf(queries: Queries, number: number): Promise<readonly QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select q.place as at, q.statement_id as "statementId", q.version_id as "versionId", q.positions, q.sentence, q.commitment_id as "commitmentId",
      q.commitment_number as number, q.commitment_version as version, q.kind, q.questions, q.calls, q.own, q.checked, q.confirmed, q.method,
      v.version as "statementVersion",
      coalesce((select jsonb_agg(jsonb_build_object('n', p.n, 'text', p.text, 'language', p.language)) from shown_paragraph p
        where p.version_id = q.version_id and p.n in (select (one ->> 'paragraph')::int from jsonb_array_elements(q.positions) one)), '[]') as paragraphs
    from frozen_quote q left join shown_version v on v.id = q.version_id
    where q.count_number = ${number} order by q.place`.execute(queries)
  return rows
}

type Statements = ReadonlyMap<number, { readonly debate: CountedDebate; readonly statement: CountedStatement }>

/** The words of a quote, cut from its version; null where they are not shown any more. */
function findingOf(row: QuoteRow, statements: Statements): CountedFinding | null {
  const { at: _, paragraphs, statementVersion, ...kept } = row
  const said = statements.get(row.statementId)
  const first = row.positions[0]
  const own = paragraphs.find(({ n }) => n === first?.paragraph)
  if (statementVersion === null || !said || !first || !own) return null
  const cut = ({ paragraph, start, end }: Position) => paragraphs.find(({ n }) => n === paragraph)?.text.slice(start, end) ?? ''
  return {
    ...kept,
    debateId: said.debate.id,
    statementVersion,
    anchor: said.statement.anchor,
    paragraph: first.paragraph,
    quote: row.positions.map(cut).join(' … '),
    language: own.language && own.language !== 'und' ? own.language : said.statement.language,
    pillars: [],
    named: [],
    place: '',
  }
}

/** Who an entry is, as its statements say today; null where none of them is shown any more. */
function whoOf(language: PageLanguage, row: EntryRow, statements: Statements, unit: FrozenFigures['unit']): CountedWho | null {
  const own = row.statements.flatMap((id) => statements.get(id) ?? [])
  const alignedWith = [...new Set(own.flatMap(({ statement }) => statement.alignedWith))]
  const given = own.map(({ statement }) => statement)
  const [first] = own
  if (first) {
    const { delegationId, delegationName, body, speakerName, anchor } = first.statement
    const key = unit === 'statements' ? `${first.debate.id}.${anchor}` : keyIn(first.debate, first.statement)
    const name = nameOfWhoSpoke(language, first.statement, first.debate.date)
    return { key, name, delegationId, delegationName, body, speakerName, anchor, statements: given, alignedWith }
  }
  const said = row.namedIn === null ? undefined : statements.get(row.namedIn)
  const words = said && [...said.statement.onBehalfOf, ...said.statement.jointWith][row.namedAt! - 1]
  if (!said || words === undefined) return null
  const who = namedThere(words)
  return { ...who, key: who.anchor, name: nameOfWhoSpoke(language, who, said.debate.date), statements: [], alignedWith }
}

/** Reads a frozen count as it can be shown today. Throws `count.not-found`. */
export async function frozenCount(queries: Queries, number: number, language: PageLanguage): Promise<FrozenCount> {
  const { rows } = await sql<CountRow>`select ${countColumns} from frozen_count where number = ${number}`.execute(queries)
  if (!rows[0]) throw countRefusal('count.not-found', { number })
  const debates = await countedDebates(queries)
  const line = lineOf(rows[0], debates)
  const statements: Statements = new Map(
    debates.flatMap((debate) => debate.statements.map((statement) => [statement.id, { debate, statement }] as const)),
  )
  const { rows: entries } = await sql<EntryRow>`
    select place, how, spoke, statements, quotes, named_in as "namedIn", named_at as "namedAt" from frozen_entry where count_number = ${number} order by place`.execute(
    queries,
  )
  const quotes = await quotesOf(queries, number)
  const found = new Map(quotes.map((row) => [row.at, findingOf(row, statements)]))
  const shown = entries.flatMap((row): CountedEntry[] => {
    const part = whoOf(language, row, statements, line.figures.unit)
    return part === null ? [] : [{ part, how: row.how, spoke: row.spoke, findings: row.quotes.flatMap((at) => found.get(at) ?? []) }]
  })
  const by = (how: CommittedHow) => shown.filter((entry) => entry.how === how)
  const { unit, total, n, numbers, membersWithoutStatement, notKnown } = line.figures
  const lists = { own: by('own'), group: by('group'), alignment: by('alignment'), none: by('none') }
  return {
    ...line,
    debates,
    answer: {
      unit,
      total,
      n,
      numbers,
      by: lists,
      findings: quotes.flatMap(({ at }) => found.get(at) ?? []),
      membersWithoutStatement,
      notKnown,
    },
    hiddenEntries: entries.length - shown.length,
    hiddenQuotes: quotes.filter(({ at }) => found.get(at) === null).length,
  }
}
