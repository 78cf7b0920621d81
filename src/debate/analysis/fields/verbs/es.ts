import type { Word } from '../../words.ts'
import { type GrowVerb, isWord, plainAt, wordSet } from './verb-group.ts'

const helping = wordSet(
  'se nos me le les lo no ha han hemos he esta estan estamos estoy es son somos soy sera seran seremos sigue siguen seguimos sigo permanece permanecen permanecemos mantiene mantienen mantenemos queda quedan tiene tienen tenemos tengo ido',
)
const having = wordSet('ha han hemos he habra habran habremos')
const being = wordSet('esta estan estamos estoy es son somos soy sera seran seremos sido')
/** What goes on with a preposition and an infinitive. */
const leading =
  /^(?:comprom\p{L}*|dispuest\p{L}*|decidid\p{L}*|determinad\p{L}*|resuelt\p{L}*|list[oa]s?|preparad\p{L}*|abiert[oa]s?|volv\p{L}*|empe\p{L}*|va|van|vamos|voy|ayud\p{L}*|comenz\p{L}*|empez\p{L}*|procede\p{L}*|aspir\p{L}*|intencion|determinacion|compromiso|disposicion|voluntad|decision|proposito|dedicad\p{L}*|contribu\p{L}*|dedic\p{L}*|lado|objeto|favor|trat\p{L}*|dej\p{L}*|unidos)$/u
/** What an infinitive follows at once. */
const willing =
  /^(?:preve\p{L}*|planea\p{L}*|pretend\p{L}*|busca\p{L}*|dese\p{L}*|quier\p{L}*|quer\p{L}*|propon\p{L}*|proyect\p{L}*|procur\p{L}*|esper\p{L}*|pued\p{L}*|pod\p{L}*|deb\p{L}*|decid\p{L}*|acord\p{L}*|previsto|logra\p{L}*|promet\p{L}*|intent\p{L}*)$/u
const lasting = /^(?:segui\p{L}*|sigue|siguen|sigo|continu\p{L}*|ven\p{L}*|vien\p{L}*|permanec\p{L}*|llev\p{L}*)$/u
const adverbs = wordSet('tambien siempre aun todavia ya mas ademas asimismo igualmente no nunca activamente asi')
const isAdverb = (word: string) => adverbs.has(word) || /^\p{L}{3,}mente$/u.test(word)
const notInfinitive = wordSet('lugar mujer ayer poder par mar militar popular regular particular similar')
const isInfinitive = (word: string) => /^\p{L}{2,}(?:ar|er|ir)(?:se|lo|la|los|las|le|les|nos)?$/u.test(word) && !notInfinitive.has(word)
const isGerund = (word: string) => /(?:ando|iendo|yendo)(?:se|lo|la|los|las|le|les)?$/u.test(word)
const isParticiple = (word: string) =>
  /(?:ad|id)[oa]s?$|(?:cho|cha|chos|chas|uesto|uesta|uestos|uestas|ierto|ierta|ito|ita|uelto|uelta|uestos)$/u.test(word)

function grownRight(words: readonly Word[], from: number): number {
  let last = from
  for (let steps = 0; steps < 10; steps++) {
    const word = plainAt(words, last)
    let at = last + 1
    while (isAdverb(plainAt(words, at)) && isWord(words, at + 1)) at++
    if (!isWord(words, at)) break
    const next = plainAt(words, at)
    if ((having.has(word) && isParticiple(next)) || (isAdverb(word) && leading.test(next))) last = at
    else if (being.has(word) && (isParticiple(next) || leading.test(next))) last = at
    else if ((lasting.test(word) || being.has(word)) && isGerund(next)) last = at
    else if (lasting.test(word) && (next === 'siendo' || next === 'estando')) last = at
    else if (isGerund(word) && next === 'y' && isGerund(plainAt(words, at + 1))) last = at + 1
    else if (willing.test(word) && isInfinitive(next)) last = at
    else if (leading.test(word) && /^(?:a|de|en|con|por|para)$/.test(next)) {
      let verb = at + 1
      while (isAdverb(plainAt(words, verb))) verb++
      if (isWord(words, verb) && isInfinitive(plainAt(words, verb))) last = verb
      else return /^(?:con|a)$/.test(next) && !/^ayud|^contribu|^va|^lado/.test(word) ? at : last
    } else break
  }
  return last
}

function grownLeft(words: readonly Word[], from: number): number {
  let first = from
  for (let steps = 0; steps < 8; steps++) {
    const before = plainAt(words, first - 1)
    if (helping.has(before) || isAdverb(before)) {
      if (/^(?:le|les|lo)$/.test(before) && !helping.has(plainAt(words, first - 2)) && first - 1 > 0 && !isWord(words, first - 2)) break
      first--
    } else break
  }
  while (first < from && isAdverb(plainAt(words, first)) && plainAt(words, first) !== 'no' && plainAt(words, first) !== 'nunca') first++
  return first
}

/** Spanish: "seguiremos apoyando", "está dispuesta a seguir apoyando", "nos comprometemos a destinar", "ha decidido aportar". */
export const growSpanish: GrowVerb = (words, { first, last }) => {
  let begin = first
  let end = last
  if (end > begin && /^(?:a|de|en|con)$/.test(plainAt(words, end))) end--
  while (begin < last && /^(?:nosotros|yo|nuestr[oa]s?|mi|mis|su)$/.test(plainAt(words, begin))) begin++
  return { first: grownLeft(words, begin), last: Math.max(last, grownRight(words, end)) }
}
