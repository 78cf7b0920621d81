import { analysisSentences } from '../../debate/analysis/index.ts'
import { codingSentences, commitmentsSentences } from '../../debate/commitments/index.ts'
import { compilationSentences } from '../../debate/compilation/index.ts'
import { conceptNoteSentences } from '../../debate/concept-note/index.ts'
import { declarationSentences } from '../../debate/declaration/index.ts'
import { followUpSentences } from '../../debate/follow-up/index.ts'
import { recordSentences } from '../../debate/record/index.ts'
import { statementsSentences } from '../../debate/statements/index.ts'
import { documentSentences, joinSentences, Refusal, sentencesFrom } from '../../document/index.ts'
import { languageSentences } from '../../language/index.ts'
import { type Answer, pageAnswer, type Visit } from '../../platform/http/index.ts'
import { platformSentences } from '../../platform/messages/index.ts'
import {
  address,
  Banner,
  Button,
  ErrorSummary,
  Form,
  Hidden,
  messagesFrom,
  type PageLanguage,
  page,
  passage,
  saidIn,
  say,
  TextField,
} from '../../ui/index.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

const words = messagesFrom({ en: en.pages, ar: ar.pages })
const sentences = joinSentences(
  documentSentences,
  languageSentences,
  platformSentences,
  conceptNoteSentences,
  statementsSentences,
  compilationSentences,
  analysisSentences,
  codingSentences,
  commitmentsSentences,
  declarationSentences,
  followUpSentences,
  recordSentences,
  sentencesFrom({ en, ar }),
)

/** Where a reader was when something went wrong. */
export interface Where {
  readonly language: PageLanguage
  readonly actor: string | null
  /** Without language. */
  readonly path: string
  readonly query: URLSearchParams
}

/** The status of HTTP that a refusal has, by its code. */
function statusOf(code: string): number {
  if (code.endsWith('.not-found')) return 404
  if (code.endsWith('.gone')) return 410
  if (code.endsWith('.changed-meanwhile')) return 409
  if (code === 'form.foreign') return 403
  if (code === 'form.too-large' || code === 'form.too-many-fields') return 413
  return 422
}

/** The page of a refusal, in the reader's language; null for what is none: that is a defect. A code stands for the refusal of this door. */
export function refusalAnswer(problem: unknown, { language, actor, path }: Where): Answer | null {
  const refused = typeof problem === 'string' ? new Refusal(problem, en.refusals[problem as keyof typeof en.refusals]) : problem
  if (!(refused instanceof Refusal)) return null
  const { refused: said } = words(language)
  const status = statusOf(refused.code)
  const { text, lang } = saidIn(language, refused.code, refused.message, sentences)
  return pageAnswer(
    page({
      language,
      path,
      actor,
      title: status === 404 ? words(language).notFound.title : status === 410 ? said.gone : said.title,
      children: (
        <>
          <p {...(lang ? passage(lang) : {})}>{text}</p>
          <p>
            <a href={address(language, '/debates')}>{said.back}</a>
          </p>
        </>
      ),
    }),
    status,
  )
}

/** The page of an address at which there is nothing. */
export function notFoundPage(language: PageLanguage): string {
  const { notFound } = words(language)
  return page({
    language,
    path: '/debates',
    actor: null,
    title: notFound.title,
    children: (
      <>
        <p>{notFound.text}</p>
        <ul>
          <li>
            <a href={address(language, '/debates')}>{notFound.debates}</a>
          </li>
          <li>
            <a href={address(language, '/search')}>{notFound.search}</a>
          </li>
        </ul>
      </>
    ),
  })
}

/** The page of a defect: an apology, and the reference under which its record is kept. */
export function defectPage(language: PageLanguage, reference: string): string {
  const { defect } = words(language)
  return page({ language, path: '/debates', actor: null, title: defect.title, children: <p>{say(defect.text, { reference })}</p> })
}

/** The page that asks who works here. `problem` is what was wrong with the name that was typed. */
export function whoPage(
  visit: Pick<Visit, 'language' | 'actor'>,
  given: { name: string; to: string; problem?: string; kept?: boolean },
): string {
  const { language, actor } = visit
  const { who } = words(language)
  return page({
    language,
    path: '/who',
    query: given.to ? `?to=${encodeURIComponent(given.to)}` : '',
    actor,
    title: who.title,
    children: (
      <>
        <ErrorSummary language={language} problems={given.problem ? [{ field: 'name', text: given.problem }] : []} />
        {given.kept && <Banner manner="waits">{who.kept}</Banner>}
        <p>{who.why}</p>
        <Form action={address(language, '/who')}>
          <Hidden name="to" value={given.to} />
          <TextField
            name="name"
            label={who.name}
            hint={who.hint}
            value={given.name}
            problem={given.problem}
            size={40}
            autocomplete="name"
          />
          <Button>{who.save}</Button>
        </Form>
      </>
    ),
  })
}

/** Asks who works here before something is done; a form that was sent already must be sent again, and says so. */
export function whoFirst(visit: Visit): Answer {
  const query = visit.query.toString()
  const sent = Object.keys(visit.form).length > 0
  const to = sent ? '' : `${visit.path}${query ? `?${query}` : ''}`
  return pageAnswer(whoPage(visit, { name: '', to, kept: sent }), sent ? 409 : 200)
}

/** The words of this door's pages. */
export const webWords = words
