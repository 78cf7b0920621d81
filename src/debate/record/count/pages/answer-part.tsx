import {
  address,
  CountLink,
  EntryTable,
  figure,
  listInWords,
  type PageLanguage,
  paragraphInWords,
  pluralForm,
  Quote,
  Said,
  Share,
  say,
} from '../../../../ui/index.ts'
import { committedHow } from '../../debate/took-part.ts'
import { sortedByName } from '../../register/delegation-name.ts'
import { placeOf } from '../../register/shown-debate.ts'
import { notKnownReasons } from '../asked-of.ts'
import type { CountAnswer, CountedEntry } from '../count-answer.ts'
import type { CountQuestion } from '../count-question.ts'
import type { CountedDebate } from '../counted-debates.ts'
import { type CountedFinding, isUnmeasured } from '../counted-finding.ts'
import type { LikelyNumber } from '../interval/likely-number.ts'
import { debateInQuestion } from '../question-in-words.ts'
import { countWords } from '../words.ts'
import { type CountList, countQueryOf } from '../write-question.ts'

/** What the parts of the answer are given. */
export interface AnswerGiven {
  readonly language: PageLanguage
  readonly question: CountQuestion
  readonly debates: readonly CountedDebate[]
  readonly answer: CountAnswer
  readonly likely: LikelyNumber | null
  /** The address of a list of quotes of this answer, and of the answer itself (null); of what was frozen, its own. */
  readonly to: (list: Partial<CountList> | null) => string
  /** It is shown on a page of its own, so that its lists stand there; otherwise the address of that page goes before them. */
  readonly isElsewhere?: true
  /** It was frozen: it opens nothing that is asked today. */
  readonly isFrozen?: true
}

/** Letters of a quote that are seen before its rest is folded away. */
const quoteLength = 160

