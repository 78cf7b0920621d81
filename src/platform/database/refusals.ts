import { Refusal, refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

export const refusal = refusalsFrom(messages.refusals)

/** The code of an error of the operating system (`ENOSPC`) or of PostgreSQL (`53100`); empty where it has none. */
export function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}

/** PGlite speaks of its files with numbers of its own: no space left, quota used up. */
const isFull = (problem: unknown): boolean =>
  /^(53100|ENOSPC|EDQUOT)$/.test(codeOf(problem)) ||
  (typeof problem === 'object' && problem !== null && 'errno' in problem && (problem.errno === 51 || problem.errno === 19))

/** Says of an error what a rule says about it; one that no rule knows stays as it is. */
export const asRefusal = (problem: unknown): unknown =>
  !(problem instanceof Refusal) && isFull(problem) ? refusal('data.disk-full') : problem
