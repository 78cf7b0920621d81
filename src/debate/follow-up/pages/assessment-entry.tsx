import { AssessmentMark, dateInWords, type PageLanguage, passage, plural, Said, say } from '../../../ui/index.ts'
import type { ShownAssessment, ShownReply } from '../store.ts'
import { followUpWords } from './words.ts'

interface Given {
  readonly language: PageLanguage
  /** Address of the commitment. */
  readonly at: string
  /** The commitment's number: an assessment of another is of one that was joined or split. */
  readonly number: number
  readonly delegation: string | null
  /** Somebody works here. */
  readonly mayAct: boolean
}

/** Words that somebody else wrote, in their own language and direction. */
export function Written({ text, lang }: { readonly text: string; readonly lang: string | null }) {
  return (
    <blockquote class="said" {...passage(lang)}>
      {text.split(/\n{2,}/).map((part) => (
        <p>{part}</p>
      ))}
    </blockquote>
  )
}

function Reply({
  language,
  reply,
  delegation,
}: {
  readonly language: PageLanguage
  readonly reply: ShownReply
  readonly delegation: string | null
}) {
  const words = followUpWords(language).assessment
  return (
    <div class="quote">
      <h5>{delegation === null ? words.reply : <Said sentence={words.replyBy} given={{ delegation }} />}</h5>
      <Written text={reply.text} lang={reply.language} />
      <p class="place">
        <Said sentence={words.replySource} given={{ source: reply.source, day: dateInWords(language, reply.date) }} />
      </p>
      {reply.wordsCut && <p class="hint">{words.wordsCut}</p>}
    </div>
  )
}

/** One assessment: who signs it, what it finds, as of which day, why, and what the State replied. Never the finding without its reason. */
export function AssessmentEntry({
  language,
  at,
  number,
  delegation,
  mayAct,
  assessment,
}: Given & { readonly assessment: ShownAssessment }) {
  const words = followUpWords(language).assessment
  const { withdrawal, replies, organization, asOf } = assessment
  const address = `${at}/assessments/${assessment.number}`
  const [newest, ...earlier] = replies
  return (
    <article id={assessment.saidOf === number ? `assessment-${assessment.number}` : undefined}>
      <h4>
        <Said
          sentence={words.head}
          given={{ organization, value: <AssessmentMark language={language} value={assessment.value} />, day: dateInWords(language, asOf) }}
        />
      </h4>
      {assessment.saidOf !== number && <p class="hint">{say(words.saidOf, { number: assessment.saidOf })}</p>}
      {withdrawal ? (
        <p>
          <Said sentence={words.withdrawn} given={{ day: dateInWords(language, withdrawal.on), why: withdrawal.why }} />
        </p>
      ) : (
        <>
          <Written text={assessment.reason} lang={assessment.language} />
          {assessment.isFollowed && <p class="hint">{words.followed}</p>}
          {newest && <Reply language={language} reply={newest} delegation={delegation} />}
          {earlier.length > 0 && (
            <details>
              <summary>{plural(language, words.earlierReplies, earlier.length)}</summary>
              {earlier.map((reply) => (
                <Reply language={language} reply={reply} delegation={delegation} />
              ))}
            </details>
          )}
          {assessment.saidOf === number && mayAct && (
            <p>
              <a
                href={`${address}/reply`}
                aria-label={`${words.recordReply}: ${say(words.about, { number: assessment.number, organization })}`}
              >
                {words.recordReply}
              </a>{' '}
              ·{' '}
              <a
                href={`${address}/withdraw`}
                aria-label={`${words.withdraw}: ${say(words.about, { number: assessment.number, organization })}`}
              >
                {words.withdraw}
              </a>
            </p>
          )}
        </>
      )}
    </article>
  )
}
