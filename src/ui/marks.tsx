import type { Category, CommitmentKind } from '../council/index.ts'
import type { PageLanguage } from './page-language.ts'
import { type AssessmentValue, Shape, type Standing } from './shape.tsx'
import { uiWords } from './words.ts'

/** The category of a finding, as shape, word and colour. */
export function CategoryMark({ language, category }: { readonly language: PageLanguage; readonly category: Category }) {
  return (
    <span class={`category ${category}`}>
      <Shape name={category} />
      {'\u00a0'}
      {uiWords(language).categories[category]}
    </span>
  )
}

/** The kind of a commitment, as shape and word. */
export function KindMark({ language, kind }: { readonly language: PageLanguage; readonly kind: CommitmentKind }) {
  return (
    <span class="kind">
      <Shape name={kind} />
      {'\u00a0'}
      {uiWords(language).kinds[kind]}
    </span>
  )
}

/** How a commitment stands, as outline and word: dotted for proposed, drawn for reviewed, filled for confirmed. */
export function StandingMark({ language, standing }: { readonly language: PageLanguage; readonly standing: Standing }) {
  const { standings, standingsExplained } = uiWords(language)
  return (
    <span class={`standing ${standing}`} title={standingsExplained[standing]}>
      {standings[standing]}
    </span>
  )
}

/** What an organization found of a commitment, as shape and word. `word` replaces our own word where a framework has another. */
export function AssessmentMark(given: { readonly language: PageLanguage; readonly value: AssessmentValue; readonly word?: string }) {
  return (
    <span class={`assessment ${given.value}`}>
      <Shape name={given.value} />
      {'\u00a0'}
      {given.word ?? uiWords(given.language).assessments[given.value]}
    </span>
  )
}
