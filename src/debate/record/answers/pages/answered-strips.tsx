import { figure, type PageLanguage, passage, say } from '../../../../ui/index.ts'
import { answeredHow, type MatrixRow } from '../matrix.ts'
import { answersWords } from '../words.ts'

/** Units of the drawing that a delegation takes; one of them is the gap to the next. */
const step = 10
const high = 20

/** One path of upright bars: a full one for a commitment, half a one for words, a dot for nothing. */
function bars(places: readonly number[], height: number): string {
  return places.map((place) => `M${place * step} ${high - height}h${step - 2}v${height}h-${step - 2}z`).join('')
}

/** How one question was answered, a bar for each delegation in the order of their names, from where the page begins to be read. */
function Strip({
  language,
  letter,
  rows,
}: {
  readonly language: PageLanguage
  readonly letter: string
  readonly rows: readonly MatrixRow[]
}) {
  const { matrix } = answersWords(language)
  const mirrored = passage(language).dir === 'rtl'
  const how = rows.map(({ cells }) => answeredHow(cells.find((cell) => cell.letter === letter)!))
  const at = (wanted: (typeof how)[number]) =>
    how.flatMap((one, index) => (one === wanted ? [mirrored ? how.length - 1 - index : index] : []))
  const [committed, answered, none] = [at('committed'), at('answered'), at('none')]
  const label = say(matrix.row, {
    letter,
    answered: figure(committed.length + answered.length),
    total: figure(how.length),
    committed: figure(committed.length),
  })
  return (
    <svg width="100%" height="24" viewBox={`0 0 ${how.length * step} ${high}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path class="tone-1" d={bars(committed, high)} />
      <path class="tone-2" d={bars(answered, high / 2)} />
      <path class="tone-7" d={bars(none, 2)} />
    </svg>
  )
}

/** All delegations and all questions at one glance. The numbers stand in the table. */
export function AnsweredStrips(given: {
  readonly language: PageLanguage
  readonly rows: readonly MatrixRow[]
  readonly letters: readonly string[]
  readonly to: (letter: string) => string
}) {
  const { language, rows, letters, to } = given
  const { matrix } = answersWords(language)
  return (
    <figure class="plot">
      <figcaption>{matrix.picture}</figcaption>
      {letters.map((letter) => (
        <div class="strip">
          <a class="strip-label" href={to(letter)}>
            {say(matrix.question, { letter })}
          </a>
          <Strip language={language} letter={letter} rows={rows} />
        </div>
      ))}
    </figure>
  )
}
