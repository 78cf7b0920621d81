import type { Category } from '../../../council/index.ts'
import { type By, dayOnly, record } from '../../../platform/audit/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { type FieldRefusal, mostLetters, refuseAll } from '../refusal.ts'
import { type CodebookPlace, type CodebookState, emptyCodebook, type KeptCodebook, nextKey, type OwnCode } from './codebook.ts'
import { appendCodebook, codebookAt, codebookVersions, takeCodebook } from './codebook-store.ts'
import { refusal } from './refusal.ts'

/** A codebook as a person had it before them: whose it is, and the number of its version. */
export interface SeenCodebook {
  readonly place: CodebookPlace
  readonly version: number
}

/** Letters that the name of a code may have. */
export const mostOfName = 60

const subjectOf = (place: CodebookPlace) => (place === null ? 'codebook' : `codebook of debate ${place}`)

const tooLong = (field: string, text: string, most: number): readonly FieldRefusal[] =>
  text.length > most ? [{ field, refusal: refusal('codebook.too-long', { length: text.length, most }) }] : []

/**
 * Writes down how a category was decided on, or takes the note away with an empty text. Throws `codebook.too-long`, `codebook.nothing-changed`,
 * `codebook.changed-meanwhile`.
 */
export async function writeNote(queries: Queries, seen: SeenCodebook, category: Category, text: string, by: By): Promise<KeptCodebook> {
  const before = await takeCodebook(queries, seen.place, seen.version)
  const note = text.trim()
  refuseAll(tooLong(`note-${category}`, note, mostLetters))
  if ((before.state.notes[category] ?? '') === note) throw refusal('codebook.nothing-changed')
  const { [category]: _, ...others } = before.state.notes
  const state: CodebookState = { ...before.state, notes: note === '' ? others : { ...others, [category]: note } }
  const after = await appendCodebook(queries, seen.place, before, 'codebook.write-note', state, by)
  const data = { version: after.version, category, note }
  await record(queries, { ...dayOnly(by), action: 'codebook.write-note', debate: seen.place, subject: subjectOf(seen.place), data })
  return after
}

/** A code of one's own as it is given: a new one, or with a key another name or definition for one that is there. */
export interface GivenCode {
  readonly key: string | null
  readonly name: string
  readonly definition: string
}

/**
 * Adds a code of one's own, or changes its name and definition. Labels that have it keep it.
 *
 * Throws all that is wrong: `codebook.no-name`, `codebook.no-definition`, `codebook.name-taken`, `codebook.too-long`; `codebook.no-code`,
 * `codebook.nothing-changed`, `codebook.changed-meanwhile`.
 */
export async function defineCode(queries: Queries, seen: SeenCodebook, given: GivenCode, by: By): Promise<KeptCodebook> {
  const before = await takeCodebook(queries, seen.place, seen.version)
  const { codes } = before.state
  const [name, definition] = [given.name.trim(), given.definition.trim()]
  const own = given.key === null ? null : codeIn(before.state, given.key)
  const elsewhere = seen.place === null ? [] : (await codebookAt(queries, null)).state.codes
  const taken = [...codes, ...elsewhere].some((one) => one.key !== own?.key && one.name.toLowerCase() === name.toLowerCase())
  refuseAll([
    ...(name === '' ? [{ field: 'name', refusal: refusal('codebook.no-name') }] : tooLong('name', name, mostOfName)),
    ...(name !== '' && taken ? [{ field: 'name', refusal: refusal('codebook.name-taken', { name: name.slice(0, mostOfName) }) }] : []),
    ...(definition === ''
      ? [{ field: 'definition', refusal: refusal('codebook.no-definition') }]
      : tooLong('definition', definition, mostLetters)),
  ])
  if (own?.name === name && own.definition === definition) throw refusal('codebook.nothing-changed')
  const code: OwnCode = { key: own?.key ?? nextKey(seen.place, before.state), name, definition, retired: own?.retired ?? false }
  const state = { ...before.state, codes: own ? codes.map((one) => (one === own ? code : one)) : [...codes, code] }
  const after = await appendCodebook(queries, seen.place, before, 'codebook.define-code', state, by)
  const data = { version: after.version, code: code.key, name, definition }
  await record(queries, { ...dayOnly(by), action: 'codebook.define-code', debate: seen.place, subject: subjectOf(seen.place), data })
  return after
}

function codeIn({ codes }: CodebookState, key: string): OwnCode {
  const found = codes.find((one) => one.key === key)
  if (!found) throw refusal('codebook.no-code', { key: key.slice(0, 20) })
  return found
}

/** Retires a code, which is then no longer given, or brings it back. Throws `codebook.no-code`, `codebook.changed-meanwhile`. */
export async function retireCode(queries: Queries, seen: SeenCodebook, key: string, by: By): Promise<KeptCodebook> {
  const before = await takeCodebook(queries, seen.place, seen.version)
  const own = codeIn(before.state, key)
  const codes = before.state.codes.map((one) => (one === own ? { ...own, retired: !own.retired } : one))
  const after = await appendCodebook(queries, seen.place, before, 'codebook.retire-code', { ...before.state, codes }, by)
  const data = { version: after.version, code: key, retired: !own.retired }
  await record(queries, { ...dayOnly(by), action: 'codebook.retire-code', debate: seen.place, subject: subjectOf(seen.place), data })
  return after
}

/**
 * Takes the last change of a codebook back by a further version that equals the one before it. A code that was new is retired by it: its key is not given again.
 * Throws `codebook.nothing-to-undo`, `codebook.changed-meanwhile`.
 */
export async function undoCodebook(queries: Queries, seen: SeenCodebook, by: By): Promise<KeptCodebook> {
  const now = await takeCodebook(queries, seen.place, seen.version)
  if (now.version === 0) throw refusal('codebook.nothing-to-undo')
  const before = (await codebookVersions(queries, seen.place)).at(-2)?.state ?? emptyCodebook
  const added = now.state.codes.slice(before.codes.length).map((one) => ({ ...one, retired: true }))
  const state = { ...before, codes: [...before.codes, ...added] }
  const after = await appendCodebook(queries, seen.place, now, 'codebook.undo', state, by)
  const data = { version: after.version }
  await record(queries, { ...dayOnly(by), action: 'codebook.undo', debate: seen.place, subject: subjectOf(seen.place), data })
  return after
}
