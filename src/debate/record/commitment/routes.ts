import { type Answer, type Bench, dayOf, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { earlierWordsOf, followUpOf } from '../../follow-up/index.ts'
import { commitmentPage, withdrawnCommitmentPage } from './pages/commitment-page.tsx'
import { findCommitment } from './shown-commitment.ts'

async function commitment({ database }: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(database.read, visit.params.slug ?? '')
  const said = visit.params.number ?? ''
  // No commitment has the number 0: what is no number is not found either.
  const found = await findCommitment(database.read, debate, /^[1-9]\d{0,8}$/.test(said) ? Number(said) : 0)
  if (found.kind === 'withdrawn') return pageAnswer(withdrawnCommitmentPage(debate, found.number, found.withdrawn, visit), 410)
  const followUp = await followUpOf(database.read, found.shown.commitment, dayOf(visit))
  const words = await earlierWordsOf(database.read, found.shown.commitment)
  return pageAnswer(commitmentPage(found.shown, { followUp, words }, visit))
}

/** The page of a commitment. */
export function commitmentRoutes(bench: Bench): readonly Route[] {
  return [{ method: 'GET', path: '/debates/:slug/commitments/:number', answer: (visit) => commitment(bench, visit) }]
}
