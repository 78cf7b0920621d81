import { type By, record } from '../../../platform/audit/index.ts'
import { type Queries, type SqlPart, sql } from '../../../platform/database/index.ts'
import type { ModelTrouble } from '../../../platform/language-model/index.ts'
import type { Head } from '../../statements/index.ts'
import { isSent, mayBeSent, type Sending } from './may-be-sent.ts'
import { isAllowedFor, permissionsOf } from './permission.ts'
import { type ModelMethod, modelMethod, type Thrown } from './proposal.ts'

/** The queue of debates in which a language model is to be asked. */
export const languageModelQueue = 'language-model'

/** To which language model something is sent: the name of the model, the name of the host. */
export interface Recipient {
  readonly name: string
  readonly host: string
}

/** Why there is no answer: what the exchange gave, or `cap`, that no more may be asked today, or `changed`, that the statement is another or may no longer be sent. */
export type RequestTrouble = ModelTrouble | 'cap' | 'changed'

/** What was sent of a version of a statement, and what became of it. */
export interface ModelRequest {
  readonly id: number
  readonly method: ModelMethod
  readonly host: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly asPublic: boolean
  readonly state: 'asking' | 'waiting' | 'answered' | 'failed'
  readonly trouble: RequestTrouble | null
  readonly requests: number
  readonly sentences: number
  readonly leftOut: number
  readonly thrown: Thrown
}

/** A statement of a debate that is shown, whether it may be sent, and what was sent of its version. */
export interface AskedStatement {
  readonly statementId: number
  readonly versionId: number
  readonly anchor: string
  readonly head: Head
  readonly sending: Sending
  /** The newest first; those of other language models among them. */
  readonly sent: readonly ModelRequest[]
}

interface StatementRow extends Omit<AskedStatement, 'sending' | 'sent'> {
  readonly isPublic: boolean
  readonly isKeptBack: boolean
}

const requestColumns = sql`r.id, r.method, r.host, r.day, r.as_public as "asPublic", r.state, r.trouble, r.requests, r.sentences, r.left_out as "leftOut", r.thrown`

/** All statements of a debate that are shown, in the order of their addresses, with whether each may be sent to a host. `host` is null where there is no language model. */
export function askedStatements(queries: Queries, debateId: number, host: string | null): Promise<readonly AskedStatement[]> {
  return statementsWhere(queries, debateId, host, sql`true`)
}

async function statementsWhere(
  queries: Queries,
  debateId: number,
  host: string | null,
  which: SqlPart,
): Promise<readonly AskedStatement[]> {
  const isAllowed = host !== null && isAllowedFor(await permissionsOf(queries, debateId), host)
  const { rows } = await sql<StatementRow>`
    select st.id as "statementId", st.version_id as "versionId", st.anchor, st.head,
      coalesce(st.received_at <= d.issued_at and v.at <= d.issued_at, false) as "isPublic",
      coalesce((select k.kept_back from model_kept_back k where k.statement_id = st.id order by k.id desc limit 1), false) as "isKeptBack"
    from shown_statement st join shown_version v on v.id = st.version_id join shown_debate d on d.id = st.debate_id
    where st.debate_id = ${debateId} and ${which} order by st.anchor`.execute(queries)
  const { rows: requests } = await sql<ModelRequest & { readonly versionId: number }>`
    select ${requestColumns}, r.version_id as "versionId" from model_request r join shown_statement st on st.version_id = r.version_id
    where st.debate_id = ${debateId} and ${which} order by r.id desc`.execute(queries)
  return rows.map(({ isPublic, isKeptBack, ...row }) => ({
    ...row,
    sending: mayBeSent({ head: row.head, isPublic, isKeptBack }, isAllowed),
    sent: requests.filter(({ versionId }) => versionId === row.versionId).map(({ versionId: _, ...request }) => request),
  }))
}

/** Of these statements those that a language model of this name has still to be asked about: also those at which it failed. */
export function stillToAsk(statements: readonly AskedStatement[], name: string): readonly AskedStatement[] {
  const method = modelMethod(name)
  const isDone = ({ sent }: AskedStatement) => sent.some((request) => request.method === method && request.state === 'answered')
  return statements.filter((one) => isSent(one.sending) && !isDone(one))
}

