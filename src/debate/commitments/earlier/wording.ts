import { type Delegation, delegationById, findDelegations, findSymbols } from '../../../council/index.ts'
import { isOfficial, readNumber } from '../../../language/index.ts'
import { findSpokenOf, type Money, type NamedConcept, stateOfMission } from '../../analysis/index.ts'
import type { RegisterField } from '../register.ts'
import { commonWords } from './common-words.ts'
import rarity from './rarity.json' with { type: 'json' }
import { isNumber, tellingWords } from './telling-words.ts'

/** What is compared of a commitment. */
export interface ComparedCommitment {
  readonly quote: string
  readonly language: string
  /** Its own delegation, whose name says nothing here. */
  readonly delegationId: string | null
  readonly fields: Readonly<Partial<Record<string, RegisterField>>>
  /** What stands before it in its paragraph: what "these payments" go back to. */
  readonly before: string
}

/** Something that a commitment names, as it prints it, with how much it tells: natural logarithm of how rare it is, 0 where every sentence has it. */
export interface Named {
  readonly printed: string
  readonly weight: number
}

/**
 * A commitment made ready for comparing with others.
 *
 * 1. `words` are those that tell it from others, by what stays of them when they are inflected; they meet in one language only.
 * 2. `concepts` are those of the thesaurus; `names` are States, organizations, missions and symbols; `sums` and `numbers` are values. They meet between languages.
 * 3. `places` are the States and regions among the names: two commitments of which each names others are not about the same place.
 */
export interface ComparedWording {
  readonly language: string
  readonly plain: string
  readonly words: ReadonlyMap<string, Named>
  readonly concepts: ReadonlyMap<string, Named>
  readonly names: ReadonlyMap<string, Named>
  readonly places: ReadonlySet<string>
  readonly sums: ReadonlyMap<string, Named>
  readonly numbers: ReadonlyMap<string, Named>
}

const wordShares: Readonly<Record<string, Readonly<Record<string, number>>>> = rarity.words
const conceptShares: Readonly<Record<string, number>> = rarity.concepts
/** Shares are counted in ten thousandths. */
const whole = 10_000
/** A word of no list is in fewer than one sentence of 250; it counts as if it were in one of 500. */
const unlisted = 20
/** A word that nearly every commitment has. */
const common = 2000
const telling = (share: number) => Math.log(whole / share)
const nameWeight = telling(unlisted)
/** An organization or a group, with which much is done that has nothing else in common. */
const groupWeight = telling(400)

const commonRoots = new Map<string, ReadonlySet<string>>()
function isCommon(root: string, language: string): boolean {
  let known = commonRoots.get(language)
  if (!known) {
    known = new Set(tellingWords(commonWords[language] ?? '', language).keys())
    commonRoots.set(language, known)
  }
  return known.has(root)
}

/** The roots of the words of a delegation's own names, which say nothing of what it commits to. */
function ownRoots(delegationId: string | null, language: string): ReadonlySet<string> {
  const names = delegationId === null ? undefined : delegationById(delegationId)?.names
  const own = names?.[isOfficial(language) ? language : 'en']
  return new Set(own ? [own.short, own.formal, own.full].flatMap((name) => [...tellingWords(name ?? '', language).keys()]) : [])
}

function wordsOf({ quote, language, delegationId }: ComparedCommitment): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  const own = ownRoots(delegationId, language)
  for (const [root, printed] of tellingWords(quote, language)) {
    if (isNumber(root) || own.has(root)) continue
    const share = Math.max(wordShares[language]?.[root] ?? unlisted, isCommon(root, language) ? common : 0)
    found.set(root, { printed, weight: telling(share) })
  }
  return found
}

const figures = /\d+(?:[,.\u00a0\u202f٬]\d+)*|[〇一二两三四五六七八九十百千万]{2,}|\p{L}+(?:-\p{L}+)?/gu

/** Numbers by their values, in digits or in words: "two", "2", "٢". One tells nothing. */
function numbersOf({ quote, language }: ComparedCommitment): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  const plain = quote.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  for (const { 0: text, index } of plain.matchAll(figures)) {
    if (language === 'zh' && /^\p{L}/u.test(text) && !/^[〇一二两三四五六七八九十百千万]/u.test(text)) continue
    const value = readNumber(text)
    if (value !== null && value > 1) found.set(String(value), { printed: quote.slice(index, index + text.length), weight: nameWeight })
  }
  return found
}

const isState = ({ kind }: Delegation) => kind === 'member-state' || kind === 'observer-state'

