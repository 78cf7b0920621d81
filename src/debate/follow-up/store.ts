import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import type { SignedValue } from './assessment.ts'
import { refusal } from './fault.ts'
import { isSameState } from './organization.ts'
import { type ImplementationState, stateOf } from './state-of.ts'

/** Throws `follow-up.gone` where a commitment no longer stands in the register: joined, split, set aside, or its statement withdrawn. */
export async function refuseGone(queries: Queries, { id, number }: Pick<KeptCommitment, 'id' | 'number'>): Promise<void> {
  const { rows } = await sql`select 1 from shown_commitment where id = ${id} and standing <> 'set-aside'`.execute(queries)
  if (rows.length === 0) throw refusal('follow-up.gone', { number })
}

/** A piece of evidence as others see it: of a file, only that there is one. */
export interface ShownEvidence {
  readonly number: number
  readonly kind: 'text' | 'link' | 'file'
  /** The words of a text; null for links and files. */
  readonly text: string | null
  readonly language: string | null
  readonly link: string | null
}

/** Who withdrew is not shown; when and why are. */
export interface Withdrawal {
  readonly on: string
  readonly why: string
}

/** A progress report as others see it. */
export interface ShownReport {
  readonly number: number
  /** The number of the commitment that it was made on, where that was later joined or split. */
  readonly saidOf: number
  readonly organization: string
  /** The State itself reports. */
  readonly byOwnState: boolean
  readonly text: string
  readonly language: string
  readonly asOf: string
  readonly withdrawal: Withdrawal | null
  readonly evidence: readonly ShownEvidence[]
}

/** A State's reply as others see it. */
export interface ShownReply {
  readonly text: string
  readonly language: string
  readonly source: string
  readonly date: string
  readonly wordsCut: boolean
}

/** An assessment as others see it. */
export interface ShownAssessment {
  readonly number: number
  readonly saidOf: number
  readonly organization: string
  readonly organizationId: string
  readonly value: SignedValue
  readonly reason: string
  readonly language: string
  readonly asOf: string
  readonly withdrawal: Withdrawal | null
  /** A later one of the same organization stands. */
  readonly isFollowed: boolean
  /** The newest first. */
  readonly replies: readonly ShownReply[]
}

/** What came of one commitment. */
export interface FollowUpOfCommitment {
  readonly state: ImplementationState
  /** The newest first. */
  readonly reports: readonly ShownReport[]
  /** The newest first; those that are followed or withdrawn are among them. */
  readonly assessments: readonly ShownAssessment[]
  /** Progress can be reported on it and it can be assessed: it stands in the register. */
  readonly isOpen: boolean
}

