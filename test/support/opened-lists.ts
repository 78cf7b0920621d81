import { webApp } from '../../src/doors/web/web-app.ts'
import type { Database } from '../../src/platform/database/index.ts'
import type { Route } from '../../src/platform/http/index.ts'
import { byTester } from './debates.ts'

/** What an address answered. */
export interface Asked {
  readonly status: number
  readonly text: string
  readonly type: string
}

/** Asks the routes of a room through the real door; a defect fails the test. */
export function asking(database: Database, routes: readonly Route[]): (path: string) => Promise<Asked> {
  const defects: unknown[] = []
  const app = webApp({ database, routes, now: () => byTester.at, report: (problem) => String(defects.push(problem)) })
  return async (path) => {
    const answer = await app.request(path, { headers: { host: 'localhost' } })
    const text = await answer.text()
    if (defects.length > 0) throw defects[0]
    return { status: answer.status, text, type: answer.headers.get('content-type') ?? '' }
  }
}

const numberOf = (text: string) => Number(text.replaceAll(',', ''))

/** The part of a page that an anchor names; nothing where the page has no such part, and the whole page where there is no anchor. */
function partAt(html: string, anchor: string | undefined): string {
  if (!anchor) return html
  const open = new RegExp(`<(section|div) id="${anchor}"[^>]*>`).exec(html)
  if (!open) return ''
  const rest = html.slice(open.index + open[0].length)
  let depth = 1
  for (const { 0: tag, index } of rest.matchAll(new RegExp(`</?${open[1]}\\b`, 'g'))) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth === 0) return rest.slice(0, index)
  }
  return rest
}

/** How many things stand in the list that an address opens: as its pager says, else the rows of its table, its parts or its entries. */
export function listedAt(html: string, address: string): number {
  const anchor = address.split('#')[1]
  const part = partAt(html, anchor)
  const range = /class="pager-range">([^<]*)</.exec(part)?.[1]
  // In either language the total is the last number; "nothing to show" has none.
  if (range !== undefined) return numberOf(/([\d,]+)\D*$/.exec(range)?.[1] ?? '0')
  const rows = part.match(/<tr role="row"/g)?.length
  if (rows !== undefined) return rows - 1
  if (!anchor) return 0
  return part.match(new RegExp(`<div id="${anchor.replace(/s$/, '')}-`, 'g'))?.length ?? part.match(/<li>/g)?.length ?? 0
}

/** The numbers of a page that open a list, each with its address in full. */
export function numbersOn(html: string, path: string): readonly { readonly to: string; readonly n: number }[] {
  return [...html.matchAll(/<a class="count" href="([^"]+)">([\d,]+)</g)].map(([, to, n]) => {
    const url = new URL(to!.replaceAll('&amp;', '&'), `http://localhost${path}`)
    return { to: `${url.pathname}${url.search}${url.hash}`, n: numberOf(n!) }
  })
}

/** The numbers of a page whose list has not as many: none, where everything is right. */
export async function wrongNumbers(ask: (path: string) => Promise<Asked>, path: string): Promise<readonly string[]> {
  const { text } = await ask(path)
  const wrong: string[] = []
  for (const { to, n } of numbersOn(text, path)) {
    const opened = await ask(to.split('#')[0]!)
    const listed = opened.status === 200 ? listedAt(opened.text, to) : -1
    if (listed !== n) wrong.push(`${to}: said ${n}, listed ${listed}`)
  }
  return wrong
}
