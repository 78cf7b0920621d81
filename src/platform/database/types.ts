import { types } from 'pg'

type Reading = (text: string) => unknown

/** An int8 or a count as a number; beyond 2^53 it is no longer exact, so it is refused as a defect. */
function whole(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit into a number`)
  return value
}

/** `2021-10-21 14:00:00.5+00` as `2021-10-21T14:00:00.500Z`. */
const instant = (text: string): string => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

const same: Reading = (text) => text
const bytes: Reading = (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
const json: Reading = (text) => JSON.parse(text)

const strings = types.getTypeParser(1009 as number as 25) as Reading
/** Lists are read as lists of text, and each of their values as one of its type; nested lists stay nested. */
const listOf =
  (read: Reading): Reading =>
  (text) =>
    each(strings(text), read)
const each = (value: unknown, read: Reading): unknown =>
  Array.isArray(value) ? value.map((one) => each(one, read)) : value === null ? null : read(value as string)

/** Types whose values come otherwise than `pg` gives them, by their number in PostgreSQL: one, then lists of it. */
const readings: readonly (readonly [one: number, list: number, Reading])[] = [
  [17, 1001, bytes],
  [20, 1016, whole],
  [114, 199, json],
  [1082, 1182, same],
  [1083, 1183, same],
  [1114, 1115, same],
  [1184, 1185, instant],
  [1186, 1187, same],
  [1700, 1231, same],
  [3802, 3807, json],
]
const byType = new Map<number, Reading>(readings.flatMap(([one, list, read]) => [[one, read] as const, [list, listOf(read)] as const]))

/**
 * How values of a type of PostgreSQL are read, on both engines alike: int8 → number (RangeError beyond 2^53), numeric → string,
 * date → `YYYY-MM-DD`, timestamptz → `YYYY-MM-DDTHH:MM:SS.sssZ`, other times → as PostgreSQL prints them, bytea → Uint8Array,
 * json and jsonb → value, lists → arrays of the same.
 */
export const readingOf = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && byType.get(type)) || types.getTypeParser(type, format as 'text'),
} as typeof types
