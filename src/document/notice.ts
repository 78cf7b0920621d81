/** Where in a document something was noticed; every part that is not known is absent. */
export interface Place {
  readonly paragraph?: number
  readonly start?: number
  readonly end?: number
  readonly page?: number
  /** Part of the file, such as `word/footnotes.xml`. */
  readonly part?: string
}

/**
 * Something odd about a document, said beside what was read from it. A notice never stops the work.
 *
 * `reason` is one or two plain sentences: what is odd and what to do about it. It never holds a path of the machine.
 */
export interface Notice {
  readonly code: string
  readonly place: Place | null
  readonly reason: string
}

/** What was read, and what was odd about it. */
export interface Read<T> {
  readonly value: T
  readonly notices: readonly Notice[]
}

/** What a sentence of a message table is filled with: `{name}` in the text takes `given.name`. */
export type Given = Readonly<Record<string, string | number>>

/** Puts what is given into a message. A name that is not given stays as it is printed, so that a slip can be seen. */
export function fill(text: string, given: Given = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole))
}

/**
 * Makes the notices of one room from its message table (`messages/en.json`, key `notices`): code → sentence.
 * The house test holds every code against docs/reference/errors.md and against the tests.
 */
export function noticesFrom<T extends Readonly<Record<string, string>>>(table: T) {
  return (code: keyof T & string, place: Place | null = null, given: Given = {}): Notice =>
    Object.freeze({ code, place, reason: fill(table[code]!, given) })
}
