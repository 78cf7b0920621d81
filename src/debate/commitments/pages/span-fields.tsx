import { type PageLanguage, type Problem, passage, say } from '../../../ui/index.ts'
import type { Choosable, ChoosableSentence, SentSpan } from '../span-choices.ts'
import { beginningOf, reviewWords } from './words.ts'

/** A group of words to choose from, such as those of one sentence. */
export interface WordGroup {
  readonly label: string
  readonly words: readonly { readonly value: string; readonly text: string }[]
}

/** A list of words in groups, which opens. What is chosen and stands in no group is offered first, "as it is now". */
export function WordSelect(given: {
  readonly language: PageLanguage
  readonly id: string
  readonly name: string
  readonly label: string
  readonly nothing: string
  readonly value: string
  readonly groups: readonly WordGroup[]
  readonly lang: string | null
  readonly problem: string | undefined
}) {
  const { language, id, name, label, nothing, value, groups, lang, problem } = given
  const offered = value === '' || groups.some(({ words }) => words.some((word) => word.value === value))
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <select id={id} name={name} aria-describedby={problem && `${id}-problem`} aria-invalid={problem ? 'true' : undefined}>
        <option value="">{nothing}</option>
        {!offered && (
          <option value={value} selected>
            {reviewWords(language).correct.asItIs}
          </option>
        )}
        {groups.map(({ label: group, words }) => (
          <optgroup label={group} {...passage(lang)}>
            {words.map((word) => (
              <option value={word.value} selected={word.value === value}>
                {word.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** Parts the words of sentences into groups; `sends` gives what a form sends for a word. */
export function wordGroups(sentences: readonly ChoosableSentence[], sends: (word: Choosable) => string): readonly WordGroup[] {
  return sentences
    .filter(({ words }) => words.length > 0)
    .map(({ number, text, words }) => ({
      label: `${number} · ${beginningOf(text, 24)}`,
      words: words.map((word) => ({ value: sends(word), text: word.text })),
    }))
}

/** First and last sentence of a stretch of words, and, where it is exacter than sentences, its first and last word. It works without script. */
export function SpanFields(given: {
  readonly language: PageLanguage
  readonly legend: string
  /** Tells the fields of several stretches of one form apart. */
  readonly suffix: string
  readonly idOf: (field: string) => string
  readonly sent: SentSpan
  readonly sentences: readonly ChoosableSentence[]
  readonly lang: string | null
  readonly problems: readonly Problem[]
}) {
  const { language, legend, suffix, idOf, sent, sentences, lang, problems } = given
  const { correct } = reviewWords(language)
  const problemOf = (field: string) => problems.find((one) => one.field === idOf(`${field}${suffix}`))?.text
  const bySentence = sentences.map(({ number, text }) => ({
    value: String(number),
    text: say(correct.sentence, { number, text: beginningOf(text, 56) }),
  }))
  const sentence = (name: 'from' | 'to', label: string) => (
    <div class={problemOf(name) ? 'field wrong' : 'field'}>
      <label for={idOf(`${name}${suffix}`)}>{label}</label>
      {problemOf(name) && <p class="problem">{problemOf(name)}</p>}
      <select id={idOf(`${name}${suffix}`)} name={`${name}${suffix}`} {...passage(lang)}>
        {bySentence.map(({ value, text }) => (
          <option value={value} selected={value === sent[name]}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
  const word = (name: 'first' | 'last', label: string, nothing: string, sends: (word: Choosable) => string) => (
    <WordSelect
      language={language}
      id={idOf(`${name}${suffix}`)}
      name={`${name}${suffix}`}
      label={label}
      nothing={nothing}
      value={sent[name]}
      groups={wordGroups(sentences, sends)}
      lang={lang}
      problem={problemOf(name)}
    />
  )
  return (
    <fieldset class="field span">
      <legend>{legend}</legend>
      <input type="hidden" name={`paragraph${suffix}`} value={sent.paragraph} />
      {sentence('from', correct.from)}
      {word('first', correct.first, correct.beginning, ({ start }) => String(start))}
      {sentence('to', correct.to)}
      {word('last', correct.last, correct.end, ({ end }) => String(end))}
    </fieldset>
  )
}
