import { type DelegationId, type MeetingForm, recogniseDelegation } from '../../council/index.ts'
import { detectLanguage } from '../../language/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptDebate } from './store.ts'

/** What a person enters of a debate by hand; null where it is not known. */
export interface DebateFactsByHand {
  readonly theme: string | null
  readonly agendaItem: string | null
  readonly date: string | null
  /** As it is written: the table of delegations is asked who that is. */
  readonly presidencyName: string | null
  readonly form: MeetingForm | null
}

/** Changes what is known of a debate to what a person entered. What it was before stays in the history. */
export async function changeDebate(queries: Queries, debate: KeptDebate, facts: DebateFactsByHand, by: By): Promise<void> {
  const { theme, agendaItem, date, presidencyName, form } = facts
  const presidency: DelegationId | null = presidencyName ? (recogniseDelegation(presidencyName)?.delegation.id ?? null) : null
  await sql`
    update debate set theme = ${theme}, theme_language = ${theme ? detectLanguage(theme) : null}, agenda_item = ${agendaItem}, date = ${date}::date,
      presidency = ${presidency}, presidency_name = ${presidencyName}, form = ${form}
    where id = ${debate.id}`.execute(queries)
  const before = {
    theme: debate.theme,
    agendaItem: debate.agendaItem,
    date: debate.date,
    presidencyName: debate.presidencyName,
    form: debate.form,
  }
  await record(queries, {
    ...by,
    action: 'debate.change',
    debate: debate.id,
    subject: `debate ${debate.id}`,
    data: { before, after: { ...facts } },
  })
}
