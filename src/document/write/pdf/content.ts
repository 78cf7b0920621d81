/** A token of a content stream (PDF 32000-1, 7.8.2): where it stands, and its value where it is a string. */
export interface Token {
  readonly kind: 'operator' | 'name' | 'string' | 'number' | 'bracket'
  readonly start: number
  readonly end: number
  /** The bytes of a string, one character a byte; the text as it stands of all else. */
  readonly value: string
}

// What parts tokens, by code: white space, and signs that begin another token.
const space = new Set([...' \t\n\r\f\v\0'].map((character) => character.charCodeAt(0)))
const ends = new Set([...space, ...[...'()<>[]{}/%'].map((character) => character.charCodeAt(0))])

/** Parts a content stream into tokens. Bytes are characters U+0000 to U+00FF. */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const character = source[at]!
    if (space.has(source.charCodeAt(at))) at++
    else if (character === '(') {
      const { value, end } = literal(source, at)
      yield { kind: 'string', start: at, end, value }
      at = end
    } else if (character === '<' && source[at + 1] !== '<') {
      const end = source.indexOf('>', at) + 1 || source.length
      yield { kind: 'string', start: at, end, value: hexadecimal(source.slice(at + 1, end - 1)) }
      at = end
    } else if (character === '<' || character === '>') {
      yield { kind: 'bracket', start: at, end: at + 2, value: source.slice(at, at + 2) }
      at += 2
    } else if (character === '[' || character === ']') {
      yield { kind: 'bracket', start: at, end: at + 1, value: character }
      at++
    } else {
      let end = at + 1
      while (end < source.length && !ends.has(source.charCodeAt(end))) end++
      const value = source.slice(at, end)
      yield { kind: character === '/' ? 'name' : /^[-+.\d]/.test(value) ? 'number' : 'operator', start: at, end, value }
      at = end
    }
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(source: string, start: number): { readonly value: string; readonly end: number } {
  let value = ''
  let depth = 1
  let at = start + 1
  for (; at < source.length; at++) {
    const character = source[at]!
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0]
      if (octal !== undefined) {
        value += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        at += octal.length
      } else {
        at++
        const next = source[at] ?? ''
        if (next === '\r' && source[at + 1] === '\n') at++
        value += next === '\n' || next === '\r' ? '' : (escapes[next] ?? next)
      }
      continue
    }
    if (character === '(') depth++
    if (character === ')' && --depth === 0) break
    value += character
  }
  return { value, end: at + 1 }
}

function hexadecimal(digits: string): string {
  const clean = digits.replace(/\s/g, '')
  return (clean.length % 2 ? `${clean}0` : clean).replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
}
