import { address, listInWords, pluralForm, Said, SaidInline, say } from '../../../../ui/index.ts'
import { commitmentWords } from '../../commitment/words.ts'
import { debateInQuestion } from '../question-in-words.ts'
import { countWords } from '../words.ts'
import { countQueryOf } from '../write-question.ts'
import type { AnswerGiven } from './answer-part.tsx'

/** Names methods of the analysis with their versions, in words. */
export function methodsInWords(language: AnswerGiven['language'], methods: readonly string[]): string {
  const words = commitmentWords(language).methods
  return listInWords(
    language,
    methods.map((method) => {
      if (method === 'person') return countWords(language).method.person
      return say(words[method.split('@')[0] as keyof typeof words] ?? words.ngrams, { version: method })
    }),
  )
}

/** The methods by which what counts was found, each once. */
export const methodsOf = ({ findings }: AnswerGiven['answer']): readonly string[] =>
  [...new Set(findings.map(({ method }) => method))].filter(Boolean).sort()

/** What was asked under the letters, debate by debate. */
export function Letters({ given, over }: { readonly given: AnswerGiven; readonly over: AnswerGiven['debates'] }) {
  const { language, question, debates } = given
  const words = countWords(language).method
  const asked = [
    ...question.question.map((letter) => ({ kind: 'question' as const, letter })),
    ...question.call.map((letter) => ({ kind: 'call' as const, letter })),
  ]
  if (asked.length === 0) return null
  const rows = over.flatMap((debate) =>
    asked.map(({ kind, letter }) => ({ debate, letter, text: debate.asked[kind].find((one) => one.letter === letter)?.text })),
  )
  return (
    <>
      <p>{words.letters}</p>
      <ul>
        {rows.map(({ debate, letter, text }) => {
          const name = `${debateInQuestion(language, debate, debates)} (${letter})`
          return (
            <li>
              {text === undefined ? (
                <Said sentence={words.noLetter} given={{ debate: name }} />
              ) : (
                <Said sentence={words.letter} given={{ debate: name, text: <SaidInline text={text} lang={debate.themeLanguage} /> }} />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Whom and what a count counts, in sentences. */
export function CountedRules({ given: { language, question } }: { readonly given: AnswerGiven }) {
  const words = countWords(language).method
  const { of, from, find } = question
  const ofCouncil = of.some((group) => ['council', 'permanent', 'elected', 'other-states'].includes(group))
  return (
    <>
      <p>{words.who}</p>
      <p>
        {words.how} {ofCouncil && words.council} {(from.length > 0 || of.includes('troop-contributors')) && words.groups}{' '}
        {find === 'commitment' && words.standing}
      </p>
    </>
  )
}

/** By what it was found, and what a person has checked of it. */
export function FoundBy({ given: { language, question, answer } }: { readonly given: AnswerGiven }) {
  const words = countWords(language).method
  const { findings } = answer
  if (findings.length === 0) return null
  const checked = findings.filter((finding) => finding.checked).length
  const confirmed = findings.filter((finding) => finding.confirmed).length
  return (
    <p>
      <Said sentence={words.analyser} given={{ methods: methodsInWords(language, methodsOf(answer)) }} />{' '}
      {question.find === 'commitment'
        ? say(pluralForm(language, words.reviewed, findings.length), { n: findings.length, checked, confirmed })
        : words.unreviewed}
    </p>
  )
}

/** How an answer was counted, in short; a page of its own says more. */
export function MethodPart({ given, over }: { readonly given: AnswerGiven; readonly over: AnswerGiven['debates'] }) {
  const { language, question } = given
  const words = countWords(language)
  return (
    <section aria-labelledby="method">
      <h2 id="method">{words.method.title}</h2>
      <CountedRules given={given} />
      <Letters given={given} over={over} />
      <FoundBy given={given} />
      <p>
        <a href={`${address(language, '/count/method')}${countQueryOf(question)}`}>{words.likely.method}</a>
      </p>
    </section>
  )
}
