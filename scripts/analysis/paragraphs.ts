import { type Pillar, pillars } from '../../src/council/index.ts'
import { conceptsAsked, countsAsked } from '../../src/debate/analysis/concepts/asked-concepts.ts'
import { openConcepts } from '../../src/debate/analysis/concepts/find-concepts.ts'
import { thesaurus } from '../../src/debate/analysis/concepts/thesaurus.ts'
import { conceptFeatures, eachFeature, type ParagraphWeights, thesaurusMark } from '../../src/debate/analysis/paragraph-model.ts'
import { type ParagraphReading, placeOfConcept, readParagraph } from '../../src/debate/analysis/paragraph-reading.ts'
import { answerFeatures, questionWeights, weighed } from '../../src/debate/analysis/question-weights.ts'
import { openWords } from '../../src/debate/analysis/words.ts'
import { sentencesOf } from '../../src/language/index.ts'
import { askedOf2021, pillarQuestions, themes } from './asked.ts'
import { fitted, type Row, thresholdsOf } from './fit-paragraphs.ts'
import { carefulParagraphs, type LabelledParagraph, ownParagraphs, writtenParagraphs } from './labelled-paragraphs.ts'

/** A labelled paragraph, read. */
export interface GoldParagraph extends Pick<LabelledParagraph, 'group' | 'language' | 'questions' | 'pillars'> {
  readonly reading: ParagraphReading
  /** It is one of the careful statements, on which thresholds are set and figures are reported. */
  readonly careful: boolean
  /** How much it counts. */
  readonly weight: number
}

const pillarLetters: Readonly<Record<Pillar, string>> = { participation: 'T', prevention: 'V', protection: 'P', 'relief-and-recovery': 'L' }

