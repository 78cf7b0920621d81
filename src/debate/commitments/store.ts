import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { linkAlike } from './earlier/link-alike.ts'
import { type CommitmentChange, type KeptCommitment, noStateWord } from './kept-commitment.ts'
import { refusal } from './refusal.ts'
import type { RegisterEntry } from './register.ts'

/** The columns of a commitment under the names that a {@link KeptCommitment} has, from a table or view called `c`. */
export const commitmentColumns = sql`c.id, c.debate_id as "debateId", c.statement_id as "statementId", c.version_id as "versionId", c.number, c.version,
  c.delegation_id as "delegationId", c.delegation_name as "delegationName", c.capacity, c.positions, c.quote, c.sentences, c.kind, c.questions, c.calls,
  c.pillars, c.categories, c.fields, c.due, c.language, c.standing, c.state_word as "stateWord", c.state_source as "stateSource", c.state_date as "stateDate",
  c.state_wording as "stateWording", c.state_reason as "stateReason", c.reviewer, c.reviewed_at as "reviewedAt", c.set_aside_why as "setAsideWhy", c.became,
  c.gone_from as "goneFrom", c.corrected_in as "correctedIn", c.corrected_to as "correctedTo",
  coalesce(c.earlier_words, '[]') as "earlierWords", c.method, c.strength, c.reason, c.trigger`

/** The commitment with this number in a debate, also one that was joined, split or whose statement was withdrawn. Throws `commitment.not-found`. */
export async function commitmentAt(queries: Queries, debateId: number, number: number): Promise<KeptCommitment> {
  const { rows } = await sql<KeptCommitment>`
    select ${commitmentColumns} from commitment c where c.debate_id = ${debateId} and c.number = ${number}`.execute(queries)
  if (!rows[0]) throw refusal('commitment.not-found', { number })
  return rows[0]
}

/** Where a commitment belongs. */
export interface RegisterPlace {
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
}

/** A commitment without what the store gives it; nothing has become of its words yet. */
export type NewCommitment = Omit<
  KeptCommitment,
  'id' | 'debateId' | 'statementId' | 'versionId' | 'number' | 'version' | 'goneFrom' | 'correctedIn' | 'correctedTo' | 'earlierWords'
> & { readonly earlierWords?: KeptCommitment['earlierWords'] }

/** What is kept of a line of the register, proposed by a machine. */
function proposed(entry: RegisterEntry, delegationId: string | null): NewCommitment {
  const due = entry.fields.due?.value
  return {
    delegationId,
    delegationName: entry.delegation,
    capacity: entry.capacity,
    positions: [entry.position],
    quote: entry.quote,
    sentences: entry.sentences,
    kind: entry.kind,
    questions: entry.questions,
    calls: entry.calls,
    pillars: entry.pillars,
    categories: entry.categories,
    fields: entry.fields,
    due: typeof due === 'string' ? due : null,
    language: entry.language,
    standing: 'proposed',
    ...noStateWord,
    reviewer: null,
    reviewedAt: null,
    setAsideWhy: null,
    became: [],
    method: entry.method,
    strength: entry.strength,
    reason: entry.reason,
    trigger: entry.trigger,
  }
}

/** Enters what was found in a statement in the register, in the order of the text. Returns the numbers given. */
export async function enterInRegister(
  queries: Queries,
  place: RegisterPlace,
  entries: readonly RegisterEntry[],
  delegationId: string | null,
  by: By,
): Promise<readonly number[]> {
  const added = entries.map((entry) => proposed(entry, delegationId))
  return (await addCommitments(queries, place, added, 'commitment.propose', by)).map(({ number }) => number)
}

/** Adds a commitment under the next number of its debate, as its first version. The caller writes the history. */
export async function addCommitment(
  queries: Queries,
  place: RegisterPlace,
  added: NewCommitment,
  action: string,
  by: By,
): Promise<KeptCommitment> {
  return (await addCommitments(queries, place, [added], action, by))[0]!
}

/** A commitment as a row of its table, without what is the same for all that are added at once. */
function rowOf(added: NewCommitment, number: number) {
  const { delegationId, delegationName, positions, reviewedAt, earlierWords, ...same } = added
  const { paragraph, start } = positions[0]!
  return {
    ...same,
    number,
    positions,
    paragraph,
    start_at: start,
    delegation_id: delegationId,
    delegation_name: delegationName,
    reviewed_at: reviewedAt,
    earlier_words: earlierWords ?? [],
  }
}

