import { address, dateInWords, type PageLanguage, plural, say } from '../../../ui/index.ts'
import type { KeptCommitment } from '../../commitments/index.ts'
import type { EarlierAndLater } from '../earlier-words.ts'
import { lastDayOf } from '../state-of.ts'
import { type FollowUpOfCommitment, isStanding } from '../store.ts'
import { AssessmentEntry } from './assessment-entry.tsx'
import { ReportEntry } from './report-entry.tsx'
import { StateMark } from './state-mark.tsx'
import { delegationSaid, followUpWords } from './words.ts'
import { WordsBesideEachOther } from './words-beside.tsx'

/** What came of a commitment, for its page. */
export interface FollowUpGiven {
  readonly language: PageLanguage
  /** The address of the debate. */
  readonly slug: string
  readonly commitment: KeptCommitment
  readonly followUp: FollowUpOfCommitment
  readonly words: EarlierAndLater
  /** The person who works here; while nobody has said it, nothing is offered that changes something. */
  readonly actor: string | null
}

function StateSaid({ language, commitment, followUp }: FollowUpGiven) {
  const said = followUpWords(language).stateSaid
  const { state } = followUp
  const organizations = followUp.assessments.filter(isStanding).length
  if (state === 'differing') return <p>{plural(language, said.differing, organizations)}</p>
  const sentence =
    state === 'reported' || state === 'no-evidence-yet'
      ? said[state]
      : state === 'not-yet-due'
        ? say(said[state], { day: dateInWords(language, lastDayOf(commitment.due ?? '') ?? '') })
        : plural(language, said.assessed, organizations)
  return (
    <p>
      {state !== 'reported' && (
        <>
          <StateMark language={language} state={state} />{' '}
        </>
      )}
      {sentence}
    </p>
  )
}

function Assessments(given: FollowUpGiven) {
  const { language, slug, commitment, followUp } = given
  const words = followUpWords(language).section
  const entry = (assessment: FollowUpOfCommitment['assessments'][number]) => (
    <AssessmentEntry
      language={language}
      at={address(language, `/debates/${slug}/commitments/${commitment.number}`)}
      number={commitment.number}
      delegation={delegationSaid(language, commitment)}
      assessment={assessment}
      mayAct={given.actor !== null}
    />
  )
  const past = followUp.assessments.filter((one) => !isStanding(one))
  if (followUp.assessments.length === 0) return null
  return (
    <>
      <h3>{words.assessments}</h3>
      {past.length === followUp.assessments.length && <p>{words.noAssessments}</p>}
      {followUp.assessments.filter(isStanding).map(entry)}
      {past.length > 0 && (
        <details>
          <summary>{plural(language, words.earlierAssessments, past.length)}</summary>
          {past.map(entry)}
        </details>
      )}
    </>
  )
}

/** What came of a commitment: where it stands, assessments, progress with what supports it, and words of the same delegation in other debates. */
export function FollowUp(given: FollowUpGiven) {
  const { language, slug, commitment, followUp, words: beside, actor } = given
  const words = followUpWords(language).section
  const slugAt = (number: number) => address(language, `/debates/${slug}/commitments/${number}`)
  const at = slugAt(commitment.number)
  return (
    <section id="follow-up" aria-labelledby="follow-up-title">
      <h2 id="follow-up-title">{words.title}</h2>
      <p class="hint">{words.apart}</p>
      <StateSaid {...given} />
      {followUp.isOpen && actor !== null && (
        <p>
          <a href={`${at}/progress`}>{words.report}</a> · <a href={`${at}/assess`}>{words.assess}</a>
        </p>
      )}
      <Assessments {...given} />
      {followUp.reports.length > 0 && (
        <>
          <h3>{words.progress}</h3>
          {followUp.reports.map((report) => (
            <ReportEntry language={language} slugAt={slugAt} number={commitment.number} report={report} mayAct={actor !== null} />
          ))}
        </>
      )}
      <p>
        <a href={address(language, `/debates/${slug}/implementation`)}>{words.implementation}</a>
      </p>
      <WordsBesideEachOther language={language} own={commitment} words={beside} />
    </section>
  )
}
