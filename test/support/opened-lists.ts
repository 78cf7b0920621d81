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

/** How many things stand in the list that an address opens: in the part of the page that its anchor names, or as its pager says, or in its table. */
export function listedAt(html: string, address: string): number {
  const [, anchor] = address.split('#')
  if (anchor) {
    const part = new RegExp(`<section id="${anchor}">.*?</section>`, 's').exec(html)?.[0] ?? ''
    const rows = part.match(/<tr role="row"/g)?.length
    return rows === undefined ? (part.match(/<li>/g)?.length ?? 0) : rows - 1
  }
  const range = /class="pager-range">([^<]*)</.exec(html)?.[1]
  if (range === undefined) return (html.match(/<tr role="row"/g)?.length ?? 1) - 1
  return range === 'Nothing to show' ? 0 : numberOf(/([\d,]+)$/.exec(range)![1]!)
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
