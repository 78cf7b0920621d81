import type { Became, Position, PositionMap } from '../../document/index.ts'
import type { By } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptAnswer } from '../analysis/index.ts'
import type { TextKind } from '../statements/index.ts'
import { type CommitmentChange, type KeptCommitment, noStateWord } from './kept-commitment.ts'
import type { RegisterEntry } from './register.ts'
import { dueIn, inOrder, type NumberedSentence, overlap, quoteFrom, sentencesAt } from './span.ts'
import { commitmentColumns, enterInRegister, lockRegister, writeNextVersion } from './store.ts'

/** A corrected text as the register follows it. */
export interface FollowedText {
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
  /** The number of the version in its statement. */
  readonly version: number
  readonly kind: TextKind
  /** The words of each paragraph, by its number. */
  readonly texts: ReadonlyMap<number, string>
  readonly sentences: readonly NumberedSentence[]
  readonly answers: readonly KeptAnswer[]
  /** What was found in it anew. */
  readonly entries: readonly RegisterEntry[]
  readonly delegationId: string | null
  /** From each earlier version, by its id, in which a commitment of the statement stands. */
  readonly maps: ReadonlyMap<number, PositionMap>
}

/** The versions of a statement in which its commitments stand, those among them that are gone. */
export async function versionsQuoted(queries: Queries, statementId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct version_id as id from commitment where statement_id = ${statementId} order by 1`.execute(queries)
  return rows.map(({ id }) => id)
}

/** Where words stand now. Where their edge was that of a sentence, it is that of the sentence that has their place. */
function settled(
  before: readonly Position[],
  positions: readonly Position[],
  old: FollowedText['sentences'],
  now: FollowedText['sentences'],
) {
  const at = (all: FollowedText['sentences'], paragraph: number, place: number) =>
    all.find((one) => one.paragraph === paragraph && one.start <= place && place < one.end)
  const [first, last] = [before[0]!, before.at(-1)!]
  const begins = at(old, first.paragraph, first.start)?.start === first.start
  const ends = at(old, last.paragraph, last.end - 1)?.end === last.end
  return positions.map((position, index) => ({
    ...position,
    start: index === 0 && begins ? (at(now, position.paragraph, position.start)?.start ?? position.start) : position.start,
    end: index === positions.length - 1 && ends ? (at(now, position.paragraph, position.end - 1)?.end ?? position.end) : position.end,
  }))
}

const nobodyLooked = {
  ...noStateWord,
  standing: 'proposed',
  reviewer: null,
  reviewedAt: null,
  setAsideWhy: null,
  earlierWords: [],
} as const
const asIs = { goneFrom: null, correctedIn: null, correctedTo: null } as const

/** What the register makes of one commitment, and the place of its words in the new text, if they have one. */
interface Followed {
  readonly positions: readonly Position[]
  readonly change: CommitmentChange | null
  readonly words: 'kept' | 'changed' | 'gone' | 'back'
}

function followed(commitment: KeptCommitment, text: FollowedText, oldSentences: FollowedText['sentences']): Followed {
  const map = text.maps.get(commitment.versionId)!
  const { became, positions: mapped } = map.map(commitment.positions)
  const isKept = became === 'unchanged' || became === 'moved'
  const positions = became === 'changed' ? inOrder(settled(commitment.positions, mapped, oldSentences, text.sentences)) : mapped
  const quote = quoteFrom(text.texts, positions)
  if (text.kind === 'corrigendum') return beside(commitment, text, became, positions, quote)
  if (became === 'gone') {
    const change = commitment.goneFrom === null ? { goneFrom: text.version } : null
    return { positions, change, words: 'gone' }
  }
  const place = { versionId: text.versionId, positions, quote, sentences: sentencesAt(text.sentences, positions), ...asIs }
  if (isKept) {
    const kept = { ...place, ...keptParts(commitment, map), ...(commitment.standing === 'proposed' && answersAt(text, positions)) }
    return { positions, change: kept, words: commitment.goneFrom === null ? 'kept' : 'back' }
  }
  const found = text.entries.find(({ position }) => positions.some((one) => overlap(one, position)))
  const read = found
    ? {
        kind: found.kind,
        pillars: found.pillars,
        categories: found.categories,
        fields: found.fields,
        trigger: found.trigger,
        reason: found.reason,
      }
    : keptParts(commitment, map)
  const change = { ...place, ...read, ...answersAt(text, positions), due: dueIn(read.fields), ...nobodyLooked }
  return { positions, change, words: 'changed' }
}

/** After the issue the words of the first text stay; what the corrigendum has instead is said beside them, and a person has to look at it again. */
function beside(commitment: KeptCommitment, text: FollowedText, became: Became, positions: readonly Position[], quote: string): Followed {
  if (became === 'unchanged' || became === 'moved') {
    const change = commitment.correctedIn === null ? null : { correctedIn: null, correctedTo: null }
    return { positions, change, words: 'back' }
  }
  const change = { correctedIn: text.version, correctedTo: became === 'gone' ? null : quote, ...nobodyLooked }
  return { positions, change, words: became === 'gone' ? 'gone' : 'changed' }
}

/** The parts of a commitment that stand in the new text letter by letter; the others are left out. */
function keptParts({ fields, trigger, due }: KeptCommitment, { map }: PositionMap) {
  const placeOf = (position: Position) => {
    const { became, positions } = map([position])
    return became === 'unchanged' || became === 'moved' ? positions[0]! : null
  }
  const kept = Object.entries(fields).flatMap(([name, field]) => {
    const position = placeOf(field.position)
    const others = field.others?.flatMap((other) => {
      const place = placeOf(other.position)
      return place ? [{ ...other, position: place }] : []
    })
    return position ? [[name, { ...field, position, ...(others && { others }) }] as const] : []
  })
  return {
    fields: Object.fromEntries(kept) as KeptCommitment['fields'],
    trigger: trigger.flatMap((position) => placeOf(position) ?? []),
    due: kept.some(([name]) => name === 'due') || fields.due === undefined ? due : null,
  }
}

function answersAt({ answers, entries }: FollowedText, positions: readonly Position[]) {
  const found = entries.find(({ position }) => positions.some((one) => overlap(one, position)))
  if (found) return { questions: found.questions, calls: found.calls }
  const own = answers.find(({ paragraph }) => paragraph === positions[0]!.paragraph)
  return { questions: own?.questions ?? [], calls: own?.calls ?? [] }
}

/**
 * Makes the register follow the corrected text of a statement, in the transaction that keeps it (docs/method/when-a-statement-is-corrected.md).
 *
 * 1. Words that are unchanged or moved are quoted from the new text; all that people decided on them stands.
 * 2. Words that changed are those of the new text, and proposed again: whatever a person or the State said was said of other words, and stays in the history.
 * 3. Words that are gone keep their quote from the version that had them; the commitment is no longer counted.
 * 4. A corrigendum leaves every quote as it is. Where it has other words, or none, that is said beside the quote, and the commitment is proposed again.
 * 5. What is found in the new text where no commitment stood enters the register as proposed; by a corrigendum nothing enters it.
 *
 * `sentencesBefore` are those of the earlier versions, by their ids.
 */
export async function followVersion(
  queries: Queries,
  text: FollowedText,
  sentencesBefore: ReadonlyMap<number, FollowedText['sentences']>,
  by: By,
): Promise<void> {
  await lockRegister(queries, text.debateId)
  const { rows } = await sql<KeptCommitment>`
    select ${commitmentColumns} from commitment c where c.statement_id = ${text.statementId} order by c.number for update`.execute(queries)
  const taken: Position[] = []
  for (const commitment of rows) {
    const { positions, change, words } = followed(commitment, text, sentencesBefore.get(commitment.versionId) ?? [])
    taken.push(...positions)
    if (change) await writeFollowed(queries, commitment, words, change, by)
  }
  if (text.kind === 'corrigendum') return
  const entries = text.entries.filter(({ position }) => !taken.some((one) => overlap(one, position)))
  await enterInRegister(queries, text, entries, text.delegationId, by)
}

/** The history has one entry for the corrected text; what became of each commitment stands in its own versions. */
async function writeFollowed(
  queries: Queries,
  commitment: KeptCommitment,
  words: Followed['words'],
  change: CommitmentChange,
  by: By,
): Promise<void> {
  switch (words) {
    case 'kept':
      await writeNextVersion(queries, commitment, 'commitment.follow-version', change, by)
      break
    case 'changed':
      await writeNextVersion(queries, commitment, 'commitment.words-changed', change, by)
      break
    case 'gone':
      await writeNextVersion(queries, commitment, 'commitment.words-gone', change, by)
      break
    case 'back':
      await writeNextVersion(queries, commitment, 'commitment.words-back', change, by)
  }
}
