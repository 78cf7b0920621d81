import { type ImplementationState, stateOf } from '../../follow-up/index.ts'
import type { AssessedBy } from './register-lines.ts'

/** What is shown of one assessment, or in place of any: then nobody signs it. */
export interface ShownValue {
  readonly value: ImplementationState
  readonly organization: string | null
}

/** What is known of what came of a commitment. */
export interface KnownOfLine {
  readonly assessments: readonly AssessedBy[]
  /** Progress reports that were not withdrawn. */
  readonly reports: number
  readonly due: string | null
}

/** The assessments of a commitment, each signed, side by side; where there is none, what follow-up derives of it on a day. */
export function assessmentsShown({ assessments, reports, due }: KnownOfLine, today: string): readonly ShownValue[] {
  return assessments.length > 0 ? assessments : [{ value: stateOf({ due, values: [], reports }, today), organization: null }]
}
