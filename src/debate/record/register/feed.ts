import { createHash } from 'node:crypto'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { address, type PageLanguage, say } from '../../../ui/index.ts'
import type { Condition } from './condition.ts'
import { nameOfWhoSpoke, type WhoSpoke } from './delegation-name.ts'
import { registerWords } from './words.ts'

/** A change to a line of the register. Its day alone is told: when somebody sat at a keyboard is nobody's business. */
export interface RegisterChange extends WhoSpoke {
  readonly number: number
  readonly version: number
  readonly day: string
  readonly action: string
  readonly quote: string
  readonly language: string
}

/** Changes that one feed holds. */
const most = 100

/** The newest changes to what a condition leaves, the newest first. */
export async function changesOf(queries: Queries, condition: Condition): Promise<readonly RegisterChange[]> {
  const { rows } = await sql<RegisterChange>`
    select c.number, v.version, to_char(v.at at time zone 'UTC', 'YYYY-MM-DD') as day, v.action, c.quote, c.language, c.delegation_id as "delegationId",
      c.delegation_name as "delegationName", c.speaks_for_body as body, c.speaker_name as "speakerName", c.anchor
    from shown_commitment_version v join shown_commitment c on c.id = v.commitment_id
    where ${condition} order by v.at desc, c.number, v.version desc limit ${most}`.execute(queries)
  return rows
}

/** What a feed is of. */
export interface FeedGiven {
  readonly language: PageLanguage
  readonly debate: { readonly slug: string; readonly theme: string | null; readonly date: string | null; readonly madeAt: string }
  /** The query of the address of the register, with its question mark. */
  readonly query: string
  readonly changes: readonly RegisterChange[]
}

/** XML 1.0 holds no control characters but tab and line ends. */
const xml = (text: string) =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** A name that stays the same wherever the feed is read (RFC 4287 asks for an IRI), made from what it names. */
function nameOf(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The words for each action on a commitment. */
const actionWords = {
  'commitment.propose': 'found',
  'commitment.enter': 'enter',
  'commitment.review': 'review',
  'commitment.correct': 'correct',
  'commitment.set-aside': 'set-aside',
  'commitment.record-state-word': 'state',
  'commitment.join': 'join',
  'commitment.split': 'split',
  'commitment.link-earlier': 'link',
  'commitment.unlink-earlier': 'unlink',
  'commitment.undo': 'undo',
} as const

/** Says what was done to a commitment, by the name of the action. */
export function actionInWords(language: PageLanguage, action: string): string {
  const { actions } = registerWords(language).feed
  const name = Object.hasOwn(actionWords, action) ? actionWords[action as keyof typeof actionWords] : 'changed'
  return actions[name]
}

/** Writes changes to a register as an Atom feed (RFC 4287), each with its quote. Moments are whole days. */
export function feedOf({ language, debate, query, changes }: FeedGiven): string {
  const words = registerWords(language).feed
  const register = address(language, `/debates/${debate.slug}/register`)
  const updated = (day: string) => `<updated>${day}T00:00:00Z</updated>`
  const entries = changes.map((change) => {
    const delegation = nameOfWhoSpoke(language, change, debate.date)
    return `  <entry>
    <id>${nameOf(debate.slug, change.number, change.version)}</id>
    <title>${xml(say(words.line, { delegation, n: change.number }))}</title>
    ${updated(change.day)}
    <link rel="alternate" type="text/html" href="${xml(address(language, `/debates/${debate.slug}/commitments/${change.number}`))}"/>
    <summary xml:lang="${language}">${xml(actionInWords(language, change.action))}</summary>
    <content type="text" xml:lang="${xml(change.language)}">${xml(change.quote)}</content>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${nameOf(debate.slug, 'register', query)}</id>
  <title>${xml(say(words.title, { debate: debate.theme ?? debate.slug }))}</title>
  ${updated(changes[0]?.day ?? debate.madeAt.slice(0, 10))}
  <author><name>Ahadi</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${register}.atom${query}`)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${register}${query}`)}"/>
${entries.join('')}</feed>
`
}
