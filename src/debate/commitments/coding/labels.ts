import { type Queries, type SqlPart, sql } from '../../../platform/database/index.ts'
import type { Decision, LabelRole, LabelWay, Proposal, SentencePlace } from './label.ts'

/** A label as it stands. `coder` is the number of its coder in the debate, by which alone others know them. */
export interface KeptLabel extends Decision, SentencePlace {
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
  readonly start: number
  readonly end: number
  readonly coder: number
  readonly role: LabelRole
  readonly way: Exclude<LabelWay, 'review'>
  readonly blind: boolean
  /** The coder’s first answer was blind, whatever they corrected since. */
  readonly begunBlind: boolean
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly codebook: string
  readonly proposed: Proposal
}

const columns = sql`l.debate_id as "debateId", l.statement_id as "statementId", l.version_id as "versionId", l.paragraph, l.number, l.start_at as start,
  l.end_at as "end", l.coder, l.role, l.way, l.blind, l.begun_blind as "begunBlind", l.day, l.categories, l.kind, l.codes, l.codebook, l.proposed`

/** The labels that stand on the sentences of a version of a statement, in the order of the text. */
export async function labelsOfVersion(queries: Queries, versionId: number): Promise<readonly KeptLabel[]> {
  const { rows } = await sql<KeptLabel>`
    select ${columns} from shown_label l where l.version_id = ${versionId} order by l.paragraph, l.number, l.role, l.coder`.execute(queries)
  return rows
}

/** A label with where its statement is, what language the sentence is in, and, for use inside this folder only, whose it is. */
export interface PlacedLabel extends KeptLabel {
  readonly anchor: string
  readonly statementVersion: number
  readonly language: string
  readonly coderName: string
}

/** The labels that stand in a debate, or in all (null), in the order of the texts; those on an earlier version of a statement among them. */
export function labelsOfDebate(queries: Queries, debateId: number | null): Promise<readonly PlacedLabel[]> {
  return labelsWhere(queries, debateId === null ? sql`true` : sql`l.debate_id = ${debateId}`)
}

/** As {@link labelsOfDebate}, of one version of a statement. */
export function placedLabelsOfVersion(queries: Queries, versionId: number): Promise<readonly PlacedLabel[]> {
  return labelsWhere(queries, sql`l.version_id = ${versionId}`)
}

async function labelsWhere(queries: Queries, condition: SqlPart): Promise<readonly PlacedLabel[]> {
  const { rows } = await sql<PlacedLabel>`
    select ${columns}, l.anchor, l.statement_version as "statementVersion", l.coder_name as "coderName",
      coalesce(nullif(p.language, 'und'), v.language) as language
    from shown_label l join shown_version v on v.id = l.version_id
    join shown_paragraph p on p.version_id = l.version_id and p.n = l.paragraph
    where ${condition}
    order by l.debate_id, l.anchor, l.version_id, l.paragraph, l.number, l.role, l.coder`.execute(queries)
  return rows
}

/** One row of the history of a sentence: what somebody said, or that they took it back. */
export interface LabelRow extends Omit<Decision, 'categories'> {
  readonly coder: number
  readonly role: LabelRole
  readonly day: string
  /** Null where the label was taken back. */
  readonly categories: Decision['categories'] | null
}

/** All that was ever said of a sentence of a version, the oldest first. */
export async function labelHistory(
  queries: Queries,
  versionId: number,
  { paragraph, number }: SentencePlace,
): Promise<readonly LabelRow[]> {
  const { rows } = await sql<LabelRow>`
    select coder, role, day, categories, kind, codes from sentence_label
    where version_id = ${versionId} and paragraph = ${paragraph} and number = ${number} order by id`.execute(queries)
  return rows
}
