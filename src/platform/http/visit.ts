import { createHash } from 'node:crypto'
import type { By } from '../audit/index.ts'

/** A file that came with a form: its name as the browser gave it, without folders, and its bytes. */
export interface HandedIn {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a person typed into a form, by field; a field that did not come is ''. */
export type Typed = Readonly<Record<string, string>>

/**
 * One request for a page, with all that a page may depend on.
 *
 * 1. `language` is one that pages exist in.
 * 2. `path` begins with `/` and has neither language nor query: `/debates/women-peace-2021/register`.
 * 3. `actor` is the name of the person who works here, null while nobody has said it. Nothing else is known of a reader.
 * 4. `at` is the moment of the request, ISO 8601 in UTC.
 */
export interface Visit {
  readonly language: 'en' | 'ar'
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly path: string
  readonly form: Typed
  /** All values of a field that may come more than once. */
  readonly all: (name: string) => readonly string[]
  /** The files of a field; a field left empty gives none. */
  readonly files: (name: string) => readonly HandedIn[]
  readonly actor: string | null
  readonly at: string
}

/** Makes a visit of a form that reads a field as '' where it did not come. */
export function typed(fields: Readonly<Record<string, string>>): Typed {
  return new Proxy(fields, { get: (own, name) => (typeof name === 'string' && Object.hasOwn(own, name) ? own[name] : '') })
}

/** A short mark of what a form showed when it was opened, by its fields: another where somebody changed one of them since. */
export function seenMark(fields: Typed): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16)
}

/** Who does what a form asks for, and when; for routes that `act`, which are reached only by whoever has said who works here. */
export function byOf({ actor, at }: Visit): By {
  if (actor === null) throw new Error('Nobody has said who works here')
  return { actor, at }
}

/** The day of a visit, `YYYY-MM-DD` in UTC. */
export function dayOf({ at }: Pick<Visit, 'at'>): string {
  return at.slice(0, 10)
}
