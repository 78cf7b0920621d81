/** What a {@link CaselessPattern} found, in the shape of what a regular expression finds: the words and named groups in the text's own letters. */
export interface CaselessMatch {
  readonly 0: string
  readonly index: number
  readonly groups?: Readonly<Record<string, string | undefined>>
}

/** A regular expression without regard to case, prepared in a twentieth of the time that the flags `iu` take. */
export interface CaselessPattern {
  readonly test: (text: string) => boolean
  readonly exec: (text: string) => CaselessMatch | null
  /** For `text.search(pattern)`. */
  readonly [Symbol.search]: (text: string) => number
  /** For `text.replace(pattern, '…')`: the first match; the replacement is taken as it stands. */
  readonly [Symbol.replace]: (text: string, replacement: string) => string
}

/** Lower case of the same length: the one letter that grows in lower case (İ) becomes a plain i. */
function lower(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text.replaceAll('İ', 'i').toLowerCase()
}

// Patterns are asked one after another about the same few texts.
let last = { text: '', small: '' }

function lowered(text: string): string {
  if (last.text !== text) last = { text, small: lower(text) }
  return last.small
}

/**
 * Makes a pattern that finds words in any case, from the source of a regular expression (flag `u`, named groups allowed).
 *
 * The engine takes tens of milliseconds to prepare a long expression with the flags `iu`, because each letter becomes a class of its forms.
 * Here text and source are put in lower case instead. In the source `\p{Lu}` therefore means any letter, as it does under those flags.
 * Throws a SyntaxError where the source is none.
 */
export function caselessPattern(source: string): CaselessPattern {
  // Escapes such as \S and \P{…} keep their case.
  const small = source
    .replaceAll('\\p{Lu}', '\\p{L}')
    .replace(/\\(?:[pP]\{[^}]*\}|u\{?[0-9a-fA-F]+\}?|k<\w+>|.)|\(\?<\w+>|[^\\(]+|\(/gsu, (part) =>
      part.startsWith('\\') || part.startsWith('(?<') ? part : lower(part),
    )
  // Compiled when it is first asked: many patterns never are.
  let plain: RegExp | undefined
  let placed: RegExp | undefined
  const test = (text: string) => {
    plain ??= new RegExp(small, 'u')
    return plain.test(lowered(text))
  }
  const exec = (text: string): CaselessMatch | null => {
    if (!test(text)) return null
    placed ??= new RegExp(small, 'du')
    const found = placed.exec(lowered(text))!
    const [index, end] = found.indices![0]!
    const spans = found.indices!.groups
    const groups = spans && Object.fromEntries(Object.entries(spans).map(([name, span]) => [name, span && text.slice(...span)]))
    return { 0: text.slice(index, end), index, ...(groups && { groups }) }
  }
  return {
    test,
    exec,
    [Symbol.search]: (text) => exec(text)?.index ?? -1,
    [Symbol.replace]: (text, replacement) => {
      const found = exec(text)
      return found ? text.slice(0, found.index) + replacement + text.slice(found.index + found[0].length) : text
    },
  }
}
