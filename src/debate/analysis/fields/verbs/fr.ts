import type { Word } from '../../words.ts'
import { type GrowVerb, isWord, plainAt, wordSet } from './verb-group.ts'

const helping = wordSet(
  'a ai as avons ont avait est sommes sont suis etait sera serons seront serait reste restons restent demeure demeurons demeurent tient tiens tenons tiennent ete',
)
const particles = wordSet('ne n se s m y en l le la les lui leur')
/** What goes on with "de" or "à" and an infinitive. */
const leading =
  /^(?:continu\p{L}*|poursuiv\p{L}*|engag\p{L}*|pret\p{L}{0,2}|determin\p{L}*|dispos\p{L}*|resolu\p{L}*|decid\p{L}*|prevo\p{L}*|prevu\p{L}*|promet\p{L}*|promis\p{L}*|effor\p{L}*|attach\p{L}*|envisag\p{L}*|propos\p{L}*|accept\p{L}*|cess\p{L}*|contraint\p{L}*|tien\p{L}*|ten\p{L}*|employ\p{L}*|attel\p{L}*|attel|volonte|intention|determination|decision|engagement|convenu\p{L}*|invit\p{L}*|aspir\p{L}*|consacr\p{L}*|resign\p{L}*|cherch\p{L}*|compt\p{L}*|charg\p{L}*|aid\p{L}*)$/u
/** What an infinitive follows at once. */
const willing =
  /^(?:entend\p{L}*|compt\p{L}*|souhait\p{L}*|veut|veux|voulons|voudrai\p{L}*|va|vais|vont|allons|peut|pouvons|pourr\p{L}*|doit|devons|devr\p{L}*|tient|espere\p{L}*|esperons|projet\p{L}*|desir\p{L}*|aller|pouvoir|vouloir|prevo\p{L}*)$/u
const adverbs = wordSet('egalement aussi toujours encore bien donc ainsi plus davantage pas jamais activement desormais toutefois')
const isAdverb = (word: string) => adverbs.has(word) || /^\p{L}{3,}ment$/u.test(word)
const notInfinitive = wordSet(
  'pour sur leur notre votre autre entre contre avoir ministre premier dernier cadre centre titre membre paix janvier fevrier',
)
const isInfinitive = (word: string) => /^\p{L}{2,}(?:er|ir|re|oir)$/u.test(word) && (!notInfinitive.has(word) || word === 'avoir')
const isParticiple = (low: string) =>
  /(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ert|erte|int|inte|ints|intes|prêt|prête|prêts|prêtes)$/u.test(low) && low.length > 3

function infinitiveAt(words: readonly Word[], from: number): number {
  let at = from
  for (
    let steps = 0;
    steps < 3 && (particles.has(plainAt(words, at)) || isAdverb(plainAt(words, at)) || plainAt(words, at) === 'nous');
    steps++
  )
    at++
  return isWord(words, at) && isInfinitive(plainAt(words, at)) ? at : -1
}

function grownRight(words: readonly Word[], from: number): number {
  let last = from
  for (let steps = 0; steps < 10; steps++) {
    const word = plainAt(words, last)
    let at = last + 1
    while (isAdverb(plainAt(words, at)) && isWord(words, at + 1)) at++
    if (!isWord(words, at)) break
    const next = plainAt(words, at)
    if ((helping.has(word) && isParticiple(words[at]!.type.low)) || (isAdverb(word) && leading.test(next))) last = at
    else if (willing.test(word) && infinitiveAt(words, at) > 0) last = infinitiveAt(words, at)
    else if (leading.test(word) && (next === 'de' || next === 'd' || next === 'a')) {
      const verb = infinitiveAt(words, at + 1)
      if (verb > 0) last = verb
      else return next === 'a' && !/^continu|^poursui/.test(word) ? at : last
    } else break
  }
  return last
}

function grownLeft(words: readonly Word[], from: number): number {
  let first = from
  for (let steps = 0; steps < 8; steps++) {
    const before = plainAt(words, first - 1)
    if (helping.has(before) || particles.has(before) || isAdverb(before)) {
      // An article before a noun is none of the verb's.
      if (
        /^(?:le|la|les|l|en)$/.test(before) &&
        !helping.has(plainAt(words, first - 2)) &&
        !/^(?:ne|n|se|s|nous)$/.test(plainAt(words, first - 2))
      )
        break
      first--
    } else if ((before === 'nous' && plainAt(words, first - 2) === 'nous') || (before === 'me' && plainAt(words, first - 2) === 'je'))
      first--
    else break
  }
  while (first < from && isAdverb(plainAt(words, first))) first++
  return first
}

/** French: "continuerons de soutenir", "se tient prête à offrir", "avons décidé d'allouer", "entend renforcer". */
export const growFrench: GrowVerb = (words, { first, last }) => {
  let begin = first
  let end = last
  if (end > begin && /^(?:a|de|d)$/.test(plainAt(words, end))) end--
  while (begin < last && /^(?:nous|je|j|notre|nos|mon|ma)$/.test(plainAt(words, begin))) begin++
  return { first: grownLeft(words, begin), last: Math.max(last, grownRight(words, end)) }
}
