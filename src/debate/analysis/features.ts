import { cueNumber, cues } from './cues/cue.ts'
import type { FoundCue } from './cues/find-cues.ts'
import type { Gloss } from './glosses.ts'
import { hashOf, type Word } from './words.ts'

/** A sentence made ready: its words, its cues, and which words are the speaker's own name. */
export interface PreparedSentence {
  readonly words: readonly Word[]
  readonly found: readonly FoundCue[]
  /** What its words stand for in English; empty for English. */
  readonly glosses: readonly Gloss[]
  /** 1 where a word is part of the name of the delegation that speaks. */
  readonly own: Uint8Array
  readonly language: string
}

/** Where a sentence stands; what is not known is -1. */
export interface SentencePlace {
  /** Share of the statement before it, 0 to 1. */
  readonly share: number
  readonly firstInParagraph: boolean
  /** 0 unknown, 1 a State or group, 2 somebody else (briefer, entity). */
  readonly speaker: number
}

/** Features of one sentence: the hash of each, its value, and the word that each begins at (-1: none). */
export interface Features {
  hashes: Uint32Array
  values: Float32Array
  words: Int16Array
  /** Which family each feature is of: below 20 words, below 40 cues, then shape, place and neighbours; from 101 words of a clause, from 120 its cues. */
  spaces: Uint8Array
  /** Which clause each feature belongs to; -1 where it is of the whole sentence. Features of clauses come after all others, clause by clause. */
  clauses: Int16Array
  length: number
}

export const roomForFeatures = (): Features => ({
  hashes: new Uint32Array(8192),
  values: new Float32Array(8192),
  words: new Int16Array(8192),
  spaces: new Uint8Array(8192),
  clauses: new Int16Array(8192),
  length: 0,
})

function mix(space: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(space ^ 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ a ^ (hash >>> 15), 0xc2b2ae35)
  hash = Math.imul(hash ^ b ^ (hash >>> 13), 0x27d4eb2f)
  hash = Math.imul(hash ^ c ^ (hash >>> 16), 0x165667b1)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2545f491)
  return hash >>> 0 || 1
}

/** The word that stands for the speaker's own name. */
export const ownHash = hashOf('@own')
const first = hashOf('@first')
const last = hashOf('@last')
const nameHash = hashOf('@name')

/** Cues that say who acts. */
const actor = new Uint8Array(cues.length)
for (const name of ['we', 'i', 'our', 'own', 'group', 'collective', 'un', 'they', 'it', 'state'] as const) actor[cueNumber(name)] = 1
/** Cues that say how it is said. */
const manner = new Uint8Array(cues.length)
for (const name of [
  'will',
  'going',
  'would',
  'soon',
  'commit',
  'ready',
  'determined',
  'intend',
  'continue',
  'remain',
  'reaffirm',
  'strive',
  'assure',
  'announce',
  'must',
  'should',
  'letus',
  'call',
  'important',
  'propose',
  'hope',
  'welcome',
  'thank',
  'note',
  'align',
  'concern',
  'support',
  'was',
  'have',
  'being',
  'neg',
  'if',
  'question',
  'gap',
  'harm',
  'achieve',
] as const)
  manner[cueNumber(name)] = 1

/** How much neighbouring sentences count. */
const nearValue = 0.35
/** How much the words of a language other than English count beside the English words that they stand for. */
const foreignValue = 0.5

/** Words that may begin a clause, where somebody who acts follows. */
const joining = new Set(
  'and but while which that so because et mais qui que tandis car y e pero que mientras porque и но а что который которая поскольку и'
    .split(' ')
    .map(hashOf),
)

/** Where the clauses of a sentence begin, its end last: after commas and stops, and before a joining word that an actor follows. */
function clauseBounds({ words, found }: PreparedSentence): number[] {
  const n = words.length
  const acts = new Uint8Array(n + 4)
  for (const { of, first } of found) if (actor[of]) acts[first] = 1
  const bounds = [0]
  for (let i = 1; i < n - 2; i++) {
    const { shape, raw, hash } = words[i]!.type
    const begins = shape === 'mark' ? /^[,;:،؛，；：、—–()]$/.test(raw) : joining.has(hash) && (acts[i + 1] || acts[i + 2])
    const from = shape === 'mark' ? i + 1 : i
    if (begins && from - bounds.at(-1)! >= 3) bounds.push(from)
  }
  bounds.push(n)
  return bounds
}

