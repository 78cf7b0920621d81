import { createHash, randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Database } from '../../platform/database/index.ts'
import type { Answer, Route, Visit } from '../../platform/http/index.ts'
import { settingOf } from '../../platform/settings/index.ts'
import { pageLanguages, stylesheet } from '../../ui/index.ts'
import { chooseLanguage } from './choose-language.ts'
import { type KeptPage, keepPages, readyPage } from './kept-pages.ts'
import { noForm, readForm } from './read-form.ts'
import { defectPage, notFoundPage, refusalAnswer, whoFirst } from './trouble-pages.tsx'

/** What the web door stands on. */
export interface WebSettings {
  readonly database: Database
  readonly routes: readonly Route[]
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string
  /** Is told of defects, with the reference number that the reader was given. */
  readonly report: (reference: string, problem: unknown) => void
}

/** Bytes that one form may bring, files included. */
const mostBytes = 64 * 1024 * 1024
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

/**
 * Makes the web door of the rooms' routes.
 *
 * 1. It answers on loopback names alone, so that no page of another site can reach it by a name of its own.
 * 2. A form is taken from its own pages only (Origin, Sec-Fetch-Site), whatever a browser sends.
 * 3. No cookie is set, and nothing is asked of anybody else.
 * 4. A refusal becomes a page in the reader's language; a defect an apology with a reference number, and its record goes to `report`.
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
    if (!isOwnHost(context.req.header('host') ?? '')) return context.text('This address is not served here.\n', 421)
    await next()
    for (const [name, value] of Object.entries(alwaysSent)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    if (!['GET', 'HEAD'].includes(context.req.method) && !comesFromOwnPage(context)) {
      return refusalPage(context, 'form.foreign')
    }
    return next()
  })
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => refusalPage(context, 'form.too-large') }))

  app.get('/', (context) => context.redirect(`/${chooseLanguage(context.req.header('accept-language'))}`, 302))
  app.get(stylesheet.address, (context) => {
    context.header('cache-control', 'public, max-age=31536000, immutable')
    return send(context, style, 'text/css; charset=utf-8')
  })
  const style = readyPage(stylesheet.text, 200)

  const visitOf = async (context: Context, language: Visit['language'], revision: string): Promise<Visit> => {
    const url = new URL(context.req.url)
    const form = context.req.method === 'POST' ? await readForm(context) : noForm
    return {
      language,
      params: context.req.param() as Record<string, string>,
      query: url.searchParams,
      path: decodeURI(url.pathname).slice(language.length + 1) || '/',
      actor: await actorAt(revision),
      at: now(),
      ...form,
    }
  }

  const answerTo = async (context: Context, language: Visit['language'], route: Route): Promise<Response> => {
    const revision = await database.revision()
    const actor = await actorAt(revision)
    const url = new URL(context.req.url)
    const address = `${actor ?? ''}\n${url.pathname}${url.search}`
    const mayKeep = route.method === 'GET' && !route.fresh
    const ready = mayKeep ? pages.find(address, revision) : null
    if (ready) return send(context, ready)
    let answer: Answer
    try {
      const visit = await visitOf(context, language, revision)
      answer = route.acts && actor === null ? whoFirst(visit) : await route.answer(visit)
    } catch (problem) {
      const told = refusalAnswer(problem, { language, actor, path: url.pathname.slice(language.length + 1), query: url.searchParams })
      if (!told) return defect(context, language, problem)
      answer = told
    }
    return deliver(context, answer, mayKeep ? (html, status) => pages.keep(address, revision, html, status) : readyPage)
  }

  const defect = (context: Context, language: Visit['language'], problem: unknown): Response | Promise<Response> => {
    const reference = randomBytes(5).toString('hex')
    report(reference, problem)
    context.header('cache-control', 'no-store')
    return send(context, readyPage(defectPage(language, reference), 500))
  }
  const refusalPage = (context: Context, code: string): Response => {
    const language = pageLanguages.find((one) => context.req.path.startsWith(`/${one}/`)) ?? 'en'
    const answer = refusalAnswer(code, { language, actor: null, path: '/', query: new URLSearchParams() })
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
    const language =
      pageLanguages.find((one) => context.req.path.startsWith(`/${one}`)) ?? chooseLanguage(context.req.header('accept-language'))
    return send(context, readyPage(notFoundPage(language), 404))
  })
  app.onError((problem, context) => defect(context, chooseLanguage(context.req.header('accept-language')), problem))
  return app
}

function deliver(context: Context, answer: Answer, ready: (html: string, status: number) => KeptPage): Response {
  if (answer.kind === 'redirect') return context.redirect(answer.to, 303)
  if (answer.kind === 'page') return send(context, ready(answer.html, answer.status ?? 200))
  const { name, mediaType, bytes, inline } = answer
  context.header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
  context.header('content-type', mediaType)
  const body = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : new Uint8Array(bytes)
  context.header('etag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`)
  context.header('cache-control', 'private, no-cache')
  return context.body(body)
}

function send(context: Context, page: KeptPage, type = 'text/html; charset=utf-8'): Response {
  const headers = new Headers(context.res.headers)
  headers.set('etag', page.etag)
  headers.set('vary', 'accept-encoding')
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')
  if (page.status === 200 && context.req.header('if-none-match') === page.etag) return new Response(null, { status: 304, headers })
  const accepted = context.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
  headers.set('content-type', type)
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  return new Response(page.bytes[encoding], { status: page.status, headers })
}

const isOwnHost = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)

function comesFromOwnPage(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = context.req.header('origin')
  if (origin === undefined) return site === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === context.req.header('host')
}