/** A quote that counts, which opens at its place in the statement. */
export function FindingQuote({
  language,
  finding,
  debates,
  cut,
  isFrozen,
}: {
  language: PageLanguage
  finding: CountedFinding
  debates: readonly CountedDebate[]
  cut?: number
  /** It opens in the version in which it was counted, whatever came after. */
  isFrozen?: true | undefined
}) {
  const debate = debates.find(({ id }) => id === finding.debateId)!
  const to = address(
    language,
    placeOf(debate.slug, finding.anchor, finding.paragraph, finding.sentence ?? undefined, isFrozen ? finding.statementVersion : null),
  )
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

const isOfFindings = ({ unit }: CountAnswer) => unit === 'commitments' || unit === 'sentences'

/** The address of the list that a number of an answer counts: a part of the page, or, where quotes are counted, the list of quotes. */
function listOf({ answer, to, isElsewhere }: AnswerGiven, how: 'own' | 'group' | 'alignment' | 'none'): string | null {
  if (answer.numbers[how] === 0) return null
  // A number of what is not shown any more opens nothing.
  if (!isOfFindings(answer) && answer.by[how].length !== answer.numbers[how]) return null
  if (!isOfFindings(answer)) return isElsewhere ? `${to(null)}#${how}` : `#${how}`
  return how === 'own' || how === 'group' ? to({ how }) : null
}

/** All that the number at the head is a share of. */
function totalOf({ language, question, answer, isFrozen }: AnswerGiven): string | undefined {
  const shown = committedHow.every((how) => answer.by[how].length === answer.numbers[how])
  if (!isOfFindings(answer)) return shown ? '#asked' : undefined
  if (isFrozen) return undefined
  const all = { ...question, kind: [], standing: null, question: [], call: [], pillar: [], with: [], where: [], by: null }
  return address(language, '/count', countQueryOf(all, {}))
}

/** "9 of 21 (43%) in their own name; 2 more through a group …": each number opens the list below that has as many lines. */
export function AnswerSentence(given: AnswerGiven) {
  const { language, question, answer } = given
  const { answer: words, said: ways } = countWords(language)
  const { numbers, total, findings, n, unit } = answer
  if (total === 0) return <p class="lead">{words.nobody}</p>
  const link = (how: 'own' | 'group' | 'alignment' | 'none') => <CountLink n={numbers[how]} to={listOf(given, how)} />
  const part = (how: 'group' | 'alignment' | 'none') => (
    <Said sentence={pluralForm(language, words[how], numbers[how])} given={{ n: link(how) }} />
  )
  const to = listOf(given, 'own')
  const totalTo = totalOf(given)
  const isTogether = question.said.some((how) => how !== 'own')
  const share = (
    <b>
      <Share language={language} n={n} total={total} {...(!isTogether && to && { to })} {...(totalTo && { totalTo })} />
    </b>
  )
  const own = <Said sentence={unit === 'delegations' ? words.own : words.ownStatements} given={{ share }} />
  const parts = { own, share, group: part('group'), alignment: part('alignment'), none: part('none') }
  return (
    <>
      <p class="lead">
        {isTogether ? (
          <Said
            sentence={words.together}
            given={{
              share,
              ways: listInWords(
                language,
                question.said.map((how) => ways[how]),
                'or',
              ),
              own: link('own'),
              group: link('group'),
              alignment: link('alignment'),
              none: part('none'),
            }}
          />
        ) : (
          <Said sentence={isOfFindings(answer) ? words.findings : words.all} given={parts} />
        )}
      </p>
      {!isOfFindings(answer) && (
        <p>
          <Said
            sentence={pluralForm(language, words.quotes, findings.length)}
            given={{ n: <CountLink n={findings.length} to={given.to({})} /> }}
          />{' '}
          {answer.membersWithoutStatement > 0 && (
            <Said
              sentence={pluralForm(language, words.members, answer.membersWithoutStatement)}
              given={{ n: <CountLink n={answer.membersWithoutStatement} /> }}
            />
          )}
        </p>
      )}
    </>
  )
}

/** Between which numbers the true one lies, in plain words, and what a person has looked at. */
export function LikelySentence(given: AnswerGiven) {
  const { language, question, answer, likely } = given
  const { likely: words } = countWords(language)
  if (answer.total === 0 || question.standing !== null) return null
  const own = isOfFindings(answer) ? answer.findings.filter((finding) => finding.own) : answer.by.own.flatMap(({ findings }) => findings)
  const checkedOf = isOfFindings(answer)
    ? own.filter(({ checked }) => checked).length
    : answer.by.own.filter(({ findings }) => findings.some(({ checked }) => checked)).length
  const all = own.length > 0 && own.every(({ checked }) => checked)
  const checked = { ...question, standing: 'checked', said: [] } as const
  const list = isOfFindings(answer) ? countQueryOf(checked, { how: 'own' }) : `${countQueryOf(checked)}#own`
  const to = checkedOf === 0 ? null : address(language, '/count', list)
  const narrow = question.question.length + question.call.length + question.pillar.length + question.with.length + question.where.length > 0
  return (
    <p>
      {all
        ? words.allChecked
        : question.find === 'commitment' &&
          answer.numbers.own > 0 && (
            <Said
              sentence={words.part}
              given={{ n: <CountLink n={answer.numbers.own} to={listOf(given, 'own')} />, checked: <CountLink n={checkedOf} to={to} /> }}
            />
          )}{' '}
      {likely ? (
        <b>{say(all ? words.missed : words.between, { low: figure(likely.low), high: figure(likely.high) })}</b>
      ) : answer.findings.some(isUnmeasured) ? (
        words.byModel
      ) : (
        words.unknown
      )}{' '}
      {likely && narrow && words.narrow}{' '}
      {!given.isElsewhere && <a href={address(language, '/count/method', countQueryOf(question))}>{words.method}</a>}
    </p>
  )
}

/** In which debates the question could not be asked, and why. */
export function NotAsked({ language, debates, answer }: AnswerGiven) {
  const words = countWords(language).answer.notKnown
  return notKnownReasons
    .map((why) => ({ why, in: debates.filter(({ id }) => answer.notKnown.some((one) => one.debateId === id && one.why === why)) }))
    .filter((one) => one.in.length > 0)
    .map((one) => (
      <p class="hint">
        {say(words[one.why], {
          debates: listInWords(
            language,
            one.in.map((debate) => debateInQuestion(language, debate, debates)),
          ),
        })}
      </p>
    ))
}

/** What a line of a list is called: a delegation, or, where statements are counted, its statement in a debate. */
function EntryName({
  given,
  entry,
}: {
  readonly given: Pick<AnswerGiven, 'language' | 'debates' | 'answer'>
  readonly entry: CountedEntry
}) {
  const { language, debates, answer } = given
  const { part } = entry
  if (answer.unit !== 'statements') return <bdi>{part.name}</bdi>
  const debate = debates.find(({ statements }) => statements.some(({ id }) => id === part.statements[0]!.id))!
  const name = say(countWords(language).lists.inDebate, { delegation: part.name, debate: debateInQuestion(language, debate, debates) })
  return (
    <a href={address(language, `/debates/${debate.slug}/statements/${part.anchor}`)}>
      <bdi>{name}</bdi>
    </a>
  )
}

function Counted({ given, how }: { readonly given: AnswerGiven; readonly how: 'own' | 'group' }) {
  const { language, debates, answer } = given
  const words = countWords(language).lists
  const list = answer.by[how]
  if (list.length === 0) return null
  const rowOf = (entry: CountedEntry) => ({
    cells: [
      <>
        <EntryName given={given} entry={entry} />
        {!entry.spoke && (
          <>
            <br />
            <small>{words.spokeNot}</small>
          </>
        )}
      </>,
      entry.findings[0] && (
        <FindingQuote language={language} finding={entry.findings[0]} debates={debates} cut={quoteLength} isFrozen={given.isFrozen} />
      ),
      <CountLink n={entry.findings.length} to={given.to({ delegation: entry.part.key, how })} />,
    ],
  })
  return (
    <section id={how}>
      <EntryTable
        language={language}
        caption={words[how]}
        columns={[
          { heading: answer.unit === 'statements' ? words.statement : words.delegation },
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
        rows={list.map((entry) => ({
          cells: [<EntryName given={given} entry={entry} />, <bdi>{entry.part.alignedWith.join(' · ')}</bdi>],
        }))}
      />
    </section>
  )
}

/** The address of the statement of a delegation, the newest of several. */
function statementOf(debates: readonly CountedDebate[], language: PageLanguage, { part }: CountedEntry): string {
  const statement = part.statements.at(-1)!
  const debate = debates.find(({ statements }) => statements.some(({ id }) => id === statement.id))!
  return address(language, `/debates/${debate.slug}/statements/${statement.anchor}`)
}

function NoneFound({ given }: { readonly given: AnswerGiven }) {
  const { language, answer } = given
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
            <Whose given={given} entry={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whoever spoke, opening the statement. */
function Whose({ given, entry }: { readonly given: AnswerGiven; readonly entry: CountedEntry }) {
  const { language, debates, answer } = given
  if (answer.unit === 'statements' || entry.part.statements.length === 0) return <EntryName given={given} entry={entry} />
  return (
    <a href={statementOf(debates, language, entry)}>
      <bdi>{entry.part.name}</bdi>
    </a>
  )
}

/** All that it was asked of: what the answer is a share of. Those for whom only others spoke belong to it where the question counts groups in. */
function AskedOf({ given }: { readonly given: AnswerGiven }) {
  const { language, question, answer } = given
  const { own, group, alignment, none } = answer.by
  const all = sortedByName(
    language,
    [...own, ...group, ...alignment, ...none]
      .filter(({ spoke }) => spoke || question.said.includes('group'))
      .map((one) => ({ ...one.part, one })),
    null,
  )
  if (all.length === 0 || isOfFindings(answer)) return null
  return (
    <section id="asked">
      <h2>{countWords(language).lists.asked}</h2>
      <ul class="legend">
        {all.map(({ one }) => (
          <li>
            <Whose given={given} entry={one} />
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
