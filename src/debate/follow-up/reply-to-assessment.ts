import { detectLanguage } from '../../language/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import { dayFaults, type Fault, refusal, refuseFaults, wordsFaults } from './fault.ts'
import { standingAssessment } from './withdraw-assessment.ts'

/** A State's reply to an assessment of its commitment, as it is recorded. */
export interface GivenReply {
  readonly text: string
  /** Where the State said it, such as a note verbale. */
  readonly source: string
  /** Its day, `YYYY-MM-DD`. */
  readonly date: string
  /** A person has read it for words by which somebody could be found out. */
  readonly isRead: boolean
  /** Such words were cut; the page says so. */
  readonly wordsCut: boolean
}

/** All that is wrong with a reply, by field. */
export function replyFaults({ text, source, date, isRead }: GivenReply, at: string): readonly Fault[] {
  return [
    ...wordsFaults('text', text, refusal('reply.no-text')),
    ...wordsFaults('source', source, refusal('reply.no-source')),
    ...dayFaults('date', date, at),
    ...(isRead ? [] : [{ field: 'read', refusal: refusal('reply.not-read') }]),
  ]
}

/**
 * Records what the State replied to an assessment. It is shown only because a person has read it for words by which somebody could be found out
 * (PRACTICE.md 3.10). A later reply follows, and the earlier stays.
 *
 * Throws `assessment.not-found`, `assessment.gone` and the first of what {@link replyFaults} finds.
 */
export async function replyToAssessment(
  queries: Queries,
  commitment: KeptCommitment,
  assessment: number,
  given: GivenReply,
  by: By,
): Promise<void> {
  const found = await standingAssessment(queries, commitment, assessment)
  refuseFaults(replyFaults(given, by.at))
  const text = given.text.trim()
  await sql`
    insert into assessment_reply (assessment_id, text, language, source, date, read_by, words_cut, replied_at)
    values (${found}, ${text}, ${detectLanguage(text) ?? 'und'}, ${given.source.trim()}, ${given.date.trim()}::date, ${by.actor}, ${given.wordsCut}, ${by.at})`.execute(
    queries,
  )
  const { id, debateId } = commitment
  await record(queries, { ...by, action: 'assessment.reply', debate: debateId, subject: `commitment ${id}`, data: { assessment } })
}
