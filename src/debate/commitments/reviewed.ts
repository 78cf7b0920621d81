import { Refusal } from '../../document/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import type { Visit } from '../../platform/http/index.ts'
import { openNamedConcepts, sentencesOfVersion } from '../analysis/index.ts'
import { debateAt } from '../concept-note/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import { linkedWordsOf } from './earlier/linked-words.ts'
import { versionsOf } from './history.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import type { Done, ReviewGiven } from './pages/review-given.ts'
import { queueFilterFrom } from './queue-filter.ts'
import { refusal } from './refusal.ts'
import { joinable, placeInQueue } from './review-queue.ts'
import type { SeenCommitment } from './seen-commitment.ts'
import { similarCommitments } from './similar-commitments.ts'
import { commitmentAt, statementOf } from './store.ts'

/** Neighbours that are offered for a join. */
const mostNeighbours = 6

/** Commitments of one statement that are compared with one of them; no statement has more. */
const mostCompared = 500
/** Those that are shown as perhaps the same. */
const mostSimilar = 3

/** A number as an address or a form writes it; 0 for everything else. */
export const numberIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** Reads which commitments a form means, each as `number.version`; garbage is left out. */
export function seenIn(debateId: number, values: readonly string[]): readonly SeenCommitment[] {
  return values.flatMap((value) => {
    const [, number, version] = /^(\d{1,9})\.(\d{1,9})$/.exec(value) ?? []
    return number && version ? [{ debateId, number: Number(number), version: Number(version) }] : []
  })
}

function nullWhereRefused(problem: unknown): null {
  if (problem instanceof Refusal) return null
  throw problem
}

/** Most commitments of which one line says what was done. */
const mostDone = 20

/** Reads what was just done out of an address (`done=12.3`, `refused=14`), as the history has it; null where it says nothing true. */
export async function doneBefore(queries: Queries, debateId: number, query: URLSearchParams): Promise<Done | null> {
  const entries: Done['entries'][number][] = []
  for (const { number, version } of seenIn(debateId, (query.get('done') ?? '').split('_').slice(0, mostDone))) {
    const commitment = await commitmentAt(queries, debateId, number).catch(nullWhereRefused)
    const done = commitment && (await versionsOf(queries, commitment.id)).find((one) => one.version === version)
    if (done) entries.push({ number, version: done, isNewest: commitment.version === version })
  }
  const refused = (query.get('refused') ?? '')
    .split('_')
    .slice(0, mostDone)
    .map(numberIn)
    .filter((number) => number > 0)
  return entries.length + refused.length > 0 ? { entries, refused } : null
}

let conceptsIn: ReturnType<typeof openNamedConcepts> | undefined

/** Other commitments of the statement: those near it and those that are perhaps the same can be joined with it. */
async function neighboursOf(queries: Queries, commitment: KeptCommitment): Promise<Pick<ReviewGiven, 'joinable' | 'similar'>> {
  const all = await joinable(queries, commitment, mostCompared)
  const near = await joinable(queries, commitment, mostNeighbours)
  const isOpen = commitment.became.length === 0 && commitment.standing !== 'set-aside' && commitment.stateWord === null
  if (!isOpen || all.length === 0) return { joinable: near, similar: [] }
  conceptsIn ??= openNamedConcepts()
  const similar = similarCommitments(commitment, all, conceptsIn).slice(0, mostSimilar)
  const offered = all.filter(({ id }) => near.some((one) => one.id === id) || similar.some((one) => one.commitment.id === id))
  return { joinable: offered, similar }
}

/** All that the page of one commitment in review shows. Throws `debate.not-found`, `commitment.not-found`. */
export async function reviewedAt(queries: Queries, { params, query }: Visit): Promise<ReviewGiven> {
  const debate = await debateAt(queries, params.slug ?? '')
  const number = numberIn(params.number)
  if (number === 0) throw refusal('commitment.not-found', { number: (params.number ?? '').slice(0, 40) })
  const commitment = await commitmentAt(queries, debate.id, number)
  const filter = queueFilterFrom(query)
  return {
    debate,
    commitment,
    ...(await statementOf(queries, commitment.statementId)),
    statement: await statementOfVersion(queries, commitment.versionId),
    sentences: await sentencesOfVersion(queries, commitment.versionId),
    versions: await versionsOf(queries, commitment.id),
    ...(await neighboursOf(queries, commitment)),
    earlier: (await linkedWordsOf(queries, commitment.id)).earlier,
    filter,
    place: await placeInQueue(queries, commitment, filter),
    done: await doneBefore(queries, debate.id, query),
    attempt: null,
  }
}
