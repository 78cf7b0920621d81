import type { ComponentChildren } from 'preact'
import { categories, commitmentKinds } from '../../../../council/index.ts'
import {
  AssessmentMark,
  assessmentValues,
  CategoryMark,
  EntryTable,
  KindMark,
  type PageLanguage,
  type Standing,
  StandingMark,
  uiWords,
} from '../../../../ui/index.ts'
import { commitmentWords } from '../../commitment/words.ts'
import { methodWords } from '../words.ts'

const standings: readonly Standing[] = ['proposed', 'reviewed', 'confirmed', 'set-aside']

/** What each mark means: categories, kinds, standing, assessments. */
export function LegendPart({ language }: { readonly language: PageLanguage }) {
  const words = methodWords(language).legend
  const { standingsExplained } = uiWords(language)
  const { kindsExplained } = commitmentWords(language)
  const legend = (caption: string, rows: readonly (readonly [ComponentChildren, string])[]) => (
    <EntryTable
      language={language}
      caption={caption}
      columns={[{ heading: words.mark }, { heading: words.meaning }]}
      rows={rows.map((cells) => ({ cells }))}
    />
  )
  return (
    <section aria-labelledby="legend">
      <h2 id="legend">{words.title}</h2>
      {legend(
        words.category,
        categories.map((category) => [<CategoryMark language={language} category={category} />, words.categories[category]]),
      )}
      {legend(
        words.kind,
        commitmentKinds.map((kind) => [<KindMark language={language} kind={kind} />, kindsExplained[kind]]),
      )}
      {legend(
        words.standing,
        standings.map((standing) => [<StandingMark language={language} standing={standing} />, standingsExplained[standing]]),
      )}
      {legend(
        words.assessment,
        assessmentValues.map((value) => [<AssessmentMark language={language} value={value} />, words.assessments[value]]),
      )}
      <p>{words.signed}</p>
    </section>
  )
}
