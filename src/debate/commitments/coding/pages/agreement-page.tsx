import { type Category, categories } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, CategoryMark, CountLink, EntryTable, type PageLanguage, page, percent, say } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import type { Agreement, CoderPair, PairList } from '../agreement.ts'
import type { OwnCode } from '../codebook.ts'
import type { Kappa } from '../kappa.ts'
import { coderInWords, codingWords } from './words.tsx'

/** What the page of agreement shows: two coders, or all pairs. */
export interface AgreementGiven {
  readonly debate: KeptDebate
  readonly own: number | null
  readonly everyCode: readonly OwnCode[]
  readonly pairs: readonly CoderPair[]
  readonly between: (CoderPair & { readonly agreements: readonly Agreement[]; readonly notBlind: number }) | null
}

/** Sentences in common below which an interval is said to be rough. */
const few = 50

const two = (value: number) => value.toFixed(2)

/** κ with its interval, or why there is none. */
function kappaInWords(language: PageLanguage, { kappa, interval, why }: Kappa): string {
  const words = codingWords(language).agreement
  if (kappa === null) return words.why[why ?? 'nothing']
  if (!interval) return say(words.noInterval, { kappa: two(kappa) })
  return say(words.kappaSaid, { kappa: two(kappa), low: two(interval[0]), high: two(interval[1]) })
}

/** What is compared, in words: a category with its mark, the kind, or an own code by its name. */
export function ComparedName({
  language,
  of,
  codes,
}: {
  readonly language: PageLanguage
  readonly of: string
  readonly codes: readonly OwnCode[]
}) {
  const words = codingWords(language)
  if (of === 'kind') return words.kind
  if (categories.includes(of as Category)) return <CategoryMark language={language} category={of as Category} />
  return <bdi>{codes.find(({ key }) => key === of)?.name ?? of}</bdi>
}

function Table({ given, visit }: { readonly given: AgreementGiven; readonly visit: Visit }) {
  const { between, debate, own, everyCode } = given
  if (!between) return null
  const { language } = visit
  const { agreement: words } = codingWords(language)
  const { first, second, agreements, sentences, notBlind } = between
  const list = (which: PairList, of: string) =>
    address(language, `/debates/${debate.slug}/coding/compared`, `?between=${first}.${second}&which=${which}&of=${of}`)
  const names = { first: coderInWords(language, first, own), second: coderInWords(language, second, own) }
  return (
    <>
      <EntryTable
        language={language}
        caption={say(words.caption, { ...names, n: sentences })}
        columns={[
          { heading: words.of },
          { heading: words.kappa },
          { heading: words.raw, numeric: true },
          { heading: words.positive, numeric: true },
          { heading: words.given, numeric: true },
          { heading: words.differ, numeric: true },
        ]}
        rows={agreements.map(({ of, kappa, positive, given: each, differ, misleads }) => ({
          cells: [
            <ComparedName language={language} of={of} codes={everyCode} />,
            `${kappaInWords(language, kappa)}${misleads ? ' *' : ''}`,
            kappa.observed === null ? '–' : percent(Math.round(kappa.observed * kappa.n), kappa.n),
            positive === null ? '–' : `${Math.round(100 * positive)}%`,
            each === null ? (
              '–'
            ) : (
              <>
                <CountLink n={each[0]} to={list('first', of)} /> · <CountLink n={each[1]} to={list('second', of)} />
              </>
            ),
            <CountLink n={differ} to={list('differ', of)} />,
          ],
        }))}
      />
      {agreements.some(({ misleads }) => misleads) && <p>{words.misleads}</p>}
      {sentences < few && <p>{words.few}</p>}
      {notBlind > 0 && <p>{say(words.notBlind, { n: notBlind })}</p>}
      <p>{words.kindNote}</p>
      <p>
        <a href={address(language, `/debates/${debate.slug}/coding/agreement`)}>{words.back}</a>
      </p>
    </>
  )
}

/** How far coders agree beyond chance, two by two. */
export function agreementPage(given: AgreementGiven, visit: Visit): string {
  const { language } = visit
  const { agreement: words, overview } = codingWords(language)
  const { debate, pairs, between, own } = given
  const path = `/debates/${debate.slug}/coding/agreement`
  return page({
    language,
    path,
    query: between ? `?between=${between.first}.${between.second}` : '',
    title: words.title,
    debate: debateOfPage(debate),
    crumbs: [{ label: overview.title, to: `/debates/${debate.slug}/coding` }],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <p>{words.intro}</p>
        {between ? (
          <Table given={given} visit={visit} />
        ) : pairs.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <EntryTable
            language={language}
            caption={words.pairs}
            columns={[{ heading: words.pairs }, { heading: words.sentences, numeric: true }]}
            rows={pairs.map(({ first, second, sentences }) => ({
              cells: [
                <a href={address(language, path, `?between=${first}.${second}`)}>
                  {say(words.pair, { first: coderInWords(language, first, own), second: coderInWords(language, second, own) })}
                </a>,
                <CountLink
                  n={sentences}
                  to={address(language, `/debates/${debate.slug}/coding/compared`, `?between=${first}.${second}&which=all`)}
                />,
              ],
            }))}
          />
        )}
      </>
    ),
  })
}
