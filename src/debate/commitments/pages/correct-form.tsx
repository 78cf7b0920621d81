import { Button, Choices, Hidden, Said, SaidInline, say } from '../../../ui/index.ts'
import { type SentSpan, sentencesToChoose, spanSentFor } from '../span-choices.ts'
import { Folded, Written } from './action-form.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { fieldNames } from './field-said.tsx'
import { allTypedIn, idIn, problemsOf, type Shown, typedIn } from './review-given.ts'
import { SpanFields } from './span-fields.tsx'
import { reviewWords } from './words.ts'

/** The stretches of words as a form says them: those that were sent, or those that the commitment has. */
function sentSpans(given: Shown): readonly SentSpan[] {
  const { visit, attempt, commitment, sentences } = given
  const count = attempt?.action === 'correct' ? Number(visit.form.spans) : 0
  if (count > 0 && count <= 20) {
    const of = (name: string, index: number) => visit.form[`${name}-${index}`] ?? ''
    return Array.from({ length: count }, (_, index) => ({
      paragraph: of('paragraph', index),
      from: of('from', index),
      to: of('to', index),
      first: of('first', index),
      last: of('last', index),
    }))
  }
  return commitment.positions.map((position) =>
    spanSentFor(
      position,
      sentences.filter(({ paragraph }) => paragraph === position.paragraph),
    ),
  )
}

/** Corrects its words, its kind and what it answers. */
export function CorrectForm({ given }: { readonly given: Shown }) {
  const { visit, debate, commitment, statement, sentences } = given
  const { language } = visit
  const { correct, one } = reviewWords(language)
  const idOf = idIn('correct')
  const spans = sentSpans(given)
  const present = fieldNames.flatMap((name) => (commitment.fields[name] ? [{ name, text: commitment.fields[name].text }] : []))
  return (
    <Folded given={given} action="correct" title={correct.title} key_="e">
      <p>{correct.intro}</p>
      <Hidden name="spans" value={String(spans.length)} />
      {spans.map((sent, index) => {
        const paragraph = Number(sent.paragraph)
        const position = commitment.positions.find((one) => one.paragraph === paragraph) ?? commitment.positions[0]!
        const own = commitment.positions[index]?.paragraph === paragraph ? commitment.positions[index] : position
        const text = statement.document.paragraphs.find(({ n }) => n === own.paragraph)?.text ?? ''
        return (
          <SpanFields
            language={language}
            legend={spans.length === 1 ? correct.span : say(correct.spanOf, { n: index + 1 })}
            suffix={`-${index}`}
            idOf={idOf}
            sent={sent}
            sentences={sentencesToChoose(text, sentences, own, commitment.language)}
            lang={commitment.language}
            problems={problemsOf(given, 'correct')}
          />
        )
      })}
      <AnswerFields
        language={language}
        debate={debate}
        idOf={idOf}
        problems={problemsOf(given, 'correct')}
        chosen={{
          kind: typedIn(given, 'correct', 'kind', commitment.kind),
          questions: allTypedIn(given, 'correct', 'questions', commitment.questions),
          calls: allTypedIn(given, 'correct', 'calls', commitment.calls),
          pillars: allTypedIn(given, 'correct', 'pillars', commitment.pillars),
        }}
      />
      {present.length > 0 && (
        <Choices
          name="leftOut"
          id={idOf('leftOut')}
          label={correct.leftOut}
          values={allTypedIn(given, 'correct', 'leftOut', [])}
          options={present.map(({ name, text }) => ({
            value: name,
            label: (
              <Said
                sentence={correct.field}
                given={{ name: one.fields[name], text: <SaidInline text={text} lang={commitment.language} /> }}
              />
            ),
          }))}
        />
      )}
      {commitment.stateWord && <Written of={given} action="correct" name="why" label={correct.why} hint={correct.whyHint} />}
      <Button>{correct.button}</Button>
    </Folded>
  )
}
