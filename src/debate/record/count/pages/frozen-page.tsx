import type { Visit } from '../../../../platform/http/index.ts'
import { address, CountLink, dateInWords, EntryTable, figure, page, pluralForm, Said, say } from '../../../../ui/index.ts'
import type { CommittedHow } from '../../debate/took-part.ts'
import type { CountedFinding } from '../counted-finding.ts'
import { figuresInWords } from '../figures-in-words.ts'
import type { ChangedSince } from '../frozen/changed-since.ts'
import type { FrozenCount, FrozenLine } from '../frozen/frozen-count.ts'
import { questionInWords } from '../question-in-words.ts'
import { countWords } from '../words.ts'
import { countQueryOf, listQueryOf } from '../write-question.ts'
import { type AnswerGiven, AnswerLists, AnswerSentence, FindingQuote, NotAsked } from './answer-part.tsx'
import { CountedRules, Letters, methodsInWords } from './method-part.tsx'

function Quotes({
  given,
  title,
  findings,
}: {
  readonly given: AnswerGiven
  readonly title: string
  readonly findings: readonly CountedFinding[]
}) {
  const { language, debates } = given
  if (findings.length === 0) return null
  return (
    <details>
      <summary>
        {title} ({figure(findings.length)})
      </summary>
      {findings.map((finding) => (
        <FindingQuote language={language} finding={finding} debates={debates} isFrozen={true} cut={160} />
      ))}
    </details>
  )
}

/** What has changed since: the answer of today, who counts otherwise, and which quotes came and left. */
function Since({ given, frozen, changed }: { readonly given: AnswerGiven; readonly frozen: FrozenCount; readonly changed: ChangedSince }) {
  const { language } = given
  const { frozen: words, lists } = countWords(language)
  const named = (how: CommittedHow | null) => (how === null ? '–' : lists[how])
  return (
    <section aria-labelledby="since">
      <h2 id="since">{words.since}</h2>
      {changed.isSame ? <p>{words.same}</p> : <p>{say(words.now, { now: figuresInWords(language, changed.now) })}</p>}
      {frozen.hiddenQuotes > 0 && (
        <p>
          <Said
            sentence={pluralForm(language, words.withdrawn, frozen.hiddenQuotes)}
            given={{ n: <CountLink n={frozen.hiddenQuotes} /> }}
          />
        </p>
      )}
      {frozen.hiddenEntries > 0 && (
        <p>
          <Said sentence={pluralForm(language, words.hidden, frozen.hiddenEntries)} given={{ n: <CountLink n={frozen.hiddenEntries} /> }} />
        </p>
      )}
      {changed.entries.length > 0 && (
        <EntryTable
          language={language}
          caption={words.otherwise}
          columns={[{ heading: lists.delegation }, { heading: words.thenHow }, { heading: words.nowHow }]}
          rows={changed.entries.map(({ name, before, after }) => ({ cells: [<bdi>{name}</bdi>, named(before), named(after)] }))}
        />
      )}
      <Quotes given={given} title={words.came} findings={changed.came} />
      <Quotes given={given} title={words.left} findings={changed.left} />
      <p>
        <a href={address(language, '/count', countQueryOf(frozen.question))}>{words.again}</a>
      </p>
    </section>
  )
}

/** A frozen count: its figures, lists and quotes as on its day, how they were counted, and what has changed since. */
export function frozenPage(frozen: FrozenCount, changed: ChangedSince, { language, path, actor }: Visit): string {
  const { question, debates, over, answer, figures, number, day } = frozen
  const { frozen: words, cite, method, likely } = countWords(language)
  const to: AnswerGiven['to'] = (list) => (list === null ? path : `?${listQueryOf(list)}`)
  const given: AnswerGiven = { language, question, debates, answer, likely: figures.likely, to, isFrozen: true }
  const title = say(words.title, { n: number })
  const asked = questionInWords(language, question, over, debates)
  const on = dateInWords(language, day)
  const own = address(language, path)
  const file = (ending: string, label: string) => <a href={`${own}/count.${ending}`}>{label}</a>
  const methods = methodsInWords(language, figures.methods)
  return page({
    language,
    path,
    title,
    crumbs: [{ label: words.list, to: '/counts' }],
    current: 'count',
    actor,
    children: (
      <>
        <p>{say(words.lead, { day: on })}</p>
        <p class="lead">{asked}</p>
        <AnswerSentence {...given} />
        <NotAsked {...given} />
        {figures.likely && <p>{say(words.likely, { low: figures.likely.low, high: figures.likely.high })}</p>}
        <p>{figures.methods.length > 0 && say(words.methods, { methods, date: dateInWords(language, figures.measured) })}</p>
        <Since given={given} frozen={frozen} changed={changed} />
        <AnswerLists {...given} />
        <section aria-labelledby="method">
          <h2 id="method">{method.title}</h2>
          <CountedRules given={given} />
          <Letters given={given} over={over} />
          <p>
            <a href={address(language, '/count/method', countQueryOf(question))}>{likely.method}</a>
          </p>
        </section>
        <section aria-labelledby="cite">
          <h2 id="cite">{cite.title}</h2>
          <p>{say(words.cite, { n: number, day: on, question: asked, answer: figuresInWords(language, figures) })}</p>
          <p>
            <a href={own}>
              <bdi dir="ltr">{own}</bdi>
            </a>
          </p>
          <p>
            <Said sentence={cite.files} given={{ csv: file('csv', 'CSV'), json: file('json', 'JSON'), docx: file('docx', cite.word) }} />
          </p>
        </section>
      </>
    ),
  })
}

/** All frozen counts. */
export function frozenListPage(all: readonly FrozenLine[], debates: FrozenCount['debates'], { language, path, actor }: Visit): string {
  const { frozen: words, title } = countWords(language)
  return page({
    language,
    path,
    title: words.list,
    crumbs: [{ label: title, to: '/count' }],
    current: 'count',
    actor,
    children:
      all.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <EntryTable
          language={language}
          caption={<span class="unseen">{words.list}</span>}
          columns={[{ heading: words.row }, { heading: words.day }, { heading: words.answer }]}
          rows={all.map(({ number, question, day, figures, over }) => ({
            cells: [
              <a href={address(language, `/counts/${number}`)}>
                {number}. {questionInWords(language, question, over, debates)}
              </a>,
              dateInWords(language, day),
              figuresInWords(language, figures),
            ],
          }))}
        />
      ),
  })
}
