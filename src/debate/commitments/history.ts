import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { commitmentColumns } from './store.ts'

/** A version of a commitment: how it was after an action, and who did it. */
export interface CommitmentVersion {
  readonly version: number
  readonly at: string
  readonly actor: string
  /** Such as `commitment.review`. */
  readonly action: string
  /** The reason that the person gave, where the action asks for one. */
  readonly why: string | null
  readonly state: KeptCommitment
  /** What differs from the version before, in the order of {@link comparedFields}; empty for the first. */
  readonly changes: readonly Difference[]
}

/** What a person sees of a commitment and may compare, in order. */
export const comparedFields = [
  'quote',
  'kind',
  'questions',
  'calls',
  'pillars',
  'fields',
  'standing',
  'setAsideWhy',
  'stateWord',
  'stateWording',
  'stateSource',
  'stateDate',
  'stateReason',
  'became',
  'goneFrom',
  'correctedIn',
  'correctedTo',
  'earlierWords',
] as const satisfies readonly (keyof KeptCommitment)[]
/** One of {@link comparedFields}. */
export type ComparedField = (typeof comparedFields)[number]

/** A field that is not the same in two versions. */
export interface Difference {
  readonly field: ComparedField
  readonly before: KeptCommitment[ComparedField]
  readonly after: KeptCommitment[ComparedField]
}

/** A field as a person compares it: which words a part was read from, and not where in a version of the statement they stand. */
function compared(state: KeptCommitment, field: ComparedField): string {
  if (field !== 'fields') return JSON.stringify(state[field] ?? null)
  return JSON.stringify(Object.entries(state.fields).map(([name, { position: _, ...read }]) => [name, read]))
}

/** Compares two versions of a commitment, field by field. */
export function differencesBetween(before: KeptCommitment, after: KeptCommitment): readonly Difference[] {
  return comparedFields
    .filter((field) => compared(before, field) !== compared(after, field))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

interface VersionRow extends KeptCommitment {
  readonly of: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly why: string | null
}

/** Every version of a commitment, the oldest first. The state of each is complete. */
export async function versionsOf(queries: Queries, commitmentId: number): Promise<readonly CommitmentVersion[]> {
  const { rows } = await sql<VersionRow>`
    select ${commitmentColumns}, v.version as of, v.at, v.actor, v.action, v.why
    from commitment_version v, jsonb_populate_record(null::commitment, v.state) c
    where v.commitment_id = ${commitmentId} order by v.version`.execute(queries)
  const states = rows.map(({ of: _of, at: _at, actor: _actor, action: _action, why: _why, ...state }) => state)
  return rows.map(({ of, at, actor, action, why }, index) => ({
    version: of,
    at,
    actor,
    action,
    why,
    state: states[index]!,
    changes: index === 0 ? [] : differencesBetween(states[index - 1]!, states[index]!),
  }))
}
