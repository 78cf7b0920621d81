import { createHash } from 'node:crypto'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { keepOriginal } from '../../platform/files/index.ts'

/** The queue of debates for which files wait to be taken in. */
export const takeInQueue = 'take-in'

/** A file that is handed in for a debate: its name, its bytes and their SHA-256. */
export interface HandedInFile {
  readonly file: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A file as it came, to be handed in. */
export function handedInFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): HandedInFile {
  return { file: name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What became of files that were handed in: how many wait to be taken in, and which were there already, byte for byte. */
export interface HandedInAnswer {
  readonly waiting: number
  readonly already: readonly string[]
}

/**
 * Keeps the files of a debate with their bytes, in their order, to be taken in by a job. A file whose very bytes were handed in for this debate before
 * is not taken twice; one that was refused then, waits again.
 */
export async function handInStatements(
  queries: Queries,
  debateId: number,
  files: readonly HandedInFile[],
  by: By,
): Promise<HandedInAnswer> {
  // One at a time, so that two who hand in at once get numbers of their own.
  await sql`select 1 from debate where id = ${debateId} for update`.execute(queries)
  const already: string[] = []
  let waiting = 0
  for (const { file, sha256, bytes } of files) {
    await keepOriginal(queries, sha256, bytes)
    if (await isCorrection(queries, debateId, sha256)) {
      already.push(file)
      continue
    }
    const { rows } = await sql<{ number: number }>`
      insert into received_file (debate_id, number, file, sha256, received_at)
      values (${debateId}, (select coalesce(max(number), 0) + 1 from received_file where debate_id = ${debateId}), ${file}, ${sha256}, ${by.at})
      on conflict (debate_id, sha256) where corrects is null do update set state = 'waiting', file = excluded.file, refusal = null where received_file.state = 'refused'
      returning number`.execute(queries)
    if (rows.length === 0) already.push(file)
    else waiting += 1
  }
  if (waiting > 0)
    await record(queries, { ...by, action: 'statement.hand-in', debate: debateId, subject: `debate ${debateId}`, data: { files: waiting } })
  return { waiting, already }
}

/** Whether these bytes were taken in as the corrected text of a statement, which is there then. */
async function isCorrection(queries: Queries, debateId: number, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from received_file where debate_id = ${debateId} and sha256 = ${sha256} and corrects is not null and state = 'taken-in'`.execute(
    queries,
  )
  return rows.length > 0
}

/** A file that waits to be taken in. */
export interface WaitingFile {
  readonly id: number
  readonly number: number
  readonly file: string
  readonly sha256: string
  /** The id of the statement that it corrects, and why; null where it is a statement of its own. */
  readonly corrects: number | null
  readonly why: string | null
}

/** The files of a debate that wait, in their order. */
export async function waitingFiles(queries: Queries, debateId: number): Promise<readonly WaitingFile[]> {
  const { rows } = await sql<WaitingFile>`
    select id, number, file, sha256, corrects, why from received_file where debate_id = ${debateId} and state = 'waiting' order by number`.execute(
    queries,
  )
  return rows
}

/** The ids of debates for which files wait. */
export async function debatesWithWaitingFiles(queries: Queries): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`select distinct debate_id as id from received_file where state = 'waiting' order by 1`.execute(
    queries,
  )
  return rows.map(({ id }) => id)
}

/** Takes a waiting file for this transaction; false where another has taken it meanwhile. */
export async function claimFile(queries: Queries, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from received_file where id = ${id} and state = 'waiting' for update`.execute(queries)
  return rows.length === 1
}

/** Says of a waiting file how many of its pages are pictures, and how many of those were recognised so far. */
export async function notePagesRecognised(queries: Queries, id: number, recognised: number, of: number): Promise<void> {
  await sql`update received_file set pages_recognised = ${recognised}, pages_to_recognise = ${of} where id = ${id} and state = 'waiting'`.execute(
    queries,
  )
}

/** Says of a file that it could not be read, and why. */
export async function refuseFile(
  queries: Queries,
  id: number,
  refusal: { readonly code: string; readonly message: string },
): Promise<void> {
  await sql`update received_file set state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb where id = ${id}`.execute(queries)
}

/** A file that was handed in, and what became of it. */
export interface ReceivedFileState {
  readonly number: number
  readonly file: string
  readonly state: 'waiting' | 'taken-in' | 'refused'
  readonly refusal: { readonly code: string; readonly message: string } | null
  /** Of a file whose pages are pictures: how many there are, and how many of them were recognised so far. */
  readonly pagesToRecognise: number | null
  readonly pagesRecognised: number | null
  readonly anchor: string | null
  readonly delegationName: string | null
  /** The other statements of a file that holds several, in their order. */
  readonly further: readonly { readonly anchor: string; readonly delegationName: string | null }[]
  readonly notices: readonly { readonly code: string; readonly reason: string }[]
}

/** All files that were handed in for a debate as statements, in their order. */
export async function receivedFilesOf(queries: Queries, debateId: number): Promise<readonly ReceivedFileState[]> {
  const { rows } = await sql<ReceivedFileState>`
    select f.number, f.file, f.state, f.refusal, f.pages_to_recognise as "pagesToRecognise", f.pages_recognised as "pagesRecognised", s.anchor, s.delegation_name as "delegationName", coalesce(v.notices, '[]') as notices,
      (select coalesce(json_agg(json_build_object('anchor', o.anchor, 'delegationName', o.delegation_name) order by o.id), '[]')
        from statement o join statement_version ov on ov.statement_id = o.id and ov.version = 1
        where o.debate_id = f.debate_id and o.id <> f.statement_id and ov.sha256 = f.sha256) as further
    from received_file f
    left join statement s on s.id = f.statement_id
    left join statement_version v on v.id = s.version_id
    where f.debate_id = ${debateId} and f.corrects is null order by f.number`.execute(queries)
  return rows
}
