import type { By } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptAnswer } from '../analysis/index.ts'
import type { Head } from '../statements/index.ts'
import { type KeptCommitment, noStateWord } from './kept-commitment.ts'
import type { RegisterEntry } from './register.ts'
import { overlap } from './span.ts'
import { changeCommitment, commitmentColumns } from './store.ts'

async function commitmentsOf(queries: Queries, statementId: number): Promise<readonly KeptCommitment[]> {
  const { rows } = await sql<KeptCommitment>`
    select ${commitmentColumns} from commitment c where c.statement_id = ${statementId} order by c.number`.execute(queries)
  return rows
}

/**
 * Makes the commitments of a statement those of the delegation that now speaks in it, after a person corrected its head.
 * A word that another State had given lapses, since it binds no other: what it had confirmed is reviewed again.
 */
export async function followHead(queries: Queries, statementId: number, head: Head, by: By): Promise<void> {
  const change = { delegationId: head.delegation?.id ?? null, delegationName: head.delegation?.name ?? null, capacity: head.capacity }
  for (const commitment of await commitmentsOf(queries, statementId)) {
    const { delegationId, delegationName, capacity } = commitment
    if (delegationId === change.delegationId && delegationName === change.delegationName && capacity === change.capacity) continue
    const lapses = delegationId !== change.delegationId && commitment.stateWord !== null
    const standing = commitment.standing === 'confirmed' ? ('reviewed' as const) : commitment.standing
    await changeCommitment(queries, commitment, 'commitment.follow-head', lapses ? { ...change, ...noStateWord, standing } : change, by)
  }
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value))

/**
 * Gives the commitments of a statement that nobody has looked at yet what they now speak to, after the questions of the debate changed:
 * what was found of their own words in `entries`, else what their paragraphs speak to.
 */
export async function followAnswers(
  queries: Queries,
  statementId: number,
  answers: readonly KeptAnswer[],
  by: By,
  entries: readonly Pick<RegisterEntry, 'position' | 'questions' | 'calls'>[] = [],
): Promise<void> {
  const spoken = new Map(answers.map((answer) => [answer.paragraph, answer]))
  for (const commitment of await commitmentsOf(queries, statementId)) {
    // One whose words are gone stands in an earlier text, with paragraphs of its own.
    if (commitment.standing !== 'proposed' || commitment.goneFrom !== null) continue
    const own = entries.find(({ position }) => commitment.positions.some((one) => overlap(one, position)))
    const answer = own ?? spoken.get(commitment.positions[0]!.paragraph)
    const change = { questions: answer?.questions ?? [], calls: answer?.calls ?? [] }
    if (same(change.questions, commitment.questions) && same(change.calls, commitment.calls)) continue
    await changeCommitment(queries, commitment, 'commitment.answer-again', change, by)
  }
}
