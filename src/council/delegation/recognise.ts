import type { Span } from '../../document/index.ts'
import type { Delegation } from './delegation.ts'
import { type Branch, type How, isArticle, nameTree, type TableName } from './name-tree.ts'
import { nearestDelegation } from './near.ts'
import { BREAK, type Word, wordsOf } from './words.ts'

/** A delegation recognised in a text. */
export interface FoundDelegation extends Span {
  readonly delegation: Delegation
  readonly how: How
}

/** A delegation that a whole text names. */
export interface RecognisedDelegation {
  readonly delegation: Delegation
  readonly how: How
}

interface Match {
  readonly from: number
  /** Word after the last one. */
  readonly to: number
  readonly name: TableName
}

// What may stand before a name when the whole text is one: articles, prepositions, "on behalf of" in six languages.
const leading = new Set(
  'the la le les l el los las de du des del d of a au aux al on behalf en nom nombre from for par por pour para от имени باسم نيابه عن 代 表'.split(
    ' ',
  ),
)

/**
 * Recognises the delegation that a whole text names: "Turkey", "la République du Sénégal", "au nom de l’Union européenne", "Кении", "لكينيا".
 *
 * Case (but for acronyms of two or three letters), accents, articles and marks around it make no difference. One wrong letter in a name
 * of five letters or more is forgiven, `how: 'near'`, unless the text could as well be another delegation: then null.
 */
export function recogniseDelegation(text: string): RecognisedDelegation | null {
  if (text.length > 300) return null
  let words = wordsOf(text)
  const isMark = (word: Word | undefined): boolean => word !== undefined && (word.folded === BREAK || /^[(),]$/.test(word.folded))
  while (words.length > 0 && isMark(words[0])) words = words.slice(1)
  while (words.length > 1 && ((isMark(words.at(-1)) && words.at(-1)!.folded !== ')') || isArticle(words.at(-1)!.folded)))
    words = words.slice(0, -1)
  if (words.length === 0) return null
  const tries = [words]
  const trimmed = words.filter((_, i) => i < words.length - 1 || !isMark(words.at(-1)))
  if (trimmed.length < words.length) tries.push(trimmed)
  for (const given of tries) {
    for (let from = 0; from < given.length; from++) {
      const name = wholeMatch(text, given, from)
      if (name === 'clash') return null
      if (name?.delegation) return { delegation: name.delegation, how: name.how }
      if (!leading.has(given[from]!.folded)) break
    }
  }
  const twice = /^(.+?)\s*[(（]([^()（）]+)[)）][\s.,:;]*$/u.exec(text)
  if (twice) {
    // "European Union (EU)": one delegation by two names.
    const [first, second] = [recogniseDelegation(twice[1]!), recogniseDelegation(twice[2]!)]
    if (first && second) return first.delegation === second.delegation ? first : null
  }
  let from = 0
  while (from < trimmed.length - 1 && leading.has(trimmed[from]!.folded)) from++
  const delegation = nearestDelegation(trimmed.slice(from)) ?? (from > 0 ? nearestDelegation(trimmed) : null)
  return delegation && { delegation, how: 'near' }
}

function wholeMatch(text: string, words: readonly Word[], from: number): TableName | 'clash' | null {
  let best: TableName | 'clash' | null = null
  walk(words, from, (to, name) => {
    if (to !== words.length) return
    if (name !== 'clash' && name.acronym && name.name.length <= 3 && !hasNoLowerCase(text, words, from, to)) return
    if (best === null || best === name) best = name
    else if (best === 'clash' || name === 'clash' || best.delegation !== name.delegation) best = 'clash'
  })
  return best
}

/** Walks down the tree from a word of the text and tells every name that ends on the way. Articles inside a name are passed over. */
function walk(words: readonly Word[], from: number, tell: (to: number, name: TableName | 'clash') => void): void {
  const { root, numbersOf } = nameTree()
  const step = (branch: Branch, at: number): void => {
    if (branch.name !== null) tell(at, branch.name)
    const word = words[at]
    if (!word || branch.next.size === 0) return
    for (const number of numbersOf(word.folded)) {
      const next = branch.next.get(number)
      if (next) step(next, at + 1)
    }
    if (at > from && isArticle(word.folded) && words[at + 1]) {
      for (const number of numbersOf(words[at + 1]!.folded)) {
        const next = branch.next.get(number)
        if (next) step(next, at + 2)
      }
    }
  }
  step(root, from)
}

