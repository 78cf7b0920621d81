import type { Context } from 'hono'

/** Whether a request was sent to a name of the loopback address: another name may be one of another site that was made to lead here (DNS rebinding). */
export const isOwnHost = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)

/** Whether a form was sent from a page of ours, by what the browser says: where it says neither of both, it was not. */
export function comesFromOwnPage({ req }: Context): boolean {
  const site = req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = req.header('origin')
  if (origin === undefined) return site === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === req.header('host')?.toLowerCase()
}
