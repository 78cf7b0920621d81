import { type Category, type CommitmentKind, categories, commitmentKinds } from '../../../council/index.ts'
import { grouped } from '../../../document/index.ts'
import { type AgreementTable, type Kappa, kappaOf, misleads, positiveAgreement } from './kappa.ts'
import { lettersOf } from './label.ts'
import type { PlacedLabel } from './labels.ts'

/** Labels of two coders on the same sentence, and the adjudicated one, where somebody decided between them. */
export interface LabelPair {
  readonly first: PlacedLabel
  readonly second: PlacedLabel
  readonly decided: PlacedLabel | null
}

/** The sentences that two coders, by their numbers, both labelled, in the order of the texts. */
export function pairsOf(labels: readonly PlacedLabel[], first: number, second: number): readonly LabelPair[] {
  const bySentence = grouped(labels, ({ versionId, paragraph, number }) => `${versionId} ${paragraph} ${number}`)
  return [...bySentence.values()].flatMap((own) => {
    const of = (coder: number) => own.find((one) => one.role === 'coder' && one.coder === coder)
    const [one, other] = [of(first), of(second)]
    return one && other ? [{ first: one, second: other, decided: own.find(({ role }) => role === 'adjudicator') ?? null }] : []
  })
}

/** Two coders who have sentences in common, and how many. */
export interface CoderPair {
  readonly first: number
  readonly second: number
  readonly sentences: number
}

/** Every two coders of a debate who labelled some of the same sentences. */
export function coderPairs(labels: readonly PlacedLabel[]): readonly CoderPair[] {
  const coders = [...new Set(labels.filter(({ role }) => role === 'coder').map(({ coder }) => coder))].sort((a, b) => a - b)
  return coders
    .flatMap((first, index) =>
      coders.slice(index + 1).map((second) => ({ first, second, sentences: pairsOf(labels, first, second).length })),
    )
    .filter(({ sentences }) => sentences > 0)
}

/** How far two coders agree on one thing: a category, an own code, or the kind of a commitment. */
export interface Agreement {
  /** A {@link Category}, `kind`, or the key of an own code. */
  readonly of: string
  readonly kappa: Kappa
  /** 2a ÷ (2a + b + c); null where neither gave it, and for the kind. */
  readonly positive: number | null
  /** How often each gave it. */
  readonly given: readonly [number, number] | null
  readonly differ: number
  readonly misleads: boolean
}

function tableOf(pairs: readonly LabelPair[], has: (label: PlacedLabel) => boolean): AgreementTable {
  const count = (first: boolean, second: boolean) => pairs.filter((pair) => has(pair.first) === first && has(pair.second) === second).length
  return [
    [count(false, false), count(false, true)],
    [count(true, false), count(true, true)],
  ]
}

/** How far two coders agree on whether something is there. */
function agreementOn(of: string, pairs: readonly LabelPair[], has: (label: PlacedLabel) => boolean): Agreement {
  const table = tableOf(pairs, has)
  const kappa = kappaOf(table)
  const [[, second], [first, both]] = table as [[number, number], [number, number]]
  return {
    of,
    kappa,
    positive: positiveAgreement(table),
    given: [first + both, second + both],
    differ: first + second,
    misleads: misleads(kappa),
  }
}

/** How far two coders agree on each category, on each own code that either gave, and on the kind of what both took for a commitment. */
export function agreementsOf(pairs: readonly LabelPair[]): readonly Agreement[] {
  const codes = [...new Set(pairs.flatMap(({ first, second }) => [...first.codes, ...second.codes]))].sort()
  const kindOf = (label: PlacedLabel) => commitmentKinds.indexOf(label.kind as CommitmentKind)
  const both = pairs.filter(({ first, second }) => first.kind !== null && second.kind !== null)
  const kinds = commitmentKinds.map((_, i) =>
    commitmentKinds.map((_, j) => both.filter((pair) => kindOf(pair.first) === i && kindOf(pair.second) === j).length),
  )
  const kappa = kappaOf(kinds)
  return [
    ...categories.map((category) => agreementOn(category, pairs, (label) => label.categories.includes(category))),
    {
      of: 'kind',
      kappa,
      positive: null,
      given: null,
      differ: both.filter(({ first, second }) => first.kind !== second.kind).length,
      misleads: misleads(kappa),
    },
    ...codes.map((code) => agreementOn(code, pairs, (label) => label.codes.includes(code))),
  ]
}

/** What two labels differ in: categories, the kind where both say commitment, own codes. Empty where they say the same. */
export function differencesIn({ first, second }: LabelPair): readonly string[] {
  const codes = [...new Set([...first.codes, ...second.codes])]
  return [
    ...categories.filter((one: Category) => first.categories.includes(one) !== second.categories.includes(one)),
    ...(first.kind !== null && second.kind !== null && first.kind !== second.kind ? ['kind'] : []),
    ...codes.filter((one) => first.codes.includes(one) !== second.codes.includes(one)),
  ]
}

/** Which of the sentences that two coders have in common a list shows: those that they differ in, those that one of them gave something, or all. */
export const pairLists = ['differ', 'first', 'second', 'all'] as const
/** One of {@link pairLists}. */
export type PairList = (typeof pairLists)[number]

/** Tells whether a label has a category, an own code, or a kind. */
const gives = ({ categories: own, kind, codes }: PlacedLabel, of: string) =>
  own.includes(of as Category) || codes.includes(of) || (of === 'kind' && kind !== null)

/** The pairs of a list, in the order of the texts; `of` null is anything. */
export function pairsListed(pairs: readonly LabelPair[], which: PairList, of: string | null): readonly LabelPair[] {
  if (which === 'all') return pairs
  if (which === 'differ') {
    const differ = (pair: LabelPair) => differencesIn(pair)
    return pairs.filter((pair) => (of === null ? differ(pair).length > 0 : differ(pair).includes(of)))
  }
  return pairs.filter((pair) => (of === null ? lettersOf(pair[which].categories) !== '-' : gives(pair[which], of)))
}
