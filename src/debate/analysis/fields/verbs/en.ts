import type { Word } from '../../words.ts'
import { type GrowVerb, isWord, plainAt, wordSet } from './verb-group.ts'

const modal = wordSet('will shall can could would may might must ll won cannot')
const be = wordSet('be been being is are am was were re m remain remains stand stands')
const have = wordSet('have has had having ve')
/** Verbs, adjectives and nouns that go on with "to" and another verb. */
const leading = wordSet(
  'continue continues continued continuing commit commits committed ready prepared willing determined decided intend intends plan plans planning aim aims aiming seek seeks seeking endeavour endeavours strive strives undertake undertakes undertook pledge pledges pledged vow vows vowed expect expects hope hopes agreed agree agrees wish wishes want wants like eager keen happy glad pleased proud able due set going about resolved resolve resolves promise promises promised offer offers offered propose proposes try begin begins start starts proceed choose dedicated bound poised commitment commitments readiness willingness determination intention decision pledging committing announce announced privileged honoured open steadfast duty',
)
/** Those of which a thing may follow "to" as well as a verb: "committed to peace". */
const stance = wordSet('commit commits committed commitment commitments dedicated pledge pledges pledged undertake open bound')
/** After these the next verb ends in -ing. */
const going = wordSet('continue continues keep keeps begin begins start starts consider considers considering')
const nouns = wordSet('commitment commitments readiness willingness determination intention resolve decision dedication')
const restating = wordSet(
  'reaffirm reaffirms reaffirming reiterate reiterates reiterating emphasize emphasizes underline underlines underscore underscores stress stresses confirm confirms restate restates renew renews repeat repeats affirm affirms express expresses announce announces announced recall recalls highlight',
)
const predicates = wordSet(
  'committed ready prepared willing determined engaged dedicated steadfast seized open set due able about going bound poised resolved pleased proud keen happy glad eager here fully',
)
const irregular = wordSet('made given held sent built put set kept taken done led paid begun brought drawn met become')
const openers = wordSet('the a an our its their his her this that these those my all full such any no every each both more some to of in')
const adverbs = wordSet('also soon always therefore still now further not never well indeed once again thus ever just already')
/** Verbs after "committed to" that are no -ing form. */
const verbs = wordSet(
  'support work provide help ensure promote protect strengthen advance implement contribute invest fund train deploy double triple increase reach allocate build create establish adopt launch host share engage continue cooperate assist combat fight end eliminate prevent raise expand develop pursue address make take do play keep maintain uphold respect achieve put bring give send pay publish appoint nominate integrate include finance dedicate earmark spend report review renew sign ratify join set improve empower foster enhance accelerate scale step lead consult coordinate monitor assess',
)

const isAdverb = (word: string) => adverbs.has(word) || /^[a-z]{3,}ly$/.test(word)
const isParticiple = (word: string) => /(?:ed|en|ing)$/.test(word) || irregular.has(word)

/** The first word from a place on that is no adverb and no "in fact". */
function pastAdverbs(words: readonly Word[], from: number): number {
  let at = from
  for (;;) {
    if (isAdverb(plainAt(words, at)) && isWord(words, at + 1)) at++
    else if (plainAt(words, at) === 'in' && plainAt(words, at + 1) === 'fact') at += 2
    else return at
  }
}

function grownRight(words: readonly Word[], from: number): number {
  let last = from
  // A verb group is no longer than this; a sentence made of "to" is no sentence.
  for (let steps = 0; steps < 12; steps++) {
    const word = plainAt(words, last)
    const at = pastAdverbs(words, last + 1)
    const next = plainAt(words, at)
    if (!isWord(words, at)) break
    if (isAdverb(word) && predicates.has(next)) last = at
    else if (modal.has(word)) {
      if (openers.has(next)) break
      last = at
    } else if (be.has(word)) {
      if (!isParticiple(next) && !predicates.has(next)) break
      last = at
    } else if (have.has(word)) {
      // "will have dedicated expertise": what it will have is no participle.
      if (!isParticiple(next) || modal.has(plainAt(words, last - 1))) break
      last = at
    } else if ((word === 'count' || word === 'counts' || word === 'rely') && next === 'on') return at
    else if (leading.has(word) && next === 'to') {
      const verb = pastAdverbs(words, at + 1)
      const then = plainAt(words, verb)
      const isVerb = stance.has(word) ? /ing$/.test(then) || verbs.has(then) || leading.has(then) : !openers.has(then)
      if (isVerb && isWord(words, verb)) last = verb
      else return at
    } else if ((going.has(word) || word === 'to') && /ing$/.test(next)) last = at
    else break
  }
  // "to consult and coordinate": both are done.
  if (last > from && plainAt(words, last + 1) === 'and' && verbs.has(plainAt(words, last + 2)) && verbs.has(plainAt(words, last))) last += 2
  return last
}

function grownLeft(words: readonly Word[], from: number): number {
  let first = from
  for (let steps = 0; steps < 8; steps++) {
    const before = plainAt(words, first - 1)
    if (modal.has(before) || /^(?:do|does|did)$/.test(before) || be.has(before) || have.has(before) || before === 'not') first--
    else if (isAdverb(before) || (predicates.has(before) && be.has(plainAt(words, first - 2)))) first--
    else if (before === 'to' && leading.has(plainAt(words, first - 2))) first -= 2
    else if (before === 'fact' && plainAt(words, first - 2) === 'in') first -= 2
    else if (leading.has(before) && going.has(before)) first--
    else break
  }
  // An adverb before all that helps is none of the verb's: "We therefore remain".
  while (first < from && isAdverb(plainAt(words, first)) && plainAt(words, first) !== 'never') first++
  return first
}

/** A noun ("our commitment to") belongs to the verb that restates it: the nearest before it, within a few words. */
function verbOfNoun(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at--) {
    if (!isWord(words, at)) break
    const word = plainAt(words, at)
    if (restating.has(word) || be.has(word)) return grownLeft(words, at)
  }
  return noun
}

/** English: "will continue to support", "is fully committed to supporting", "wish to emphasize our commitment to". */
export const growEnglish: GrowVerb = (words, { first, last }) => {
  let begin = first
  // "our commitment to": what gave it away holds words before and after the noun.
  let noun = last
  while (noun > first && !nouns.has(plainAt(words, noun))) noun--
  if (nouns.has(plainAt(words, noun))) {
    begin = verbOfNoun(words, noun)
    return { first: begin, last: grownRight(words, noun) }
  }
  while (begin < last && wordSetOfOwners.has(plainAt(words, begin))) begin++
  let end = last
  // The cue may end in the word that the verb goes on with: "committed to".
  if (plainAt(words, end) === 'to' && end > begin) end--
  return { first: grownLeft(words, begin), last: grownRight(words, end) }
}
const wordSetOfOwners = wordSet('we i our my its it')
