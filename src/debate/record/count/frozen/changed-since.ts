import type { PageLanguage } from '../../../../ui/index.ts'
import { type CommittedHow, committedHow } from '../../debate/took-part.ts'
import type { CountAnswer } from '../count-answer.ts'
import type { CountedFinding } from '../counted-finding.ts'
import { answerWithLikely, type CountGround } from '../shown-count.ts'
import type { FrozenCount } from './frozen-count.ts'

/** Somebody who counts otherwise today than then: how, before and after; null where they did not stand in the answer. */
export interface ChangedEntry {
  readonly name: string
  readonly before: CommittedHow | null
  readonly after: CommittedHow | null
}

/** What has changed since a count was frozen: its question asked today over the same debates. */
export interface ChangedSince {
  readonly now: CountAnswer
  readonly entries: readonly ChangedEntry[]
  /** Quotes that count today and did not then, and that counted then and do not today; those that are not shown any more are in neither. */
  readonly came: readonly CountedFinding[]
  readonly left: readonly CountedFinding[]
  readonly isSame: boolean
}

const keyOfFinding = ({ versionId, positions, commitmentId }: CountedFinding) =>
  commitmentId === null ? JSON.stringify([versionId, positions]) : `commitment ${commitmentId}`

const howBy = ({ by }: CountAnswer): ReadonlyMap<string, { readonly name: string; readonly how: CommittedHow }> =>
  new Map(committedHow.flatMap((how) => by[how].map(({ part }) => [part.name, { name: part.name, how }] as const)))

/** Asks the question of a frozen count today, over the same debates, and says what is otherwise. Pure. */
export function changedSince(language: PageLanguage, frozen: FrozenCount, ground: CountGround): ChangedSince {
  const { question, over, answer, hiddenEntries, hiddenQuotes } = frozen
  const { answer: now } = answerWithLikely(language, question, over, ground)
  const [then, today] = [howBy(answer), howBy(now)]
  const names = [...new Set([...then.keys(), ...today.keys()])]
  const entries = names
    .map((name) => ({ name, before: then.get(name)?.how ?? null, after: today.get(name)?.how ?? null }))
    .filter((one) => one.before !== one.after)
  const [before, after] = [new Set(answer.findings.map(keyOfFinding)), new Set(now.findings.map(keyOfFinding))]
  const came = now.findings.filter((one) => !before.has(keyOfFinding(one)))
  const left = answer.findings.filter((one) => !after.has(keyOfFinding(one)))
  const isSame =
    entries.length + came.length + left.length + hiddenEntries + hiddenQuotes === 0 &&
    now.n === answer.n &&
    now.total === answer.total &&
    committedHow.every((how) => now.numbers[how] === answer.numbers[how])
  return { now, entries, came, left, isSame }
}
