import { Refusal, refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

export const refusal = refusalsFrom(messages.refusals)

/** The code of an error of the operating system (`ENOSPC`) or of PostgreSQL (`53100`); empty where it has none. */
export function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}

/** Says of an error what a rule says about it; one that no rule knows stays as it is. */
export function asRefusal(problem: unknown): unknown {
  return /^(53100|ENOSPC|EDQUOT)$/.test(codeOf(problem)) && !(problem instanceof Refusal) ? refusal('data.disk-full') : problem
}
