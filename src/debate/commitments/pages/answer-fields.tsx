import { commitmentKinds, pillars } from '../../../council/index.ts'
import { Choice, Choices, KindMark, type PageLanguage, type Problem, SaidInline, uiWords } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { type AskedInWords, askedInWords, reviewWords } from './words.ts'

/** What a form says of a commitment: its kind and what it answers, as it was chosen. */
export interface ChosenAnswers {
  readonly kind: string
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly string[]
}

/** A question or a call as it is printed, after its letter. */
export function AskedLine({ letter, text, lang }: AskedInWords) {
  return (
    <span class="asked">
      <b>{letter}</b> {text && <SaidInline text={text} lang={lang} />}
    </span>
  )
}

/** The kind of a commitment, and the questions, calls and pillars that it answers. */
export function AnswerFields(given: {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly idOf: (field: string) => string
  readonly chosen: ChosenAnswers
  readonly problems: readonly Problem[]
}) {
  const { language, debate, idOf, chosen, problems } = given
  const { one, correct } = reviewWords(language)
  const problemOf = (field: string) => problems.find((problem) => problem.field === idOf(field))?.text
  const asked = (which: 'guidingQuestions' | 'calls', also: readonly string[]) =>
    askedInWords(debate, which, also).map((line) => ({ value: line.letter, label: <AskedLine {...line} /> }))
  const [questions, calls] = [asked('guidingQuestions', chosen.questions), asked('calls', chosen.calls)]
  return (
    <>
      <Choice
        name="kind"
        id={idOf('kind')}
        label={one.kind}
        problem={problemOf('kind')}
        value={chosen.kind}
        options={commitmentKinds.map((kind) => ({
          value: kind,
          label: <KindMark language={language} kind={kind} />,
          hint: correct.kindsExplained[kind],
        }))}
      />
      {questions.length > 0 && (
        <Choices
          name="questions"
          id={idOf('questions')}
          label={one.questions}
          problem={problemOf('questions')}
          values={chosen.questions}
          options={questions}
        />
      )}
      {calls.length > 0 && (
        <Choices name="calls" id={idOf('calls')} label={one.calls} problem={problemOf('calls')} values={chosen.calls} options={calls} />
      )}
      <Choices
        name="pillars"
        id={idOf('pillars')}
        label={one.pillars}
        problem={problemOf('pillars')}
        values={chosen.pillars}
        options={pillars.map((pillar) => ({ value: pillar, label: uiWords(language).pillars[pillar] }))}
      />
    </>
  )
}
