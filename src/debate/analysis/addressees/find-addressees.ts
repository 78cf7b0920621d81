import { findDelegations } from '../../../council/index.ts'
import { isOfficial, type OfficialLanguage } from '../../../language/index.ts'
import { type Addressee, type AskingWords, addressees } from './addressee.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

const asking: Readonly<Record<OfficialLanguage, AskingWords>> = { ar, en, es, fr, ru, zh }

/** Letters between a word of asking or duty and the name of whoever is asked, at most. */
const reach = 160

interface Manner {
  readonly names: readonly (readonly [Addressee, RegExp])[]
  readonly asks: RegExp
  readonly falls: RegExp
  readonly must: RegExp
  readonly before: RegExp
  readonly after: RegExp
  readonly passive: RegExp
  readonly begin: RegExp
  readonly together: RegExp
}

const manners = new Map<OfficialLanguage, Manner>()

/** Names stand between letters of other words in no language but Chinese; Arabic writes "and", "for", "the" together with them. */
function namedAs(language: OfficialLanguage, source: string): RegExp {
  if (language === 'zh') return new RegExp(source, 'gu')
  const joined = language === 'ar' ? '[ولبفك]{0,2}' : ''
  return new RegExp(`(?<![\\p{L}\\p{N}])${joined}(?:${source})(?![\\p{L}\\p{N}])`, language === 'en' ? 'gu' : 'giu')
}

function mannerOf(language: OfficialLanguage): Manner {
  const known = manners.get(language)
  if (known) return known
  const words = asking[language]
  const flags = language === 'en' ? 'gu' : 'giu'
  const whole = (source: string) => (language === 'zh' ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`)
  const manner: Manner = {
    names: words.names.map(([addressee, source]) => [addressee, namedAs(language, source)]),
    asks: new RegExp(whole(words.asks), 'giu'),
    falls: new RegExp(whole(words.falls), 'giu'),
    must: new RegExp(whole(words.must), flags),
    // Each of them ends where its word ends, so that no run of letters can be parted in more ways than one.
    before: new RegExp(
      language === 'zh'
        ? `^(?:${words.before})*$`
        : `^(?:\\s*${language === 'ar' ? '[وف]?' : ''}(?:${words.before})(?![\\p{L}\\p{N}]))*\\s*$`,
      'iu',
    ),
    after: new RegExp(`^(?:${words.after})`, 'u'),
    passive: new RegExp(words.passive, 'iu'),
    begin: new RegExp(words.begin, 'giu'),
    together: new RegExp(words.together, 'iu'),
  }
  manners.set(language, manner)
  return manner
}

interface Named {
  readonly start: number
  readonly end: number
  readonly addressee: Addressee
}

const kindsOfDelegation: Readonly<Record<string, Addressee>> = {
  'member-state': 'state-concerned',
  'observer-state': 'state-concerned',
  organization: 'organization',
  'un-entity': 'un-entity',
}

/** Whoever is named in a sentence, none inside another: the longest name at each place. */
function namedIn(text: string, { names }: Manner): readonly Named[] {
  // The first word of a sentence has a capital that is not its own.
  const lowered = text.charAt(0).toLowerCase() + text.slice(1)
  const all: Named[] = names.flatMap(([addressee, name]) =>
    [text, lowered].flatMap((one) =>
      [...one.matchAll(name)].map((match) => ({ start: match.index, end: match.index + match[0].length, addressee })),
    ),
  )
  for (const { start, end, delegation } of findDelegations(text)) {
    const addressee = kindsOfDelegation[delegation.kind]
    if (addressee) all.push({ start, end, addressee })
  }
  const order = (named: Named) => addressees.indexOf(named.addressee)
  all.sort((a, b) => a.start - b.start || b.end - a.end || order(a) - order(b))
  const kept: Named[] = []
  for (const named of all) if (named.start >= (kept.at(-1)?.end ?? 0)) kept.push(named)
  return kept
}

/** Those named one after another from the beginning of a stretch: "the parties, the Government and all other States". Anything else between them ends it. */
function namedFrom(text: string, named: readonly Named[], from: number, to: number, { before, after }: Manner): readonly Named[] {
  const found: Named[] = []
  let at = from
  for (const one of named) {
    if (one.start < from) continue
    if (one.start >= to || !before.test(text.slice(at, one.start).trim())) break
    if (after.test(text.slice(one.end))) break
    found.push(one)
    at = one.end
  }
  return found
}

/** Where the clause begins in which a word stands. */
function clauseBegin(text: string, at: number, { begin }: Manner): number {
  const near = Math.max(0, at - reach)
  let from = near
  for (const match of text.slice(near, at).matchAll(begin)) {
    const after = near + match.index + match[0].length
    // "The parties, especially those in the north, must": the comma before the word of duty ends no clause.
    if (text.slice(after, at).trim() !== '') from = after
  }
  return from
}

/**
 * Reads whom a recommendation is addressed to out of its own sentence, in one of the six languages, in the order of {@link addressees}.
 *
 * 1. Somebody is addressed who is urged to act, or of whom it is said that they must act. Who is only spoken of, or for whom something is asked, is not.
 * 2. Nobody is addressed by a passive: "humanitarian law must be respected" names none. Then the list is empty.
 * 3. A word that points back ("they must also …") names nobody: no other sentence is looked at.
 *
 * The text is that of a sentence of which it is known that it recommends; of another it says nothing. Another language gives an empty list.
 * "We urge the Government of Iraq to work with the United Nations" is addressed to `state-concerned`.
 */
export function addresseesOf(text: string, language: string): readonly Addressee[] {
  if (!isOfficial(language)) return []
  const manner = mannerOf(language)
  const named = namedIn(text, manner)
  const found = new Set<Addressee>()
  if (manner.together.test(text)) found.add('everyone')
  const take = (all: readonly Named[]) => {
    for (const { addressee } of all) found.add(addressee)
  }
  for (const { 0: word, index } of text.matchAll(manner.asks)) {
    const from = index + word.length
    take(namedFrom(text, named, from, from + reach, manner))
  }
  for (const { 0: word, index } of text.matchAll(manner.falls)) {
    const from = index + word.length
    const all = namedFrom(text, named, from, from + reach, manner)
    const last = all.at(-1)
    if (last && !manner.passive.test(text.slice(last.end))) take(all)
  }
  for (const { 0: word, index } of text.matchAll(manner.must)) {
    if (manner.passive.test(text.slice(index + word.length))) continue
    const from = clauseBegin(text, index, manner)
    const all = namedFrom(text, named, from, index, manner)
    take(all)
  }
  return addressees.filter((addressee) => found.has(addressee))
}
