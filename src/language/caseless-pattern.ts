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

/**
 * What `\p{…}` holds in lower case, in the scripts that documents of the United Nations are written in.
 * The whole of Unicode has six hundred ranges of letters, and the engine goes through them for every class of every expression.
 */
const classes: Readonly<Record<string, string>> = {
  L: 'a-z\\u00aa\\u00b5\\u00ba\\u00df-\\u00f6\\u00f8-\\u02af\\u0370-\\u0373\\u037b-\\u03ff\\u0400-\\u0481\\u048a-\\u058f\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u066f\\u0671-\\u06d3\\u06d5\\u06ee-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08c9\\u0904-\\u0939\\u0e01-\\u0e30\\u10a0-\\u10ff\\u1200-\\u135a\\u1e00-\\u1fff\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\ufb00-\\ufb06\\ufb50-\\ufdfb\\ufe70-\\ufefc',
  M: '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u08d3-\\u08ff\\u1ab0-\\u1aff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
  N: '0-9\\u00b2-\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u2070-\\u2079\\u2150-\\u218b\\u2460-\\u249b\\uff10-\\uff19',
  'Script=Han': '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff',
  'Script=Arabic':
    '\\u0600-\\u0604\\u0606-\\u060b\\u060d-\\u061a\\u061c-\\u061e\\u0620-\\u063f\\u0641-\\u064a\\u0656-\\u066f\\u0671-\\u06dc\\u06de-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc',
}
const sameInLowerCase: Readonly<Record<string, string>> = { Lu: 'L', Ll: 'L' }

/** Source parts: an escape, a property, the name of a group, the ends of a class, or letters. */
const parts = /\\(?:([pP])\{([^}]*)\}|u\{?[0-9a-fA-F]+\}?|k<\w+>|.)|\(\?<\w+>|[[\]]|[^\\([\]]+|\(/gsu

/** The source in lower case, with short classes; escapes and names of groups keep their case. */
function smallSource(source: string): string {
  let inClass = false
  return source.replace(parts, (part, p: string | undefined, property: string | undefined) => {
    if (part === '[' || part === ']') {
      inClass = part === '['
      return part
    }
    const short = property === undefined ? undefined : classes[sameInLowerCase[property] ?? property]
    if (short === undefined) return part.startsWith('\\') || part.startsWith('(?<') ? part : lower(part)
    if (inClass) return p === 'p' ? short : part
    return p === 'p' ? `[${short}]` : `[^${short}]`
  })
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
 * Here text and source are put in lower case instead, and `\p{L}`, `\p{M}`, `\p{N}` hold the letters, marks and figures of living scripts only.
 * In the source `\p{Lu}` therefore means any letter, as it does under those flags.
 * Throws a SyntaxError, when it is first asked, where the source is none.
 */
export function caselessPattern(source: string): CaselessPattern {
  const compiled = (places: '' | 'd') => {
    const small = smallSource(source)
    // A property that is left needs the flag; without it the engine need not think of letters outside the basic plane.
    return new RegExp(small, places + (/\\[pP]\{/.test(small) ? 'u' : ''))
  }
  // Made ready when it is first asked: many patterns never are, and every start would pay for all of them.
  let plain: RegExp | undefined
  let placed: RegExp | undefined
  const test = (text: string) => {
    plain ??= compiled('')
    return plain.test(lowered(text))
  }
  const exec = (text: string): CaselessMatch | null => {
    if (!test(text)) return null
    placed ??= compiled('d')
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
