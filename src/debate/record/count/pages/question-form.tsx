import { categories, commitmentKinds } from '../../../../council/index.ts'
import { address, Button, type PageLanguage, Said } from '../../../../ui/index.ts'
import type { CountedDebate } from '../count-answer.ts'
import { type CountQuestion, countedGroups, countedStandings, onOf } from '../count-question.ts'
import { debateInQuestion, onInWords } from '../question-in-words.ts'
import { countWords } from '../words.ts'

interface ChoiceGiven {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A choice inside a sentence; its label is read out and not seen. */
function Inline({ name, label, value, options }: ChoiceGiven) {
  return (
    <select name={name} aria-label={label}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** The letters that can be asked about: those of the debates' own questions and calls. */
function askedOptions(language: PageLanguage, debates: readonly CountedDebate[], question: CountQuestion): ChoiceGiven['options'] {
  const letters = (asked: 'question' | 'call') => {
    const own = debates.flatMap((debate) => debate.asked[asked].map(({ letter }) => letter))
    const all = question.on?.asked === asked ? [...own, question.on.letter] : own
    return [...new Set(all)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).map((letter) => ({ asked, letter }))
  }
  const options = [...letters('question'), ...letters('call')].map((on) => ({
    value: `${on.asked}-${on.letter}`,
    label: onInWords(language, on),
  }))
  return [{ value: '', label: onInWords(language, null) }, ...options]
}

/** The form in which a question is built: it reads as the sentence that it asks. */
export function QuestionForm({
  language,
  question,
  debates,
}: {
  readonly language: PageLanguage
  readonly question: CountQuestion
  readonly debates: readonly CountedDebate[]
}) {
  const words = countWords(language)
  const { labels } = words
  const choice = (name: string, label: string, value: string, options: ChoiceGiven['options']) => (
    <Inline name={name} label={label} value={value} options={options} />
  )
  const isChosen = ({ slug }: CountedDebate) => question.debates.length === 0 || question.debates.includes(slug)
  const given = {
    of: choice(
      'of',
      labels.of,
      question.of,
      countedGroups.map((value) => ({ value, label: words.of[value] })),
    ),
    debates: (
      <fieldset>
        <legend class="unseen">{labels.debates}</legend>
        {debates.map((debate) => (
          <span>
            <input type="checkbox" id={`debate-${debate.slug}`} name="debate" value={debate.slug} checked={isChosen(debate)} />{' '}
            <label for={`debate-${debate.slug}`} title={debate.theme ?? undefined}>
              {debateInQuestion(language, debate, debates)}
            </label>{' '}
          </span>
        ))}
      </fieldset>
    ),
    category: choice(
      'category',
      labels.category,
      question.category,
      categories.map((value) => ({ value, label: words.categories[value] })),
    ),
    kind: choice('kind', labels.kind, question.kind ?? '', [
      { value: '', label: words.kinds.any },
      ...commitmentKinds.map((value) => ({ value, label: words.kinds[value] })),
    ]),
    on: choice('on', labels.on, onOf(question), askedOptions(language, debates, question)),
    standing: choice('standing', labels.standing, question.standing ?? '', [
      { value: '', label: words.standings.any },
      ...countedStandings.map((value) => ({ value, label: words.standings[value] })),
    ]),
  }
  return (
    <form method="get" action={address(language, '/count')} class="sentence-form">
      <div class="lead">
        <Said sentence={words.sentence} given={given} /> <Button>{words.count}</Button>
      </div>
    </form>
  )
}
