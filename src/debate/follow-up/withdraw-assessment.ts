import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import { refusal, refuseFaults } from './fault.ts'
import { withdrawalFaults } from './withdraw-progress.ts'

/** The id of an assessment of a commitment. Throws `assessment.not-found` or, where it was withdrawn, `assessment.gone`. */
export async function standingAssessment(queries: Queries, { id, number }: KeptCommitment, assessment: number): Promise<number> {
  const { rows } = await sql<{ id: number; withdrawn: boolean }>`
    select id, withdrawn_at is not null as withdrawn from assessment where commitment_id = ${id} and number = ${assessment}`.execute(
    queries,
  )
  if (!rows[0]) throw refusal('assessment.not-found', { assessment, number })
  if (rows[0].withdrawn) throw refusal('assessment.gone', { assessment, number })
  return rows[0].id
}

/**
 * Withdraws an assessment in the name of the organization that signed it: its place says so with the reason; an earlier one of the same organization
 * stands again, and nothing is lost. Throws `withdrawal.no-reason`, `assessment.not-found`, `assessment.gone`.
 */
export async function withdrawAssessment(
  queries: Queries,
  commitment: KeptCommitment,
  assessment: number,
  why: string,
  by: By,
): Promise<void> {
  const found = await standingAssessment(queries, commitment, assessment)
  refuseFaults(withdrawalFaults(why))
  await sql`update assessment set withdrawn_at = ${by.at}, withdrawn_by = ${by.actor}, withdrawn_why = ${why.trim()} where id = ${found}`.execute(
    queries,
  )
  const { id, debateId } = commitment
  await record(queries, { ...by, action: 'assessment.withdraw', debate: debateId, subject: `commitment ${id}`, data: { assessment } })
}
