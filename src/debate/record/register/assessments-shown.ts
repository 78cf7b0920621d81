import type { AssessmentValue } from '../../../ui/index.ts'
import type { AssessedBy } from './register-lines.ts'

/** What is shown of one assessment, or in place of any: then nobody signs it. */
export interface ShownValue {
  readonly value: AssessmentValue | 'reported'
  readonly organization: string | null
}

/** What is known of what came of a commitment. */
export interface KnownOfLine {
  readonly assessments: readonly AssessedBy[]
  /** Progress reports that were not withdrawn. */
  readonly reports: number
  readonly due: string | null
}

/**
 * The assessments of a commitment, each signed. Where there is none: `reported` where progress was reported, `not-yet-due` while its day has not passed,
 * else `no-evidence-yet`, which never means not kept. A year ends with its last day.
 */
export function assessmentsShown({ assessments, reports, due }: KnownOfLine, today: string): readonly ShownValue[] {
  if (assessments.length > 0) return assessments
  if (reports > 0) return [{ value: 'reported', organization: null }]
  const last = due === null ? '' : due.length === 4 ? `${due}-12-31` : due.length === 7 ? `${due}-31` : due
  return [{ value: last >= today ? 'not-yet-due' : 'no-evidence-yet', organization: null }]
}
