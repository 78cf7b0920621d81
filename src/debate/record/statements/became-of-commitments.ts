import type { Became, Comparison, Paragraph } from '../../../document/index.ts'
import { positionMap } from '../../../document/index.ts'
import { type KeptCommitment, quoteFrom } from '../../commitments/index.ts'

/** What became of a commitment from one version of its statement to another: its words in either, null where they do not stand in it. */
export interface BecameOfCommitment {
  readonly number: number
  readonly language: string
  readonly became: Became | 'new'
  readonly before: string | null
  readonly now: string | null
}

const order = ['changed', 'gone', 'new', 'moved', 'unchanged'] as const

/**
 * Tells what became of the commitments of one version in another: those that need a person first. `before` are those that stood in the earlier version then, `after`
 * those that stood in the later.
 */
export function becameOfCommitments(
  before: readonly KeptCommitment[],
  after: readonly KeptCommitment[],
  texts: { readonly from: readonly Paragraph[]; readonly to: readonly Paragraph[]; readonly comparison: Comparison },
): readonly BecameOfCommitment[] {
  const { map } = positionMap({ paragraphs: texts.from }, { paragraphs: texts.to }, texts.comparison)
  const textOf = new Map(texts.to.map(({ n, text }) => [n, text]))
  const followed = before.map(({ id, number, language, positions, quote }): BecameOfCommitment => {
    const { became, positions: there } = map(positions)
    const quoted = after.find((one) => one.id === id && became === 'changed')?.quote
    const cut = quoteFrom(textOf, there)
    return { number, language, became, before: quote, now: became === 'gone' ? null : (quoted ?? cut) }
  })
  const entered = after
    .filter(({ id }) => !before.some((one) => one.id === id))
    .map(({ number, language, quote }): BecameOfCommitment => ({ number, language, became: 'new', before: null, now: quote }))
  return [...followed, ...entered].sort(
    (one, other) => order.indexOf(one.became) - order.indexOf(other.became) || one.number - other.number,
  )
}
