import { type Category, categories } from '../../../council/index.ts'
import type { Verdict } from './judgement.ts'

/** What a person's decision makes of what the machine proposed, or did not. */
export type Outcome = 'right' | 'wrong' | 'missed' | 'rightly-none'

/** How often it was which. */
export type Outcomes = Readonly<Record<Outcome, number>>

/** A sentence and one category of it that was decided. */
export interface DecidedFinding {
  readonly verdict: Verdict
  readonly category: Category
  readonly outcome: Outcome
  /** It stands in a statement of which every sentence was coded, so that what was missed in it is known. */
  readonly whole: boolean
}

/** The debate and version of a statement that was coded whole, blind. */
export type WholeVersions = ReadonlySet<number>

const outcomeOf = (proposed: boolean, there: boolean): Outcome =>
  proposed ? (there ? 'right' : 'wrong') : there ? 'missed' : 'rightly-none'

/** What was decided on, sentence by sentence and category by category; where people differ and nobody has adjudicated nothing is decided. */
export function decidedFindings(verdicts: readonly Verdict[], whole: WholeVersions): readonly DecidedFinding[] {
  return verdicts.flatMap((verdict) =>
    categories.flatMap((category) => {
      const held = verdict.held[category]
      if (held === 'differ' || held === 'not-judged') return []
      const outcome = outcomeOf(verdict.proposed.categories.includes(category), held === 'there')
      return [{ verdict, category, outcome, whole: whole.has(verdict.versionId) }]
    }),
  )
}

/** How well it does in one category and language, or in all languages (null). */
export interface HowWell {
  readonly category: Category
  readonly language: string | null
  /** Of all that was proposed and decided on: what reviewers looked at, not all that was said. */
  readonly precision: { readonly right: number; readonly of: number }
  /** Of what is there, in statements that were coded whole: what was proposed. */
  readonly recall: { readonly found: number; readonly of: number }
  /** Sentences on which people differ. */
  readonly differ: number
}

/** Counts what was decided, by category, in one language or all. */
export function howWell(found: readonly DecidedFinding[], verdicts: readonly Verdict[], language: string | null): readonly HowWell[] {
  const isOf = (verdict: Verdict) => language === null || verdict.language === language
  return categories.map((category) => {
    const own = found.filter((one) => one.category === category && isOf(one.verdict))
    const count = (outcome: Outcome, wholeOnly: boolean) => own.filter((one) => one.outcome === outcome && (one.whole || !wholeOnly)).length
    const [right, foundWhole] = [count('right', false), count('right', true)]
    return {
      category,
      language,
      precision: { right, of: right + count('wrong', false) },
      recall: { found: foundWhole, of: foundWhole + count('missed', true) },
      differ: verdicts.filter((verdict) => isOf(verdict) && verdict.held[category] === 'differ').length,
    }
  })
}

/** Of commitments that were proposed and found right, those whose kind was right, too; those on whose kind people differ are left out. */
export function kindsRight(verdicts: readonly Verdict[], language: string | null): { readonly right: number; readonly of: number } {
  const own = verdicts.filter(
    ({ kind, proposed, language: own }) =>
      kind !== null && kind !== 'differ' && proposed.categories.includes('commitment') && (language === null || own === language),
  )
  return { right: own.filter(({ kind, proposed }) => kind === proposed.kind).length, of: own.length }
}
