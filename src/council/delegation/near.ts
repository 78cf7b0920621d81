import type { Delegation } from './delegation.ts'
import { nameTree, treeWords } from './name-tree.ts'
import { BREAK, type Word, wordsOf } from './words.ts'

interface Key {
  readonly key: string
  readonly delegation: Delegation
}

// Shorter names have too many neighbours that are words or other names: "Iran", "Iraq", "Mali", "Chad".
const shortest = 5

let byLength: Map<number, Key[]> | undefined

// Chinese characters stand without spaces: each is one letter.
const keyOf = (words: readonly Word[]): string =>
  treeWords(words)
    .join(' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
const letters = (key: string): number => key.replaceAll(' ', '').length

function keys(): Map<number, Key[]> {
  if (byLength) return byLength
  byLength = new Map()
  const seen = new Set<string>()
  for (const { name, delegation, acronym } of nameTree().names) {
    if (!delegation || acronym) continue
    const key = keyOf(wordsOf(name))
    if (letters(key) < 3 || seen.has(`${key}|${delegation.id}`)) continue
    seen.add(`${key}|${delegation.id}`)
    const same = byLength.get(key.length)
    if (same) same.push({ key, delegation })
    else byLength.set(key.length, [{ key, delegation }])
  }
  return byLength
}

/** True where one letter inserted, left out, changed or swapped with the next makes one text of the other; not where they are equal. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let first = 0
  while (first < a.length && a[first] === b[first]) first++
  let last = 0
  while (last < a.length - first && last < b.length - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++
  const restA = a.length - first - last
  const restB = b.length - first - last
  if (restA <= 1 && restB <= 1) return true
  return restA === 2 && restB === 2 && a[first] === b[first + 1] && a[first + 1] === b[first]
}

/** Returns the one delegation of whose names these words are one letter apart, or null where there is none or more than one. */
export function nearestDelegation(words: readonly Word[]): Delegation | null {
  if (words.some(({ folded }) => folded === BREAK)) return null
  const key = keyOf(words)
  if (letters(key) < shortest) return null
  let found: Delegation | null = null
  let long = false
  for (const length of [key.length - 1, key.length, key.length + 1]) {
    for (const { key: known, delegation } of keys().get(length) ?? []) {
      if (!isOneLetterApart(key, known)) continue
      // "Kenyan", "Kenyas": a word made from the name, not a slip.
      if (key === `${known}n` || key === `${known}s`) return null
      if (found && found !== delegation) return null
      found = delegation
      long ||= letters(known) >= shortest
    }
  }
  return long ? found : null
}