function namesOf({ quote, language, delegationId, fields }: ComparedCommitment) {
  const names = new Map<string, Named>()
  const places = new Set<string>()
  const add = (key: string, printed: string, weight = nameWeight) => {
    if (!names.has(key)) names.set(key, { printed, weight })
  }
  const addPlace = (id: string, printed: string) => {
    if (id === delegationId) return
    // A mission serves in a State, and whoever names the one speaks of the other.
    const state = stateOfMission(id)
    if (state !== null) addPlace(state, printed)
    if (id.startsWith('mission-')) add(id, printed)
    else {
      add(id, printed)
      places.add(id)
    }
  }
  for (const { start, end, id } of findSpokenOf(quote, language, new Set(delegationId === null ? [] : [delegationId])))
    addPlace(id, quote.slice(start, end))
  const spans = findDelegations(quote)
  for (const { start, end, delegation } of spans)
    if (delegation.id !== delegationId) add(delegation.id, quote.slice(start, end), isState(delegation) ? nameWeight : groupWeight)
  for (const { start, end, symbol } of findSymbols(quote)) add(symbol, quote.slice(start, end))
  for (const { 0: printed, index } of quote.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d-]{2,}(?![\p{L}\p{N}])/gu))
    if (!spans.some((span) => span.start <= index && index < span.end) && !names.has(`mission-${printed}`)) add(printed, printed)
  const instrument = fields.instrument
  if (typeof instrument?.value === 'string') add(instrument.value, instrument.text)
  return { names, places }
}

function sumsOf({ fields }: ComparedCommitment): ReadonlyMap<string, Named> {
  const amount = fields.amount
  const money = amount?.value as Money | undefined
  return amount && money ? new Map([[`${money.currency ?? ''} ${money.amount}`, { printed: amount.text, weight: nameWeight }]]) : new Map()
}

/** Words by which a commitment goes back to what was said before it: "these payments", "cette subvention". */
const pointing: Readonly<Record<string, RegExp>> = {
  en: /\b(?:this|these|those|such|that (?:end|effort|goal|process|regard|connection|fund|plan|work))\b/iu,
  fr: /\b(?:cette|ces|cet|celle-ci|celui-ci|ceux-ci|y(?! a\b| avait| aura))\b/iu,
  es: /\b(?:esta|este|estas|estos|esa|ese|esas|esos|dicha|dicho)\b/iu,
  ru: /(?<!\p{L})(?:эти|этих|этим|этими|эту|этой|эта|этот|этого|этому|этим)(?!\p{L})/iu,
  ar: /(?<!\p{L})(?:هذه|هذا|تلك|ذلك|هؤلاء)(?!\p{L})/u,
  zh: /这|该|此/u,
}
/** Letters before a commitment that it may go back to: a sentence or two. */
const reach = 300
/** How much of what it goes back to counts as its own. */
const reachWeight = 0.5

/** Adds what stands before to what is named, at less weight. */
function withBefore(own: Kept, before: Kept): Kept {
  const all = new Map(own)
  for (const [key, { printed, weight }] of before) if (!all.has(key)) all.set(key, { printed, weight: weight * reachWeight })
  return all
}

type Kept = ReadonlyMap<string, Named>

/** Makes a commitment ready for comparing. `conceptsIn` is the reader of concepts that openNamedConcepts gives. */
export function wordingOf(
  commitment: ComparedCommitment,
  conceptsIn: (text: string, language: string) => readonly NamedConcept[],
): ComparedWording {
  const own = ownWording(commitment, conceptsIn)
  const { quote, language, before, delegationId } = commitment
  if (before === '' || !pointing[language]?.test(quote)) return own
  const earlier = ownWording({ quote: before.slice(-reach), language, delegationId, fields: {}, before: '' }, conceptsIn)
  return {
    ...own,
    words: withBefore(own.words, earlier.words),
    concepts: withBefore(own.concepts, earlier.concepts),
    names: withBefore(own.names, earlier.names),
    numbers: withBefore(own.numbers, earlier.numbers),
    places: own.places.size > 0 ? own.places : earlier.places,
  }
}

function ownWording(
  commitment: ComparedCommitment,
  conceptsIn: (text: string, language: string) => readonly NamedConcept[],
): ComparedWording {
  const { quote, language } = commitment
  const concepts = new Map<string, Named>()
  const spans = conceptsIn(quote, language)
  // Of "women" in "women's networks" nothing is said.
  const isInside = (one: NamedConcept) =>
    spans.some(({ start, end }) => start <= one.start && end >= one.end && end - start > one.end - one.start)
  for (const { id, start, end } of spans.filter((one) => !isInside(one))) {
    if (!concepts.has(id)) concepts.set(id, { printed: quote.slice(start, end), weight: telling(conceptShares[id] ?? unlisted) })
  }
  return {
    language,
    plain: quote
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    words: wordsOf(commitment),
    concepts,
    ...namesOf(commitment),
    sums: sumsOf(commitment),
    numbers: numbersOf(commitment),
  }
}