/** Every labelled paragraph: those of the careful statements of 2016, and the project's own. */
export function goldParagraphs(shared: string): GoldParagraph[] {
  const conceptsIn = openConcepts()
  const wordsOf = openWords()
  const read = (one: LabelledParagraph, careful: boolean, weight: number): GoldParagraph => ({
    ...one,
    careful,
    weight,
    reading: readParagraph(
      sentencesOf(one.text, one.language).map(({ start, end }) => wordsOf(one.text, start, end)),
      conceptsIn,
      one.language,
    ),
  })
  return [
    ...carefulParagraphs(shared).map((one) => read(one, true, 1)),
    ...ownParagraphs(shared).map((one) => read(one, false, one.language === 'en' ? 0.5 : 0.1)),
    ...writtenParagraphs().map((one) => read(one, false, 1)),
  ]
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')

/** Stems that stand in at least three paragraphs, in a fixed order. */
function commonStems(paragraphs: readonly GoldParagraph[]): number[] {
  const counts = new Map<number, number>()
  for (const { reading } of paragraphs) for (const stem of reading.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return [...counts].flatMap(([stem, count]) => (count >= 3 ? [stem] : [])).sort((a, b) => a - b)
}

/** How rare each concept is in the paragraphs of statements, 0 to about 2. */
const rarityIn = (paragraphs: readonly GoldParagraph[]) =>
  thesaurus.map((_, c) => {
    const named = paragraphs.filter(({ reading }) => reading.counts[c]).length
    return Number((Math.log2((paragraphs.length + 2) / (named + 1)) / 4).toFixed(3))
  })

/** Learns what the weights say about paragraphs from labelled paragraphs. Thresholds are chosen on careful statements left out in turn. */
export function learnParagraphs(paragraphs: readonly GoldParagraph[], shared: string): ParagraphWeights {
  const conceptsIn = openConcepts()
  const wordsOf = openWords()
  const english = paragraphs.filter(({ language }) => language === 'en')
  const rarity = rarityIn(english)
  const { guidingQuestions } = askedOf2021(shared)
  const asked = questionWeights(
    guidingQuestions.map((one) => countsAsked(conceptsAsked(one, conceptsIn, wordsOf))),
    rarity,
  )
  const stems = commonStems(paragraphs)
  const places = new Map(stems.map((stem, at) => [stem, at]))
  const width = 1 + conceptFeatures + stems.length
  const known = paragraphs.map(({ reading }) => {
    const features: [number, number][] = []
    const scale = eachFeature(
      reading,
      (stem) => places.get(stem) ?? -1,
      (feature, value) => features.push([feature, value]),
    )
    return features.map(([feature, value]) => [feature, value * scale] as const)
  })
  const rows = paragraphs.map(
    (one, i): Row => ({
      at: Int32Array.from([0, ...known[i]!.map(([feature]) => 1 + feature)]),
      values: Float64Array.from([1, ...known[i]!.map(([, value]) => value)]),
      wanted: [
        ...themes.map(({ letter }) => one.questions.includes(letter)),
        ...pillars.map((pillar) => one.pillars.includes(pillarLetters[pillar])),
      ],
      group: one.group,
      careful: one.careful,
      weight: one.weight,
    }),
  )
  const outputs = themes.length + pillars.length
  const weights = fitted(rows, width)
  const thresholds = thresholdsOf(rows, width, [
    [0, themes.length],
    [themes.length, outputs],
  ])
  const scales = Array.from({ length: outputs }, (_, o) => {
    let largest = 0
    for (let i = 1; i < width; i++) largest = Math.max(largest, Math.abs(weights[i * outputs + o]!))
    return Number((largest / 127).toPrecision(6))
  })
  const table = Int8Array.from({ length: (width - 1) * outputs }, (_, i) => Math.round(weights[outputs + i]! / scales[i % outputs]!))
  const keys = new DataView(new ArrayBuffer(4 * stems.length))
  stems.forEach((stem, i) => {
    keys.setUint32(4 * i, stem)
  })

  // Whether a paragraph answers any question at all by the question's own concepts: learned over the seven questions, and the pillars put as questions.
  const other = pillarQuestions.map(({ concepts }) => {
    const weights = new Float64Array(thesaurus.length)
    for (const id of concepts) weights[placeOfConcept(id)!] = Math.min(1, rarity[placeOfConcept(id)!]!)
    return weights
  })
  const answerRows = english.flatMap((one): Row[] => {
    const row = (question: Float64Array, wanted: boolean): Row => {
      const values = answerFeatures(question, one.reading)
      return { at: Int32Array.from(values.keys()), values, wanted: [wanted], group: one.group, careful: one.careful, weight: one.weight }
    }
    return [
      ...themes.map(({ letter }, q) => row(asked[q]!, one.questions.includes(letter))),
      ...pillarQuestions.map(({ pillar }, p) => row(other[p]!, one.pillars.includes(pillarLetters[pillar]))),
    ]
  })
  const answerWidth = answerRows[0]!.values.length
  const answers = fitted(answerRows, answerWidth)
  answers[0]! -= thresholdsOf(answerRows, answerWidth, [[0, 1]])[0]!
  return {
    thesaurus: thesaurusMark,
    rarity,
    answers: [...answers].map((weight) => Number(weight.toFixed(3))),
    themes: themes.map(({ name }, t) => ({
      name,
      concepts: Object.fromEntries(
        thesaurus.flatMap(({ id }, c) => (asked[t]![c]! > 0.02 ? [[id, Number(asked[t]![c]!.toFixed(2))]] : [])),
      ),
    })),
    stems: base64(new Uint8Array(keys.buffer)),
    table: base64(new Uint8Array(table.buffer)),
    scales,
    starts: thresholds.map((threshold, o) => Number((weights[o]! - threshold).toFixed(3))),
  }
}

/** The score of an answer by the question's own concepts alone, for measuring. */
export const byConceptsAlone = (weights: ParagraphWeights, question: Float64Array, reading: ParagraphReading): number =>
  weighed(weights.answers, answerFeatures(question, reading))