/** The commitment itself and those that were joined or split into it. */
async function sourcesOf(queries: Queries, id: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select ${id}::bigint as id union select source_id from followed_commitment where commitment_id = ${id}`.execute(queries)
  return rows.map((row) => row.id)
}

interface ReportRow extends Omit<ShownReport, 'evidence' | 'withdrawal' | 'byOwnState'> {
  readonly id: number
  readonly withdrawnOn: string | null
  readonly withdrawnWhy: string | null
}

async function reportsOf(queries: Queries, sources: readonly number[], delegationId: string | null): Promise<readonly ShownReport[]> {
  const { rows } = await sql<ReportRow>`
    select p.id, p.number, c.number as "saidOf", p.organization, p.text, p.language, p.as_of as "asOf", p.withdrawn_on as "withdrawnOn",
      p.withdrawn_why as "withdrawnWhy"
    from progress_report p join commitment c on c.id = p.commitment_id
    where p.commitment_id = any (${sources}::bigint[]) order by p.as_of desc, p.id desc`.execute(queries)
  const evidence = await sql<ShownEvidence & { report: number }>`
    select progress_report_id as report, number, kind, case when kind = 'text' then text end as text, language, link
    from evidence where progress_report_id = any (${rows.map(({ id }) => id)}::bigint[]) order by number`.execute(queries)
  const own = new Set(delegationId === null ? [] : [delegationId])
  return rows.map(({ id, withdrawnOn, withdrawnWhy, ...report }) => ({
    ...report,
    byOwnState: isSameState(report.organization, own),
    withdrawal: withdrawnOn === null ? null : { on: withdrawnOn, why: withdrawnWhy ?? '' },
    evidence: withdrawnOn === null ? evidence.rows.filter((one) => one.report === id).map(({ report: _, ...shown }) => shown) : [],
  }))
}

interface AssessmentRow extends Omit<ShownAssessment, 'withdrawal' | 'isFollowed' | 'replies'> {
  readonly id: number
  readonly withdrawnAt: string | null
  readonly withdrawnWhy: string | null
}

async function assessmentsOf(queries: Queries, sources: readonly number[]): Promise<readonly ShownAssessment[]> {
  const { rows } = await sql<AssessmentRow>`
    select a.id, a.number, c.number as "saidOf", a.organization, a.organization_id as "organizationId", a.value, a.reason, a.language, a.as_of as "asOf",
      a.withdrawn_at as "withdrawnAt", a.withdrawn_why as "withdrawnWhy"
    from assessment a join commitment c on c.id = a.commitment_id
    where a.commitment_id = any (${sources}::bigint[]) order by a.as_of desc, a.id desc`.execute(queries)
  const replies = await sql<ShownReply & { assessment: number }>`
    select assessment_id as assessment, text, language, source, date, words_cut as "wordsCut"
    from assessment_reply where assessment_id = any (${rows.map(({ id }) => id)}::bigint[]) order by id desc`.execute(queries)
  const standing = new Set<string>()
  return rows.map(({ id, withdrawnAt, withdrawnWhy, ...assessment }) => {
    const isFollowed = standing.has(assessment.organizationId)
    if (withdrawnAt === null) standing.add(assessment.organizationId)
    return {
      ...assessment,
      isFollowed,
      withdrawal: withdrawnAt === null ? null : { on: withdrawnAt.slice(0, 10), why: withdrawnWhy ?? '' },
      replies: replies.rows.filter((one) => one.assessment === id).map(({ assessment: _, ...reply }) => reply),
    }
  })
}

/** Whether an assessment is the one by which its organization stands. */
export const isStanding = ({ isFollowed, withdrawal }: ShownAssessment) => !isFollowed && withdrawal === null

/** Reads what came of a commitment, also of what was joined or split into it. `today` is a day, `YYYY-MM-DD`. */
export async function followUpOf(queries: Queries, commitment: KeptCommitment, today: string): Promise<FollowUpOfCommitment> {
  const sources = await sourcesOf(queries, commitment.id)
  const reports = await reportsOf(queries, sources, commitment.delegationId)
  const assessments = await assessmentsOf(queries, sources)
  const values = assessments.filter(isStanding).map(({ value }) => value)
  const open = await sql`select 1 from shown_commitment where id = ${commitment.id} and standing <> 'set-aside'`.execute(queries)
  const state = stateOf({ due: commitment.due, values, reports: reports.filter(({ withdrawal }) => withdrawal === null).length }, today)
  return { state, reports, assessments, isOpen: open.rows.length > 0 }
}

/**
 * The copy of a file of evidence that others may have: the words that were read from it, and nothing else of it.
 * Throws `evidence.not-found` or, where its report was withdrawn, `evidence.gone`.
 */
export async function evidenceCopy(queries: Queries, { id, number }: KeptCommitment, evidence: number): Promise<string> {
  const { rows } = await sql<{ text: string; withdrawn: boolean }>`
    select e.text, p.withdrawn_on is not null as withdrawn
    from evidence e join progress_report p on p.id = e.progress_report_id
    where p.commitment_id = ${id} and e.number = ${evidence} and e.kind = 'file'`.execute(queries)
  if (!rows[0]) throw refusal('evidence.not-found', { evidence, number })
  if (rows[0].withdrawn) throw refusal('evidence.gone', { evidence, number })
  return rows[0].text
}
