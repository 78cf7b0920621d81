import type { Queries } from '../../../platform/database/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { conditionOf, noFilter } from './condition.ts'
import { sortedByName } from './delegation-name.ts'
import { type DownloadedLine, downloadOf } from './download.ts'
import { choicesOf } from './register-lines.ts'

/** The whole register of a debate as it stands, by delegation in English order; last what was set aside, each with the reason. `today` is the day on which it is asked. */
export async function wholeRegister(queries: Queries, debate: KeptDebate, today: string): Promise<readonly DownloadedLine[]> {
  const { delegations } = await choicesOf(queries, debate.id)
  const keys = sortedByName('en', delegations, debate.date).map(({ key }) => key)
  const of = (standing: 'set-aside' | null) => {
    const condition = conditionOf([debate.id], { ...noFilter, standing }, today)
    return downloadOf(queries, { condition, order: { by: 'delegation', downwards: false }, delegations: keys }, today)
  }
  return [...(await of(null)), ...(await of('set-aside'))]
}
