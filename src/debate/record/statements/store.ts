import { type Queries, sql } from '../../../platform/database/index.ts'
import { commitmentColumns, type KeptCommitment } from '../../commitments/index.ts'
import type { TextKind } from '../../statements/index.ts'

/** A version of a statement: its number, what it is, when it was taken in, and why where it corrects another. */
export interface StatementVersion {
  readonly id: number
  readonly version: number
  readonly kind: TextKind
  readonly at: string
  readonly why: string | null
}

/** The versions of a statement that was not withdrawn, the newest first. */
export async function statementVersionsOf(queries: Queries, statementId: number): Promise<readonly StatementVersion[]> {
  const { rows } = await sql<StatementVersion>`
    select v.id, v.version, v.kind, v.at, v.why from shown_version v where v.statement_id = ${statementId} order by v.version desc`.execute(
    queries,
  )
  return rows
}

/** The entries of the register that stand in a version of a statement, those set aside among them, in the order of the text. */
export async function commitmentsInVersion(queries: Queries, versionId: number): Promise<readonly KeptCommitment[]> {
  const { rows } = await sql<KeptCommitment>`
    select ${commitmentColumns} from shown_commitment c where c.version_id = ${versionId} order by c.paragraph, c.start_at, c.number`.execute(
    queries,
  )
  return rows
}
