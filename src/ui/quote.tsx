import type { Span } from '../document/index.ts'
import { say } from './messages.ts'
import { type PageLanguage, passage } from './page-language.ts'
import { uiWords } from './words.ts'

/** Words that were said, cut from a document. */
export interface QuoteGiven {
  /** The language of the page. */
  readonly language: PageLanguage
  /** The exact words, never shortened: `cut` shortens only what is seen at first. */
  readonly text: string
  /** The language of the words; null where it is not known. */
  readonly lang: string | null
  /** Where they were said. */
  readonly place?: { readonly to: string; readonly label?: string } | undefined
  /** After about how many letters the rest is folded away, at the end of a word. Never, where it is left out. */
  readonly cut?: number
}

/** Parts words at the end of one at or before `limit`; the rest is empty where they are shorter. Both parts together are the words. */
export function cutAtWord(text: string, limit: number, lang: string | null): readonly [string, string] {
  // Some words more are better read than folded away.
  if (text.length <= limit * 1.25) return [text, '']
  let end = 0
  for (const { index, segment, isWordLike } of new Intl.Segmenter(lang ?? undefined, { granularity: 'word' }).segment(
    text.slice(0, limit + 40),
  ))
    if (isWordLike && index + segment.length <= limit) end = index + segment.length
  return end === 0 ? [text, ''] : [text.slice(0, end), text.slice(end)]
}

function Place({ language, place }: { readonly language: PageLanguage; readonly place: QuoteGiven['place'] }) {
  if (!place) return null
  return (
    <a class="place" href={place.to}>
      {place.label ?? uiWords(language).quote.place}
    </a>
  )
}

/** What a delegation said: in serif, in its own language and direction, with a link to its place. A long quote folds its rest away. */
export function Quote({ language, text, lang, place, cut }: QuoteGiven) {
  const words = uiWords(language).quote
  const [seen, rest] = cut === undefined ? [text, ''] : cutAtWord(text, cut, lang)
  return (
    <div class="quote">
      <blockquote class="said" {...passage(lang)}>
        {seen}
        {rest && (
          <details class="rest">
            <summary>
              … <span {...passage(language)}>{words.rest}</span>
            </summary>
            {rest}
          </details>
        )}
      </blockquote>
      <Place language={language} place={place} />
    </div>
  )
}

/** A quote, large, in the paragraph in which it was said, which stands around it in grey. It may be of several pieces, in the order of the text, none of which overlap. */
export function QuoteInParagraph(given: {
  readonly language: PageLanguage
  readonly paragraph: string
  readonly pieces: readonly Span[]
  readonly lang: string | null
  readonly place?: QuoteGiven['place']
}) {
  const { language, paragraph, pieces, lang, place } = given
  return (
    <div class="quote">
      <blockquote class="said in-paragraph" {...passage(lang)}>
        {pieces.map(({ start, end }, index) => (
          <>
            {paragraph.slice(pieces[index - 1]?.end ?? 0, start)}
            <mark>{paragraph.slice(start, end)}</mark>
          </>
        ))}
        {paragraph.slice(pieces.at(-1)?.end ?? 0)}
      </blockquote>
      <Place language={language} place={place} />
    </div>
  )
}

/** Words that were said, inside a sentence of ours: "theme: *Investing in women*". */
export function SaidInline({ text, lang }: { readonly text: string; readonly lang: string | null }) {
  return (
    <bdi class="said" {...passage(lang)}>
      {text}
    </bdi>
  )
}

/** The word for a paragraph of a document, by its number or by the number that is printed: "Paragraph 6". */
export function paragraphInWords(language: PageLanguage, n: number | string): string {
  return say(uiWords(language).paragraph, { n })
}
