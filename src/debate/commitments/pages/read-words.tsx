import type { Position, Span } from '../../../document/index.ts'
import { address, DoubtfulWord, paragraphInWords, passage, RecognisedNote } from '../../../ui/index.ts'
import type { Shown } from './review-given.ts'
import { reviewWords } from './words.ts'

interface Part {
  readonly text: string
  readonly isQuoted: boolean
  readonly isDoubtful: boolean
}

/** Parts a text where positions and doubtful words begin and end. */
function partsOf(text: string, positions: readonly Position[], doubtful: readonly Span[]): readonly Part[] {
  const ends = [...positions, ...doubtful].flatMap(({ start, end }) => [start, end])
  const bounds = [...new Set([0, text.length, ...ends])].sort((a, b) => a - b)
  const isIn = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end)
  return bounds.slice(0, -1).map((from, index) => ({
    text: text.slice(from, bounds[index + 1]),
    isQuoted: isIn(positions, from),
    isDoubtful: isIn(doubtful, from),
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
      {paragraphs.map(({ n, text, language: own, recognised }) => (
        <>
          <p class="above">{paragraphInWords(language, n)}</p>
          <p class="said" {...passage(own && own !== 'und' ? own : statement.language)}>
            {partsOf(
              text,
              positions.filter(({ paragraph }) => paragraph === n),
              recognised?.doubtful ?? [],
            ).map((part) => {
              const words = part.isDoubtful ? <DoubtfulWord language={language} text={part.text} /> : part.text
              return part.isQuoted ? <span class={`mark commitment ${standing}`}>{words}</span> : words
            })}
          </p>
          {recognised && <RecognisedNote language={language} text={text} lang={own ?? statement.language} recognised={recognised} />}
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
