import { recogniseDelegation } from '../../../council/index.ts'
import { cueNumber, cueNumbers } from '../cues/cue.ts'
import type { FoundCue } from '../cues/find-cues.ts'
import type { PreparedSentence } from '../features.ts'
import { clauseStart } from './clause.ts'
import { plainAt, wordSet } from './verbs/verb-group.ts'

const own = cueNumber('own')
const group = cueNumber('group')
const selves = cueNumbers('own', 'we', 'i', 'group')
const pronouns = wordSet('we i nous je j nosotros yo мы я نحن ونحن اننا فاننا باننا وباننا وانني')

/** Words that name the actor, by their number; `self` where they are the speaker's own. */
export interface Actor {
  readonly first: number
  readonly last: number
  readonly self: boolean
}

/** Tells whether a cue names the speaker as one who acts: its own name or Government, a group, "we". */
export function isSelf({ words, language }: PreparedSentence, { of, first, last }: FoundCue): boolean {
  if (!selves.has(of)) return false
  if (of === group) return !afterPreposition(words, first)
  // "The Government" of somebody else is none of the speaker's.
  if (of === own)
    return (
      !(first === last && /^(?:gobierno|gouvernement)$/.test(plainAt(words, first))) &&
      (language !== 'zh' || letters(words, first, last) !== '政府')
    )
  return language === 'zh' ? /^(?:我们|我方|我|咱们)$/.test(letters(words, first, last)) : pronouns.has(plainAt(words, first))
}

const letters = (words: PreparedSentence['words'], first: number, last: number) =>
  words
    .slice(first, last + 1)
    .map(({ type }) => type.raw)
    .join('')

/** "In partnership with the African Union": it is not the one that acts. */
function afterPreposition(words: PreparedSentence['words'], first: number): boolean {
  const before = /^(?:the|la|le|l|el|los|las)$/.test(plainAt(words, first - 1)) ? first - 2 : first - 1
  return /^(?:with|of|by|from|to|avec|de|par|con|por|с|от|مع|من)$/.test(plainAt(words, before))
}

const articles: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('the'),
  fr: wordSet('le la les l'),
  es: wordSet('el la los las'),
}
/** Words by which what stands before a verb shows itself to be who does it. */
const openers = wordSet(
  'the our my its his her this he she it they le la les l notre nos mon ma ce cette il elle ils elles el los las su nuestro nuestra este esta ello он она они наш наша наше наши этот эта',
)
const prepositions = wordSet(
  'in at on to with for of from by as within through under over after before during despite given dans en a au aux avec pour par sur sous depuis apres avant durant con para por desde tras ante como según segun в на с со к по из от для при после до как and et y и or ou o или if si если',
)
/** Offices and bodies that a name is only a part of: "the President of the French Republic". */
const offices =
  /^(?:president|minister|secretary|parliament|ambassador|ministre|ministere|parlement|ministro|ministra|ministerio|parlamento|congreso|президент\p{L}*|министр\p{L}*|парламент\p{L}*|armed|police|forces|army|embassy|mission|office|team|representative)$/u
const isMark = (raw: string) => /^[,;:()]$/.test(raw)

/**
 * Finds who does what the verb at word `before` says: the speaker's own name or "we" nearest before it, else the name that stands right before it.
 * Where `strict`, words of the speaker's own that stand behind another subject do not count.
 */
export function actorOf(sentence: PreparedSentence, before: number, strict: boolean): Actor | undefined {
  const { words, found, language } = sentence
  // In Chinese a cue may hold the first letter of the verb: "我国将".
  const mine = found.flatMap((cue) =>
    cue.first < before && isSelf(sentence, cue) && (cue.last < before || language === 'zh')
      ? [{ ...cue, last: Math.min(cue.last, before - 1) }]
      : [],
  )
  const self = mine.sort((a, b) => a.last - b.last || b.first - a.first || Number(a.of === own) - Number(b.of === own)).at(-1)
  const near = strict ? subjectBefore(sentence, before) : undefined
  if (!self) return near
  const grown = withArticle(sentence, self.first, self.last, before)
  if (!near || self.last < near.first) {
    // "Mali, which we support, will act": the one right before the verb acts.
    return near && near.first > self.last && before - self.last > 6 && !pronounBefore(sentence, before) ? near : grown
  }
  const isOffice = words.slice(near.first, self.first).some(({ type }) => offices.test(type.plain))
  return isOffice || (language === 'ru' && self.first > near.first && offices.test(plainAt(words, self.first - 1)))
    ? { ...near, self: true }
    : grown
}

/** "It", "they" right before the verb say nothing new about who acts. */
const pronounBefore = ({ words }: PreparedSentence, before: number) => /^(?:it|they|elle|ello|она|они)$/.test(plainAt(words, before - 1))

