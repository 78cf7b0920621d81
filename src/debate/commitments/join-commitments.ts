import { pillars } from '../../council/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { sentencesOfVersion } from '../analysis/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import { eachOnce } from './answers.ts'
import { decidedWith } from './earlier/decided-link.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { refusal, refuseAll } from './refusal.ts'
import { type SeenCommitment, takeForRewriting } from './seen-commitment.ts'
import { dueIn, inOrder, quoteAt, sentencesAt } from './span.ts'
import { addCommitment, lockRegister, writeNextVersion } from './store.ts'

/**
 * Joins commitments of one statement that are one and the same: the new one has all their words in the order of the text, parted by " … ", and all that they
 * answer; its kind is that of the first in the text. It is reviewed where all of them were. The joined ones leave the register, and their addresses name it.
 *
 * Throws `commitment.join-alone`, `commitment.join-elsewhere`; what {@link takeForRewriting} refuses.
 */
export async function joinCommitments(queries: Queries, list: readonly SeenCommitment[], by: By): Promise<KeptCommitment> {
  const each = new Map(list.map((seen) => [seen.number, seen]))
  const [first] = each.values()
  if (!first || each.size < 2) refuseAll([{ field: 'with', refusal: refusal('commitment.join-alone') }])
  await lockRegister(queries, first!.debateId)
  const taken: KeptCommitment[] = []
  for (const seen of each.values()) taken.push(await takeForRewriting(queries, seen))
  const elsewhere = taken.find(({ versionId }) => versionId !== taken[0]!.versionId)
  if (elsewhere) {
    const given = { number: taken[0]!.number, other: elsewhere.number }
    refuseAll([{ field: 'with', refusal: refusal('commitment.join-elsewhere', given) }])
  }

  const parts = taken.toSorted(
    (a, b) => a.positions[0]!.paragraph - b.positions[0]!.paragraph || a.positions[0]!.start - b.positions[0]!.start,
  )
  const strongest = parts.reduce((a, b) => (b.strength > a.strength ? b : a))
  const head = parts[0]!
  const statement = await statementOfVersion(queries, head.versionId)
  const positions = inOrder(parts.flatMap((one) => one.positions))
  const fields: KeptCommitment['fields'] = Object.assign({}, ...parts.toReversed().map((one) => one.fields))
  const reviewed = parts.every(({ standing }) => standing === 'reviewed')
  const joined = await addCommitment(
    queries,
    head,
    {
      ...head,
      positions,
      quote: quoteAt(statement, positions),
      sentences: sentencesAt(await sentencesOfVersion(queries, head.versionId), positions),
      questions: eachOnce(parts.flatMap(({ questions }) => questions)),
      calls: eachOnce(parts.flatMap(({ calls }) => calls)),
      pillars: eachOnce(
        parts.flatMap((one) => one.pillars),
        pillars,
      ),
      categories: eachOnce(parts.flatMap(({ categories }) => categories)),
      fields,
      due: dueIn(fields),
      earlierWords: parts.flatMap(({ earlierWords }) => earlierWords).reduce(decidedWith, [] as KeptCommitment['earlierWords']),
      standing: reviewed ? 'reviewed' : 'proposed',
      reviewer: reviewed ? by.actor : null,
      reviewedAt: reviewed ? by.at : null,
      method: strongest.method,
      strength: strongest.strength,
      reason: strongest.reason,
      trigger: strongest.trigger,
    },
    'commitment.join',
    by,
  )
  for (const part of parts) await writeNextVersion(queries, part, 'commitment.join', { became: [joined.number] }, by)
  const data = { number: joined.number, version: 1, joined: parts.map(({ number }) => number) }
  await record(queries, { ...by, action: 'commitment.join', debate: head.debateId, subject: `commitment ${joined.id}`, data })
  return joined
}
