import type { ComponentChildren } from 'preact'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, Notices, page, plural } from '../../../../ui/index.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import type { KnownDebate } from '../known-debate.ts'
import { answersWords } from '../words.ts'

/** The pages on what was asked and answered, by what stands after `/answers` in their address. */
export const answersParts = ['', '/challenges', '/recommendations', '/briefers', '/situations'] as const
/** One of {@link answersParts}. */
export type AnswersPart = (typeof answersParts)[number]

/** The address of something of a debate: `/answers/quotes?concept=funding`. */
export const toOf =
  ({ debate }: KnownDebate, { language }: Visit) =>
  (rest: string): string =>
    address(language, `/debates/${debate.slug}${rest}`)

/** The links between the pages on what was asked and answered. */
function PartsNavigation({
  known,
  visit,
  part,
}: {
  readonly known: KnownDebate
  readonly visit: Visit
  readonly part: AnswersPart | null
}) {
  const words = answersWords(visit.language)
  const to = toOf(known, visit)
  return (
    <nav class="parts" aria-label={words.nav}>
      <ul>
        {answersParts.map((one) => (
          <li>
            <a href={to(`/answers${one}`)} aria-current={one === part ? 'page' : undefined}>
              {words.parts[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page on what was asked and answered: its shell, the links to the others, and what has to be said of every count. */
export function answersShell(
  known: KnownDebate,
  visit: Visit,
  given: {
    readonly part: AnswersPart | null
    readonly title: string
    /** The query of its address as it is read, with its question mark. */
    readonly query: string
    /** What the address of its files begins with: `/answers/challenges`. */
    readonly file: string | null
    readonly children: ComponentChildren
  },
): string {
  const { language, path, actor } = visit
  const words = answersWords(language)
  const to = toOf(known, visit)
  const { part, title, query, file, children } = given
  const { all, checked } = known.commitments
  return page({
    language,
    path,
    query,
    title,
    debate: debateOfPage(known.debate),
    crumbs: part === '' ? [] : [{ label: words.title, to: `/debates/${known.debate.slug}/answers` }],
    actor,
    children: (
      <>
        <PartsNavigation known={known} visit={visit} part={part} />
        <Notices language={language} notices={known.unread > 0 ? [{ text: plural(language, words.unread, known.unread) }] : []} />
        {known.speaking.length === 0 ? <p>{words.empty}</p> : children}
        <p class="source">
          {words.proposed} {all === 0 ? words.reviewedNone : plural(language, words.reviewed, all, { checked })}
        </p>
        {file !== null && known.speaking.length > 0 && (
          <p class="source">
            {words.download} <a href={to(`${file}.csv${query}`)}>{words.csv}</a> · <a href={to(`${file}.json${query}`)}>{words.json}</a>
          </p>
        )}
      </>
    ),
  })
}
