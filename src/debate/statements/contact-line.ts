import { caselessPattern } from '../../language/index.ts'
import { cue } from './cues/index.ts'

// Whether a line can hold anything of the kind at all: a figure, "@", or a dot inside a word.
const cheap = /[\d\u0660-\u0669\u06f0-\u06f9@]|\p{L}\.\p{L}/u
const mail = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
const site =
  /(?:https?:\/\/|www\.)[^\s،,;|]+|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:org|int|com|net|gov|gob|gouv|gov\.\p{L}{2}|edu|info|un|[a-z]{2})(?:\/[^\s,;|]*)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])@[A-Za-z0-9_]{3,}/giu
const figure = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]'
// Seven figures at least, parted by what parts the groups of a telephone number; no symbol, year or date is written so.
const telephone = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:\\+|00)?\\(?${figure}{1,4}\\)?(?:[\\s().\\-–‑/·]{0,3}${figure}{2,4}){2,5}(?![\\p{L}\\d/])(?:\\s?(?:ext|poste|доб|تحويلة)\\.?\\s?${figure}+)?`,
  'giu',
)
const label = caselessPattern(cue('contact'))
const labels = new RegExp(cue('contact'), 'giu')
const lead = caselessPattern(`^[^\\p{L}]{0,4}${cue('contactLead')}`)
const street =
  /(?<!\p{L})(?:street|avenue|ave|boulevard|blvd|plaza|floor|suite|room|rue|place|étage|calle|avenida|piso|ул|улица|проспект|пр-т|дом|этаж|شارع|الطابق|طابق|th st|rd st|nd st)(?!\p{L})|(?:大街|大道|街|路|楼|室|号)/iu
const number = new RegExp(figure, 'u')
const town = /new york|nueva york|n\.?\s?y\.?(?:\s?1\d{4})|нью-йорк|نيويورك|纽约|genève|geneva|ginebra|женева|جنيف|日内瓦/iu
const postcode = /(?<!\d)(?:1\d{4}|CH-?\s?\d{4})(?!\d)/u
const sentenceEnd = /[.!?。！？؟]["”»’)]?$/u

function wordsOf(text: string): number {
  return (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).length
}

/** An address of a house: a number and a street beside a town or its code. */
function isAddress(text: string): boolean {
  if (text.length > 160 || !number.test(text) || wordsOf(text) > 22) return false
  return (street.test(text) && (town.test(text) || postcode.test(text))) || (postcode.test(text) && town.test(text) && wordsOf(text) <= 8)
}

/** An address that says no town: "800 Second Avenue, 15th Floor". */
function isStreet(text: string): boolean {
  return text.length < 80 && /^\d{1,5}[\s,]/u.test(text) && street.test(text) && wordsOf(text) <= 9 && !sentenceEnd.test(text)
}

/** Counts the ways to reach somebody that a line holds, and the words that are left beside them and their labels. */
function reachedBy(text: string): { readonly ways: number; readonly words: number } {
  let ways = 0
  let rest = text
  // Without a label or a plus, fewer figures may be years, a day or a resolution.
  const fewest = label.test(text) ? 7 : 10
  for (const way of [mail, site, telephone]) {
    rest = rest.replace(way, (found) => {
      const figures = found.replace(/[^\d\u0660-\u0669\u06f0-\u06f9]/gu, '').length
      if (way === telephone && figures < (found.startsWith('+') ? 7 : fewest)) return found
      ways += 1
      return ' '
    })
  }
  return { ways, words: wordsOf(rest.replace(labels, ' ')) }
}

/**
 * Tells whether a line says how to reach somebody, or who wrote it, and nothing of a statement: an address, a telephone, a telefax, an e-mail, a site,
 * "For further information, please contact …", "Drafted by …". A sentence that mentions a site or a mail in passing is none.
 *
 * `Tel. (212) 555-0142 · Fax (212) 555-0143 · mission@kestria.example`
 */
export function isContactLine(text: string): boolean {
  if (text.length > 400) return false
  const led = lead.test(text)
  if (!cheap.test(text)) return led && /[:：]/u.test(text) && wordsOf(text) <= 9 && !sentenceEnd.test(text)
  if (isAddress(text) || isStreet(text)) return true
  const { ways, words } = reachedBy(text)
  if (ways === 0) return led && /[:：]/u.test(text) && wordsOf(text) <= 9
  if (led) return words <= 40
  return words <= (label.test(text) ? 12 : 4) + 3 * (ways - 1) || (isAddressed(text) && words <= 20)
}

function isAddressed(text: string): boolean {
  return street.test(text) && number.test(text) && label.test(text)
}

const house = caselessPattern(cue('mission'))

/** What a line of a letterhead says beside how to reach its house: "Permanent Mission of Kestria to the United Nations"; empty where it names none. */
export function withoutContacts(text: string): string {
  if (!isContactLine(text)) return text
  const to = text.search(/[\d\u0660-\u0669@•·|()]|(?:https?:|www\.)/u)
  const before = (to < 0 ? text : text.slice(0, to)).replace(/[\s,،;:–—-]+$/u, '')
  return house.test(before) ? before : ''
}
