import { type Answer, type Bench, dayOf, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { type EarlierAndLaterLinks, linkedWordsOf } from '../../commitments/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { type EarlierAndLater, earlierWordsOf, followUpOf } from '../../follow-up/index.ts'
import { commitmentPage, withdrawnCommitmentPage } from './pages/commitment-page.tsx'
import { findCommitment } from './shown-commitment.ts'

/** Other words on the same matter, without those that are shown as the same commitment already. */
function withoutLinked(words: EarlierAndLater, links: EarlierAndLaterLinks): EarlierAndLater {
  const linked = new Set([...links.earlier, ...links.later].map(({ debate, number }) => `${debate.slug}/${number}`))
  const left = (of: EarlierAndLater['earlier']) => of.filter(({ debate, number }) => !linked.has(`${debate.slug}/${number}`))
  return { earlier: left(words.earlier), later: left(words.later) }
}

async function commitment({ database }: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(database.read, visit.params.slug ?? '')
  const said = visit.params.number ?? ''
  // No commitment has the number 0: what is no number is not found either.
  const found = await findCommitment(database.read, debate, /^[1-9]\d{0,8}$/.test(said) ? Number(said) : 0)
  if (found.kind === 'withdrawn') return pageAnswer(withdrawnCommitmentPage(debate, found.number, found.withdrawn, visit), 410)
  const followUp = await followUpOf(database.read, found.shown.commitment, dayOf(visit))
  const links = await linkedWordsOf(database.read, found.shown.commitment.id)
  const words = withoutLinked(await earlierWordsOf(database.read, found.shown.commitment), links)
  return pageAnswer(commitmentPage(found.shown, { followUp, links, words }, visit))
}

/** The page of a commitment. */
export function commitmentRoutes(bench: Bench): readonly Route[] {
  return [{ method: 'GET', path: '/debates/:slug/commitments/:number', answer: (visit) => commitment(bench, visit) }]
}
