import type { Position } from '../../../document/index.ts'
import { address, paragraphInWords, passage } from '../../../ui/index.ts'
import type { Shown } from './review-given.ts'
import { reviewWords } from './words.ts'

/** Parts a text where positions begin and end. */
function partsOf(text: string, positions: readonly Position[]): readonly { readonly text: string; readonly isQuoted: boolean }[] {
  const bounds = [...new Set([0, text.length, ...positions.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return bounds.slice(0, -1).map((from, index) => ({
    text: text.slice(from, bounds[index + 1]),
    isQuoted: positions.some(({ start, end }) => start <= from && from < end),
  }))
}

/** The paragraphs in which the words of a commitment stand, with those words underlined, between the paragraphs around them; and the way to their place. */
export function ReadWords({ given }: { readonly given: Shown }) {
  const { visit, debate, commitment, statement, anchor, isWithdrawn } = given
  const { language } = visit
  const { one } = reviewWords(language)
  const { positions, sentences, standing } = commitment
  const paragraphs = statement.document.paragraphs.filter(({ n }) => positions.some(({ paragraph }) => paragraph === n))
  const first = positions[0]!.paragraph
  const [before, after] = [first - 1, positions.at(-1)!.paragraph + 1].map((n) =>
    statement.document.paragraphs.find((one) => one.n === n && statement.body.includes(n)),
  )
  const around = (paragraph: (typeof paragraphs)[number] | undefined) =>
    paragraph && (
      <p
        class="said in-paragraph"
        {...passage(paragraph.language && paragraph.language !== 'und' ? paragraph.language : statement.language)}
      >
        {paragraph.text}
      </p>
    )
  const place = `/debates/${debate.slug}/statements/${anchor}#p${first}${sentences[0] ? `s${sentences[0]}` : ''}`
  return (
    <section>
      <h2>{one.words}</h2>
      {around(before)}
      {paragraphs.map(({ n, text, language: own }) => (
        <>
          <p class="above">{paragraphInWords(language, n)}</p>
          <p class="said" {...passage(own && own !== 'und' ? own : statement.language)}>
            {partsOf(
              text,
              positions.filter(({ paragraph }) => paragraph === n),
            ).map((part) => (part.isQuoted ? <span class={`mark commitment ${standing}`}>{part.text}</span> : part.text))}
          </p>
        </>
      ))}
      {around(after)}
      {!isWithdrawn && (
        <p>
          <a href={address(language, place)}>{one.readPlace}</a>
        </p>
      )}
    </section>
  )
}
