import { type Queries, sql } from '../../../platform/database/index.ts'
import { modelsThatAgree } from '../../analysis/index.ts'
import { type CommitmentVersion, commitmentAt, type KeptCommitment, versionsOf } from '../../commitments/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { type Statement, statementOfVersion } from '../../statements/index.ts'
import type { WhoSpoke } from '../register/delegation-name.ts'

/** A commitment with the statement that it stands in. */
export interface ShownCommitment {
  readonly debate: KeptDebate
  readonly commitment: KeptCommitment
  readonly who: WhoSpoke
  readonly statement: Statement
  /** The version of the statement that its words stand in, where that is no longer the one that is shown. */
  readonly quotedVersion: number | null
  /** Language models that proposed the same after it had been found. */
  readonly models: readonly string[]
  /** The oldest first. */
  readonly versions: readonly CommitmentVersion[]
}

/** A statement that is no longer shown, with what its withdrawal says. */
export interface WithdrawnStatement {
  readonly withdrawnAt: string
  readonly withdrawnWhy: string | null
}

/** What an address of a commitment finds. */
export type FoundCommitment =
  | { readonly kind: 'shown'; readonly shown: ShownCommitment }
  | { readonly kind: 'withdrawn'; readonly number: number; readonly debate: KeptDebate; readonly withdrawn: WithdrawnStatement }

/**
 * Finds the commitment with a number in a debate, also one that was joined, split or set aside. Of one whose statement was withdrawn only that is told.
 * Throws `commitment.not-found`.
 */
export async function findCommitment(queries: Queries, debate: KeptDebate, number: number): Promise<FoundCommitment> {
  const commitment = await commitmentAt(queries, debate.id, number)
  const withdrawn = await sql<WithdrawnStatement>`
    select withdrawn_at as "withdrawnAt", withdrawn_why as "withdrawnWhy" from withdrawn_statement where id = ${commitment.statementId}`.execute(
    queries,
  )
  if (withdrawn.rows[0]) return { kind: 'withdrawn', number, debate, withdrawn: withdrawn.rows[0] }
  const { rows } = await sql<{ anchor: string; body: string | null; speakerName: string | null }>`
    select anchor, body, speaker_name as "speakerName" from shown_statement where id = ${commitment.statementId}`.execute(queries)
  const who = { delegationId: commitment.delegationId, delegationName: commitment.delegationName, ...rows[0]! }
  const statement = await statementOfVersion(queries, commitment.versionId)
  const older = await sql<{ version: number }>`
    select v.version from shown_version v join shown_statement s on s.id = v.statement_id
    where v.id = ${commitment.versionId} and v.id <> s.version_id`.execute(queries)
  const quotedVersion = older.rows[0]?.version ?? null
  const models = await modelsThatAgree(queries, commitment.versionId, commitment.positions[0]!.paragraph, commitment.sentences)
  const versions = await versionsOf(queries, commitment.id)
  return { kind: 'shown', shown: { debate, commitment, who, statement, quotedVersion, models, versions } }
}
