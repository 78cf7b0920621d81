import type { Visit } from '../../../../platform/http/index.ts'
import { address, CategoryMark, paragraphInWords, Quote, StandingMark, say } from '../../../../ui/index.ts'
import { placeOf } from '../../register/shown-debate.ts'
import type { Entry } from '../entries.ts'
import type { KnownDebate } from '../known-debate.ts'
import { answersWords } from '../words.ts'

/** Letters of a quote that are seen before its rest is folded away. */
const seen = 240

/** Words that a number counts, which open at their place; what they do, and how a commitment stands in the register. */
export function EntryQuote({ known, visit, entry }: { readonly known: KnownDebate; readonly visit: Visit; readonly entry: Entry }) {
  const { language } = visit
  const { slug } = known.debate
  const { quote, anchor, paragraph, sentence, categories, number, standing } = entry
  const to = address(language, placeOf(slug, anchor, paragraph, sentence ?? undefined))
  return (
    <>
      <Quote
        language={language}
        text={quote}
        lang={entry.language === 'und' ? null : entry.language}
        place={{ to, label: paragraphInWords(language, paragraph) }}
        cut={seen}
      />
      <small>
        {number === null
          ? categories.map((category) => (
              <>
                <CategoryMark language={language} category={category} />{' '}
              </>
            ))
          : standing !== null && (
              <>
                <StandingMark language={language} standing={standing} />{' '}
                <a href={address(language, `/debates/${slug}/commitments/${number}`)}>
                  {say(answersWords(language).quotes.commitment, { n: number })}
                </a>
              </>
            )}
      </small>
    </>
  )
}
