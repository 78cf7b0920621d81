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

/** How many ways of parting a sentence are tried before it counts as not made from its template; no sentence of ours needs a hundred. */
const mostWays = 10_000

/**
 * Finds what was put into the `{placeholders}` of a template: the inverse of `fill`. Null where the sentence was not made from it.
 *
 * 1. The sentence is matched whole and letter by letter; a placeholder that stands twice takes the same words both times.
 * 2. Filling the same template with what is found gives the same sentence again.
 *
 * What stood in the placeholders cannot always be told for certain: each takes as few letters as it can, from left to right. All values are
 * strings. A template without repeated placeholders takes one pass; one with them gives up, with null, after a set number of ways.
 */
export function givenIn(template: string, sentence: string): Given | null {
  // Literals stand at even places, the names of placeholders between them.
  const parts = template.split(/\{(\w+)\}/)
  const first = parts[0]!
  const repeats = new Set(parts.filter((_, i) => i % 2 === 1)).size < (parts.length - 1) / 2
  const found = new Map<string, string>()
  let ways = 0

  /** Whether the sentence from `at` on is made from the parts from the name at `i` on. */
  function matches(i: number, at: number): boolean {
    const name = parts[i]
    if (name === undefined) return at === sentence.length
    const literal = parts[i + 1]!
    const known = found.get(name)
    if (known !== undefined) {
      return sentence.startsWith(known + literal, at) && matches(i + 2, at + known.length + literal.length)
    }
    const atEnd = sentence.length - literal.length
    const isLast = i + 2 === parts.length
    let end = isLast ? atEnd : sentence.indexOf(literal, at)
    while (end >= at && end <= atEnd && ++ways <= mostWays) {
      found.set(name, sentence.slice(at, end))
      if (sentence.startsWith(literal, end) && matches(i + 2, end + literal.length)) return true
      found.delete(name)
      // Without a repeated placeholder, what the nearest end does not match no later one does.
      if (end === atEnd || !repeats) return false
      end = sentence.indexOf(literal, end + 1)
    }
    return false
  }

  return sentence.startsWith(first) && matches(1, first.length) ? Object.fromEntries(found) : null
}

/**
 * Makes the notices of one room from its message table (`messages/en.json`, key `notices`): code → sentence.
 * The house test holds every code against docs/reference/errors.md and against the tests.
 */
export function noticesFrom<T extends Readonly<Record<string, string>>>(table: T) {
  return (code: keyof T & string, place: Place | null = null, given: Given = {}): Notice =>
    Object.freeze({ code, place, reason: fill(table[code]!, given) })
}
