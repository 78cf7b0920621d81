import {
  address,
  CountLink,
  dateInWords,
  dayInWords,
  EntryTable,
  messagesFrom,
  type PageLanguage,
  page,
  pluralForm,
  Said,
  SaidInline,
  StandingSentence,
  say,
} from '../../../../ui/index.ts'
import { presidencyIn } from '../../../concept-note/index.ts'
import { levelIn } from '../../debate/page-of-debate.ts'
import { queryOf } from '../../register/filter.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import type { ListedDebate } from '../store.ts'

const wordsIn = messagesFrom({ en: en.pages, ar: ar.pages })

interface Given {
  readonly language: PageLanguage
  readonly path: string
  readonly actor: string | null
}

const placeOf = (language: PageLanguage, slug: string, rest = '') => address(language, `/debates/${slug}${rest}`)

function Theme({ language, debate }: { readonly language: PageLanguage; readonly debate: ListedDebate }) {
  return (
    <a href={placeOf(language, debate.slug)}>
      {debate.theme === null ? debate.slug : <SaidInline text={debate.theme} lang={debate.themeLanguage} />}
    </a>
  )
}

/** The addresses of the lists that the numbers of a debate count. */
function listsOf(language: PageLanguage, slug: string) {
  const register = (query = '') => placeOf(language, slug, `/register${query}`)
  return {
    delegations: placeOf(language, slug, '/delegations'),
    quoted: register(),
    committed: register(queryOf({ view: 'delegations' })),
    checked: register(queryOf({ standing: 'checked' })),
    confirmed: register(queryOf({ standing: 'confirmed' })),
  }
}

function Newest({ language, debate }: { readonly language: PageLanguage; readonly debate: ListedDebate }) {
  const words = wordsIn(language)
  const { standing, delegations } = debate
  const lists = listsOf(language, debate.slug)
  const presidency = presidencyIn(language, debate)
  const about = [
    debate.date && dayInWords(language, debate.date),
    presidency && say(words.presidency, { name: presidency }),
    levelIn(language, debate.level),
  ]
  return (
    <section aria-labelledby="newest">
      <p class="above">{about.filter(Boolean).join(' · ')}</p>
      <h2 id="newest">
        <Theme language={language} debate={debate} />
      </h2>
      <p class="lead">
        <Said
          sentence={pluralForm(language, words.spoke, delegations)}
          given={{ n: <CountLink n={delegations} to={lists.delegations} /> }}
        />
      </p>
      {standing.quoted === 0 ? (
        <p>{words.nothingQuoted}</p>
      ) : (
        <StandingSentence
          language={language}
          quoted={standing.quoted}
          delegations={standing.delegations}
          reviewed={standing.checked}
          confirmed={standing.confirmed}
          to={{ quoted: lists.quoted, delegations: lists.committed, reviewed: lists.checked, confirmed: lists.confirmed }}
        />
      )}
    </section>
  )
}

const yearOf = ({ date }: ListedDebate) => date?.slice(0, 4) ?? null
const yearsOf = (debates: readonly ListedDebate[]) => [...new Set(debates.map(yearOf))]

/** A year of debates; null holds those without a date. */
function Year({
  language,
  year,
  debates,
}: {
  readonly language: PageLanguage
  readonly year: string | null
  readonly debates: readonly ListedDebate[]
}) {
  const words = wordsIn(language)
  const { columns } = words
  return (
    <EntryTable
      language={language}
      caption={year ?? words.undated}
      columns={[
        { heading: columns.theme },
        { heading: columns.date },
        { heading: columns.presidency },
        { heading: columns.level },
        { heading: columns.delegations, numeric: true },
        { heading: columns.quoted, numeric: true },
        { heading: columns.reviewed, numeric: true },
        { heading: columns.confirmed, numeric: true },
      ]}
      rows={debates.map((debate) => {
        const lists = listsOf(language, debate.slug)
        const { standing } = debate
        return {
          cells: [
            <Theme language={language} debate={debate} />,
            debate.date === null ? words.unknown : dateInWords(language, debate.date),
            presidencyIn(language, debate) ?? words.unknown,
            levelIn(language, debate.level) ?? words.unknown,
            <CountLink n={debate.delegations} to={lists.delegations} />,
            <CountLink n={standing.quoted} to={lists.quoted} />,
            <CountLink n={standing.checked} to={lists.checked} />,
            <CountLink n={standing.confirmed} to={lists.confirmed} />,
          ],
        }
      })}
    />
  )
}

/** Every debate by year, the newest large; where there is none, how to begin. */
export function debatesPage(debates: readonly ListedDebate[], given: Given): string {
  const { language, path, actor } = given
  const words = wordsIn(language)
  const newest = debates.find(({ date }) => date !== null) ?? debates[0]
  return page({
    language,
    path,
    title: words.title,
    current: 'debates',
    actor,
    children: newest ? (
      <>
        <Newest language={language} debate={newest} />
        {yearsOf(debates).map((year) => (
          <Year language={language} year={year} debates={debates.filter((debate) => yearOf(debate) === year)} />
        ))}
        <p>
          <a href={address(language, '/debates/new')}>{words.new}</a>
        </p>
      </>
    ) : (
      <>
        <p class="lead">{words.empty}</p>
        <p>
          <a href={address(language, '/debates/new')}>{words.begin}</a>
        </p>
      </>
    ),
  })
}
