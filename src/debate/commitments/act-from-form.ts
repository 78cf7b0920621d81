import type { CommitmentKind, Pillar } from '../../council/index.ts'
import { Refusal } from '../../document/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { byOf, type Visit } from '../../platform/http/index.ts'
import { type KeptSentence, sentencesOfVersion } from '../analysis/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import type { GivenAnswers } from './answers.ts'
import { type Correction, correctCommitment } from './correct-commitment.ts'
import { linkEarlier, unlinkEarlier } from './earlier/link-earlier.ts'
import type { ComparedField } from './history.ts'
import { joinCommitments } from './join-commitments.ts'
import type { KeptCommitment, StateWord } from './kept-commitment.ts'
import type { ReviewAction } from './pages/review-given.ts'
import { recordStateWord } from './record-state-word.ts'
import { type FieldRefusal, Refusals, refuseAll } from './refusal.ts'
import { reviewCommitment } from './review-commitment.ts'
import { numberIn, seenIn } from './reviewed.ts'
import type { SeenCommitment } from './seen-commitment.ts'
import { setAsideCauses, setAsideCommitment } from './set-aside-commitment.ts'
import { hasWords, inOrder, quoteAt } from './span.ts'
import { type ReadSpan, readParts, readSpan } from './span-choices.ts'
import { splitCommitment } from './split-commitment.ts'
import { undoChange } from './undo-change.ts'

/** What a form says of the kind of a commitment and of what it answers. */
export function answersIn({ form, all }: Visit): GivenAnswers {
  return {
    kind: form.kind as CommitmentKind,
    questions: all('questions'),
    calls: all('calls'),
    pillars: all('pillars') as readonly Pillar[],
  }
}

/** Places of words that one form may have. */
const mostSpans = 20

/** Reads the stretches of words of a form. */
export function spansIn({ form }: Visit, count: number, sentences: readonly KeptSentence[]): readonly ReadSpan[] {
  return Array.from({ length: Math.min(count, mostSpans) }, (_, index) => {
    const of = (name: string) => form[`${name}-${index}`] ?? ''
    const sent = { paragraph: of('paragraph'), from: of('from'), to: of('to'), first: of('first'), last: of('last') }
    return readSpan(sent, sentences, `-${index}`)
  })
}

/**
 * Acts, unless a form could not be read whole: then everything else that is wrong with it is refused, too, and nothing is kept,
 * because the transaction ends in a refusal.
 */
export async function actOrRefuseAll<T>(unread: readonly FieldRefusal[], act: () => Promise<T>): Promise<T> {
  if (unread.length === 0) return act()
  const also: FieldRefusal[] = []
  try {
    await act()
  } catch (problem) {
    // Words that could not be read are not missing as well.
    if (problem instanceof Refusals) also.push(...problem.all.filter(({ refusal }) => refusal.code !== 'commitment.span'))
    else if (!(problem instanceof Refusal) || problem.code !== 'commitment.nothing-changed') throw problem
  }
  refuseAll([...unread, ...also])
  throw new Error('There is something to refuse')
}

/** What one act leads to: the commitment and the version by which the next page says what was done. */
export interface Acted {
  readonly number: number
  readonly version: number
}

async function correct(queries: Queries, visit: Visit, seen: SeenCommitment, before: KeptCommitment): Promise<Acted> {
  const spans = spansIn(visit, numberIn(visit.form.spans), await sentencesOfVersion(queries, before.versionId))
  const unread = spans.flatMap(({ problems }) => problems)
  const positions = unread.length > 0 ? null : spans.flatMap(({ position }) => position ?? [])
  const given: Correction = { ...answersIn(visit), positions, leftOut: visit.all('leftOut'), why: visit.form.why ?? '' }
  return actOrRefuseAll(unread, () => correctCommitment(queries, seen, given, byOf(visit)))
}

async function split(queries: Queries, visit: Visit, seen: SeenCommitment): Promise<Acted> {
  const count = Math.min(numberIn(visit.form.parts), mostSpans)
  const sent = Array.from({ length: count }, (_, index) => ({
    first: visit.form[`part-${index + 1}-first`] ?? '',
    last: visit.form[`part-${index + 1}-last`] ?? '',
  }))
  const { parts, problems } = readParts(sent)
  await actOrRefuseAll(problems, () => splitCommitment(queries, seen, parts, byOf(visit)))
  // The old one is the one that was split, and that is told.
  return { number: seen.number, version: seen.version + 1 }
}

/** Does what the form of one commitment asks for. Throws what the action refuses. */
export async function actFromForm(queries: Queries, visit: Visit, action: ReviewAction, before: KeptCommitment): Promise<Acted> {
  const by = byOf(visit)
  const { form } = visit
  const seen = { debateId: before.debateId, number: before.number, version: numberIn(form.version) }
  switch (action) {
    case 'review':
      return reviewCommitment(queries, seen, by)
    case 'correct':
      return correct(queries, visit, seen, before)
    case 'set-aside':
      return setAsideCommitment(
        queries,
        seen,
        form.why ?? '',
        by,
        setAsideCauses.find((one) => one === form.cause),
      )
    case 'split':
      return split(queries, visit, seen)
    case 'join':
      return joinCommitments(queries, [seen, ...seenIn(before.debateId, visit.all('with'))], by)
    case 'link-earlier':
      return linkEarlier(queries, seen, form.earlier ?? '', by)
    case 'unlink-earlier':
      return unlinkEarlier(queries, seen, form.earlier ?? '', by)
    case 'record-state-word':
      return recordStateWord(queries, seen, stateWordIn(visit), by)
    case 'undo':
      return undoChange(queries, seen, form.why ?? '', by)
  }
}

const stateWordIn = ({ form }: Visit) => ({
  word: (form.word ?? '') as StateWord,
  source: form.source ?? '',
  date: (form.date ?? '').trim(),
  wording: form.wording ?? '',
  reason: form.reason ?? '',
})

/** What a form wanted of each field of a commitment, for one who is shown what somebody else did meanwhile. */
export async function wantedBy(
  queries: Queries,
  visit: Visit,
  action: ReviewAction,
  saw: KeptCommitment | null,
): Promise<Partial<Record<ComparedField, unknown>>> {
  const { form } = visit
  switch (action) {
    case 'review':
      return { standing: 'reviewed' }
    case 'set-aside':
      return { standing: 'set-aside', setAsideWhy: form.why }
    case 'record-state-word': {
      const { word, source, date, wording, reason } = stateWordIn(visit)
      return { stateWord: word, stateSource: source, stateDate: date, stateWording: wording, stateReason: reason }
    }
    case 'correct': {
      if (!saw) return answersIn(visit)
      const statement = await statementOfVersion(queries, saw.versionId)
      const spans = spansIn(visit, numberIn(form.spans), await sentencesOfVersion(queries, saw.versionId))
      const positions = inOrder(spans.flatMap(({ position }) => (position && hasWords(statement, position) ? [position] : [])))
      return { ...(positions.length > 0 && { quote: quoteAt(statement, positions) }), ...answersIn(visit) }
    }
    default:
      return {}
  }
}