function withArticle({ words, language }: PreparedSentence, first: number, last: number, before: number): Actor {
  // "我的办公室", "我们的工作": what is owned acts.
  if (language === 'zh' && words[last + 1]?.type.raw === '的' && before - last <= 8) {
    const owned = letters(words, last + 1, before - 1).replace(/(?:还|也|仍然?|都|一直)+$/u, '')
    return { first, last: last + [...owned].length, self: true }
  }
  const has = articles[language]?.has(plainAt(words, first - 1)) ?? false
  let begin = has ? first - 1 : first
  // "Hestland and Savaria will": both are bound.
  if (
    /^(?:and|et|y|и)$/.test(plainAt(words, begin - 1)) &&
    words[begin - 2]?.type.capital &&
    words[first]!.type.capital &&
    recogniseDelegation(words[begin - 2]!.type.raw)
  )
    begin -= 2
  return { first: begin, last, self: true }
}

/** A name or noun that stands right before a verb, from the beginning of its clause: at most nine words. */
function subjectBefore(sentence: PreparedSentence, before: number): Actor | undefined {
  const { words, language } = sentence
  if (language === 'ar') {
    // "ومكتبنا على استعداد": a noun with "our" right before the verb.
    const word = plainAt(words, before - 1)
    return /^و?\p{L}{3,}نا$/u.test(word) && !/^و?(?:اننا|فاننا|باننا|لاننا|كما)$/.test(word)
      ? { first: before - 1, last: before - 1, self: true }
      : undefined
  }
  if (language === 'zh') return chineseSubject(sentence, before)
  let last = before - 1
  // "The President of the Republic, Anna Holm, will": a name stands between two commas.
  let apposed = -1
  if (last > 3 && words[last]!.type.raw === ',') {
    let comma = last - 1
    while (comma > 0 && last - comma <= 5 && words[comma]!.type.raw !== ',' && words[comma]!.type.capital) comma--
    if (words[comma]!.type.raw === ',' && last - comma > 1) {
      apposed = last - 1
      last = comma - 1
    }
  }
  if (last < 0 || words[last]!.type.shape === 'mark') return undefined
  let first = clauseStart(words, apposed < 0 ? before : last + 1)
  while (
    first < last &&
    /^(?:and|et|y|и|today|only|aujourd|hoy|только|сегодня|however|therefore|moreover|secondly|first|thus|so|also)$/.test(
      plainAt(words, first),
    )
  )
    first++
  // A prepositional beginning goes before the name: "At the same time Hestland", "In 2020 the Union".
  if (prepositions.has(plainAt(words, first))) {
    const article = [...Array(last - first).keys()].map((i) => last - i).find((at) => /^(?:the|our|my)$/.test(plainAt(words, at)))
    if (article === undefined || article === first + 1) return undefined
    first = article
  }
  while (last > first && /^(?:also|therefore|itself|themselves|both|each|aussi|tambien|также)$/.test(plainAt(words, last))) last--
  const length = last - first + 1
  if (length < 1 || length > 9) return undefined
  const begins = words[first]!.type
  if (!openers.has(begins.plain) && !begins.capital) return undefined
  if (prepositions.has(plainAt(words, last)) || words.slice(first, last + 1).some(({ type }) => isMark(type.raw))) return undefined
  // One word with a capital at the head of a sentence is a name only if it is no small word.
  if (first === last && !openers.has(begins.plain) && begins.raw.length < 3) return undefined
  if (words.slice(first, last + 1).some(({ type }) => foreign[language]?.test(type.low))) return undefined
  return { first, last: apposed < 0 ? last : apposed, self: false }
}

/** Words that no name of an actor holds: prepositions that begin an adverbial, and verbs. */
const foreign: Readonly<Record<string, RegExp>> = {
  fr: /^(?:à|a|dans|en|par|avec|est|sont|ont|qui|que|aux)$/u,
  es: /^\p{L}+mos$|^perm\p{L}+$|^(?:a|en|por|con|es|son|ha|han|que|al)$/u,
  ru: /^(?:в|во|на|к|с|по|от|из|за|что)$|^\p{Ll}{3,}(?:[еиую]т|ют|ят|ал|ила|или|али)$/u,
  en: /^(?:is|are|was|were|has|have|that|which|will|shall)$/u,
}

/** Chinese: what stands between the last mark and the verb, without what says when or with whom. */
function chineseSubject({ words }: PreparedSentence, before: number): Actor | undefined {
  let first = before
  while (first > 0 && words[first - 1]!.type.shape !== 'mark') first--
  const text = letters(words, first, before - 1)
  const named =
    /^(?:首先|第[一二三]|同时|此外|因此)?(.{2,16}?)(?:还|也|仍然?|依然|始终|与.{2,20}|同.{2,20}|在.{2,20}|向.{2,12}|一道|作为.{2,20})*$/u.exec(
      text,
    )
  if (!named || /^(?:在|为|为了|对|对于|通过|根据|按照|随着|由于|如|正如|自|从|这|那|今年|明年|未来|今后|到)/u.test(named[1]!))
    return undefined
  const skipped = [...text.slice(0, text.indexOf(named[1]!))].length
  const length = [...named[1]!].length
  return words.slice(first, before).every(({ type }) => [...type.raw].length === 1)
    ? { first: first + skipped, last: first + skipped + length - 1, self: false }
    : undefined
}
