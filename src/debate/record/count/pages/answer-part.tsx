import {
  address,
  CountLink,
  EntryTable,
  type PageLanguage,
  paragraphInWords,
  pluralForm,
  Quote,
  Said,
  Share,
  say,
} from '../../../../ui/index.ts'
import { sortedByName } from '../../register/delegation-name.ts'
import { placeOf } from '../../register/shown-debate.ts'
import type { CountAnswer, CountedDebate, CountedDelegation } from '../count-answer.ts'
import { type CountQuestion, countQueryOf } from '../count-question.ts'
import type { CountedFinding } from '../counted-finding.ts'
import { debateInQuestion } from '../question-in-words.ts'
import { countWords } from '../words.ts'

/** What the parts of the answer are given. */
export interface AnswerGiven {
  readonly language: PageLanguage
  readonly question: CountQuestion
  readonly debates: readonly CountedDebate[]
  readonly answer: CountAnswer
}

/** Letters of a quote that are seen before its rest is folded away. */
const quoteLength = 160

/** A quote that counts, which opens at its place in the statement. */
export function FindingQuote({
  language,
  finding,
  debates,
  cut,
}: {
  language: PageLanguage
  finding: CountedFinding
  debates: readonly CountedDebate[]
  cut?: number
}) {
  const debate = debates.find(({ id }) => id === finding.debateId)!
  const to = address(language, placeOf(debate.slug, finding.anchor, finding.paragraph, finding.sentence ?? undefined))
  const label =
    debates.length > 1
      ? say(countWords(language).place, {
          debate: debateInQuestion(language, debate, debates),
          paragraph: paragraphInWords(language, finding.paragraph),
        })
      : paragraphInWords(language, finding.paragraph)
  return (
    <Quote language={language} text={finding.quote} lang={finding.language} place={{ to, label }} {...(cut !== undefined && { cut })} />
  )
}

/** "9 of 21 (43%) in their own name; 2 more through a group …": each number opens the list below that has as many lines. */
export function AnswerSentence({ language, question, answer }: AnswerGiven) {
  const words = countWords(language).answer
  const { by, total, findings } = answer
  if (total === 0) return <p class="lead">{words.nobody}</p>
  const part = (how: 'group' | 'alignment' | 'none') => (
    <Said
      sentence={pluralForm(language, words[how], by[how].length)}
      given={{ n: <CountLink n={by[how].length} to={by[how].length > 0 ? `#${how}` : null} /> }}
    />
  )
  const share = <Share language={language} n={by.own.length} total={total} {...(by.own.length > 0 && { to: '#own' })} totalTo="#asked" />
  const quotes = <CountLink n={findings.length} to={countQueryOf(question, {})} />
  return (
    <>
      <p class="lead">
        <Said
          sentence={words.all}
          given={{
            own: (
              <b>
                <Said sentence={words.own} given={{ share }} />
              </b>
            ),
            group: part('group'),
            alignment: part('alignment'),
            none: part('none'),
          }}
        />
      </p>
      <p>
        <Said sentence={pluralForm(language, words.quotes, findings.length)} given={{ n: quotes }} />{' '}
        {answer.membersWithoutStatement > 0 && (
          <Said
            sentence={pluralForm(language, words.members, answer.membersWithoutStatement)}
            given={{ n: <CountLink n={answer.membersWithoutStatement} /> }}
          />
        )}
      </p>
    </>
  )
}

function Counted({ given, how }: { readonly given: AnswerGiven; readonly how: 'own' | 'group' }) {
  const { language, question, debates, answer } = given
  const words = countWords(language).lists
  const list = answer.by[how]
  if (list.length === 0) return null
  const rowOf = ({ part, findings, spoke }: CountedDelegation) => ({
    cells: [
      <>
        <bdi>{part.name}</bdi>
        {!spoke && (
          <>
            <br />
            <small>{words.spokeNot}</small>
          </>
        )}
      </>,
      findings[0] && <FindingQuote language={language} finding={findings[0]} debates={debates} cut={quoteLength} />,
      <CountLink n={findings.length} to={countQueryOf(question, { delegation: part.key, how })} />,
    ],
  })
  return (
    <section id={how}>
      <EntryTable
        language={language}
        caption={words[how]}
        columns={[
          { heading: words.delegation },
          { heading: how === 'own' ? words.first : words.firstGroup },
          { heading: words.quotes, numeric: true },
        ]}
        rows={list.map(rowOf)}
      />
    </section>
  )
}

function Aligned({ given }: { readonly given: AnswerGiven }) {
  const { language, answer } = given
  const words = countWords(language).lists
  const list = answer.by.alignment
  if (list.length === 0) return null
  return (
    <section id="alignment">
      <EntryTable
        language={language}
        caption={words.alignment}
        columns={[{ heading: words.delegation }, { heading: words.aligned }]}
        rows={list.map(({ part }) => ({ cells: [<bdi>{part.name}</bdi>, <bdi>{part.alignedWith.join(' · ')}</bdi>] }))}
      />
    </section>
  )
}

/** The address of the statement of a delegation, the newest of several. */
function statementOf(debates: readonly CountedDebate[], language: PageLanguage, { part }: CountedDelegation): string {
  const statement = part.statements.at(-1)!
  const debate = debates.find(({ statements }) => statements.some(({ id }) => id === statement.id))!
  return address(language, `/debates/${debate.slug}/statements/${statement.anchor}`)
}

function NoneFound({ given }: { readonly given: AnswerGiven }) {
  const { language, debates, answer } = given
  const words = countWords(language).lists
  const list = answer.by.none
  if (list.length === 0) return null
  return (
    <section id="none">
      <h2>{words.none}</h2>
      <p class="hint">{words.noneNote}</p>
      <ul>
        {list.map((one) => (
          <li>
            <a href={statementOf(debates, language, one)}>
              <bdi>{one.part.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All that spoke or wrote of those that it was asked of: what the answer is a share of. */
function AskedOf({ given }: { readonly given: AnswerGiven }) {
  const { language, debates, answer } = given
  const { own, group, alignment, none } = answer.by
  const all = sortedByName(
    language,
    [...own, ...group, ...alignment, ...none].filter(({ spoke }) => spoke).map((one) => ({ ...one.part, one })),
    null,
  )
  if (all.length === 0) return null
  return (
    <section id="asked">
      <h2>{countWords(language).lists.asked}</h2>
      <ul class="legend">
        {all.map(({ one }) => (
          <li>
            <a href={statementOf(debates, language, one)}>
              <bdi>{one.part.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The lists behind an answer, one a way of counting. */
export function AnswerLists(given: AnswerGiven) {
  return (
    <>
      <Counted given={given} how="own" />
      <Counted given={given} how="group" />
      <Aligned given={given} />
      <NoneFound given={given} />
      <AskedOf given={given} />
    </>
  )
}
