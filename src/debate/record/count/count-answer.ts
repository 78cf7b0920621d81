import { delegationById } from '../../../council/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import type { CountedStatement } from '../debate/counted-statement.ts'
import { type CommittedHow, committedHow, type TookPart, tookPartIn } from '../debate/took-part.ts'
import { sortedByName, type WhoSpoke } from '../register/delegation-name.ts'
import { askedOfIn, membersIn, type NotKnown, notKnownIn } from './asked-of.ts'
import type { CountedUnit, CountQuestion } from './count-question.ts'
import type { CountedDebate } from './counted-debates.ts'
import type { CountedFinding } from './counted-finding.ts'
import { fitsQuestion } from './fits-question.ts'

/** Whoever counts: a delegation with its statements, or one statement of it. */
export interface CountedWho extends WhoSpoke {
  /** The same in every debate for a delegation that the table knows. */
  readonly key: string
  readonly name: string
  readonly statements: readonly CountedStatement[]
  /** Those whose statements it aligned itself with, as they are named there. */
  readonly alignedWith: readonly string[]
}

/** A delegation, or a statement where statements are counted, that a question was asked of, with the words that count for it. */
export interface CountedEntry {
  readonly part: CountedWho
  readonly how: CommittedHow
  /** Its own words, or, where it counts through a group only, those of the group. */
  readonly findings: readonly CountedFinding[]
  /** It spoke or wrote itself; otherwise only others spoke for it. */
  readonly spoke: boolean
}

/** Numbers of an answer, by the way in which something was said. They are never added together silently. */
export type CountedNumbers = Readonly<Record<CommittedHow, number>>

/**
 * The answer to a question. Whoever or whatever it was asked of stands in one of the four lists, in the order of names.
 * Those for whom only others spoke stand in the list of groups, too, and are not in `total`.
 */
export interface CountAnswer {
  readonly unit: CountedUnit
  /** Of how many it was asked: delegations that spoke or wrote, their statements, or all that was found of the category in them. */
  readonly total: number
  readonly numbers: CountedNumbers
  /** The number at the head: of the ways of saying it that the question names, the delegation's own name where it names none. */
  readonly n: number
  readonly by: Readonly<Record<CommittedHow, readonly CountedEntry[]>>
  /** All words that count, of those that it was asked of and of those who spoke for them. */
  readonly findings: readonly CountedFinding[]
  /** Members of the Council on the day of a debate of whom no statement is here; only where the Council is asked of. */
  readonly membersWithoutStatement: number
  /** Debates in which it cannot be asked, and why; nobody is counted in them. */
  readonly notKnown: readonly { readonly debateId: number; readonly why: NotKnown }[]
}

/** The same delegation has the same key in every debate; one that the table does not know is another in each. */
export const keyIn = (
  debate: Pick<CountedDebate, 'id'>,
  { delegationId, anchor }: Pick<CountedStatement, 'delegationId' | 'anchor'>,
): string => delegationId ?? `${debate.id}.${anchor}`

/** The words that count for a delegation in a debate: its own, or, where it counts through a group only, those of the group. */
function wordsOf(how: CommittedHow, own: readonly { id: number }[], through: readonly { id: number }[], found: readonly CountedFinding[]) {
  const from = (all: readonly { id: number }[], isOwn: boolean) =>
    all.flatMap(({ id }) => found.filter((finding) => finding.statementId === id && finding.own === isOwn))
  if (how === 'own') return from(own, true)
  return how === 'group' ? from(through, false) : []
}

/** A delegation as it took part in one debate. */
interface PartEntry extends CountedEntry {
  readonly part: TookPart
}

/** The delegations of one debate that a question is asked of. */
function entriesIn(
  language: PageLanguage,
  question: CountQuestion,
  debate: CountedDebate,
  found: readonly CountedFinding[],
): readonly PartEntry[] {
  const isAsked = askedOfIn(question, debate)
  const statements = debate.statements.map((statement) => ({ ...statement, key: keyIn(debate, statement) }))
  const { as } = question
  const said = as.length === 0 ? statements : statements.filter(({ capacity }) => capacity !== null && as.includes(capacity))
  const parts = tookPartIn(language, { statements: said, found, speaking: [], date: debate.date })
  const isPart = ({ statements: own, delegationId, committed }: TookPart) => {
    if (own.length > 0) return own.some(isAsked)
    const kind = delegationId === null ? null : (delegationById(delegationId)?.kind ?? null)
    return committed === 'group' && isAsked({ capacity: null, kind, delegationId })
  }
  return parts.filter(isPart).map((part) => ({
    part,
    how: part.committed,
    findings: wordsOf(part.committed, part.statements, part.through, found),
    spoke: part.statements.length > 0,
  }))
}

