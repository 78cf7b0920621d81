import { removed } from './tracked.ts'
import { childOf, childrenOf, type Element, elementsOf, valOf } from './xml.ts'

/** Words of a formula in the order of one line: an element that holds letters, or signs that one line needs and a built-up formula does not. */
export type FormulaPart = Element | string

/**
 * Writes a formula (`m:oMath`) in one line: `a/b`, `x^2`, `a_n`, `√(x)`, `(a+b)`. Parts of more than one letter stand in brackets where
 * they would else be misread.
 */
export function formulaParts(element: Element): readonly FormulaPart[] {
  const parts: FormulaPart[] = []
  put(element, parts)
  return parts
}

function put(element: Element, parts: FormulaPart[]): void {
  const inside = (name: string) => childrenOf(element, name)
  const grouped = (name: string) => group(inside(name), parts)
  const plain = (name: string) => {
    for (const child of inside(name)) put(child, parts)
  }
  if (removed.has(element.name)) return
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      parts.push(element)
      return
    case 'm:f':
      grouped('m:num')
      parts.push('/')
      grouped('m:den')
      return
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      plain('m:e')
      if (inside('m:sub').length > 0) parts.push('_')
      grouped('m:sub')
      if (inside('m:sup').length > 0) parts.push('^')
      grouped('m:sup')
      return
    case 'm:rad':
      parts.push('√')
      grouped('m:e')
      return
    case 'm:nary':
      parts.push(charOf(element, 'm:naryPr', 'm:chr') ?? '∫')
      for (const [name, sign] of [
        ['m:sub', '_'],
        ['m:sup', '^'],
      ] as const)
        if (inside(name).some(hasLetters)) {
          parts.push(sign)
          grouped(name)
        }
      parts.push(' ')
      plain('m:e')
      return
    case 'm:d': {
      parts.push(charOf(element, 'm:dPr', 'm:begChr') ?? '(')
      inside('m:e').forEach((child, index) => {
        if (index > 0) parts.push(charOf(element, 'm:dPr', 'm:sepChr') ?? '|')
        put(child, parts)
      })
      parts.push(charOf(element, 'm:dPr', 'm:endChr') ?? ')')
      return
    }
    case 'm:mr':
      inside('m:e').forEach((child, index) => {
        if (index > 0) parts.push(' ')
        put(child, parts)
      })
      parts.push(' ')
      return
  }
  for (const child of elementsOf(element)) put(child, parts)
}

/** What a sign is said to be; a sign that is said to be empty is none. */
function charOf(element: Element, properties: string, name: string): string | undefined {
  const found = childOf(childOf(element, properties), name)
  return found && (found.attributes['m:val'] ?? valOf(childOf(element, properties), name) ?? '')
}

function hasLetters(element: Element): boolean {
  return element.name === 'm:t' || elementsOf(element).some(hasLetters)
}

function group(elements: readonly Element[], parts: FormulaPart[]): void {
  const inner: FormulaPart[] = []
  for (const element of elements) put(element, inner)
  const length = inner.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : String(part.children[0] ?? '').length), 0)
  const bracketed =
    inner.length > 1 || (length > 1 && !/^\p{N}+$/u.test(String(inner[0] && typeof inner[0] !== 'string' ? inner[0].children[0] : '')))
  if (bracketed) parts.push('(')
  for (const part of inner) parts.push(part)
  if (bracketed) parts.push(')')
}
