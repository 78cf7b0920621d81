import { type By, record } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { refusal } from './refusal.ts'

/** What somebody said of whether statements of a debate that are not yet public may be sent. */
export interface Permission {
  readonly id: number
  readonly allowed: boolean
  readonly host: string
  readonly actor: string
  readonly at: string
}

/** All that was said of it in a debate, the newest first; nothing is the same as no. */
export async function permissionsOf(queries: Queries, debateId: number): Promise<readonly Permission[]> {
  const { rows } = await sql<Permission>`
    select id, allowed, host, actor, at from model_permission where debate_id = ${debateId} order by id desc`.execute(queries)
  return rows
}

/** Whether they may be sent to this host now: a permission is for the host that it names, and lapses with another. */
export const isAllowedFor = ([newest]: readonly Permission[], host: string): boolean => newest?.allowed === true && newest.host === host

async function say(queries: Queries, debateId: number, allowed: boolean, host: string, { actor, at }: By): Promise<void> {
  await sql`insert into model_permission (debate_id, allowed, host, actor, at)
    values (${debateId}, ${allowed}, ${host}, ${actor}, ${at}::timestamptz)`.execute(queries)
}

/**
 * Allows that statements of a debate that are not yet public are sent to a language model at a host. `seen` is the newest permission that the person saw, 0 for none.
 *
 * Throws `language-model.changed` where somebody else allowed or withdrew it meanwhile, `language-model.allowed-before`.
 */
export async function allowSending(queries: Queries, debateId: number, host: string, seen: number, by: By): Promise<void> {
  const all = await permissionsOf(queries, debateId)
  if ((all[0]?.id ?? 0) !== seen) throw refusal('language-model.changed')
  if (isAllowedFor(all, host)) throw refusal('language-model.allowed-before', { host })
  await say(queries, debateId, true, host, by)
  await record(queries, { ...by, action: 'language-model.allow', debate: debateId, subject: `debate ${debateId}`, data: { host } })
}

/**
 * Withdraws that permission: nothing more is sent, also of what is under way. What was sent cannot be fetched back, and stays listed.
 *
 * Throws `language-model.not-allowed` where there is none.
 */
export async function withdrawPermission(queries: Queries, debateId: number, by: By): Promise<void> {
  const [newest] = await permissionsOf(queries, debateId)
  if (!newest?.allowed) throw refusal('language-model.not-allowed')
  const { host } = newest
  await say(queries, debateId, false, host, by)
  await record(queries, { ...by, action: 'language-model.withdraw', debate: debateId, subject: `debate ${debateId}`, data: { host } })
}
