import { recogniseDelegation } from '../../council/index.ts'
import { detectLanguage } from '../../language/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import { isSignedValue } from './assessment.ts'
import { dayFaults, type Fault, refusal, refuseFaults, wordsFaults } from './fault.ts'
import { isSameState, organizationId } from './organization.ts'
import { refuseGone } from './store.ts'

/** An assessment as it is given: who signs it, what it finds, why, and up to which day it looked. */
export interface GivenAssessment {
  readonly organization: string
  /** One of the values that can be signed; '' where none was chosen. */
  readonly value: string
  readonly reason: string
  /** `YYYY-MM-DD`. */
  readonly asOf: string
}

/** The delegations that are bound by a commitment, by id: its own, and those that signed a joint statement with it. */
export async function boundBy(queries: Queries, { statementId, delegationId }: KeptCommitment): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ joint_with: readonly string[] }>`select joint_with from statement where id = ${statementId}`.execute(queries)
  const joint = (rows[0]?.joint_with ?? []).flatMap((name) => recogniseDelegation(name)?.delegation.id ?? [])
  return new Set([...(delegationId === null ? [] : [delegationId]), ...joint])
}

/** All that is wrong with an assessment, by field. `bound` is what {@link boundBy} gives. */
export function assessmentFaults(given: GivenAssessment, bound: ReadonlySet<string>, at: string): readonly Fault[] {
  const { organization, value, reason, asOf } = given
  const isOwn = isSameState(organization, bound)
  return [
    ...wordsFaults('organization', organization, refusal('assessment.no-organization')),
    ...(isOwn ? [{ field: 'organization', refusal: refusal('assessment.own-state', { organization: organization.trim() }) }] : []),
    ...(isSignedValue(value) ? [] : [{ field: 'value', refusal: refusal('assessment.no-value') }]),
    ...wordsFaults('reason', reason, refusal('assessment.no-reason')),
    ...dayFaults('as-of', asOf, at),
  ]
}

/**
 * Assesses a commitment in the name of an organization, and returns the number of the assessment.
 *
 * 1. Assessments of several organizations stand side by side; none is overall.
 * 2. A later one of the same organization follows the earlier, which stays in its history.
 * 3. Nobody assesses its own State: `assessment.own-state`.
 *
 * Throws `follow-up.gone` and the first of what {@link assessmentFaults} finds.
 */
export async function assessCommitment(queries: Queries, commitment: KeptCommitment, given: GivenAssessment, by: By): Promise<number> {
  await refuseGone(queries, commitment)
  refuseFaults(assessmentFaults(given, await boundBy(queries, commitment), by.at))
  const { id, debateId } = commitment
  const organization = given.organization.trim()
  const reason = given.reason.trim()
  const { rows } = await sql<{ number: number }>`
    insert into assessment (commitment_id, number, organization, organization_id, value, reason, language, as_of, assessed_at, assessed_by)
    values (${id}, (select coalesce(max(number), 0) + 1 from assessment where commitment_id = ${id}), ${organization}, ${organizationId(organization)},
      ${given.value}, ${reason}, ${detectLanguage(reason) ?? 'und'}, ${given.asOf.trim()}::date, ${by.at}, ${by.actor})
    returning number`.execute(queries)
  const assessment = rows[0]!.number
  const data = { assessment, organization, value: given.value }
  await record(queries, { ...by, action: 'commitment.assess', debate: debateId, subject: `commitment ${id}`, data })
  return assessment
}
