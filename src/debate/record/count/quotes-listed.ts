import type { CountAnswer } from './count-answer.ts'
import type { CountedFinding } from './counted-finding.ts'
import type { CountList } from './write-question.ts'

/** The quotes that a list of an answer opens: of one delegation in the way in which it counts, of all in one way, or of all. */
export function quotesListed(
  answer: CountAnswer,
  { delegation, how }: CountList,
): { readonly delegation: string | null; readonly findings: readonly CountedFinding[] } {
  if (delegation === null) {
    const findings = how === null ? answer.findings : answer.findings.filter(({ own }) => own === (how === 'own'))
    return { delegation: null, findings }
  }
  const found = (how === 'group' ? answer.by.group : answer.by.own).find(({ part }) => part.key === delegation)
  return { delegation: found?.part.name ?? delegation, findings: found?.findings ?? [] }
}
