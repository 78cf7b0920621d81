import { recogniseDelegation } from '../../../council/index.ts'
import { foldText } from '../../../language/index.ts'
import type { CountQuestion } from './count-question.ts'
import type { CountedFinding } from './counted-finding.ts'

const alike = (text: string) => foldText(text).text.trim()

const meet = (wanted: readonly string[], there: readonly string[]) => wanted.length === 0 || wanted.some((value) => there.includes(value))

/** A commitment names a place: in these words, or, where they are the name of a State, that State in any language. */
function isAt(place: string, words: string): boolean {
  const id = recogniseDelegation(words)?.delegation.id
  return alike(place).includes(alike(words)) || (id !== undefined && place.split(' ').includes(id))
}

/**
 * Tells whether words fit what a question asks for of them: category, kind, standing, what they answer, what they name. Of whom and of which debates is not asked here.
 *
 * The findings are of the question's category.
 */
export function fitsQuestion(question: CountQuestion, finding: CountedFinding): boolean {
  const { kind, standing, call, pillar, where } = question
  if (kind.length > 0 && (finding.kind === null || !kind.includes(finding.kind))) return false
  if (standing === 'checked' && !finding.checked) return false
  if (standing === 'confirmed' && !finding.confirmed) return false
  if (standing === 'proposed' && (finding.checked || finding.confirmed)) return false
  if (!meet(question.question, finding.questions) || !meet(call, finding.calls) || !meet(pillar, finding.pillars)) return false
  if (!question.with.every((field) => finding.named.includes(field))) return false
  return where.length === 0 || where.some((words) => isAt(finding.place, words))
}
