import { address, CountLink, EntryTable, type PageLanguage, percent, Said, SaidInline, uiWords } from '../../../../ui/index.ts'
import { plainQuestion } from '../../count/count-question.ts'
import { countQueryOf } from '../../count/write-question.ts'
import { queryOf } from '../../register/filter.ts'
import { type CheckedCount, type CheckedDebate, checkedCounts, otherCategories } from '../checked-findings.ts'
import { methodWords } from '../words.ts'

/** What the part about what was checked is given. */
interface CheckedGiven {
  readonly language: PageLanguage
  readonly debates: readonly CheckedDebate[]
}

function DebateName({ language, debate }: { readonly language: PageLanguage; readonly debate: CheckedDebate }) {
  return (
    <a href={address(language, `/debates/${debate.slug}`)}>
      {debate.date?.slice(0, 4)} <SaidInline text={debate.theme ?? debate.slug} lang={debate.themeLanguage} />
    </a>
  )
}

/** A number of commitments, which opens the register narrowed down to what it counts. */
function Counted({
  language,
  debate,
  name,
}: {
  readonly language: PageLanguage
  readonly debate: CheckedDebate
  readonly name: CheckedCount
}) {
  return <CountLink n={debate.counts[name]} to={address(language, `/debates/${debate.slug}/register`, queryOf(checkedCounts[name]))} />
}

/** Of what a machine proposed and a reviewer has looked at: how much was kept. */
function HeldUp({ language, debate }: { readonly language: PageLanguage; readonly debate: CheckedDebate }) {
  const words = methodWords(language).checked
  const { kept, aside } = debate.counts
  const share = percent(kept, kept + aside)
  if (share === null) return words.notYet
  const counted = (name: 'kept' | 'aside') => <Counted language={language} debate={debate} name={name} />
  return <Said sentence={words.held} given={{ kept: counted('kept'), aside: counted('aside'), percent: share }} />
}

const shown = ['proposed', 'reviewed', 'confirmed', 'setAside'] as const

/** What a person has checked, debate by debate, and what nobody reviews. */
export function CheckedPart({ language, debates }: CheckedGiven) {
  const words = methodWords(language).checked
  const { categories } = uiWords(language)
  return (
    <section aria-labelledby="checked">
      <h2 id="checked">{words.title}</h2>
      {debates.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <EntryTable
            language={language}
            caption={words.commitments}
            columns={[
              { heading: words.debate },
              ...shown.map((name) => ({ heading: words[name], numeric: true as const })),
              { heading: words.precision },
            ]}
            rows={debates.map((debate) => ({
              cells: [
                <DebateName language={language} debate={debate} />,
                ...shown.map((name) => <Counted language={language} debate={debate} name={name} />),
                <HeldUp language={language} debate={debate} />,
              ],
            }))}
          />
          <p>{words.othersIntro}</p>
          <EntryTable
            language={language}
            caption={words.others}
            columns={[
              { heading: words.debate },
              ...otherCategories.map((category) => ({ heading: categories[category], numeric: true as const })),
            ]}
            rows={debates.map((debate) => ({
              cells: [
                <DebateName language={language} debate={debate} />,
                ...otherCategories.map((category) => (
                  <CountLink
                    n={debate.sentences[category as keyof CheckedDebate['sentences']]}
                    to={address(language, '/count', countQueryOf({ ...plainQuestion, in: [debate.slug], find: category }, {}))}
                  />
                )),
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}
