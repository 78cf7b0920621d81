import { dateInWords, type PageLanguage, Said, say } from '../../../ui/index.ts'
import type { ShownEvidence, ShownReport } from '../store.ts'
import { Written } from './assessment-entry.tsx'
import { followUpWords } from './words.ts'

function Evidence({ language, at, evidence }: { readonly language: PageLanguage; readonly at: string; readonly evidence: ShownEvidence }) {
  const words = followUpWords(language).progress
  if (evidence.kind === 'text') return <Written text={evidence.text ?? ''} lang={evidence.language} />
  if (evidence.kind === 'link')
    return (
      <p>
        <a href={evidence.link ?? ''} rel="external noopener noreferrer nofollow">
          <bdi dir="ltr">{evidence.link}</bdi>
        </a>{' '}
        <span class="hint">({words.link})</span>
      </p>
    )
  return (
    <p>
      <a href={`${at}/evidence/${evidence.number}`}>{say(words.file, { number: evidence.number })}</a>
    </p>
  )
}

/** One progress report: who reports what, up to which day, and what supports it. */
export function ReportEntry(given: {
  readonly language: PageLanguage
  readonly slugAt: (number: number) => string
  readonly number: number
  readonly report: ShownReport
  readonly mayAct: boolean
}) {
  const { language, slugAt, number, report, mayAct } = given
  const words = followUpWords(language).progress
  const { withdrawal, organization } = report
  const at = slugAt(report.saidOf)
  const anchor = report.saidOf === number ? `progress-${report.number}` : undefined
  if (withdrawal)
    return (
      <p id={anchor}>
        <Said
          sentence={words.withdrawn}
          given={{ number: report.number, day: dateInWords(language, withdrawal.on), why: withdrawal.why }}
        />
      </p>
    )
  return (
    <article id={anchor}>
      <h4>
        <Said
          sentence={report.byOwnState ? words.headOwnState : words.head}
          given={{ organization, day: dateInWords(language, report.asOf) }}
        />
      </h4>
      {report.saidOf !== number && <p class="hint">{say(followUpWords(language).assessment.saidOf, { number: report.saidOf })}</p>}
      <Written text={report.text} lang={report.language} />
      {report.evidence.length > 0 && (
        <>
          <h5>{words.evidence}</h5>
          <ul>
            {report.evidence.map((evidence) => (
              <li>
                <Evidence language={language} at={at} evidence={evidence} />
              </li>
            ))}
          </ul>
        </>
      )}
      {report.saidOf === number && mayAct && (
        <p>
          <a
            href={`${at}/progress/${report.number}/withdraw`}
            aria-label={`${words.withdraw}: ${say(words.about, { number: report.number, organization })}`}
          >
            {words.withdraw}
          </a>
        </p>
      )}
    </article>
  )
}
