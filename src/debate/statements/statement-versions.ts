import type { Notice } from '../../document/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { TextKind } from './store.ts'

/** One version of a statement: its number, what it is, when and why it was handed in, and what was odd about it. */
export interface StatementVersion {
  readonly id: number
  readonly version: number
  readonly kind: TextKind
  readonly why: string | null
  readonly at: string
  readonly notices: readonly Notice[]
}

/** Every version of a statement, the oldest first, corrigenda among them. */
export async function versionsOfStatement(queries: Queries, statementId: number): Promise<readonly StatementVersion[]> {
  const { rows } = await sql<StatementVersion>`
    select id, version, kind, why, at, notices from statement_version where statement_id = ${statementId} order by version`.execute(queries)
  return rows
}

/** A corrigendum of a statement that is shown. */
export interface Corrigendum {
  readonly statementId: number
  readonly anchor: string
  readonly version: number
  readonly versionId: number
  readonly at: string
  readonly why: string | null
}

/** The corrigenda to the statements of a debate, by statement, in their order. */
export async function corrigendaOf(queries: Queries, debateId: number): Promise<readonly Corrigendum[]> {
  const { rows } = await sql<Corrigendum>`
    select s.id as "statementId", s.anchor, v.version, v.id as "versionId", v.at, v.why
    from shown_statement s join statement_version v on v.statement_id = s.id and v.kind = 'corrigendum'
    where s.debate_id = ${debateId} order by s.anchor, v.version`.execute(queries)
  return rows
}

/** A file that was handed in to correct a statement, and what became of it. */
export interface ReceivedCorrection {
  readonly state: 'waiting' | 'taken-in' | 'refused'
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly receivedAt: string
  readonly why: string | null
}

/** The files that were handed in to correct a statement, the newest first. */
export async function correctionsOf(queries: Queries, statementId: number): Promise<readonly ReceivedCorrection[]> {
  const { rows } = await sql<ReceivedCorrection>`
    select state, refusal, received_at as "receivedAt", why from received_file where corrects = ${statementId} order by number desc`.execute(
    queries,
  )
  return rows
}
