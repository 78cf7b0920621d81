import type { ComponentChildren } from 'preact'
import { figure, plural, type SaidSentence, say } from './messages.ts'
import { type PageLanguage, passage } from './page-language.ts'
import { uiWords } from './words.ts'

/** What is wrong with a form, and the field it is about; null for the form as a whole. */
export interface Problem {
  readonly field: string | null
  readonly text: string
  readonly lang?: string
}

/** All that is wrong with a form, above it, each a link to its field. Nothing where nothing is wrong. */
export function ErrorSummary({
  language,
  problems,
  title,
}: {
  readonly language: PageLanguage
  readonly problems: readonly Problem[]
  readonly title?: string
}) {
  if (problems.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} id="problems">
      <h2>{title ?? uiWords(language).errors.title}</h2>
      <ul>
        {problems.map(({ field, text, lang }) => (
          <li>
            <span {...(lang ? passage(lang) : {})}>{field === null ? text : <a href={`#${field}`}>{text}</a>}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A notice as a page says it: `saidIn`, and where in the document it stands. */
export interface NoticeSaid extends SaidSentence {
  readonly place?: { readonly to: string; readonly label?: string }
}

/** What is odd about a document, beside it. More than three are folded away. Nothing where nothing is odd. */
export function Notices({ language, notices }: { readonly language: PageLanguage; readonly notices: readonly NoticeSaid[] }) {
  if (notices.length === 0) return null
  const words = uiWords(language)
  const list = (
    <ul>
      {notices.map(({ text, lang, place }) => (
        <li>
          <span {...(lang ? passage(lang) : {})}>{text}</span> {place && <a href={place.to}>{place.label ?? words.place}</a>}
        </li>
      ))}
    </ul>
  )
  return (
    <div class="notices">
      {notices.length > 3 ? (
        <details>
          <summary>{plural(language, words.notices, notices.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  )
}

/** A sentence that a page wants to be seen: something was done, or waits for a person. */
export function Banner({ manner, children }: { readonly manner: 'done' | 'waits' | 'refused'; readonly children: ComponentChildren }) {
  return (
    <div class={`banner ${manner}`} role={manner === 'refused' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** How far a job is. The page shows it anew by `refresh` of `page`. */
export function Progress(given: {
  readonly language: PageLanguage
  readonly label: ComponentChildren
  readonly done: number
  readonly total: number
}) {
  const { language, label, done, total } = given
  const said = say(uiWords(language).progress, { done: figure(done), total: figure(total) })
  return (
    <p class="progress">
      <label>
        {label} <progress value={done} max={Math.max(total, 1)} />
      </label>{' '}
      {said}
    </p>
  )
}
