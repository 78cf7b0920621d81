import { detectLanguage } from '../../language/index.ts'
import { type By, dayOnly, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { keepOriginal } from '../../platform/files/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import { evidenceFaults, type GivenEvidence } from './evidence.ts'
import { dayFaults, type Fault, refusal, refuseFaults, wordsFaults } from './fault.ts'
import { organizationId } from './organization.ts'
import { refuseGone } from './store.ts'

/** A progress report as it is given: who reports, what, up to which day, and what supports it. */
export interface GivenProgress extends GivenEvidence {
  readonly organization: string
  readonly text: string
  /** `YYYY-MM-DD`. */
  readonly asOf: string
}

/** All that is wrong with a progress report, by field. */
export function progressFaults(given: GivenProgress, at: string): readonly Fault[] {
  return [
    ...wordsFaults('organization', given.organization, refusal('progress.no-organization')),
    ...wordsFaults('text', given.text, refusal('progress.no-text')),
    ...dayFaults('as-of', given.asOf, at),
    ...evidenceFaults(given),
  ]
}

/**
 * Reports progress on a commitment, with what supports it, and returns the number of the report.
 *
 * The history holds how many pieces of evidence there are and nothing of them, and the day only. Throws `follow-up.gone`
 * and the first of what {@link progressFaults} finds.
 */
export async function reportProgress(queries: Queries, commitment: KeptCommitment, given: GivenProgress, by: By): Promise<number> {
  await refuseGone(queries, commitment)
  refuseFaults(progressFaults(given, by.at))
  const { id, debateId } = commitment
  const organization = given.organization.trim()
  const text = given.text.trim()
  const { rows } = await sql<{ id: number; number: number }>`
    insert into progress_report (commitment_id, number, organization, organization_id, text, language, as_of, reported_on, reported_by)
    values (${id}, (select coalesce(max(number), 0) + 1 from progress_report where commitment_id = ${id}), ${organization}, ${organizationId(organization)},
      ${text}, ${detectLanguage(text) ?? 'und'}, ${given.asOf.trim()}::date, ${by.at.slice(0, 10)}::date, ${by.actor})
    returning id, number`.execute(queries)
  const { id: reportId, number: report } = rows[0]!
  const evidence = await keepEvidence(queries, id, reportId, given)
  await record(queries, {
    ...dayOnly(by),
    action: 'progress.report',
    debate: debateId,
    subject: `commitment ${id}`,
    data: { report, evidence },
  })
  return report
}

async function keepEvidence(
  queries: Queries,
  commitmentId: number,
  reportId: number,
  { texts, links, files }: GivenEvidence,
): Promise<number> {
  const last = await sql<{ number: number }>`
    select coalesce(max(e.number), 0) as number from evidence e join progress_report p on p.id = e.progress_report_id
    where p.commitment_id = ${commitmentId}`.execute(queries)
  let { number } = last.rows[0]!
  const first = number
  for (const text of texts) {
    number += 1
    await sql`insert into evidence (progress_report_id, number, kind, text, language)
      values (${reportId}, ${number}, 'text', ${text}, ${detectLanguage(text) ?? 'und'})`.execute(queries)
  }
  for (const link of links) {
    number += 1
    await sql`insert into evidence (progress_report_id, number, kind, link) values (${reportId}, ${number}, 'link', ${link})`.execute(
      queries,
    )
  }
  for (const { file, sha256, bytes, mediaType, text, language } of files) {
    number += 1
    await keepOriginal(queries, sha256, bytes)
    await sql`insert into evidence (progress_report_id, number, kind, text, language, file, sha256, media_type)
      values (${reportId}, ${number}, 'file', ${text}, ${language}, ${file}, ${sha256}, ${mediaType})`.execute(queries)
  }
  return number - first
}
