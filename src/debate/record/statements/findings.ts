import { type Category, type CommitmentKind, categories } from '../../../council/index.ts'
import type { Standing } from '../../../ui/index.ts'
import type { KeptSentence } from '../../analysis/index.ts'
import { type KeptCommitment, labelledReason, type OpenVerdict } from '../../commitments/index.ts'

/**
 * One finding on words of a statement, as its reading view marks it.
 *
 * 1. A commitment stands where the register has it, also where a person corrected its words; `commitment` is then its entry.
 * 2. All other findings are a machine's, and proposed until a person has said whether they are right; what a person found beside them is reviewed.
 * 3. `anchor` is the sentence in which its words begin: `p6s2`. `start`, `end` in UTF-16 code units of the paragraph.
 */
export interface MarkedFinding {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly anchor: string
  readonly category: Category
  readonly kind: CommitmentKind | null
  readonly standing: Standing
  readonly method: string
  readonly strength: number
  readonly reason: string
  readonly commitment: KeptCommitment | null
}

/** The anchor of a sentence: the `p6s2` of its address. */
export const anchorOfSentence = ({ paragraph, number }: Pick<KeptSentence, 'paragraph' | 'number'>): string => `p${paragraph}s${number}`

/** The sentence that words of a paragraph begin in; where none does, the nearest before them, else the first. */
function sentenceAt(sentences: readonly KeptSentence[], paragraph: number, start: number): string {
  const own = sentences.filter((sentence) => sentence.paragraph === paragraph)
  const found =
    own.find((sentence) => sentence.start <= start && start < sentence.end) ?? own.filter((sentence) => sentence.start <= start).at(-1)
  return found ? anchorOfSentence(found) : `p${paragraph}s1`
}

function ofCommitment(sentences: readonly KeptSentence[], commitment: KeptCommitment): readonly MarkedFinding[] {
  const { kind, standing, method, strength, reason } = commitment
  return commitment.positions.map(({ paragraph, start, end }) => ({
    paragraph,
    start,
    end,
    anchor: sentenceAt(sentences, paragraph, start),
    category: 'commitment',
    kind,
    standing,
    method,
    strength,
    reason,
    commitment,
  }))
}

/** How a finding stands that is in no register: as people found it. */
const standingOf = (held: OpenVerdict['held'] | undefined, category: Category): Standing =>
  held?.[category] === 'there' ? 'reviewed' : held?.[category] === 'not-there' ? 'set-aside' : 'proposed'

function ofSentence(sentence: KeptSentence, verdicts: readonly OpenVerdict[]): readonly MarkedFinding[] {
  const { paragraph, number, start, end, why } = sentence
  const held = verdicts.find((one) => one.paragraph === paragraph && one.number === number)?.held
  const place = { paragraph, start, end, anchor: anchorOfSentence(sentence), kind: null, commitment: null }
  // What commits stands in the register, which people correct; the sentence keeps what the machine first took it for.
  const found = why
    .filter(({ category }) => category !== 'commitment')
    .map(({ category, method, strength, reason }) => ({
      ...place,
      category,
      standing: standingOf(held, category),
      method,
      strength,
      reason,
    }))
  const added = categories
    .filter((one) => one !== 'commitment' && held?.[one] === 'there' && !found.some(({ category }) => category === one))
    .map((category) => ({ ...place, category, standing: 'reviewed' as const, method: 'person', strength: 1, reason: labelledReason }))
  return [...found, ...added]
}

/** All findings of a version of a statement, in the order of the text; commitments before the others of the same words. */
export function markedFindings(
  sentences: readonly KeptSentence[],
  commitments: readonly KeptCommitment[],
  verdicts: readonly OpenVerdict[],
): readonly MarkedFinding[] {
  const all = [
    ...commitments.flatMap((commitment) => ofCommitment(sentences, commitment)),
    ...sentences.flatMap((sentence) => ofSentence(sentence, verdicts)),
  ]
  return all.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || (a.commitment ? 0 : 1) - (b.commitment ? 0 : 1))
}

/** The sentences of a paragraph that no commitment of the register touches: there one may have been missed. */
export function withoutCommitment(sentences: readonly KeptSentence[], findings: readonly MarkedFinding[]): readonly KeptSentence[] {
  const bound = findings.filter(({ commitment }) => commitment !== null)
  return sentences.filter(
    (sentence) =>
      !bound.some(({ paragraph, start, end }) => paragraph === sentence.paragraph && start < sentence.end && end > sentence.start),
  )
}
