import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Database } from '../../platform/database/index.ts'
import type { Answer, Route, Visit } from '../../platform/http/index.ts'
import { settingOf } from '../../platform/settings/index.ts'
import { keys, type PageLanguage, pageLanguages, stylesheet } from '../../ui/index.ts'
import { chooseLanguage } from './choose-language.ts'
import { keepPages, readyPage } from './kept-pages.ts'
import { comesFromOwnPage, isOwnHost } from './own-requests.ts'
import { type ReadAddress, readAddress } from './read-address.ts'
import { noForm, readForm } from './read-form.ts'
import { deliver, send } from './send.ts'
import { defectPage, notFoundPage, refusalAnswer, whoFirst } from './trouble-pages.tsx'

/** What the web door stands on. */
export interface WebSettings {
  readonly database: Database
  readonly routes: readonly Route[]
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string
  /** Is told of defects; gives back the reference that the reader is given. */
  readonly report: (problem: unknown) => string
}

/** Bytes that one form may bring, files included. */
const mostBytes = 64 * 1024 * 1024
/** Bytes of a form that is too large, after which the connection is cut. */
const mostHeard = 1024 * 1024 * 1024
/** Bytes of pages kept ready. */
const room = 48 * 1024 * 1024

const alwaysSent = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-robots-tag': 'noindex',
}

const reading = ['GET', 'HEAD']

/**
 * Makes the web door of the rooms' routes.
 *
 * 1. It answers on loopback names alone, so that no page of another site can reach it by a name of its own.
 * 2. A form is taken from its own pages only (Origin, Sec-Fetch-Site), whatever a browser sends.
 * 3. No cookie is set, and nothing is asked of anybody else.
 * 4. A refusal becomes a page in the reader's language; a defect an apology with a reference number, and its record goes to `report`.
 * 5. An address or a form that no database takes, such as a number of thirty digits, is no defect for its reader: nothing is there, or it cannot be read.
 */
export function webApp(settings: WebSettings): Hono {
  const { database, routes, now, report } = settings
  const app = new Hono()
  const pages = keepPages(room)
  const actors = new Map<string, string | null>()

  const actorAt = async (revision: string): Promise<string | null> => {
    const known = actors.get(revision)
    if (known !== undefined) return known
    const actor = await settingOf(database.read, 'person')
    actors.clear()
    actors.set(revision, actor)
    return actor
  }

  app.use(async (context, next) => {
    if (![context.req.header('host') ?? '', new URL(context.req.url).host].every(isOwnHost))
      return context.text('This address is not served here.\n', 421)
    await next()
    for (const [name, value] of Object.entries(alwaysSent)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    if (!reading.includes(context.req.method) && !comesFromOwnPage(context)) return refusalPage(context, 'form.foreign')
    const address = readAddress(context.req.url)
    return address === null ? nothing(context) : next()
  })
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: async (context) => {
        await heardOut(context)
        return refusalPage(context, 'form.too-large')
      },
    }),
  )

  app.get('/', (context) => {
    context.header('vary', 'accept-language')
    return context.redirect(`/${chooseLanguage(context.req.header('accept-language'))}`, 302)
  })
  for (const [{ address, text }, type] of [
    [stylesheet, 'text/css; charset=utf-8'],
    [keys, 'text/javascript; charset=utf-8'],
  ] as const) {
    const ready = readyPage(text, 200)
    app.get(address, (context) => {
      context.header('cache-control', 'public, max-age=31536000, immutable')
      return send(context, ready, type)
    })
  }

  const visitOf = async (context: Context, language: PageLanguage, { path, query }: ReadAddress, actor: string | null): Promise<Visit> => ({
    language,
    params: context.req.param() as Record<string, string>,
    query,
    path: path.slice(language.length + 1) || '/',
    actor,
    at: now(),
    ...(context.req.method === 'POST' ? await readForm(context) : noForm),
  })

  const answerTo = async (context: Context, language: PageLanguage, route: Route): Promise<Response> => {
    const revision = await database.revision()
    const actor = await actorAt(revision)
    const { pathname, search } = new URL(context.req.url)
    // Who works here and which day it is are all that a page may depend on beside its address.
    const kept = `${actor ?? ''}\n${now().slice(0, 10)}\n${pathname}${search}`
    const mayKeep = route.method === 'GET' && !route.fresh
    const ready = mayKeep ? pages.find(kept, revision) : null
    if (ready) return send(context, ready)
    const address = readAddress(context.req.url)!
    let answer: Answer
    try {
      const visit = await visitOf(context, language, address, actor)
      answer = route.acts && actor === null ? whoFirst(visit) : await route.answer(visit)
    } catch (problem) {
      const where = { language, actor, path: address.path.slice(language.length + 1), query: address.query }
      if (isNoValue(problem)) report(problem)
      if (isNoValue(problem) && route.method === 'GET') return nothing(context)
      const told = refusalAnswer(isNoValue(problem) ? 'form.unreadable' : problem, where)
      if (!told) return defect(context, problem)
      answer = told
    }
    return deliver(context, answer, mayKeep ? (html, status) => pages.keep(kept, revision, html, status) : readyPage)
  }

  const nothing = (context: Context): Response => send(context, readyPage(notFoundPage(languageOf(context)), 404))
  const defect = (context: Context, problem: unknown): Response => {
    context.header('cache-control', 'no-store')
    return send(context, readyPage(defectPage(languageOf(context), report(problem)), 500))
  }
  const refusalPage = (context: Context, code: string): Response => {
    const answer = refusalAnswer(code, { language: languageOf(context), actor: null, path: '/', query: new URLSearchParams() })
    return deliver(context, answer!, readyPage)
  }

  for (const language of pageLanguages) {
    for (const route of routes) {
      const act = (context: Context) => answerTo(context, language, route)
      const path = `/${language}${route.path === '/' ? '' : route.path}`
      if (route.method === 'GET') app.get(path, act)
      else app.post(path, act)
    }
  }
  app.notFound((context) => {
    const { pathname, search } = new URL(context.req.url)
    const [, bare] = /^(\/(?:[a-z]{2})(?:\/[^/]+)*)\/+$/.exec(pathname) ?? []
    return bare && reading.includes(context.req.method) ? context.redirect(`${bare}${search}`, 301) : nothing(context)
  })
  app.onError((problem, context) => (isGone(problem) ? refusalPage(context, 'form.unreadable') : defect(context, problem)))
  return app
}

/** Whether PostgreSQL said that a value is none of its type: too large a number, no date, no text, no pattern, no place in a list. */
const isNoValue = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && /^22(003|007|008|021|P02|P05|01B|01W|01X)$/.test(String(problem.code))

/** Reads what is too large to its end and forgets it: a browser whose connection is cut shows its own error instead of our answer. */
async function heardOut({ req }: Context): Promise<void> {
  let heard = 0
  try {
    for await (const bytes of (req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      heard += bytes.length
      if (heard > mostHeard) return
    }
  } catch {
    // Read already, or whoever sent it has gone.
  }
}

/** Whether whoever sent a form went away before it was whole: nobody reads the answer, and it is no defect. */
const isGone = (problem: unknown): boolean => problem instanceof Error && 'code' in problem && problem.code === 'ECONNRESET'

/** The language of an address, else the one that the browser prefers. */
function languageOf({ req }: Context): PageLanguage {
  const [, first] = new URL(req.url).pathname.split('/')
  return pageLanguages.find((one) => one === first) ?? chooseLanguage(req.header('accept-language'))
}
