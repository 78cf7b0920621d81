import { type Queries, sql } from '../../../platform/database/index.ts'
import { type Judgement, judgementOfLabel, judgementsOfReview, type ReviewedCommitment, type SentenceOfVersion } from './judgement.ts'
import { labelsOfDebate } from './labels.ts'

/** What people decided on the sentences of a debate, or of all (null): their labels, then what their reviews of commitments say. */
export async function judgementsOf(queries: Queries, debateId: number | null): Promise<readonly Judgement[]> {
  const labels = await labelsOfDebate(queries, debateId)
  return [...labels.map(judgementOfLabel), ...(await reviewsOf(queries, debateId))]
}

/** What reviews of commitments say of the sentences in which these stand, as the statements are now. */
async function reviewsOf(queries: Queries, debateId: number | null): Promise<readonly Judgement[]> {
  const within = debateId === null ? sql`true` : sql`c.debate_id = ${debateId}`
  const { rows: commitments } = await sql<ReviewedCommitment>`
    select c.debate_id as "debateId", c.statement_id as "statementId", c.version_id as "versionId", v.version as "statementVersion", c.anchor, c.positions,
      c.kind, c.language, c.standing, c.reviewer, (c.reviewed_at at time zone 'UTC')::date as day,
      (select a.cause from set_aside_cause a where a.commitment_id = c.id order by a.version desc limit 1) as cause
    from shown_commitment c join shown_version v on v.id = c.version_id
    where ${within} and exists (select 1 from commitment r where r.version_id = c.version_id and r.reviewer is not null) order by c.debate_id, c.anchor, c.paragraph, c.start_at`.execute(
    queries,
  )
  const versions = [...new Set(commitments.filter(({ reviewer }) => reviewer !== null).map(({ versionId }) => versionId))]
  const { rows: sentences } = await sql<SentenceOfVersion>`
    select s.version_id as "versionId", s.paragraph, s.number, s.start_at as start, s.end_at as "end", s.categories, s.kind, s.why
    from shown_sentence s where s.version_id = any(${versions}::bigint[]) order by s.debate_id, s.anchor, s.paragraph, s.number`.execute(
    queries,
  )
  return judgementsOfReview(commitments, sentences)
}
