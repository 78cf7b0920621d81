import type { Position } from '../../document/index.ts'
import { fill } from '../../document/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { type KeptSentence, sentencesOfVersion } from '../analysis/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import messages from './messages/en.json' with { type: 'json' }
import { type FieldRefusal, refusal, refuseAll } from './refusal.ts'
import { type SeenCommitment, takeForRewriting } from './seen-commitment.ts'
import { dueIn, fieldsAt, hasWords, overlap, quoteAt, sentencesAt, within } from './span.ts'
import { addCommitment, lockRegister, writeNextVersion } from './store.ts'

/**
 * Splits a commitment into two or more, each with exact words of its own out of those of the one that it was. Each keeps kind, answers and standing until
 * it is looked at by itself; the old one leaves the register, and its address names the new ones.
 *
 * Throws everything that is wrong at once: `commitment.parts`, `commitment.part-outside`, `commitment.parts-overlap`; what {@link takeForRewriting} refuses.
 */
export async function splitCommitment(
  queries: Queries,
  seen: SeenCommitment,
  parts: readonly (Position | null)[],
  by: By,
): Promise<readonly KeptCommitment[]> {
  await lockRegister(queries, seen.debateId)
  const before = await takeForRewriting(queries, seen)
  const statement = await statementOfVersion(queries, before.versionId)
  const given = parts.filter((part) => part !== null)
  const problems: FieldRefusal[] = parts.flatMap((part, index) => {
    const field = `part-${index + 1}`
    if (part === null) return []
    if (!hasWords(statement, part) || !before.positions.some((place) => within(part, place)))
      return [{ field, refusal: refusal('commitment.part-outside', { part: index + 1, number: before.number }) }]
    const other = parts.findIndex((one, earlier) => earlier < index && one !== null && overlap(one, part))
    return other < 0 ? [] : [{ field, refusal: refusal('commitment.parts-overlap', { part: index + 1, other: other + 1 }) }]
  })
  refuseAll([...(given.length < 2 ? [{ field: 'part-1', refusal: refusal('commitment.parts') }] : []), ...problems])

  const sentences = await sentencesOfVersion(queries, before.versionId)
  const added: KeptCommitment[] = []
  for (const part of given.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)) {
    const fields = fieldsAt(before, [part])
    const own = {
      ...before,
      earlierWords: [],
      positions: [part],
      quote: quoteAt(statement, [part]),
      sentences: sentencesAt(sentences, [part]),
      fields,
      due: dueIn(fields),
      ...whyOf(before, part, sentences),
    }
    added.push(await addCommitment(queries, before, own, 'commitment.split', by))
  }
  const became = added.map(({ number }) => number)
  await writeNextVersion(queries, before, 'commitment.split', { became }, by)
  const data = { number: before.number, version: before.version + 1, after: { became } }
  await record(queries, { ...by, action: 'commitment.split', debate: before.debateId, subject: `commitment ${before.id}`, data })
  return added
}

/** Why the words of a part were taken for a commitment: as their own sentence was, else as the whole was where its telling words are in the part. */
function whyOf(
  before: KeptCommitment,
  part: Position,
  sentences: readonly KeptSentence[],
): Pick<KeptCommitment, 'method' | 'strength' | 'reason' | 'trigger'> {
  const { paragraph } = part
  const { method, strength, reason, trigger } = before
  if (trigger.length > 0 && trigger.every((place) => within(place, part))) return { method, strength, reason, trigger }
  const found = sentences
    .filter((one) => overlap(one, part))
    .flatMap(({ why }) => why)
    .find((why) => why.category === 'commitment' && why.trigger.every((place) => within({ ...place, paragraph }, part)))
  if (found) return { ...found, trigger: found.trigger.map((place) => ({ ...place, paragraph })) }
  return { method: 'person', strength: 1, reason: fill(messages.reasons['person.split'], { number: before.number }), trigger: [] }
}
