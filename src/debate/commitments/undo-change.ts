import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { following } from './following.ts'
import { type CommitmentVersion, versionsOf } from './history.ts'
import type { CommitmentChange, KeptCommitment } from './kept-commitment.ts'
import { refusal, refuseAll, writtenProblems } from './refusal.ts'
import { type SeenCommitment, takeCommitment } from './seen-commitment.ts'
import { changeCommitment, commitmentColumns, lockRegister, writeNextVersion } from './store.ts'

/**
 * Takes the last change of a commitment back by writing a further version that equals the one before it. An undo is a change, too, and can be taken back.
 *
 * 1. Undoing a join or a split brings back what there was and takes away what came of it; addresses then point the other way.
 * 2. It does so from either side: from one that was joined or split whatever was done since to what it became, from what it became only while that
 *    is as it was made.
 * 3. A State's word is taken back, or put in the place of another, with a reason only.
 *
 * Throws `commitment.nothing-to-undo`, `commitment.undo-elsewhere`, `commitment.changed-since`, `commitment.state-word-reason`, `commitment.state-word-stands`; what
 * {@link takeCommitment} refuses.
 */
export async function undoChange(queries: Queries, seen: SeenCommitment, why: string, by: By): Promise<KeptCommitment> {
  await lockRegister(queries, seen.debateId)
  const now = await takeCommitment(queries, seen)
  const versions = await versionsOf(queries, now.id)
  const before = versions.at(-2)?.state ?? null
  const partners = await partnersOf(queries, now, before)
  if (partners) return exchange(queries, now, partners, why, by)
  if (!before) throw refusal('commitment.nothing-to-undo', { number: now.number })
  if (following.includes(versions.at(-1)!.action)) throw refusal('commitment.undo-elsewhere', { number: now.number })
  const lapses = now.stateWord !== null && JSON.stringify(wordOf(now)) !== JSON.stringify(wordOf(before))
  refuseAll(writtenProblems('why', why, lapses ? refusal('commitment.state-word-reason', { number: now.number }) : null))
  return changeCommitment(queries, now, 'commitment.undo', changeableOf(before), by, why.trim() || null)
}

const wordOf = ({ stateWord, stateSource, stateDate, stateWording, stateReason }: KeptCommitment) => [
  stateWord,
  stateSource,
  stateDate,
  stateWording,
  stateReason,
]

/** All of a version that a change may change. */
function changeableOf({ id, debateId, statementId, number, version, method, strength, ...change }: KeptCommitment): CommitmentChange {
  return change
}

/** The two sides of a join or a split: what is in the register now, and what has left it for those. */
interface Partners {
  readonly standing: readonly KeptCommitment[]
  readonly gone: readonly KeptCommitment[]
}

/** What a commitment was exchanged with by its last change; null where that was a change of itself alone. */
async function partnersOf(queries: Queries, now: KeptCommitment, before: KeptCommitment | null): Promise<Partners | null> {
  const all = async (condition: ReturnType<typeof sql>) =>
    (
      await sql<KeptCommitment>`
        select ${commitmentColumns} from commitment c where c.debate_id = ${now.debateId} and ${condition} order by c.number for update`.execute(
        queries,
      )
    ).rows
  const became = (numbers: readonly number[]) => all(sql`c.became = ${numbers}::int[]`)
  const numbered = (numbers: readonly number[]) => all(sql`c.number = any(${numbers}::int[])`)
  if (now.became.length > 0) return { standing: await numbered(now.became), gone: await became(now.became) }
  // Brought back by an undo: what it had become has left the register for it.
  if (before && before.became.length > 0) {
    const gone = await numbered(before.became)
    return { standing: await numbered(gone[0]!.became), gone }
  }
  // As it was made: by a join or a split, or by itself.
  if (before) return null
  const gone = await all(sql`c.became @> ${[now.number]}::int[]`)
  return gone.length === 0 ? null : { standing: await numbered(gone[0]!.became), gone }
}

async function exchange(queries: Queries, now: KeptCommitment, { standing, gone }: Partners, why: string, by: By): Promise<KeptCommitment> {
  const isGone = now.became.length > 0
  for (const one of standing) {
    if (one.stateWord !== null) throw refusal('commitment.state-word-stands', { number: one.number })
    const last = (await versionsOf(queries, one.id)).at(-1)!
    if (one.became.length > 0 || (!isGone && one.number !== now.number && !isAsMade(last)))
      throw refusal('commitment.changed-since', { number: now.number, other: one.number })
  }
  const numbersOf = (those: readonly KeptCommitment[]) => those.map(({ number }) => number)
  const action = 'commitment.undo'
  const reason = why.trim() || null
  const written: KeptCommitment[] = []
  for (const one of standing) written.push(await writeNextVersion(queries, one, action, { became: numbersOf(gone) }, by, reason))
  for (const one of gone) written.push(await writeNextVersion(queries, one, action, { became: [] }, by, reason))
  const data = {
    number: now.number,
    version: now.version + 1,
    back: numbersOf(gone),
    gone: numbersOf(standing),
    ...(reason !== null && { why: reason }),
  }
  await record(queries, { ...by, action, debate: now.debateId, subject: `commitment ${now.id}`, data })
  return written.find(({ number }) => number === now.number)!
}

/** Whether the last change of a commitment was the exchange that put it into the register. */
function isAsMade({ version, changes }: CommitmentVersion): boolean {
  return version === 1 || changes.some(({ field, after }) => field === 'became' && (after as readonly number[]).length === 0)
}
