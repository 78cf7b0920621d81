import type { Visit } from '../../../../platform/http/index.ts'
import { address, Said as Filled, Pager, page, Quote } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import { differencesIn, type LabelPair, type PairList } from '../agreement.ts'
import type { OwnCode } from '../codebook.ts'
import { placeText } from '../label.ts'
import { ComparedName } from './agreement-page.tsx'
import { coderInWords, codingWords, Said } from './words.tsx'

/** What a list of sentences that two coders have in common shows. */
export interface ComparedGiven {
  readonly debate: KeptDebate
  readonly own: number | null
  readonly everyCode: readonly OwnCode[]
  readonly first: number
  readonly second: number
  readonly which: PairList
  /** What is compared; null for anything. */
  readonly of: string | null
  readonly page: number
  readonly total: number
  readonly entries: readonly (LabelPair & { readonly text: string })[]
}

/** Sentences on one page of the list. */
export const listLength = 20

/** Sentences that two coders have in common, each with what both said, and the way to decide between them. */
export function comparedPage(given: ComparedGiven, visit: Visit): string {
  const { language } = visit
  const words = codingWords(language)
  const { debate, own, everyCode, first, second, which, of, entries, total } = given
  const path = `/debates/${debate.slug}/coding/compared`
  const query = (number: number) =>
    `?between=${first}.${second}&which=${which}${of ? `&of=${of}` : ''}${number > 1 ? `&page=${number}` : ''}`
  const name = (coder: number) => coderInWords(language, coder, own)
  return page({
    language,
    path,
    query: query(given.page),
    title: words.compared.title,
    debate: debateOfPage(debate),
    crumbs: [
      { label: words.overview.title, to: `/debates/${debate.slug}/coding` },
      { label: words.agreement.title, to: `/debates/${debate.slug}/coding/agreement` },
    ],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <p>
          <Filled
            sentence={words.compared.captions[which]}
            given={{
              first: name(first),
              second: name(second),
              of: of === null ? words.compared.all : <ComparedName language={language} of={of} codes={everyCode} />,
            }}
          />
        </p>
        {entries.length === 0 ? (
          <p>{words.compared.none}</p>
        ) : (
          <ol class="queue" start={(given.page - 1) * listLength + 1}>
            {entries.map((pair) => {
              const { anchor } = pair.first
              const place = placeText(pair.first)
              return (
                <li>
                  <Quote
                    language={language}
                    text={pair.text}
                    lang={pair.first.language}
                    place={{ to: address(language, `/debates/${debate.slug}/statements/${anchor}#${place}`), label: words.read }}
                  />
                  <ul>
                    {[pair.first, pair.second].map((label) => (
                      <li>
                        <Filled
                          sentence={words.sentence.coderSaid}
                          given={{ coder: name(label.coder), list: <Said language={language} said={label} codes={everyCode} /> }}
                        />
                      </li>
                    ))}
                  </ul>
                  <p>
                    {pair.decided ? (
                      <Filled
                        sentence={words.compared.decided}
                        given={{ list: <Said language={language} said={pair.decided} codes={everyCode} /> }}
                      />
                    ) : differencesIn(pair).length > 0 ? (
                      words.compared.waiting
                    ) : (
                      words.compared.same
                    )}{' '}
                    · <a href={address(language, `/debates/${debate.slug}/coding/sentences/${anchor}/${place}`)}>{words.compared.open}</a>
                  </p>
                </li>
              )
            })}
          </ol>
        )}
        <Pager
          language={language}
          page={given.page}
          size={listLength}
          total={total}
          to={(number) => address(language, path, query(number))}
        />
      </>
    ),
  })
}
