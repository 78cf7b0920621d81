import { type Pillar, pillars } from '../../council/index.ts'
import { thesaurus } from './concepts/thesaurus.ts'
import { type ParagraphReading, placeOfConcept } from './paragraph-reading.ts'
import { answerFeatures, likeness, weighed } from './question-weights.ts'
import { openVocabulary, placeOf } from './vocabulary.ts'
import { hashOf } from './words.ts'

/**
 * What the weights say about paragraphs.
 *
 * Two things tell whether a paragraph speaks to a question (docs/method/what-answers-a-question.md): the question's own concepts, for any question;
 * and, where a question is like a theme of the field, what readers took for an answer to that theme.
 */
export interface ParagraphWeights {
  /** Which thesaurus they were learned with, see {@link thesaurusMark}. */
  readonly thesaurus: number
  /** How rare each concept is in statements: 0 where every paragraph names it. */
  readonly rarity: readonly number[]
  /** A weight a feature of `answerFeatures`; the first holds the threshold too, so that 0 is where an answer begins. */
  readonly answers: readonly number[]
  /** Each theme with what is asked about it: its concepts, and how much each tells. */
  readonly themes: readonly { readonly name: string; readonly concepts: Readonly<Record<string, number>> }[]
  /** Hashes of the stems that are known, 32-bit numbers, big-endian, in base64. */
  readonly stems: string
  /** Feature by feature, one signed byte for each theme and then each pillar, in base64. */
  readonly table: string
  /** For each theme and pillar, what one step of the table stands for, and where it starts: above 0 it is found. */
  readonly scales: readonly number[]
  readonly starts: readonly number[]
}

const size = thesaurus.length

/** Tells one thesaurus from another: weights belong to the one that they were learned with. */
export const thesaurusMark = hashOf(thesaurus.map(({ id }) => id).join(' '))

/** How many features come before those of stems. */
export const conceptFeatures = 3 * size

/**
 * Gives each feature of a paragraph with its value: that a concept is named, that it is named often, that it is named beside women; then its stems by their place.
 * Returns by what all values are to be multiplied: less in long paragraphs, which name more.
 */
export function eachFeature(
  { counts, besideWomen, stems, places }: ParagraphReading,
  placeOfStem: (stem: number) => number,
  give: (feature: number, value: number) => void,
): number {
  let squares = 0
  for (const c of places.keys()) {
    give(c, 1)
    squares += 1
    if (counts[c]! > 1) {
      const often = 0.5 * Math.log2(counts[c]!)
      give(size + c, often)
      squares += often * often
    }
    if (besideWomen[c]) {
      give(2 * size + c, 0.7)
      squares += 0.7 * 0.7
    }
  }
  for (const stem of stems) {
    const at = placeOfStem(stem)
    if (at < 0) continue
    give(conceptFeatures + at, 0.3)
    squares += 0.3 * 0.3
  }
  return squares ? 2 / Math.sqrt(Math.sqrt(squares)) : 0
}

export const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** A question or a call as the weights see it: how much each concept tells of it, and which theme it is like. */
export interface WeighedQuestion {
  readonly letter: string
  readonly weights: Float64Array
  readonly theme: number
  /** 0 where the question is like no theme, 1 where it asks about one and nothing else. */
  readonly like: number
}

/** From which likeness on a theme speaks, and from which it alone does. */
const like = { from: 0.3, whole: 0.6 } as const

/** Opens what the weights say about paragraphs. Throws a RangeError where they belong to another thesaurus. */
export function openParagraphs(weights: ParagraphWeights) {
  if (weights.thesaurus !== thesaurusMark) throw new RangeError('These weights belong to another thesaurus')
  const keys = bytesOf(weights.stems)
  const view = new DataView(keys.buffer)
  const vocabulary = openVocabulary(Uint32Array.from({ length: keys.length / 4 }, (_, i) => view.getUint32(4 * i)))
  const table = new Int8Array(bytesOf(weights.table).buffer)
  const { themes, scales, starts, answers } = weights
  const outputs = themes.length + pillars.length
  const profiles = themes.map(({ concepts }) => {
    const profile = new Float64Array(size)
    for (const [id, weight] of Object.entries(concepts)) profile[placeOfConcept(id)!] = weight
    return profile
  })
  const sums = new Float64Array(outputs)

  /** The scores of a paragraph for the themes, then the pillars. */
  const scoresOf = (reading: ParagraphReading): Float64Array => {
    sums.fill(0)
    const scale = eachFeature(
      reading,
      (stem) => placeOf(vocabulary, stem),
      (feature, value) => {
        for (let o = 0, at = feature * outputs; o < outputs; o++, at++) sums[o]! += table[at]! * value
      },
    )
    for (let o = 0; o < outputs; o++) sums[o] = sums[o]! * scale * scales[o]! + starts[o]!
    return sums
  }
  /** Finds the theme that a question is most like. */
  const weigh = (letter: string, own: Float64Array): WeighedQuestion => {
    const likenesses = profiles.map((profile) => likeness(own, profile))
    const most = Math.max(0, ...likenesses)
    const spoken = Math.min(1, Math.max(0, (most - like.from) / (like.whole - like.from)))
    return { letter, weights: own, theme: spoken ? likenesses.indexOf(most) : -1, like: spoken }
  }
  const scoreOf = ({ weights: own, theme, like: share }: WeighedQuestion, reading: ParagraphReading, scores: Float64Array): number =>
    (share ? share * scores[theme]! : 0) + (share < 1 ? (1 - share) * weighed(answers, answerFeatures(own, reading)) : 0)

  return {
    rarity: weights.rarity,
    weigh,
    /** What a paragraph speaks to. One that names no concept speaks to nothing. */
    speaksTo(reading: ParagraphReading, asked: readonly (readonly WeighedQuestion[])[]) {
      if (!reading.places.size) return { asked: asked.map(() => []), pillars: [] }
      const scores = scoresOf(reading)
      return {
        asked: asked.map((questions) => questions.filter((question) => scoreOf(question, reading, scores) > 0)),
        pillars: pillars.filter((_, i): boolean => scores[themes.length + i]! > 0) as readonly Pillar[],
      }
    },
  }
}
