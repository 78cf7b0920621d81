import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { commitmentColumns } from './store.ts'

/**
 * The commitments that stood in a version of a statement, each as it was when it last did, in the order of the text; those that had been joined or split by then
 * are left out.
 */
export async function commitmentsAsOf(queries: Queries, statementId: number, versionId: number): Promise<readonly KeptCommitment[]> {
  const { rows } = await sql<KeptCommitment>`
    select ${commitmentColumns} from (
      select distinct on (v.commitment_id) v.state from commitment_version v
      where v.commitment_id in (select id from commitment where statement_id = ${statementId}) and (v.state ->> 'version_id')::bigint = ${versionId}
        and v.state ->> 'gone_from' is null
      order by v.commitment_id, v.version desc
    ) last, jsonb_populate_record(null::commitment, last.state) c
    where c.became = '{}' order by c.paragraph, c.start_at, c.number`.execute(queries)
  return rows
}
