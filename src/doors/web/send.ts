import type { Context } from 'hono'
import type { Answer } from '../../platform/http/index.ts'
import { etagOf, type KeptPage, type Packing } from './kept-pages.ts'

/** The name of a download as RFC 8187 writes it: every sign that has a meaning there is encoded. */
const encodedName = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Whether a browser has these bytes already. */
function has(context: Context, etag: string): boolean {
  const known = context.req.header('if-none-match')
  const bare = (mark: string) => mark.trim().replace(/^W\//, '')
  return known?.split(',').some((mark) => bare(mark) === bare(etag)) ?? false
}

/** The best of our ways of packing that a browser takes (RFC 9110, 12.5.3). */
function packingFor(accepted: string): Packing {
  const takes = (name: string) => new RegExp(`(^|,)\\s*${name}\\s*(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(;|,|$)`, 'i').test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** Sends a page, or says that the browser has it already. */
export function send(context: Context, page: KeptPage, type = 'text/html; charset=utf-8'): Response {
  const headers = new Headers(context.res.headers)
  headers.set('etag', page.etag)
  headers.set('vary', 'accept-encoding')
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')
  if (page.status === 200 && has(context, page.etag)) return new Response(null, { status: 304, headers })
  const packing = packingFor(context.req.header('accept-encoding') ?? '')
  headers.set('content-type', type)
  if (packing !== 'identity') headers.set('content-encoding', packing)
  return new Response(page.bytes(packing), { status: page.status, headers })
}

/** Sends what a route answered; `ready` makes its page ready to be sent. */
export function deliver(context: Context, answer: Answer, ready: (html: string, status: number) => KeptPage): Response {
  if (answer.kind === 'redirect') return context.redirect(answer.to, 303)
  if (answer.kind === 'page') return send(context, ready(answer.html, answer.status ?? 200))
  const { name, mediaType, bytes, inline } = answer
  const body = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : new Uint8Array(bytes)
  const etag = etagOf(body)
  context.header('etag', etag)
  context.header('cache-control', 'private, no-cache')
  if (has(context, etag)) return context.body(null, 304)
  context.header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName(name)}`)
  context.header('content-type', mediaType)
  return context.body(body)
}