/** Adds commitments of one statement under the next numbers of its debate, all at once: on a database inside this process each question costs more than its rows. */
async function addCommitments(
  queries: Queries,
  { debateId, statementId, versionId }: RegisterPlace,
  added: readonly NewCommitment[],
  action: string,
  by: By,
): Promise<readonly KeptCommitment[]> {
  if (added.length === 0) return []
  // Numbers are given one after the other, whoever adds at the same time.
  await lockRegister(queries, debateId)
  const last = await sql<{
    number: number
  }>`select coalesce(max(number), 0) as number from commitment where debate_id = ${debateId}`.execute(queries)
  const rows = added.map((one, index) => rowOf(one, last.rows[0]!.number + 1 + index))
  const columns = sql`number, delegation_id, delegation_name, capacity, positions, paragraph, start_at, quote, sentences, kind, questions, calls, pillars,
    categories, fields, due, language, standing, reviewer, reviewed_at, earlier_words, method, strength, reason, trigger`
  const kept = await sql<KeptCommitment>`
    insert into commitment as c (debate_id, statement_id, version_id, version, ${columns})
    select ${debateId}::bigint, ${statementId}::bigint, ${versionId}::bigint, 1, ${columns}
    from jsonb_populate_recordset(null::commitment, ${JSON.stringify(rows)}::jsonb) order by number
    returning ${commitmentColumns}`.execute(queries)
  const inOrder = [...kept.rows].sort((one, other) => one.number - other.number)
  const ids = inOrder.map(({ id }) => id)
  await appendVersions(queries, ids, action, null, by)
  await linkAlike(queries, ids)
  return inOrder
}

/** Lets one change of several commitments of a debate follow the other. It comes before any lock of a commitment, or two could wait for each other. */
export async function lockRegister(queries: Queries, debateId: number): Promise<void> {
  await sql`select 1 from debate where id = ${debateId} for update`.execute(queries)
}

async function appendVersions(queries: Queries, ids: readonly number[], action: string, why: string | null, by: By): Promise<void> {
  await sql`
    insert into commitment_version (commitment_id, version, at, actor, action, why, state)
    select c.id, c.version, ${by.at}, ${by.actor}, ${action}, ${why}, to_jsonb(c) from commitment c where c.id = any(${ids}::bigint[])`.execute(
    queries,
  )
}

const told = ({ quote, language, delegationId, fields, became, goneFrom }: KeptCommitment) =>
  JSON.stringify([
    quote,
    language,
    delegationId,
    Object.entries(fields).map(([name, { text, value }]) => [name, text, value]),
    became,
    goneFrom,
  ])

/** Tells whether a change touched what a commitment is compared with others by. */
const isComparedAnew = (before: KeptCommitment, after: KeptCommitment) => told(before) !== told(after)

/**
 * Makes the next version of a commitment. The caller has seen that it may, and writes the history: one entry for all that it changes.
 * `why` is the reason that the person gave.
 */
export async function writeNextVersion(
  queries: Queries,
  before: KeptCommitment,
  action: string,
  change: CommitmentChange,
  by: By,
  why: string | null = null,
): Promise<KeptCommitment> {
  const after = { ...before, ...change, version: before.version + 1 }
  const first = after.positions[0]!
  await sql`
    update commitment set version = ${after.version}, version_id = ${after.versionId}, delegation_id = ${after.delegationId},
      delegation_name = ${after.delegationName}, capacity = ${after.capacity}, positions = ${JSON.stringify(after.positions)}::jsonb,
      paragraph = ${first.paragraph}, start_at = ${first.start}, quote = ${after.quote}, sentences = ${after.sentences}::int[], kind = ${after.kind},
      questions = ${after.questions}::text[], calls = ${after.calls}::text[], pillars = ${after.pillars}::text[], categories = ${after.categories}::text[],
      fields = ${JSON.stringify(after.fields)}::jsonb, due = ${after.due}, language = ${after.language}, standing = ${after.standing},
      state_word = ${after.stateWord}, state_source = ${after.stateSource}, state_date = ${after.stateDate}::date, state_wording = ${after.stateWording},
      state_reason = ${after.stateReason}, reviewer = ${after.reviewer}, reviewed_at = ${after.reviewedAt}, set_aside_why = ${after.setAsideWhy},
      became = ${after.became}::int[], gone_from = ${after.goneFrom}, corrected_in = ${after.correctedIn}, corrected_to = ${after.correctedTo},
      earlier_words = ${JSON.stringify(after.earlierWords)}::jsonb, reason = ${after.reason}, trigger = ${JSON.stringify(after.trigger)}::jsonb
    where id = ${before.id}`.execute(queries)
  await appendVersions(queries, [before.id], action, why, by)
  if (isComparedAnew(before, after)) await linkAlike(queries, [before.id])
  return after
}

/** Makes the next version of one commitment and writes it into the history with what it was before. */
export async function changeCommitment(
  queries: Queries,
  before: KeptCommitment,
  action: string,
  change: CommitmentChange,
  by: By,
  why: string | null = null,
): Promise<KeptCommitment> {
  const after = await writeNextVersion(queries, before, action, change, by, why)
  const was = Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof KeptCommitment]]))
  const data = { number: before.number, version: after.version, before: was, after: change, ...(why !== null && { why }) }
  await record(queries, { ...by, action, debate: before.debateId, subject: `commitment ${before.id}`, data })
  return after
}

/** Where the statement of a commitment is, and whether it was withdrawn. */
export async function statementOf(
  queries: Queries,
  statementId: number,
): Promise<{ readonly anchor: string; readonly isWithdrawn: boolean }> {
  const { rows } = await sql<{ anchor: string; isWithdrawn: boolean }>`
    select anchor, withdrawn_at is not null as "isWithdrawn" from statement where id = ${statementId}`.execute(queries)
  return rows[0]!
}
