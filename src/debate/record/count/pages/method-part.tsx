import { address, dateInWords, listInWords, percent, pluralForm, Said, SaidInline, say, uiWords } from '../../../../ui/index.ts'
import { commitmentWords } from '../../commitment/words.ts'
import figures from '../../method/figures.json' with { type: 'json' }
import { debateInQuestion } from '../question-in-words.ts'
import { countWords } from '../words.ts'
import type { AnswerGiven } from './answer-part.tsx'

/** Names a method of the analysis with its version, in words. */
function methodsInWords({ language, answer }: AnswerGiven): string {
  const words = commitmentWords(language).methods
  const used = [...new Set(answer.findings.map(({ method }) => method))].filter(Boolean).sort()
  return listInWords(
    language,
    used.map((method) => {
      if (method === 'person') return countWords(language).method.person
      return say(method.startsWith('cues') ? words.cues : words.ngrams, { version: method })
    }),
  )
}

function Figures({ given }: { readonly given: AnswerGiven }) {
  const { language, question } = given
  const words = countWords(language).method
  const { category, on } = question
  const date = dateInWords(language, figures.made)
  const method = <a href={address(language, '/method')}>{uiWords(language).main.method}</a>
  const { english } = figures.sentences
  const share = (figure: number) => percent(Math.round(figure * 100), 100)
  return (
    <p>
      {category === 'commitment' ? (
        <Said sentence={words.figures} given={{ date, precision: share(english.precision), recall: share(english.recall), method }} />
      ) : (
        <Said sentence={words.category} given={{ date, f1: english[category].toFixed(2), method }} />
      )}{' '}
      {on && say(words.questions, { f1: figures.questions.toFixed(2) })}
    </p>
  )
}

/** What was asked under the letter, debate by debate. */
function Letters({ given, over }: { readonly given: AnswerGiven; readonly over: AnswerGiven['debates'] }) {
  const { language, question, debates } = given
  const words = countWords(language).method
  const { on } = question
  if (!on) return null
  return (
    <>
      <p>{words.letters}</p>
      <ul>
        {over.map((debate) => {
          const text = debate.asked[on.asked].find(({ letter }) => letter === on.letter)?.text
          const name = debateInQuestion(language, debate, debates)
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

/** How an answer was counted: what, by whom it was found, what a person has checked, and how well the finding does. */
export function MethodPart({ given, over }: { readonly given: AnswerGiven; readonly over: AnswerGiven['debates'] }) {
  const { language, question, answer } = given
  const words = countWords(language).method
  const { findings } = answer
  const checked = findings.filter((finding) => finding.checked).length
  const confirmed = findings.filter((finding) => finding.confirmed).length
  const isCommitment = question.category === 'commitment'
  return (
    <section aria-labelledby="method">
      <h2 id="method">{words.title}</h2>
      <p>{words.who}</p>
      <p>
        {words.how} {(question.of === 'council' || question.of === 'other-states') && words.council} {isCommitment && words.setAside}
      </p>
      <Letters given={given} over={over} />
      {findings.length > 0 && (
        <p>
          <Said sentence={words.analyser} given={{ methods: methodsInWords(given) }} />{' '}
          {isCommitment
            ? say(pluralForm(language, words.reviewed, findings.length), { n: findings.length, checked, confirmed })
            : words.unreviewed}
        </p>
      )}
      <Figures given={given} />
    </section>
  )
}
