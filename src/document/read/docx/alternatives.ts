import { childOf, childrenOf, type Element, elementsOf } from './xml.ts'

const known = new WeakMap<Element, boolean>()

/** Of the ways in which the same thing is stored (`mc:AlternateContent`), the first that holds words: a text box is read once. */
export function branchOf(alternative: Element): Element | undefined {
  const fallback = childOf(alternative, 'mc:Fallback')
  const branches = [...childrenOf(alternative, 'mc:Choice'), ...(fallback ? [fallback] : [])]
  return branches.find(holdsWords) ?? branches[0]
}

function holdsWords(element: Element): boolean {
  const found = known.get(element)
  if (found !== undefined) return found
  const holds = ['w:t', 'w:sym', 'm:t', 'a:t', 'dgm:relIds', 'v:textpath'].includes(element.name) || elementsOf(element).some(holdsWords)
  known.set(element, holds)
  return holds
}