/** Debates in which asking was begun and not ended: what waits for another day, and what was under way when the program ended. */
export async function debatesBeingAsked(queries: Queries, name: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct st.debate_id as id from model_request r join shown_statement st on st.version_id = r.version_id
    where r.state in ('asking', 'waiting') and r.method = ${modelMethod(name)} order by 1`.execute(queries)
  return rows.map(({ id }) => id)
}

/** Says in the history that somebody has a language model asked about a debate, so far as its statements may be sent. */
export async function recordAsked(queries: Queries, debateId: number, { name, host }: Recipient, by: By): Promise<void> {
  await record(queries, {
    ...by,
    action: 'language-model.ask',
    debate: debateId,
    subject: `debate ${debateId}`,
    data: { model: name, host },
  })
}

/**
 * Says of all statements of a debate that are still to be asked about that they wait: so it is known after any interruption that they are.
 * Returns those, in the order of their addresses.
 */
export async function waitToBeAsked(
  queries: Queries,
  debateId: number,
  { name, host }: Recipient,
  by: By,
): Promise<readonly AskedStatement[]> {
  const left = stillToAsk(await askedStatements(queries, debateId, host), name)
  const rows = left.map(({ versionId, sending }) => ({ version_id: versionId, as_public: sending === 'public' }))
  await sql`
    insert into model_request as r (version_id, method, host, day, as_public, state)
    select w.version_id, ${modelMethod(name)}, ${host}, ${by.at.slice(0, 10)}::date, w.as_public, 'waiting'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(version_id bigint, as_public boolean)
    on conflict (version_id, method) do update set state = 'waiting' where r.state = 'failed'`.execute(queries)
  return left
}

/** Says of those that still wait in a debate why nothing came: nothing more is asked until somebody asks again. */
export async function endWaiting(
  queries: Queries,
  debateId: number,
  { name }: Pick<Recipient, 'name'>,
  trouble: RequestTrouble,
): Promise<void> {
  await sql`
    update model_request r set state = 'failed', trouble = ${trouble} from shown_statement st
    where r.version_id = st.version_id and st.debate_id = ${debateId} and r.method = ${modelMethod(name)} and r.state = 'waiting'`.execute(
    queries,
  )
}

/** A moment some seconds after another. */
const after = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString()

/** A statement that was taken for sending. */
export interface TakenForSending {
  readonly requestId: number
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
}

/**
 * Takes a statement for sending, in the transaction before anything of it leaves: what is sent is known to the database first. Null where it may not be sent
 * (any more), has been answered, or another process is at it. It is held for `seconds`; whoever finds it held longer asks again.
 */
export async function takeForSending(
  queries: Queries,
  debateId: number,
  statementId: number,
  { name, host }: Recipient,
  seconds: number,
  by: By,
): Promise<TakenForSending | null> {
  const [statement] = await statementsWhere(queries, debateId, host, sql`st.id = ${statementId}`)
  if (!statement || stillToAsk([statement], name).length === 0) return null
  const method = modelMethod(name)
  const { rows } = await sql<{ id: number }>`
    insert into model_request as r (version_id, method, host, day, as_public, state, held_until)
    values (${statement.versionId}, ${method}, ${host}, ${by.at.slice(0, 10)}::date, ${statement.sending === 'public'}, 'asking', ${after(by.at, seconds)}::timestamptz)
    on conflict (version_id, method) do update set state = 'asking', host = excluded.host, trouble = null, held_until = excluded.held_until, as_public = excluded.as_public,
      day = case when r.requests = 0 then excluded.day else r.day end
    where r.state <> 'answered' and (r.held_until is null or r.held_until < ${by.at}::timestamptz)
    returning r.id`.execute(queries)
  const requestId = rows[0]?.id
  if (requestId === undefined) return null
  const data = { model: name, host, version: statement.versionId, as: statement.sending }
  await record(queries, { ...by, action: 'language-model.send', debate: debateId, subject: `statement ${statementId}`, data })
  return { requestId, debateId, statementId, versionId: statement.versionId }
}

/** Lets go of what a process that ended held; only for a database that one process holds. */
export async function letGo(queries: Queries): Promise<void> {
  await sql`update model_request set held_until = null, state = 'waiting' where state = 'asking'`.execute(queries)
}

/**
 * Counts one request about a statement, before it is made. `cap` where no more may be made today, `changed` where the statement may no longer be sent, or
 * has another text: then none is made. `day` is `YYYY-MM-DD`, `perDay` the most in a day.
 */
export async function countRequest(
  queries: Queries,
  { requestId, debateId, versionId }: TakenForSending,
  { host }: Recipient,
  day: string,
  perDay: number,
): Promise<'counted' | 'cap' | 'changed'> {
  const [statement] = await statementsWhere(queries, debateId, host, sql`st.version_id = ${versionId}`)
  if (!statement || !isSent(statement.sending)) return 'changed'
  const { rows } = await sql<{ requests: number }>`
    insert into model_day as d (day, requests) values (${day}::date, 1)
    on conflict (day) do update set requests = d.requests + 1 where d.requests < ${perDay} returning requests`.execute(queries)
  if (rows.length === 0) return 'cap'
  await sql`update model_request set requests = requests + 1 where id = ${requestId}`.execute(queries)
  return 'counted'
}

/** Whether a statement that was sent is shown still, in the version that was sent. */
export async function isShownStill(queries: Queries, { statementId, versionId }: TakenForSending): Promise<boolean> {
  const { rows } = await sql`select from shown_statement where id = ${statementId} and version_id = ${versionId}`.execute(queries)
  return rows.length > 0
}

/** How many requests were made on a day, all debates together. */
export async function requestsOn(queries: Queries, day: string): Promise<number> {
  const { rows } = await sql<{ requests: number }>`select requests from model_day where day = ${day}::date`.execute(queries)
  return rows[0]?.requests ?? 0
}

/** Says why there is no answer about a statement: it waits for another time, or it failed until somebody asks again. */
export async function endWithout(queries: Queries, requestId: number, state: 'waiting' | 'failed', trouble: RequestTrouble): Promise<void> {
  await sql`update model_request set state = ${state}, trouble = ${trouble}, held_until = null where id = ${requestId}`.execute(queries)
}
