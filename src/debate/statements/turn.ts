import { type Delegation, recogniseDelegation } from '../../council/index.ts'
import { caselessPattern } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import type { Line } from './line.ts'

/** Who takes the floor in a turn of the record. */
export type TurnKind = 'chair' | 'secretary-general' | 'speaker'

/**
 * One turn of a verbatim record: a speaker's line and the paragraphs up to the next one.
 *
 * `Mr. De Aguiar Patriota (Brazil) Let me congratulate Angola …`
 */
export interface Turn {
  readonly kind: TurnKind
  /** As printed, with honorific: "Mr. De Aguiar Patriota". */
  readonly who: string
  readonly delegation: Delegation | null
  /** What the brackets say of the delegation, as printed. */
  readonly printed: string | null
  /** Number of the paragraph with the speaker's line. */
  readonly line: number
  /** Numbers of the paragraphs of its words; the line itself is among them where words follow on it. */
  readonly body: readonly number[]
}

interface SpeakersLine {
  readonly kind: TurnKind
  readonly who: string
  readonly delegation: Delegation | null
  readonly printed: string | null
  readonly rest: string
}

// 90 letters hold the longest speaker's line with rank and full name that the records of 2014-2020 print.
const shape =
  /^(?<who>[^()（）:：]{1,90}?)\s*(?:[(（](?<first>[^()（）]*)[)）]\s*(?:[(（](?<second>[^()（）]*)[)）]\s*)?(?<colon>[:：])?|(?<colonOnly>[:：]))\s*(?<rest>.*)$/su
const chair = caselessPattern(`^${cue('chair')}$`)
const secretaryGeneral = caselessPattern(`^${cue('secretaryGeneral')}$`)
const salutation = caselessPattern(`^${cue('salutation')}`)
const spokeIn = caselessPattern(`^${cue('spokeIn')}$`)
const address = new RegExp(`^(?:${cue('recordAddress')}\\s*)+(?=\\S)`, 'u')
const honorific = caselessPattern(`^(?:${cue('honorific')}|${cue('recordAddress')})[.\\s]`)
const chineseAddress = /^\p{Script=Han}[\p{Script=Han}·]{0,20}(?:先生|女士|大使|博士|大主教|夫人|殿下)$/u
const particle = "(?:d[aeiou]s?|del|della|der|den|van|von|ter|bin|bint|ibn|al|el|la|le|y|e|du|of|ul|ould|zu|Al-|d'|o')"
const personsName = new RegExp(`^(?:(?:${particle}[-\\s])*[\\p{Lu}\\p{Script=Arabic}][\\p{L}\\p{M}.’'‘\`-]*(?:\\s|$)){1,7}$`, 'u')

function namesAPerson(who: string): boolean {
  if (salutation.test(who) || /\d/u.test(who)) return false
  if (chineseAddress.test(who)) return true
  const name = who.replace(address, '')
  return name !== who && personsName.test(name)
}

/** Reads a delegation in brackets; words that ran together ("Republic ofKorea") are parted first. */
function inBrackets(printed: string): Delegation | null {
  return (recogniseDelegation(printed) ?? recogniseDelegation(printed.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')))?.delegation ?? null
}

function speakersLine(text: string): SpeakersLine | null {
  const found = shape.exec(text)?.groups
  if (!found) return null
  const { who = '', first, second, rest = '' } = found
  const colon = found.colon ?? found.colonOnly
  const brackets = [first, second].filter(
    (inside): inside is string => inside !== undefined && inside.trim() !== '' && !spokeIn.test(inside.trim()),
  )
  const said = { who: who.trim(), rest: rest.trim() }
  const bare = brackets.length === 0
  if (chair.test(said.who) && bare && colon) return { kind: 'chair', delegation: null, printed: null, ...said }
  if (secretaryGeneral.test(said.who) && bare && colon) return { kind: 'secretary-general', delegation: null, printed: null, ...said }
  const printed = brackets[0]?.trim() ?? null
  const delegation = printed === null ? null : inBrackets(printed)
  // Without a colon only a line that stops there, or goes on with a new sentence, is a speaker's line.
  if (delegation && said.who.split(' ').length <= 9 && !salutation.test(said.who)) {
    const addressed = honorific.test(`${said.who} `) || chineseAddress.test(said.who)
    if (colon ? addressed || personsName.test(said.who) : addressed && !/^[\p{Ll}\p{P}]/u.test(said.rest))
      return { kind: 'speaker', delegation, printed, ...said }
    return null
  }
  if (colon && namesAPerson(said.who)) return { kind: 'speaker', delegation: null, printed, ...said }
  return null
}

/** Tells whether a paragraph is a speaker's line of the record, such as `Mr. X (Country):` or `The President:`. */
export function isSpeakersLine(text: string): boolean {
  return speakersLine(text) !== null
}

/** Parts the lines of a record into turns. Lines before the first speaker's line belong to none. */
export function turnsOf(lines: readonly Line[]): readonly Turn[] {
  const turns: (Omit<Turn, 'body'> & { body: number[] })[] = []
  for (const { n, text } of lines) {
    const found = speakersLine(text)
    if (found) {
      const { rest, ...who } = found
      turns.push({ ...who, line: n, body: rest === '' ? [] : [n] })
    } else {
      turns.at(-1)?.body.push(n)
    }
  }
  return turns
}
