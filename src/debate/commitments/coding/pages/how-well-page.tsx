import { type Category, categories } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  CategoryMark,
  CountLink,
  dateInWords,
  EntryTable,
  Said as Filled,
  type PageLanguage,
  page,
  percent,
  SaidInline,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import type { Measured, MeasuredTally } from '../../../analysis/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import type { HowWell } from '../how-well.ts'
import type { HowWellList } from '../how-well-list.ts'
import { wilson } from '../wilson.ts'
import { codingWords } from './words.tsx'

/** How well it does in one language, or in all (null). */
export interface HowWellIn {
  readonly language: string | null
  readonly categories: readonly HowWell[]
  readonly kinds: { readonly right: number; readonly of: number }
}

/** What the page says of one debate, or of all (null). */
export interface HowWellGiven {
  readonly debate: KeptDebate | null
  readonly debates: readonly Pick<KeptDebate, 'slug' | 'theme' | 'themeLanguage' | 'date'>[]
  readonly tables: readonly HowWellIn[]
  /** How many statements were coded whole. */
  readonly whole: number
  readonly measured: Measured
}

/** A share with its base and its interval: "18 of 20: 90% (70% to 97%)". */
function Share({
  language,
  part,
  whole,
  to,
  none,
}: {
  readonly language: PageLanguage
  readonly part: number
  readonly whole: number
  readonly to: (all: boolean) => string
  readonly none: string
}) {
  const interval = wilson(part, whole)
  if (!interval) return <>{none}</>
  const [low, high] = interval.map((one) => `${Math.round(100 * one)}%`)
  return (
    <Filled
      sentence={codingWords(language).howWell.share}
      given={{
        part: <CountLink n={part} to={to(false)} />,
        whole: <CountLink n={whole} to={to(true)} />,
        percent: percent(part, whole),
        low,
        high,
      }}
    />
  )
}

/** What its makers measured: how much of what was proposed was right, and how much of what is there was found. */
function measuredInWords(language: PageLanguage, tally: MeasuredTally | undefined): string {
  if (!tally) return '–'
  const { tp, fp, fn } = tally
  const share = (whole: number) => `${tp} / ${whole} (${percent(tp, whole) ?? '–'})`
  return say(codingWords(language).howWell.measuredShare, { right: share(tp + fp), found: share(tp + fn) })
}

function Table({ given, of, visit }: { readonly given: HowWellGiven; readonly of: HowWellIn; readonly visit: Visit }) {
  const { language } = visit
  const { howWell: words } = codingWords(language)
  const { measured } = given
  const kinds = of.language === null ? undefined : measured.kinds[of.language]
  const list = (which: HowWellList, category: string) => listAddress(language, given.debate?.slug ?? null, which, category, of.language)
  const names = uiWords(language).languages
  const name = of.language === null ? words.all : (names[of.language as keyof typeof names] ?? of.language)
  return (
    <EntryTable
      language={language}
      caption={say(words.caption, { language: name })}
      columns={[
        { heading: words.category },
        { heading: words.precision },
        { heading: words.recall },
        { heading: words.differ, numeric: true },
        { heading: words.measured },
      ]}
      rows={[
        ...of.categories.map(({ category, precision, recall, differ }) => {
          const tally = of.language === null ? undefined : measured.categories[category][of.language]
          return {
            cells: [
              <CategoryMark language={language} category={category} />,
              <Share
                language={language}
                part={precision.right}
                whole={precision.of}
                none={words.notYet}
                to={(all) => list(all ? 'decided' : 'right', category)}
              />,
              <Share
                language={language}
                part={recall.found}
                whole={recall.of}
                none={given.whole === 0 ? words.noWhole : '–'}
                to={(all) => list(all ? 'there' : 'found', category)}
              />,
              <CountLink n={differ} to={differ > 0 ? list('differ', category) : null} />,
              measuredInWords(language, tally),
            ],
          }
        }),
        {
          cells: [
            words.kinds,
            <Share
              language={language}
              part={of.kinds.right}
              whole={of.kinds.of}
              none={words.notYet}
              to={(all) => list(all ? 'kind-decided' : 'kind-right', 'commitment')}
            />,
            '',
            '',
            kinds ? `${kinds.right} / ${kinds.of} (${percent(kinds.right, kinds.of) ?? '–'})` : '–',
          ],
        },
      ]}
    />
  )
}

/** The address of a list that a number of the page opens. */
export function listAddress(
  language: PageLanguage,
  debate: string | null,
  which: HowWellList,
  category: string,
  of: string | null,
  number = 1,
): string {
  const query = new URLSearchParams({ which, category })
  if (debate) query.set('debate', debate)
  if (of) query.set('language', of)
  if (number > 1) query.set('page', String(number))
  return address(language, '/how-well/sentences', `?${query}`)
}

/** How much of what was proposed people found right, and how much was overlooked, by category and language. */
export function howWellPage(given: HowWellGiven, visit: Visit): string {
  const { language } = visit
  const { howWell: words, overview } = codingWords(language)
  const { debate, debates, tables, whole, measured } = given
  const nothing = tables.length === 0
  return page({
    language,
    path: '/how-well',
    query: debate ? `?debate=${debate.slug}` : '',
    title: words.title,
    ...(debate
      ? {
          debate: debateOfPage(debate),
          crumbs: [{ label: overview.title, to: `/debates/${debate.slug}/coding` }],
          current: 'review' as const,
        }
      : { current: 'method' as const }),
    actor: visit.actor,
    children: (
      <>
        <p class="lead">{words.intro}</p>
        <p>{words.selection}</p>
        <p>
          <b>{words.retrain}</b>
        </p>
        {debates.length > 1 && (
          <nav aria-label={words.debate}>
            <ul>
              {debate !== null && (
                <li>
                  <a href={address(language, '/how-well')}>{words.allDebates}</a>
                </li>
              )}
              {debates
                .filter(({ slug }) => slug !== debate?.slug)
                .map(({ slug, theme, themeLanguage, date }) => (
                  <li>
                    <a href={address(language, '/how-well', `?debate=${slug}`)}>
                      {date?.slice(0, 4)} <SaidInline text={theme ?? slug} lang={themeLanguage} />
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
        )}
        {nothing ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <p>{say(words.whole, { n: whole })}</p>
            {tables.map((one) => (
              <Table given={given} of={one} visit={visit} />
            ))}
            <p>
              {words.interval} {words.chosen} {words.withdrawn}{' '}
              {say(words.measuredNote, { version: measured.analyser, day: dateInWords(language, measured.made) })}
            </p>
          </>
        )}
        <p>
          <a href={address(language, '/method')}>{words.method}</a>
        </p>
      </>
    ),
  })
}

/** Whether a word names a category. */
export const isCategory = (text: string | null): text is Category => categories.includes(text as Category)
