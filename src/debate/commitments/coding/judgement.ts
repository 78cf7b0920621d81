import { type Category, type CommitmentKind, categories } from '../../../council/index.ts'
import { grouped } from '../../../document/index.ts'
import type { KeptSentence } from '../../analysis/index.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import { overlap } from '../span.ts'
import type { LabelRole, LabelWay, Proposal } from './label.ts'
import type { PlacedLabel } from './labels.ts'
import { proposalOf } from './sentences-to-code.ts'

/**
 * What one person decided on one sentence: of which categories they judged whether they are there, and which are.
 *
 * 1. A coder judges all six. Whoever reviews a commitment judges one: whether the sentence commits anybody.
 * 2. `coder` is null for a reviewer who has coded nothing in the debate: others know them by that role only. `person` is for telling people apart inside
 *    this folder, and leaves it neither on a page nor in an export.
 */
export interface Judgement {
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
  readonly statementVersion: number
  readonly anchor: string
  readonly paragraph: number
  readonly number: number
  readonly start: number
  readonly end: number
  readonly language: string
  readonly coder: number | null
  readonly person: string
  readonly role: LabelRole
  readonly way: LabelWay
  readonly blind: boolean
  readonly begunBlind: boolean
  readonly day: string
  readonly codebook: string | null
  readonly judged: readonly Category[]
  readonly categories: readonly Category[]
  readonly kind: CommitmentKind | null
  readonly codes: readonly string[]
  readonly proposed: Proposal
}

/** A label as a judgement of all six categories. */
export function judgementOfLabel({ coderName, ...label }: PlacedLabel): Judgement {
  return { ...label, person: coderName, judged: categories }
}

/** A commitment that a person has reviewed, and what tells how. */
export interface ReviewedCommitment
  extends Pick<KeptCommitment, 'debateId' | 'statementId' | 'versionId' | 'positions' | 'kind' | 'language'> {
  readonly standing: 'proposed' | 'reviewed' | 'confirmed' | 'set-aside'
  readonly anchor: string
  readonly statementVersion: number
  readonly reviewer: string | null
  /** `YYYY-MM-DD`; null where nobody has looked at it. */
  readonly day: string | null
  /** Why it was set aside: `stands-elsewhere` is no mistake of the machine, and says nothing of the sentence. */
  readonly cause: 'no-commitment' | 'stands-elsewhere' | null
}

/** A sentence of a version of a statement, as the analysis keeps it. */
export type SentenceOfVersion = KeptSentence & { readonly versionId: number }

/**
 * What reviews of commitments say of the sentences that they stand in.
 *
 * 1. Reviewed, corrected, split, joined or entered: each sentence that its words touch commits, with the kind that the reviewer left or gave.
 * 2. Set aside as no commitment: the sentence does not, unless another commitment stands in it; while one waits there for a review, nothing is said.
 * 3. Set aside because it stands elsewhere says nothing.
 */
export function judgementsOfReview(
  commitments: readonly ReviewedCommitment[],
  sentences: readonly SentenceOfVersion[],
): readonly Judgement[] {
  const byVersion = grouped(commitments, ({ versionId }) => versionId)
  return sentences.flatMap((sentence) => {
    const there = (byVersion.get(sentence.versionId) ?? []).filter(({ positions }) => positions.some((one) => overlap(one, sentence)))
    const right = there.find(({ standing, reviewer }) => (standing === 'reviewed' || standing === 'confirmed') && reviewer !== null)
    const wrong = there.find(({ standing, cause }) => standing === 'set-aside' && cause !== 'stands-elsewhere')
    const waits = there.some(({ standing }) => standing === 'proposed' || standing === 'confirmed')
    const decided = right ?? (waits ? undefined : wrong)
    if (!decided || decided.reviewer === null || decided.day === null) return []
    const { debateId, statementId, versionId, statementVersion, anchor, language, reviewer, day } = decided
    const { paragraph, number, start, end } = sentence
    const isThere = decided === right
    return [
      {
        ...{ debateId, statementId, versionId, statementVersion, anchor, paragraph, number, start, end, language },
        coder: null,
        person: reviewer,
        role: 'coder' as const,
        way: 'review' as const,
        blind: false,
        begunBlind: false,
        day,
        codebook: null,
        judged: ['commitment' as const],
        categories: isThere ? (['commitment'] as const) : [],
        kind: isThere ? decided.kind : null,
        codes: [],
        proposed: proposalOf(sentence),
      },
    ]
  })
}

/** What holds of a category in a sentence: it is there, it is not, people differ, or nobody has judged it. */
export type Held = 'there' | 'not-there' | 'differ' | 'not-judged'

/** All that people decided on one sentence, and what holds. */
export interface Verdict
  extends Pick<Judgement, 'debateId' | 'versionId' | 'anchor' | 'statementId' | 'paragraph' | 'number' | 'start' | 'end' | 'language'> {
  readonly proposed: Proposal
  readonly held: Readonly<Record<Category, Held>>
  readonly kind: CommitmentKind | 'differ' | null
  readonly judgements: readonly Judgement[]
}

const sentenceKey = ({ versionId, paragraph, number }: Pick<Judgement, 'versionId' | 'paragraph' | 'number'>) =>
  `${versionId} ${paragraph} ${number}`

function heldIn(judgements: readonly Judgement[], category: Category): Held {
  const own = judgements.filter(({ judged }) => judged.includes(category))
  if (own.length === 0) return 'not-judged'
  const there = own.filter((one) => one.categories.includes(category)).length
  return there === own.length ? 'there' : there === 0 ? 'not-there' : 'differ'
}

/** Those whose word counts: whoever adjudicated last (earlier ones do not stand); else each person once, by their own label rather than by what they reviewed. */
function whoCount(judgements: readonly Judgement[]): readonly Judgement[] {
  const adjudicated = judgements.filter(({ role }) => role === 'adjudicator')
  if (adjudicated.length > 0) return adjudicated
  const labelled = new Set(judgements.filter(({ way }) => way !== 'review').map(({ person }) => person))
  return judgements.filter(({ way, person }) => way !== 'review' || !labelled.has(person))
}

/** Tells of each sentence that somebody judged what holds, in the order in which they come first. */
export function verdictsOf(judgements: readonly Judgement[]): readonly Verdict[] {
  return [...grouped(judgements, sentenceKey).values()].map((own) => {
    const counted = whoCount(own)
    const held = Object.fromEntries(categories.map((one) => [one, heldIn(counted, one)])) as Record<Category, Held>
    const kinds = new Set(counted.flatMap(({ kind }) => kind ?? []))
    const kind = held.commitment !== 'there' ? null : kinds.size === 1 ? [...kinds][0]! : 'differ'
    const { debateId, versionId, statementId, anchor, paragraph, number, start, end, language, proposed } = own[0]!
    return { debateId, versionId, statementId, anchor, paragraph, number, start, end, language, proposed, held, kind, judgements: own }
  })
}
