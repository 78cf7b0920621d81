import { isDay, latestDay } from '../../council/index.ts'
import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { debateById } from '../concept-note/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import { type KeptCommitment, type StateWord, stateWords } from './kept-commitment.ts'
import { type FieldRefusal, refusal, refuseAll, writtenProblems } from './refusal.ts'
import { type SeenCommitment, takeStanding } from './seen-commitment.ts'
import { changeCommitment } from './store.ts'

/** What a State said of a commitment, as the secretariat records it (PRACTICE.md 1). */
export interface GivenStateWord {
  readonly word: StateWord
  /** What it was said in, such as "Note verbale 45/2021". */
  readonly source: string
  /** The day of the source, `YYYY-MM-DD`. */
  readonly date: string
  /** The State's own wording; only where it worded it more exactly. */
  readonly wording: string
  /** The State's reason, where it gave one. */
  readonly reason: string
}

/**
 * Records the State's own word on a commitment, with its source and day. Nothing else makes a commitment `confirmed`.
 *
 * 1. The quote stays, and so does the count of what was said, whatever the State's word is.
 * 2. `confirmed` and `worded-more-exactly` make it confirmed; with `not-regarded-as-a-commitment` it stands as far as a person has reviewed it.
 * 3. An earlier word of the State stays in the history.
 *
 * Throws everything that is wrong at once: `commitment.state-word`, `commitment.state-source`, `commitment.state-date`, `commitment.state-date-future`,
 * `commitment.state-date-early`, `commitment.state-wording`, `commitment.state-wording-unused`, `commitment.too-long`.
 */
export async function recordStateWord(queries: Queries, seen: SeenCommitment, given: GivenStateWord, by: By): Promise<KeptCommitment> {
  const before = await takeStanding(queries, seen)
  const { head } = await statementOfVersion(queries, before.versionId)
  const said = head.date ?? (await debateById(queries, before.debateId)).date
  refuseAll([...wordProblems(given), ...dateProblems(given.date, said, by.at)])
  const confirms = given.word !== 'not-regarded-as-a-commitment'
  const standing = confirms ? 'confirmed' : before.standing === 'confirmed' ? 'reviewed' : before.standing
  return changeCommitment(
    queries,
    before,
    'commitment.record-state-word',
    {
      standing,
      stateWord: given.word,
      stateSource: given.source.trim(),
      stateDate: given.date,
      stateWording: given.wording.trim() || null,
      stateReason: given.reason.trim() || null,
      ...(confirms && { setAsideWhy: null }),
    },
    by,
  )
}

function wordProblems({ word, source, wording, reason }: GivenStateWord): readonly FieldRefusal[] {
  const exact = word === 'worded-more-exactly'
  return [
    ...(stateWords.includes(word) ? [] : [{ field: 'word', refusal: refusal('commitment.state-word') }]),
    ...writtenProblems('source', source, refusal('commitment.state-source')),
    ...(!exact && stateWords.includes(word) && wording.trim() !== ''
      ? [{ field: 'wording', refusal: refusal('commitment.state-wording-unused') }]
      : writtenProblems('wording', wording, exact ? refusal('commitment.state-wording') : null)),
    ...writtenProblems('reason', reason, null),
  ]
}

function dateProblems(date: string, said: string | null, at: string): readonly FieldRefusal[] {
  const field = 'date'
  if (!isDay(date)) return [{ field, refusal: refusal('commitment.state-date') }]
  if (date > latestDay(at)) return [{ field, refusal: refusal('commitment.state-date-future', { date }) }]
  if (said !== null && date < said) return [{ field, refusal: refusal('commitment.state-date-early', { date, said }) }]
  return []
}
