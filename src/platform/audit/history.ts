import { type Queries, sql } from '../database/index.ts'

/** An action that somebody did, as it is appended to the history. */
export interface Action {
  /** Its name, verb last: `commitment.review`. */
  readonly action: string
  /** The name of the person who did it. */
  readonly actor: string
  /** When, as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string
  /** The debate that it belongs to, where it belongs to one. */
  readonly debate: number | null
  /** What it was done to, such as `commitment 12`. */
  readonly subject: string
  /** What it was done with; survives JSON unchanged. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** An entry of the history: an action in its place in the order of all. */
export interface HistoryEntry extends Required<Action> {
  /** Counts up with each entry, with gaps. */
  readonly id: number
}

/** Appends an action to the history. Each action calls it once, in its own transaction, so that nothing is done without being recorded. */
export async function record(queries: Queries, { action, actor, at, debate, subject, data = {} }: Action): Promise<void> {
  await sql`insert into history (at, actor, action, debate, subject, data)
    values (${at}::timestamptz, ${actor}, ${action}, ${debate}, ${subject}, ${JSON.stringify(data)}::jsonb)`.execute(queries)
}

/** Everything that was done to a subject, the oldest first. */
export async function historyOf(queries: Queries, subject: string): Promise<readonly HistoryEntry[]> {
  return (
    await sql<HistoryEntry>`select id, at, actor, action, debate, subject, data from history where subject = ${subject} order by id`.execute(
      queries,
    )
  ).rows
}

/** Entries of a page of the history of a debate. */
const pageLength = 100

/** A page of what was done in a debate, the newest first; pages from 1. `more` says whether there is another. */
export async function historyOfDebate(
  queries: Queries,
  debate: number,
  page = 1,
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly more: boolean }> {
  const { rows } = await sql<HistoryEntry>`select id, at, actor, action, debate, subject, data from history
    where debate = ${debate} order by id desc limit ${pageLength + 1} offset ${(page - 1) * pageLength}`.execute(queries)
  return { entries: rows.slice(0, pageLength), more: rows.length > pageLength }
}
