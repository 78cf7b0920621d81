import type { Position } from '../../document/index.ts'
import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { sentencesOfVersion } from '../analysis/index.ts'
import { debateById } from '../concept-note/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import { answerProblems, answersInOrder, type GivenAnswers } from './answers.ts'
import { type CommitmentChange, type KeptCommitment, noStateWord } from './kept-commitment.ts'
import { overlapProblems } from './neighbours.ts'
import { type FieldRefusal, refusal, refuseAll, writtenProblems } from './refusal.ts'
import { type SeenCommitment, takeStanding } from './seen-commitment.ts'
import { dueIn, fieldsAt, hasWords, inOrder, overlap, quoteAt, samePlaces, sentencesAt } from './span.ts'
import { changeCommitment, lockRegister } from './store.ts'

/** A commitment as a person says that it should be read, whole. */
export interface Correction extends GivenAnswers {
  /** Where its words stand; the words themselves are cut from the statement. Null leaves them as they are. */
  readonly positions: readonly Position[] | null
  /** Names of fields that were read wrongly and are left out. */
  readonly leftOut: readonly string[]
  /** Needed where the State has spoken on the words or the kind that change. */
  readonly why: string
}

/**
 * Corrects what was read of a commitment: its words, its kind, what it answers. Whoever corrects has looked at it, so that it is reviewed by it,
 * and comes back where it was set aside.
 *
 * 1. The quote is cut from the statement at the positions given; no word is taken from a form.
 * 2. A commitment on which the State has spoken keeps that word, and `confirmed`, unless its words or its kind change. Then it is reviewed again,
 *    the State's word stays in the history, and a reason is needed.
 *
 * Throws everything that is wrong at once: `commitment.span`, `commitment.overlap`, `commitment.kind`, `commitment.answer-unknown`,
 * `commitment.state-word-reason`, `commitment.nothing-changed`; what {@link takeStanding} refuses.
 */
export async function correctCommitment(queries: Queries, seen: SeenCommitment, given: Correction, by: By): Promise<KeptCommitment> {
  await lockRegister(queries, seen.debateId)
  const before = await takeStanding(queries, seen)
  const [statement, debate] = [await statementOfVersion(queries, before.versionId), await debateById(queries, before.debateId)]
  const positions = inOrder(given.positions ?? before.positions)
  const moved = given.positions !== null && !samePlaces(positions, before.positions)
  const lapses = before.stateWord !== null && (moved || given.kind !== before.kind)
  const span: readonly FieldRefusal[] = !moved
    ? []
    : positions.length === 0 || !positions.every((one) => hasWords(statement, one)) || overlapEachOther(positions)
      ? [{ field: 'span', refusal: refusal('commitment.span') }]
      : await overlapProblems(queries, before.statementId, positions, before.number)
  refuseAll([
    ...span,
    ...answerProblems(given, debate, before),
    ...writtenProblems('why', given.why, lapses ? refusal('commitment.state-word-reason', { number: before.number }) : null),
  ])

  const sentences = moved ? sentencesAt(await sentencesOfVersion(queries, before.versionId), positions) : before.sentences
  const there = moved ? fieldsAt(before, positions) : before.fields
  const fields = Object.fromEntries(Object.entries(there).filter(([name]) => !given.leftOut.includes(name)))
  const answers = answersInOrder(given)
  const words = moved ? { positions, quote: quoteAt(statement, positions), sentences } : {}
  const read = {
    ...answers,
    ...words,
    ...(Object.keys(fields).length < Object.keys(before.fields).length && { fields, due: dueIn(fields) }),
  }
  if (sameAs(before, read)) throw refusal('commitment.nothing-changed', { number: before.number })
  const change: CommitmentChange = {
    ...read,
    ...(lapses && noStateWord),
    standing: before.standing === 'confirmed' && !lapses ? 'confirmed' : 'reviewed',
    setAsideWhy: null,
    reviewer: by.actor,
    reviewedAt: by.at,
  }
  return changeCommitment(queries, before, 'commitment.correct', change, by, given.why.trim() || null)
}

const overlapEachOther = (positions: readonly Position[]) =>
  positions.some((one, index) => index > 0 && overlap(one, positions[index - 1]!))

function sameAs(before: KeptCommitment, read: CommitmentChange): boolean {
  const was = { ...before, ...answersInOrder(before) }
  return Object.entries(read).every(([name, value]) => JSON.stringify(was[name as keyof KeptCommitment]) === JSON.stringify(value))
}