/** The statements of a delegation in a debate, each counted for itself. */
function statementsOf({ part }: PartEntry, debate: CountedDebate, found: readonly CountedFinding[]): readonly CountedEntry[] {
  return part.statements.map((statement) => {
    const how = statement.own > 0 ? 'own' : statement.ofGroup > 0 ? 'group' : statement.alignedWith.length > 0 ? 'alignment' : 'none'
    const { alignedWith } = statement
    return {
      part: { ...part, key: `${debate.id}.${statement.anchor}`, anchor: statement.anchor, statements: [statement], alignedWith },
      how,
      findings: wordsOf(how, [statement], [statement], found),
      spoke: true,
    }
  })
}

function membersWithoutStatement(debates: readonly CountedDebate[]): number {
  const missing = debates.flatMap((debate) => {
    const here = new Set<string | null>(debate.statements.map(({ delegationId }) => delegationId))
    return (membersIn(debate) ?? []).filter((id) => !here.has(id))
  })
  return new Set(missing).size
}

/** The same delegation in two debates: it stands where it counts most, with the words that count there. */
function together(a: CountedEntry, b: CountedEntry): CountedEntry {
  const order = committedHow.indexOf(a.how) - committedHow.indexOf(b.how)
  const [first, other] = order <= 0 ? [a, b] : [b, a]
  const findings = order === 0 ? [...a.findings, ...b.findings] : first.findings
  const part = {
    ...first.part,
    statements: [...a.part.statements, ...b.part.statements],
    alignedWith: [...new Set([...a.part.alignedWith, ...b.part.alignedWith])],
  }
  return { ...first, part, findings, spoke: first.spoke || other.spoke }
}

function gathered(
  language: PageLanguage,
  question: CountQuestion,
  debates: readonly CountedDebate[],
  found: readonly CountedFinding[],
): readonly CountedEntry[] {
  const counted = new Map<string, CountedEntry>()
  for (const debate of debates) {
    const own = found.filter(({ debateId }) => debateId === debate.id)
    for (const one of entriesIn(language, question, debate, own))
      for (const entry of question.unit === 'statements' ? statementsOf(one, debate, own) : [one]) {
        const before = counted.get(entry.part.key)
        counted.set(entry.part.key, before ? together(before, entry) : entry)
      }
  }
  return sortedByName(
    language,
    [...counted.values()].map((entry) => ({ ...entry.part, entry })),
    null,
  ).map(({ entry }) => entry)
}

/**
 * Answers a question over debates: of how many that spoke or wrote words of this kind were found, in their own name, through a group or a joint statement, or by
 * alignment alone, which binds nobody.
 *
 * 1. A delegation counts once, however often and in however many of the debates it spoke; it stands in the first of the lists that it fits.
 * 2. The chair's business is nobody's statement. Invitation is no statement: whoever said nothing is not counted among those asked of.
 * 3. A State counts as a member of the Council, of a regional group, or as a contributor in the debates of whose day it was one; where that is not known, nobody counts.
 * 4. `found` is all of the question's category in these debates; what of it fits the question is told here.
 */
export function countAnswer(
  language: PageLanguage,
  question: CountQuestion,
  debates: readonly CountedDebate[],
  found: readonly CountedFinding[],
): CountAnswer {
  const notKnown = debates.flatMap((debate) => {
    const why = notKnownIn(question, debate)
    return why === null ? [] : [{ debateId: debate.id, why }]
  })
  const known = debates.filter(({ id }) => !notKnown.some(({ debateId }) => debateId === id))
  const all = gathered(
    language,
    question,
    known,
    found.filter((finding) => fitsQuestion(question, finding)),
  )
  const speaking = new Set(all.flatMap(({ part }) => part.statements.map(({ id }) => id)))
  const counting = new Set(all.flatMap(({ findings }) => findings))
  const isOf = (finding: CountedFinding) => speaking.has(finding.statementId)
  const findings = found.filter((finding) => (isOf(finding) && fitsQuestion(question, finding)) || counting.has(finding))
  const by = (how: CommittedHow) => all.filter((one) => one.how === how)
  const lists = { own: by('own'), group: by('group'), alignment: by('alignment'), none: by('none') }
  const { unit, said } = question
  const ofFindings = unit === 'commitments' || unit === 'sentences'
  const own = findings.filter((finding) => finding.own).length
  const numbers = ofFindings
    ? { own, group: findings.length - own, alignment: 0, none: 0 }
    : { own: lists.own.length, group: lists.group.length, alignment: lists.alignment.length, none: lists.none.length }
  return {
    unit,
    total: ofFindings
      ? found.filter((finding) => isOf(finding) || counting.has(finding)).length
      : all.filter(({ spoke }) => spoke || said.includes('group')).length,
    numbers,
    n: (said.length === 0 ? (['own'] as const) : said).reduce((sum, how) => sum + numbers[how], 0),
    by: lists,
    findings,
    membersWithoutStatement: question.of.some((group) => group === 'council') ? membersWithoutStatement(known) : 0,
    notKnown,
  }
}