/** Writes the features of a sentence into `into`; neighbours are null where there are none or they are not known. */
export function featuresOf(
  sentence: PreparedSentence,
  before: PreparedSentence | null,
  after: PreparedSentence | null,
  place: SentencePlace | null,
  into: Features,
): Features {
  const { hashes, values, words: places, spaces, clauses } = into
  const room = hashes.length
  let count = 0
  let clause = -1
  const put = (space: number, a: number, b: number, c: number, value: number, word: number) => {
    if (count === room) return
    hashes[count] = mix(space, a, b, c)
    values[count] = value
    places[count] = word
    clauses[count] = clause
    spaces[count++] = space
  }
  const { words, found, own } = sentence
  const n = words.length
  const wv = sentence.glosses.length > 0 ? foreignValue : 1
  const han = sentence.language === 'zh'
  const at = (i: number) => (i < 0 ? first : i >= n ? last : own[i] ? ownHash : words[i]!.type.hash)
  const stemAt = (i: number) => (i < 0 ? first : i >= n ? last : own[i] ? ownHash : words[i]!.type.stem)
  const scale = 4 / Math.sqrt(n + 8)
  for (let i = 0; i < n; i++) {
    const a = at(i)
    const b = at(i + 1)
    const c = at(i + 2)
    if (own[i] && i > 0 && own[i - 1]) continue
    put(1, a, 0, 0, wv * scale, i)
    put(2, a, b, 0, wv * scale, i)
    put(3, a, b, c, wv * scale * 0.7, i)
    if (han) put(4, a, b, mix(4, c, at(i + 3)), wv * scale * 0.7, i)
    else {
      put(5, stemAt(i), 0, 0, wv * scale, i)
      put(6, stemAt(i), stemAt(i + 1), 0, wv * scale * 0.7, i)
      put(7, stemAt(i), stemAt(i + 2), 0, wv * scale * 0.5, i)
    }
  }
  const { glosses } = sentence
  const glossScale = 4 / Math.sqrt(glosses.length + 8)
  for (let i = 0; i < glosses.length; i++) {
    const { first: word, senses } = glosses[i]!
    for (const sense of senses) {
      put(1, sense.word, 0, 0, glossScale * sense.weight, word)
      put(5, sense.stem, 0, 0, glossScale * sense.weight, word)
    }
    const a = senses[0]
    const b = glosses[i + 1]?.senses[0]
    const c = glosses[i + 2]?.senses[0]
    if (a && b) {
      put(2, a.word, b.word, 0, glossScale * a.weight * b.weight, word)
      put(6, a.stem, b.stem, 0, glossScale * 0.7 * a.weight * b.weight, word)
    }
    if (a && c) put(7, a.stem, c.stem, 0, glossScale * 0.5 * a.weight * c.weight, word)
  }
  put(8, at(0), 0, 0, 1, 0)
  put(9, at(0), at(1), 0, 1, 0)
  put(10, at(0), at(1), at(2), 1, 0)

  // Cues: presence, order, who and how.
  const present = new Uint8Array(cues.length)
  let subject = -1
  let firstManner = -1
  const m = found.length
  const cueScale = 3 / Math.sqrt(m + 6)
  let nearestSelf = -1
  for (let k = 0; k < m; k++) {
    const { of: cue, first: from, last: to } = found[k]!
    if (!present[cue]) {
      present[cue] = 1
      put(20, cue, 0, 0, 1, from)
    }
    if (subject < 0 && actor[cue] && from < 8) {
      subject = cue
      put(21, cue, 0, 0, 1, from)
    }
    if (firstManner < 0 && manner[cue]) {
      firstManner = cue
      put(22, cue, subject, 0, 1, from)
    }
    if (actor[cue]) nearestSelf = k
    if (manner[cue]) {
      const close = nearestSelf >= 0 && from - found[nearestSelf]!.last <= 5 ? found[nearestSelf]!.of : -1
      put(23, cue, close, 0, 1, from)
      put(24, cue, subject, 0, 0.7, from)
      // The word after the cue: what is done.
      put(25, cue, close, stemAt(to + 1), 0.7, from)
    }
    for (let j = k + 1; j < m && j <= k + 4; j++) {
      const next = found[j]!
      const gap = next.first - to
      if (gap > 8) break
      put(26, cue, next.of, gap <= 1 ? 1 : 0, cueScale, from)
      if (gap <= 3 && j + 1 < m && found[j + 1]!.first - next.last <= 3) put(27, cue, next.of, found[j + 1]!.of, cueScale * 0.6, from)
    }
  }
  for (let a = 0; a < cues.length; a++) {
    if (!present[a] || !manner[a]) continue
    for (let b = a + 1; b < cues.length; b++) if (present[b] && manner[b]) put(28, a, b, 0, 0.3, -1)
  }
  put(29, subject, 0, 0, 1, -1)

  // Shape.
  let numbers = 0
  let years = 0
  let names = 0
  let quotes = 0
  let percent = 0
  let money = 0
  let future = 0
  for (let i = 0; i < n; i++) {
    const { type } = words[i]!
    if (type.shape === 'number') {
      numbers++
      if (/^(?:19|20)\d\d$/.test(type.plain)) {
        years++
        if (type.plain > '2020') future++
      }
    } else if (type.shape === 'mark') {
      const mark = type.raw
      if (mark === '"' || mark === '“' || mark === '«' || mark === '”' || mark === '»') quotes++
      else if (mark === '%') percent++
      else if (mark === '$' || mark === '€' || mark === '£') money++
    } else if (type.capital && i > 0 && !own[i]) names++
  }
  const length = n < 8 ? 0 : n < 14 ? 1 : n < 22 ? 2 : n < 32 ? 3 : n < 46 ? 4 : 5
  put(40, han ? 9 : 0, length, 0, 0.6, -1)
  if (numbers) put(41, Math.min(numbers, 3), 0, 0, 0.8, -1)
  if (years) put(42, Math.min(years, 2), 0, 0, 0.8, -1)
  if (future) put(43, 1, 0, 0, 0.8, -1)
  if (percent) put(44, 1, 0, 0, 0.8, -1)
  if (money) put(45, 1, 0, 0, 0.8, -1)
  if (quotes) put(46, Math.min(quotes, 2), 0, 0, 0.6, -1)
  if (!han && sentence.language !== 'ar') put(47, Math.min(names, 5), 0, 0, 0.6, -1)
  if (names) put(48, subject, nameHash, 0, 0.3, -1)
  put(49, 0, 0, 0, 1, -1)
  put(50, hashOf(sentence.language), 0, 0, 0.3, -1)

  if (place) {
    const share = Math.min(5, Math.floor(place.share * 6))
    put(60, share, 0, 0, 0.5, -1)
    put(61, place.firstInParagraph ? 1 : 0, 0, 0, 0.4, -1)
    put(62, place.speaker, 0, 0, 0.5, -1)
    put(63, place.speaker, subject, 0, 0.5, -1)
    if (firstManner >= 0) put(64, share, firstManner, 0, 0.4, -1)
  }
  for (const [neighbour, space] of [
    [before, 70],
    [after, 80],
  ] as const) {
    if (!neighbour) continue
    const value = (nearValue * 3) / Math.sqrt(neighbour.words.length + 6)
    for (let i = 0; i < neighbour.words.length; i++) put(space, neighbour.own[i] ? ownHash : neighbour.words[i]!.type.stem, 0, 0, value, -1)
    for (const { senses } of neighbour.glosses) if (senses[0]) put(space, senses[0].stem, 0, 0, value * senses[0].weight, -1)
    let was = -1
    for (const { of: cue } of neighbour.found) {
      put(space + 1, cue, 0, 0, nearValue * 0.6, -1)
      if (was >= 0 && manner[cue]) put(space + 2, was, cue, 0, nearValue * 0.4, -1)
      was = cue
    }
    if (!neighbour.words.length) continue
    put(space + 3, subject, neighbour.found[0]?.of ?? -1, 0, nearValue * 0.5, -1)
  }

  // Clauses: what one clause says is not outweighed by the rest of a long sentence.
  const bounds = clauseBounds(sentence)
  let inherited = -1
  let cueAt = 0
  let glossAt = 0
  for (let k = 0; k + 1 < bounds.length; k++) {
    const from = bounds[k]!
    const to = bounds[k + 1]!
    clause = k
    const value = 4 / Math.sqrt(to - from + 8)
    for (let i = from; i < to; i++) {
      if (own[i] && i > from && own[i - 1]) continue
      const b = i + 1 < to ? at(i + 1) : last
      put(101, at(i), b, 0, wv * value, i)
      put(102, at(i), b, i + 2 < to ? at(i + 2) : last, wv * value * 0.7, i)
      put(103, stemAt(i), 0, 0, wv * value, i)
      if (i + 1 < to) put(104, stemAt(i), stemAt(i + 1), 0, wv * value * 0.7, i)
    }
    for (; glossAt < glosses.length && glosses[glossAt]!.first < to; glossAt++) {
      const { first: word, senses } = glosses[glossAt]!
      for (const sense of senses) put(103, sense.stem, 0, 0, value * sense.weight, word)
      const a = senses[0]
      const next = glosses[glossAt + 1]
      const b = next && next.first < to ? next.senses[0] : undefined
      if (!a || !b) continue
      put(101, a.word, b.word, 0, value * a.weight * b.weight, word)
      put(104, a.stem, b.stem, 0, value * 0.7 * a.weight * b.weight, word)
    }
    let who = -1
    while (cueAt < m && found[cueAt]!.first < from) cueAt++
    const begin = cueAt
    let end = begin
    while (end < m && found[end]!.first < to) end++
    for (let j = begin; j < end && who < 0; j++) if (actor[found[j]!.of]) who = found[j]!.of
    if (who < 0) who = inherited
    else inherited = who
    let lead = -1
    for (let j = begin; j < end; j++) {
      const { of: cue, first: start, last: stop } = found[j]!
      put(120, cue, 0, 0, 1, start)
      if (manner[cue]) {
        put(121, cue, who, 0, 1, start)
        if (place) put(128, place.speaker, cue, who, 1, start)
        put(122, cue, who, stemAt(stop + 1), 0.7, start)
        if (lead < 0) {
          lead = cue
          put(123, cue, who, 0, 1, start)
        }
      }
      for (let l = j + 1; l < end && l <= j + 3; l++) {
        put(124, cue, found[l]!.of, found[l]!.first - stop <= 1 ? 1 : 0, 0.7, start)
        if (l + 1 < end) put(125, cue, found[l]!.of, found[l + 1]!.of, 0.4, start)
      }
    }
    put(126, lead, who, 0, 0.5, from)
    put(127, Math.min(6, (to - from) >> 2), 0, 0, 0.3, -1)
  }
  clause = -1
  into.length = count
  return into
}