/**
 * Finds the names of delegations inside running text, in order, longest first where they overlap, never inside another word.
 *
 * Names are matched exactly, with the case forms of Russian and the particles of Arabic; a name begins with a capital where its script has capitals,
 * and an acronym stands in capitals among words that do not. "Jordan" or "Chad" as part of a person's name is the caller's business.
 */
export function findDelegations(text: string): readonly FoundDelegation[] {
  const words = wordsOf(text)
  const { root, numbersOf } = nameTree()
  const matches: Match[] = []
  for (let from = 0; from < words.length; from++) {
    const folded = words[from]!.folded
    if (folded === BREAK) continue
    let begins = false
    for (const number of numbersOf(folded)) if (root.next.has(number)) begins = true
    if (!begins) continue
    let best: Match | null = null
    let clash = -1
    walk(words, from, (to, name) => {
      if (name === 'clash') {
        clash = Math.max(clash, to)
        return
      }
      if (name.whole || !isNameHere(text, words, from, to, name)) return
      if (best === null || to > best.to) best = { from, to, name }
      else if (to === best.to && name.delegation !== best.name.delegation) clash = Math.max(clash, to)
    })
    const found = best as Match | null
    if (found && found.to > clash) matches.push(found)
  }
  return withoutOverlap(matches, words).flatMap(({ from, to, name }) =>
    name.delegation ? [{ start: words[from]!.start, end: words[to - 1]!.end, delegation: name.delegation, how: name.how }] : [],
  )
}

function withoutOverlap(matches: readonly Match[], words: readonly Word[]): Match[] {
  const kept: Match[] = []
  let group: Match[] = []
  let reach = 0
  const settle = (): void => {
    if (group.length === 1) kept.push(group[0]!)
    else {
      const length = ({ from, to }: Match): number => words[to - 1]!.end - words[from]!.start
      const chosen: Match[] = []
      for (const match of [...group].sort((a, b) => length(b) - length(a) || a.from - b.from)) {
        if (chosen.every(({ from, to }) => match.to <= from || match.from >= to)) chosen.push(match)
      }
      kept.push(...chosen.sort((a, b) => a.from - b.from))
    }
    group = []
  }
  for (const match of matches) {
    if (group.length > 0 && match.from >= reach) settle()
    group.push(match)
    reach = Math.max(group.length === 1 ? 0 : reach, match.to)
  }
  if (group.length > 0) settle()
  return kept
}

const hasNoLowerCase = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  !/\p{Ll}/u.test(text.slice(words[from]!.start, words[to - 1]!.end))

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}+]/gu, '')

// "西班牙语" is a language, "以色列人" are persons; "以色列人民" and "阿富汗人权" are of the State.
const afterStates = /^(?:语(?!言)|人(?![民权道口员类均才]))/u

