import { delegationById, nameOf } from '../../../../council/index.ts'
import { address, dateInWords, type PageLanguage, passage, uiWords } from '../../../../ui/index.ts'
import { placeOf } from '../../register/shown-debate.ts'
import type { QuotedSentence, SearchHit } from '../search-statements.ts'
import { searchPageWords } from '../words.ts'

/** The words of a sentence, with those that were looked for marked. */
function Words({ sentence }: { readonly sentence: QuotedSentence }) {
  const { text, start, marks } = sentence
  const parts = []
  let at = 0
  for (const mark of marks) {
    parts.push(text.slice(at, mark.start - start), <mark class="found">{text.slice(mark.start - start, mark.end - start)}</mark>)
    at = mark.end - start
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}

/** A statement that was found: whose it is, and the sentences in which the words stand, each opening in its place. */
export function SearchHitEntry({ language, hit }: { readonly language: PageLanguage; readonly hit: SearchHit }) {
  const words = searchPageWords(language)
  const { debate, anchor, delegationId, delegationName, sentences } = hit
  const known = delegationId === null ? undefined : delegationById(delegationId)
  const name = known ? nameOf(known, language, debate.date ?? undefined) : (delegationName ?? words.unnamed)
  const own = `/debates/${debate.slug}/statements/${anchor}`
  const placeIn = ({ paragraph, number }: QuotedSentence) => address(language, placeOf(debate.slug, anchor, paragraph, number ?? undefined))
  const names = uiWords(language).languages as Readonly<Record<string, string>>
  return (
    <li>
      <h3>
        <a href={sentences[0] ? placeIn(sentences[0]) : address(language, own)}>{name}</a>
      </h3>
      <p class="hint">
        {debate.theme ? <bdi>{debate.theme}</bdi> : debate.slug}
        {debate.date && ` · ${dateInWords(language, debate.date)}`}
        {` · ${names[hit.language] ?? hit.language}`}
        {debate.fictional && ` · ${words.invented}`}
      </p>
      {sentences.map((sentence) => (
        <div class="quote">
          <blockquote class="said" {...passage(sentence.language)}>
            <Words sentence={sentence} />
          </blockquote>
          <a class="place" href={placeIn(sentence)}>
            {words.place.replace('{n}', String(sentence.paragraph))}
          </a>
        </div>
      ))}
    </li>
  )
}
