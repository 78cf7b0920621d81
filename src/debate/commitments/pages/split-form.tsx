import type { Span } from '../../../document/index.ts'
import { Button, Hidden, say } from '../../../ui/index.ts'
import { type Choosable, sentencesToChoose } from '../span-choices.ts'
import { Folded, problemIn } from './action-form.tsx'
import { idIn, type Shown, typedIn } from './review-given.ts'
import { WordSelect, wordGroups } from './span-fields.tsx'
import { reviewWords } from './words.ts'

/** Parts that can be chosen: a person who needs more splits again. */
const mostParts = 6

/** Words of which the first and the last take the marks with them that stand at the ends of their sentence. */
const withMarks = (words: readonly Choosable[], { start, end }: Span): readonly Choosable[] =>
  words.map((word, index) => ({ ...word, ...(index === 0 && { start }), ...(index === words.length - 1 && { end }) }))

/** Splits it into parts, each by its first and last word. */
export function SplitForm({ given }: { readonly given: Shown }) {
  const { commitment, statement, sentences, attempt } = given
  const { language } = given.visit
  const { split } = reviewWords(language)
  const idOf = idIn('split')
  const groups = (end: 'start' | 'end') =>
    commitment.positions.flatMap((position) => {
      const text = statement.document.paragraphs.find(({ n }) => n === position.paragraph)?.text ?? ''
      const inside = sentencesToChoose(text, sentences, position, commitment.language).map((sentence) => ({
        ...sentence,
        words: withMarks(
          sentence.words.filter(({ start, end }) => start >= position.start && end <= position.end),
          { start: Math.max(sentence.start, position.start), end: Math.min(sentence.end, position.end) },
        ),
      }))
      return wordGroups(inside, (word) => `${position.paragraph}:${word[end]}`)
    })
  const touched = commitment.positions.flatMap(({ paragraph, start, end }) =>
    sentences
      .filter((one) => one.paragraph === paragraph && one.start < end && start < one.end)
      .map((one) => ({ first: `${paragraph}:${Math.max(one.start, start)}`, last: `${paragraph}:${Math.min(one.end, end)}` })),
  )
  const whole = commitment.positions.map(({ paragraph, start, end }) => ({ first: `${paragraph}:${start}`, last: `${paragraph}:${end}` }))
  // As many parts as it has sentences; of one sentence, where the first begins and the second ends is known.
  const proposed =
    touched.length > 1
      ? touched
      : [
          { first: whole[0]?.first ?? '', last: '' },
          { first: '', last: whole.at(-1)?.last ?? '' },
        ]
  const sent = attempt?.action === 'split' ? Number(given.visit.form.parts) : 0
  const count = Math.min(mostParts, sent > 0 ? sent : Math.max(3, proposed.length + 1))
  return (
    <Folded given={given} action="split" title={split.title}>
      <p>{split.intro}</p>
      <Hidden name="parts" value={String(count)} />
      {Array.from({ length: count }, (_, index) => {
        const n = index + 1
        const problem = problemIn(given, 'split', `part-${n}`)
        const select = (end: 'first' | 'last') => (
          <WordSelect
            language={language}
            id={end === 'first' ? idOf(`part-${n}`) : idOf(`part-${n}-last`)}
            name={`part-${n}-${end}`}
            label={split[end]}
            nothing={split.choose}
            value={typedIn(given, 'split', `part-${n}-${end}`, proposed[index]?.[end] ?? '')}
            groups={groups(end === 'first' ? 'start' : 'end')}
            lang={commitment.language}
            problem={end === 'first' ? problem : undefined}
          />
        )
        return (
          <fieldset class="field span">
            <legend>{say(split.part, { n })}</legend>
            {select('first')}
            {select('last')}
          </fieldset>
        )
      })}
      <Button>{split.button}</Button>
    </Folded>
  )
}
