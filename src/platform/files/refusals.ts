import { refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

export const refusal = refusalsFrom(messages.refusals)

/** The code of an error of the operating system, such as `ENOENT`; empty where it is none. */
export function systemCode(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}
