import { arabicStems } from './arabic.ts'
import { type Delegation, delegations } from './delegation.ts'
import { notDelegations } from './not-delegations.ts'
import { russianForms } from './russian.ts'
import { type Word, wordsOf } from './words.ts'

/** How a name was recognised: `former` by a name it no longer bears, `near` by a name with one letter wrong. */
export type How = 'exact' | 'former' | 'near'

/** A name in the table, and whose it is; `delegation` is null for a phrase that only looks like a name ("Lake Chad"). */
export interface TableName {
  readonly name: string
  readonly delegation: Delegation | null
  readonly how: 'exact' | 'former'
  /** Only capitals and digits: "EU", "ЕС", "A3". */
  readonly acronym: boolean
  /** Recognised only where it is the whole text. */
  readonly whole: boolean
}

/** A place in the tree of names: the words that may follow, and the name that ends here. */
export interface Branch {
  readonly next: Map<number, Branch>
  /** `clash`: several delegations bear the name, so nobody is recognised by it. */
  name: TableName | 'clash' | null
}

interface Tree {
  readonly root: Branch
  /** Numbers of the words of the table that a folded word of a text may stand for. */
  readonly numbersOf: (folded: string) => readonly number[]
  readonly names: readonly TableName[]
}

const articles = new Set(['the', 'la', 'le', 'les', 'l', 'el', 'los', 'las'])
const linking = new Set(['du', 'des', 'del', 'd', 'de'])

/** True for an article, which counts nothing inside a name. */
export const isArticle = (folded: string): boolean => articles.has(folded)

const linked = (folded: string): string => (linking.has(folded) ? 'de' : folded)

/** Gives every name of the table once, acronyms and former names included. */
export function* tableNames(): Generator<TableName> {
  for (const delegation of delegations) {
    const made = (name: string, how: 'exact' | 'former'): TableName => ({
      name,
      delegation,
      how,
      acronym: /^[\p{Lu}\p{N}.+-]{2,9}$/u.test(name) && /\p{Lu}/u.test(name),
      whole: delegation.whole === true || (delegation.listed === true && !/^[A-Z]+\b/.test(name)),
    })
    const never = new Set(delegation.not)
    for (const names of Object.values(delegation.names)) {
      for (const name of new Set([names.short, names.formal, names.full])) if (name) yield made(name, 'exact')
    }
    for (const name of delegation.also ?? []) yield made(name, 'exact')
    for (const name of delegation.alone ?? []) yield { ...made(name, 'former'), whole: true }
    for (const { names } of delegation.earlier ?? []) {
      for (const { short, formal, full } of Object.values(names)) {
        for (const name of new Set([short, formal, full])) if (name && !never.has(name)) yield made(name, 'former')
      }
    }
    for (const name of delegation.was ?? []) yield made(name, 'former')
  }
  for (const name of notDelegations) yield { name, delegation: null, how: 'exact', acronym: false, whole: false }
}

/** The words of a name as the tree holds them: links made one, articles inside left out. */
export function treeWords(words: readonly Word[]): string[] {
  return words.filter(({ folded }, i) => i === 0 || !articles.has(folded)).map(({ folded }) => linked(folded))
}

let grown: Tree | undefined

/** Returns the tree of all names; it is grown at the first call. */
export function nameTree(): Tree {
  grown ??= grow()
  return grown
}

function grow(): Tree {
  const numbers = new Map<string, number[]>()
  let count = 0
  const lemmas = new Map<string, number>()
  const numberOf = (word: string): number => {
    let number = lemmas.get(word)
    if (number === undefined) {
      number = count++
      lemmas.set(word, number)
      for (const form of /^[а-я]/.test(word) ? new Set(russianForms(word)) : [word]) {
        const known = numbers.get(form)
        if (!known) numbers.set(form, [number])
        else if (form === word) known.unshift(number)
        else known.push(number)
      }
    }
    return number
  }
  const root: Branch = { next: new Map(), name: null }
  const names: TableName[] = []
  for (const name of tableNames()) {
    names.push(name)
    let branch = root
    for (const word of treeWords(wordsOf(name.name))) {
      const number = numberOf(word)
      let next = branch.next.get(number)
      if (!next) {
        next = { next: new Map(), name: null }
        branch.next.set(number, next)
      }
      branch = next
    }
    const held = branch.name
    if (held === null) branch.name = name
    else if (held !== 'clash' && held.delegation !== name.delegation) branch.name = 'clash'
    else if (held !== 'clash' && (held.how === 'former' || held.acronym) && name.how === 'exact') branch.name = name
  }
  const none: readonly number[] = []
  const remembered = new Map<string, readonly number[]>()
  const numbersOf = (given: string): readonly number[] => {
    let found = remembered.get(given)
    if (found) return found
    const folded = linked(given)
    if (/^[\u0620-\u064A]/.test(folded)) found = arabicStems(folded).flatMap((stem) => numbers.get(stem) ?? none)
    else found = numbers.get(folded) ?? none
    if (remembered.size > 60_000) remembered.clear()
    remembered.set(given, found)
    return found
  }
  return { root, numbersOf, names }
}
