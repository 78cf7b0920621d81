import type { Paragraph } from '../../../../document/index.ts'
import {
  dateInWords,
  Marked,
  type PageLanguage,
  plural,
  type Reason,
  Reasons,
  RecognisedNote,
  Sentence,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import { reasonInWords } from '../../../commitments/index.ts'
import { printedParagraphs, rolesOf } from '../../../statements/index.ts'
import { queryOf } from '../../register/filter.ts'

import { anchorOfSentence, type MarkedFinding, withoutCommitment } from '../findings.ts'
import { statementWords } from '../words.ts'
import type { ReadStatementView } from './read-statement-view.ts'

interface Given {
  readonly language: PageLanguage
  readonly view: ReadStatementView
  readonly actor: string | null
  readonly to: (rest: string) => string
}

/** What is to be said of a commitment beside why it was found: who has looked at it, what the State says, and its own page. */
function OfCommitment({ language, finding, actor, to }: Omit<Given, 'view'> & { readonly finding: MarkedFinding }) {
  const { commitment } = finding
  if (!commitment) return null
  const words = statementWords(language)
  const { number, standing, reviewer, reviewedAt, setAsideWhy, stateWord, stateSource, stateDate } = commitment
  const reviewed = reviewer !== null && reviewedAt !== null && { reviewer, day: dateInWords(language, reviewedAt) }
  return (
    <p>
      {reviewed &&
        (standing === 'set-aside' ? say(words.setAsideBy, { ...reviewed, why: setAsideWhy ?? '' }) : say(words.reviewedBy, reviewed))}{' '}
      {stateWord && say(words.stateWords[stateWord], { source: stateSource ?? '', day: stateDate ? dateInWords(language, stateDate) : '' })}{' '}
      <a href={to(`/commitments/${number}`)}>{say(words.commitmentPage, { n: number })}</a>
      {actor !== null && (
        <>
          {' '}
          <a href={to(`/review/${number}`)}>{words.review}</a>
        </>
      )}
    </p>
  )
}

function reasonOf(finding: MarkedFinding, given: Given): Reason {
  const { language } = given
  const words = statementWords(language)
  const name = finding.method.split('@')[0] as keyof typeof words.methods
  return {
    category: finding.category,
    kind: finding.kind,
    standing: finding.standing,
    method: say(words.methods[name] ?? finding.method, { version: finding.method }),
    strength: say(words.strength, { n: Math.round(finding.strength * 100) }),
    reason: <Sentence said={reasonInWords(language, finding.reason)} />,
    more: (
      <>
        {finding.commitment && <OfCommitment {...given} finding={finding} />}
        {given.actor !== null && (
          <p>
            <a href={given.to(`/coding/sentences/${given.view.kept.anchor}/${finding.anchor}`)}>{words.judge}</a>
          </p>
        )}
      </>
    ),
  }
}

/** What a paragraph speaks to, each with the list of all that does. */
function SpeaksTo({ language, view, n, to }: Given & { readonly n: number }) {
  const answer = view.answers.find(({ paragraph }) => paragraph === n)
  if (!answer) return null
  const words = statementWords(language)
  const links = [
    ...answer.questions.map((letter) => ({ label: say(words.question, { letter }), href: to(`/questions/${letter}`) })),
    ...answer.calls.map((call) => ({ label: say(words.call, { letter: call }), href: to(`/register${queryOf({ call })}`) })),
    ...answer.pillars.map((pillar) => ({ label: uiWords(language).pillars[pillar], href: to(`/register${queryOf({ pillar })}`) })),
  ]
  return (
    <small>
      {words.speaksTo}{' '}
      {links.map(({ label, href }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{label}</a>
        </>
      ))}
    </small>
  )
}

/** Letters of the shortest paragraph that may hold a commitment. */
const shortest = 60

/** For the person who works here: sentences in which a commitment may have been missed, by their first words. */
function Missed({ language, view, paragraph, actor, to }: Given & { readonly paragraph: Paragraph }) {
  if (actor === null) return null
  const own = withoutCommitment(
    view.sentences.filter((sentence) => sentence.paragraph === paragraph.n),
    view.findings,
  )
  // A salutation or a heading.
  if (own.length === 0 || paragraph.text.length < shortest) return null
  const at = (number: number) => to(`/commitments/new?statement=${view.kept.anchor}&p=${paragraph.n}&s=${number}`)
  return (
    <details class="reasons">
      <summary>{statementWords(language).missed}</summary>
      {own.map(({ number, start, end }) => (
        <>
          <a href={at(number)} lang={paragraph.language ?? view.statement.language} dir="auto">
            {firstWords(paragraph.text.slice(start, end))}
          </a>{' '}
          ·{' '}
          <a href={to(`/coding/sentences/${view.kept.anchor}/${anchorOfSentence({ paragraph: paragraph.n, number })}`)}>
            {statementWords(language).otherCategory}
          </a>
          <br />
        </>
      ))}
    </details>
  )
}

/** Enough of a sentence to know it by. */
const firstWords = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 36).replace(/\s+\S*$/u, '')}…`)

function ReadParagraph({ paragraph, ...given }: Given & { readonly paragraph: Paragraph }) {
  const { language, view, to } = given
  const { n, text, label, recognised } = paragraph
  const own = view.findings.filter((finding) => finding.paragraph === n)
  const anchors = [...new Set(own.map(({ anchor }) => anchor))]
  // The file keeps the label of a list apart from its text; a reader sees both.
  const before = label === undefined ? '' : `${label} `
  const at = before.length
  return (
    <Marked
      language={language}
      number={n}
      text={before + text}
      lang={paragraph.language ?? view.statement.language}
      marks={own.map((finding) => ({ ...finding, start: finding.start + at, end: finding.end + at }))}
      sentences={view.sentences
        .filter((sentence) => sentence.paragraph === n)
        .map((sentence) => ({ start: sentence.start + at, anchor: anchorOfSentence(sentence) }))}
      doubtful={(recognised?.doubtful ?? []).map(({ start, end }) => ({ start: start + at, end: end + at }))}
    >
      {recognised && (
        <RecognisedNote language={language} text={text} lang={paragraph.language ?? view.statement.language} recognised={recognised} />
      )}
      {anchors.map((anchor) => (
        <Reasons
          language={language}
          anchor={anchor}
          to={to(`/statements/${view.kept.anchor}#${anchor}`)}
          reasons={own.filter((finding) => finding.anchor === anchor).map((finding) => reasonOf(finding, given))}
        />
      ))}
      <SpeaksTo {...given} n={n} />
      <Missed {...given} paragraph={paragraph} />
    </Marked>
  )
}

/** The words of a statement, paragraph by paragraph; what of the file is not the statement itself is folded away. */
export function StatementText(given: Given) {
  const { language, view } = given
  const words = statementWords(language)
  const body = printedParagraphs(view.statement)
  // How to reach somebody is no reader's business (PRACTICE.md 3.1).
  const roles = rolesOf(view.statement)
  const others = view.statement.document.paragraphs.filter(({ n }) => roles.get(n) === 'beside' && !body.some((one) => one.n === n))
  return (
    <>
      {view.statement.body.length === 0 && <p>{words.noBody}</p>}
      {body.map((paragraph) => (
        <ReadParagraph {...given} paragraph={paragraph} />
      ))}
      {others.length > 0 && (
        <details class="around">
          <summary>{plural(language, words.notBody, others.length)}</summary>
          {others.map((paragraph) => (
            <ReadParagraph {...given} paragraph={paragraph} />
          ))}
        </details>
      )}
    </>
  )
}
