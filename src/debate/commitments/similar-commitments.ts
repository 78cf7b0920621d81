import type { NamedConcept } from '../analysis/index.ts'
import { leastStrength, likenessOf, type Shared } from './earlier/likeness.ts'
import { wordingOf } from './earlier/wording.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import type { RegisterField } from './register.ts'
import { overlap, samePlaces } from './span.ts'

/** A commitment that is perhaps another one of the same statement, said again, and what both have. */
export interface SimilarCommitment {
  readonly commitment: KeptCommitment
  /** As `likenessOf` gives it; it orders them and is no probability. */
  readonly strength: number
  readonly shared: readonly Shared[]
}

/** Parts of which two commitments may have the same. A resolution or treaty is named by many, and tells nothing. */
const parts = ['amount', 'quantity', 'due', 'where', 'instrument', 'forWhom'] as const

const folded = ({ text }: RegisterField) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
const same = (one: RegisterField, other: RegisterField) =>
  one.value !== undefined && other.value !== undefined
    ? JSON.stringify(one.value) === JSON.stringify(other.value)
    : folded(one) === folded(other) && one.generation === other.generation

/** Parts that both have and that are the same; null where a sum or number of one is another than that of the other. */
function sameParts(one: KeptCommitment, other: KeptCommitment): readonly string[] | null {
  const found: string[] = []
  for (const name of parts) {
    const [own, theirs] = [one.fields[name], other.fields[name]]
    if (!own || !theirs) continue
    if (same(own, theirs)) {
      if (!(name === 'instrument' && /^(?:resolution|treaty)$/.test(own.kind ?? ''))) found.push(name)
    } else if (name === 'amount' || name === 'quantity') return null
  }
  return found
}

/** Entries of one list share their verb, and were told apart by the speaker. */
function areEntriesOfOneList(one: KeptCommitment, other: KeptCommitment): boolean {
  const [own, theirs] = [one.fields.act?.position, other.fields.act?.position]
  const outside = (commitment: KeptCommitment, at: typeof own) =>
    at !== undefined && !commitment.positions.some((place) => overlap(place, at))
  return own !== undefined && theirs !== undefined && samePlaces([own], [theirs]) && outside(one, own) && outside(other, theirs)
}

/** Two parts in common are as good as words: the pair is proposed by them alone. */
const leastParts = 2

/**
 * Finds which other commitments of the same statement are perhaps the same one, said again; the likeliest first. It proposes a join, and joins nothing.
 *
 * 1. Two whose words or concepts are as alike as those of the same commitment in two debates (`likenessOf`), or which have two parts in common.
 * 2. Never two that name other sums or numbers, that bind others, or that are entries of one list.
 */
export function similarCommitments(
  one: KeptCommitment,
  others: readonly KeptCommitment[],
  conceptsIn: (text: string, language: string) => readonly NamedConcept[],
): readonly SimilarCommitment[] {
  const wordings = new Map<number, ReturnType<typeof wordingOf>>()
  const wording = (of: KeptCommitment) => {
    const known = wordings.get(of.id) ?? wordingOf({ ...of, before: '' }, conceptsIn)
    wordings.set(of.id, known)
    return known
  }
  return others
    .filter((other) => other.id !== one.id && other.versionId === one.versionId && !areEntriesOfOneList(one, other))
    .flatMap((commitment): SimilarCommitment[] => {
      const [own, theirs] = [one.fields.who?.value, commitment.fields.who?.value]
      if (own !== undefined && theirs !== undefined && own !== theirs) return []
      const common = sameParts(one, commitment)
      if (common === null) return []
      const { strength, shared } = likenessOf(wording(one), wording(commitment))
      if (strength < leastStrength && common.length < leastParts) return []
      return [{ commitment, strength: Math.max(strength, common.length < leastParts ? 0 : leastStrength), shared }]
    })
    .sort((a, b) => b.strength - a.strength || a.commitment.number - b.commitment.number)
}
