import type { Category } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, Said as Filled, Pager, page, Quote, say, uiWords } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import type { HowWellList } from '../how-well-list.ts'
import type { Verdict } from '../judgement.ts'
import { placeText } from '../label.ts'
import { listAddress } from './how-well-page.tsx'
import { codingWords, Said } from './words.tsx'

/** Sentences on one page of the list. */
export const howWellListLength = 20

/** What a list of sentences shows that a number opened. */
export interface HowWellListGiven {
  readonly debate: KeptDebate | null
  readonly which: HowWellList
  readonly category: Category
  readonly of: string | null
  readonly page: number
  readonly total: number
  readonly entries: readonly (Verdict & { readonly text: string; readonly slug: string })[]
}

/** The sentences that a number of the page of how well it does counts, each with its words and what was proposed. */
export function howWellListPage(given: HowWellListGiven, visit: Visit): string {
  const { language } = visit
  const words = codingWords(language)
  const { debate, which, category, of, entries, total } = given
  const here = listAddress(language, debate?.slug ?? null, which, category, of, given.page)
  return page({
    language,
    path: '/how-well/sentences',
    query: here.slice(here.indexOf('?')),
    title: say(words.howWell.listTitle, { which: words.howWell.list[which], category: uiWords(language).categories[category] }),
    ...(debate && { debate: debateOfPage(debate) }),
    crumbs: [{ label: words.howWell.title, to: debate ? `/how-well?debate=${debate.slug}` : '/how-well' }],
    current: debate ? 'review' : 'method',
    actor: visit.actor,
    children: (
      <>
        {entries.length === 0 && <p>{words.howWell.listNone}</p>}
        <ol class="queue" start={(given.page - 1) * howWellListLength + 1}>
          {entries.map(({ slug, anchor, text, language: own, proposed, ...place }) => (
            <li>
              <Quote
                language={language}
                text={text}
                lang={own}
                place={{ to: address(language, `/debates/${slug}/statements/${anchor}#${placeText(place)}`), label: words.read }}
              />
              <p>
                <Filled sentence={words.form.proposed} given={{ list: <Said language={language} said={proposed} codes={[]} /> }} /> ·{' '}
                <a href={address(language, `/debates/${slug}/coding/sentences/${anchor}/${placeText(place)}`)}>{words.open}</a>
              </p>
            </li>
          ))}
        </ol>
        <Pager
          language={language}
          page={given.page}
          size={howWellListLength}
          total={total}
          to={(number) => listAddress(language, debate?.slug ?? null, which, category, of, number)}
        />
      </>
    ),
  })
}