// "مالي" also means "financial": it needs the surroundings of a State.
const beforeMali = new Set('في حكومه شمال وسط دوله وفد ممثل ممثله بين الي من عن'.split(' '))
function isMaliHere(text: string, words: readonly Word[], from: number): boolean {
  const before = words[from - 1]
  if (/^[ول]/.test(text.slice(words[from]!.start))) return true
  return before === undefined || /^[(,]$/.test(before.folded) || beforeMali.has(before.folded)
}

const beforePlaces = new Set('في مدينه العاصمه الي'.split(' '))

const titles = new Set('mr ms mrs dr m mme mlle mm sr sra dra srta'.split(' '))
const firstNames = new Set('maurice mauricio dominique jordan chad georgia'.split(' '))

/** True for "Mr. Chad", "Maurice Dupont": after a title, or a first name before another name. */
function isPersonHere(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.folded === BREAK ? words[at - 2] : words[at - 1]
  if (before && titles.has(before.folded) && /^\p{Lu}/u.test(text.slice(before.start)) && words[at]!.start - before.end <= 2) return true
  const word = words[at]!
  const next = words[at + 1]
  if (!next || !firstNames.has(word.folded) || !/\p{Ll}/u.test(text.slice(word.start, word.end))) return false
  return /^\p{Lu}/u.test(text.slice(next.start)) && /^\s+$/.test(text.slice(word.end, next.start))
}

function isNameHere(text: string, words: readonly Word[], from: number, to: number, name: TableName): boolean {
  const start = words[from]!.start
  const end = words[to - 1]!.end
  if (!name.acronym) {
    if (name.delegation === null) return true
    if (/^\p{Script=Han}/u.test(name.name)) return !name.delegation.kind.endsWith('state') || !afterStates.test(text.slice(end, end + 2))
    if (name.name === 'مالي') return isMaliHere(text, words, from)
    // "عمان" is Amman too: not where a place is meant.
    if (name.name === 'عمان')
      return (
        !/^[بف]/.test(text.slice(start)) &&
        !beforePlaces.has(words[from - 1]?.folded ?? '') &&
        text.slice(end, end + 12).search(/^[،,] ?(?:ب)?الأردن/) < 0
      )
    if (!/\p{Lu}/u.test(name.name)) return true
    if (to - from === 1 && isPersonHere(text, words, from)) return false
    // "Того же мнения": at the head of a sentence it is a pronoun.
    if (name.name === 'Того' && (from === 0 || words[from - 1]!.folded === BREAK)) return false
    if (to - from === 1) return /^\p{Lu}/u.test(text.slice(start, end)) || /^\p{Ll}\p{Lu}/u.test(text.slice(start, end))
    return /\p{Lu}/u.test(text.slice(start, end))
  }
  const cut = text.slice(start, end)
  // "À 3 h" is not "A-3", and "US$" is money.
  if (/\p{Ll}|[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(cut) || lettersOf(cut) !== lettersOf(name.name) || text[end] === '$') return false
  if (name.name.length > 3) return true
  // In a line of capitals "AU", "US", "CAR" are words; in brackets they are still acronyms.
  if (words[from - 1]?.folded === '(' && words[to]?.folded === ')') return true
  const shouts = (word: Word | undefined, gapFrom: number, gapTo: number): boolean =>
    word !== undefined && /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end)) && /^\s+$/.test(text.slice(gapFrom, gapTo))
  const before = words[from - 1]
  const after = words[to]
  return !shouts(before, before?.end ?? 0, start) && !shouts(after, end, after?.start ?? 0)
}

const longestName = 9

/**
 * Finds names with one letter wrong in a short text, such as the head of a statement or a letterhead, beside what {@link findDelegations} finds.
 *
 * Only stretches that begin with a capital (or in a script without capitals), longest first; a name of a person that is one letter from a State ("Jordaan")
 * is found too: ask only where a delegation is expected. Texts over 2,000 characters give only the exact names.
 */
export function findNearDelegations(text: string): readonly FoundDelegation[] {
  const exact = findDelegations(text)
  if (text.length > 2000) return exact
  const words = wordsOf(text)
  const found: FoundDelegation[] = [...exact]
  const taken = (start: number, end: number): boolean => found.some((other) => start < other.end && other.start < end)
  for (let count = longestName; count >= 1; count--) {
    for (let from = 0; from + count <= words.length; from++) {
      const first = words[from]!
      const start = first.start
      const end = words[from + count - 1]!.end
      const stretch = words.slice(from, from + count)
      if (taken(start, end) || stretch.some(({ folded }) => /^[\0(),+&]$/.test(folded)) || isArticle(first.folded)) continue
      if (/^\p{Ll}/u.test(text.slice(start)) || leading.has(first.folded) || leading.has(words[from + count - 1]!.folded)) continue
      const delegation = nearestDelegation(stretch)
      if (delegation) found.push({ start, end, delegation, how: 'near' })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
