import type { Position } from '../../document/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { sentencesOfVersion } from '../analysis/index.ts'
import { debateById } from '../concept-note/index.ts'
import { statementAt, statementOfVersion } from '../statements/index.ts'
import { answerProblems, answersInOrder, type GivenAnswers } from './answers.ts'
import { type KeptCommitment, noStateWord } from './kept-commitment.ts'
import messages from './messages/en.json' with { type: 'json' }
import { overlapProblems } from './neighbours.ts'
import { refusal, refuseAll } from './refusal.ts'
import { hasWords, quoteAt, sentencesAt } from './span.ts'
import { addCommitment, lockRegister } from './store.ts'

/** Words of a statement that a person takes for a commitment, and what they answer. */
export interface EnteredCommitment extends GivenAnswers {
  /** The part of the statement's address. */
  readonly statement: string
  /** Null where no words were chosen. */
  readonly position: Position | null
}

/**
 * Enters a commitment that no machine found: a named person marks its words, and it is reviewed by that. Its method is `person`.
 *
 * Throws everything that is wrong at once: `commitment.span`, `commitment.overlap`, `commitment.kind`, `commitment.answer-unknown`;
 * `statement.not-found`, `commitment.statement-withdrawn`.
 */
export async function enterCommitment(queries: Queries, debateId: number, given: EnteredCommitment, by: By): Promise<KeptCommitment> {
  await lockRegister(queries, debateId)
  const { id: statementId, versionId, withdrawnAt } = await statementAt(queries, debateId, given.statement)
  if (withdrawnAt !== null) throw refusal('commitment.statement-withdrawn')
  const [statement, debate] = [await statementOfVersion(queries, versionId), await debateById(queries, debateId)]
  const { position } = given
  const span =
    position === null || !hasWords(statement, position)
      ? [{ field: 'span', refusal: refusal('commitment.span') }]
      : await overlapProblems(queries, statementId, [position], null)
  refuseAll([...span, ...answerProblems(given, debate, null)])

  const positions = [position!]
  const all = await sentencesOfVersion(queries, versionId)
  const sentences = sentencesAt(all, positions)
  const own = all.find((one) => one.paragraph === position!.paragraph && one.number === sentences[0])
  const { language } = statement.document.paragraphs.find(({ n }) => n === position!.paragraph)!
  const entered = await addCommitment(
    queries,
    { debateId, statementId, versionId },
    {
      ...answersInOrder(given),
      delegationId: statement.head.delegation?.id ?? null,
      delegationName: statement.head.delegation?.name ?? null,
      capacity: statement.head.capacity,
      positions,
      quote: quoteAt(statement, positions),
      sentences,
      categories: own?.categories ?? [],
      fields: {},
      due: null,
      language: language && language !== 'und' ? language : statement.language,
      standing: 'reviewed',
      ...noStateWord,
      reviewer: by.actor,
      reviewedAt: by.at,
      setAsideWhy: null,
      became: [],
      method: 'person',
      strength: 1,
      reason: messages.reasons['person.entered'],
      trigger: [],
    },
    'commitment.enter',
    by,
  )
  const data = { number: entered.number, version: 1, quote: entered.quote }
  await record(queries, { ...by, action: 'commitment.enter', debate: debateId, subject: `commitment ${entered.id}`, data })
  return entered
}
