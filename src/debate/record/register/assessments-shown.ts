import type { AssessmentValue } from '../../../ui/index.ts'
import type { AssessedBy } from './register-lines.ts'

/**
 * What is shown where nobody has assessed a commitment: `not-yet-due` while its day has not passed, else `no-evidence-yet`, which never means not kept.
 * A year ends with its last day.
 */
export function withoutAssessment(due: string | null, today: string): AssessmentValue {
  const last = due === null ? '' : due.length === 4 ? `${due}-12-31` : due.length === 7 ? `${due}-31` : due
  return last >= today ? 'not-yet-due' : 'no-evidence-yet'
}

/** The assessments of a commitment, or the value that stands for none. */
export function assessmentsShown(
  line: { readonly assessments: readonly AssessedBy[]; readonly due: string | null },
  today: string,
): readonly { readonly value: AssessmentValue; readonly organization: string | null }[] {
  return line.assessments.length > 0 ? line.assessments : [{ value: withoutAssessment(line.due, today), organization: null }]
}
