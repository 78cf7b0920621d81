import { type Fact, FactList, KindMark, type PageLanguage, Said, SaidInline, say, uiWords } from '../../../../ui/index.ts'
import { FieldSaid, fieldNames, type KeptCommitment } from '../../../commitments/index.ts'
import { noteLanguage } from '../../debate/page-of-debate.ts'
import { commitmentWords } from '../words.ts'
import type { PartGiven } from './said-part.tsx'

function fieldFact(language: PageLanguage, name: (typeof fieldNames)[number], { fields, language: lang }: KeptCommitment): Fact {
  const field = fields[name]
  return {
    label: commitmentWords(language).fields[name],
    value: field ? <FieldSaid language={language} name={name} field={field} lang={lang} /> : null,
  }
}

/** What the words of a commitment say, part by part: who, what, how much, by when; each only if it was said, with the words that say it. */
export function FieldsPart({ shown, visit }: PartGiven) {
  const { commitment } = shown
  const { language } = visit
  const words = commitmentWords(language)
  const facts = fieldNames.map((name) => fieldFact(language, name, commitment)).filter(({ value }) => value !== null)
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.parts}</h2>
      <p class="hint">{words.partsIntro}</p>
      <FactList facts={facts} />
    </section>
  )
}

/** Its kind and pillars, and the questions and calls that it answers, each with its text. */
export function AnswersPart({ shown, visit }: PartGiven) {
  const { commitment, debate } = shown
  const { language } = visit
  const words = commitmentWords(language)
  const ui = uiWords(language)
  const note = debate.note
  const asked = (
    all: readonly { readonly letter: string; readonly text: string }[],
    letters: readonly string[],
    label: string,
    anchor: string,
  ): readonly Fact[] =>
    letters.map((letter) => {
      const text = all.find((one) => one.letter === letter)?.text
      return {
        label: say(label, { letter }),
        value: (
          <a href={`../concept-note#${anchor}-${letter}`}>
            {text ? <SaidInline text={text} lang={noteLanguage(debate)} /> : say(label, { letter })}
          </a>
        ),
      }
    })
  const answers = [
    ...asked(note?.guidingQuestions ?? [], commitment.questions, words.question, 'question'),
    ...asked(note?.calls ?? [], commitment.calls, words.call, 'call'),
  ]
  const kind = (
    <Said
      sentence={words.kindSaid}
      given={{ kind: <KindMark language={language} kind={commitment.kind} />, explained: words.kindsExplained[commitment.kind] }}
    />
  )
  const pillars = commitment.pillars.map((pillar) => ui.pillars[pillar]).join(' · ')
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{words.answers}</h2>
      <FactList facts={[{ label: words.kind, value: kind }, ...answers, { label: words.pillars, value: pillars }]} />
      {answers.length === 0 && <p>{words.answersNothing}</p>}
    </section>
  )
}
