import { type By, dayOnly, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import { refusal, refuseFaults, wordsFaults } from './fault.ts'

/** What is wrong with the reason of a withdrawal. */
export const withdrawalFaults = (why: string) => wordsFaults('why', why, refusal('withdrawal.no-reason'))

/** Throws `progress.not-found` or, where it was withdrawn before, `progress.gone`. */
export async function refuseGoneReport(queries: Queries, { id, number }: KeptCommitment, report: number): Promise<void> {
  const { rows } = await sql<{ withdrawn: boolean }>`
    select withdrawn_on is not null as withdrawn from progress_report where commitment_id = ${id} and number = ${report}`.execute(queries)
  if (!rows[0]) throw refusal('progress.not-found', { report, number })
  if (rows[0].withdrawn) throw refusal('progress.gone', { report, number })
}

/**
 * Withdraws a progress report with all its evidence: neither is shown or served any longer, its place says so with the reason, and nothing is lost.
 * Throws `withdrawal.no-reason`, `progress.not-found`, `progress.gone`.
 */
export async function withdrawProgress(queries: Queries, commitment: KeptCommitment, report: number, why: string, by: By): Promise<void> {
  await refuseGoneReport(queries, commitment, report)
  refuseFaults(withdrawalFaults(why))
  const { id, debateId } = commitment
  await sql`
    update progress_report set withdrawn_on = ${by.at.slice(0, 10)}::date, withdrawn_by = ${by.actor}, withdrawn_why = ${why.trim()}
    where commitment_id = ${id} and number = ${report}`.execute(queries)
  await record(queries, { ...dayOnly(by), action: 'progress.withdraw', debate: debateId, subject: `commitment ${id}`, data: { report } })
}
