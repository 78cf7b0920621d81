import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { refusal } from './refusal.ts'
import { commitmentColumns } from './store.ts'

/** A commitment as a person had it before them when they decided: its number in a debate and the version that they saw. */
export interface SeenCommitment {
  readonly debateId: number
  readonly number: number
  readonly version: number
}

/**
 * Takes a commitment for a change in this transaction, as the person saw it.
 *
 * Throws `commitment.not-found`; `commitment.changed-meanwhile` where somebody has changed it since: nothing is changed then;
 * `commitment.statement-withdrawn`.
 */
export async function takeCommitment(queries: Queries, { debateId, number, version }: SeenCommitment): Promise<KeptCommitment> {
  const { rows } = await sql<KeptCommitment & { readonly withdrawn: boolean }>`
    select ${commitmentColumns}, s.withdrawn_at is not null as withdrawn
    from commitment c join statement s on s.id = c.statement_id
    where c.debate_id = ${debateId} and c.number = ${number} for update of c`.execute(queries)
  if (!rows[0]) throw refusal('commitment.not-found', { number })
  const { withdrawn, ...taken } = rows[0]
  if (taken.version !== version) throw refusal('commitment.changed-meanwhile', { number })
  if (withdrawn) throw refusal('commitment.statement-withdrawn', { number })
  return taken
}

/** As {@link takeCommitment}; throws `commitment.gone` where it was joined or split. */
export async function takeStanding(queries: Queries, seen: SeenCommitment): Promise<KeptCommitment> {
  const taken = await takeCommitment(queries, seen)
  if (taken.became.length > 0) throw refusal('commitment.gone', { number: taken.number, became: taken.became.join(', ') })
  return taken
}

/** As {@link takeStanding}; throws `commitment.set-aside` where it was set aside, `commitment.state-word-stands` where the State has spoken on it. */
export async function takeForRewriting(queries: Queries, seen: SeenCommitment): Promise<KeptCommitment> {
  const taken = await takeStanding(queries, seen)
  if (taken.standing === 'set-aside') throw refusal('commitment.set-aside', { number: taken.number })
  if (taken.stateWord !== null) throw refusal('commitment.state-word-stands', { number: taken.number })
  return taken
}
