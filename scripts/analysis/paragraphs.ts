import { pillars } from '../../src/council/index.ts'
import { openConcepts } from '../../src/debate/analysis/concepts/find-concepts.ts'
import { thesaurus } from '../../src/debate/analysis/concepts/thesaurus.ts'
import {
  answerFeatures,
  type ParagraphWeights,
  pillarFeatures,
  questionWeights,
  weighed,
} from '../../src/debate/analysis/paragraph-model.ts'
import { openWords } from '../../src/debate/analysis/words.ts'
import { askedOf2021 } from './asked.ts'
import { goldStatements } from './gold.ts'

/** A labelled paragraph. */
export interface GoldParagraph {
  readonly group: string
  readonly counts: Float64Array
  readonly questions: string
  readonly pillars: string
}

const pillarLetters: Readonly<Record<string, string>> = { participation: 'T', prevention: 'V', protection: 'P', 'relief-and-recovery': 'L' }

export function goldParagraphs(shared: string): GoldParagraph[] {
  const conceptsOf = openConcepts()
  const wordsOf = openWords()
  return goldStatements(`${shared}/gold`, 'careful/wps-2016').flatMap(({ id, language, paragraphs, labels }) =>
    paragraphs.flatMap((text, i) => {
      const label = labels.get(`p${i + 1}`)
      return label ? [{ group: id, counts: conceptsOf([wordsOf(text)], language), questions: label[0], pillars: label[1] }] : []
    }),
  )
}

interface Row {
  readonly features: Float64Array
  readonly wanted: boolean
  readonly group: string
}

/** Logistic regression by plain descent; `ridge` pulls each weight towards nought, the first not at all. */
function fitted(rows: readonly Row[], ridge: (feature: number) => number, steps = 400, rate = 2): Float64Array {
  const size = rows[0]!.features.length
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-8)
  const sparse = rows.map(({ features }) => {
    const at: number[] = []
    features.forEach((value, i) => {
      if (value) at.push(i)
    })
    return at
  })
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size)
    rows.forEach(({ features, wanted }, r) => {
      let score = 0
      for (const i of sparse[r]!) score += weights[i]! * features[i]!
      const error = 1 / (1 + Math.exp(-score)) - (wanted ? 1 : 0)
      for (const i of sparse[r]!) gradient[i]! += error * features[i]!
    })
    for (let i = 0; i < size; i++) {
      const g = gradient[i]! / rows.length + (i ? ridge(i) : 0) * weights[i]!
      squares[i]! += g * g
      weights[i]! -= (rate * 0.05 * g) / Math.sqrt(squares[i]!)
    }
  }
  return weights
}

/** Where a finding begins: the best F1 on rows left out by group. */
function thresholdOf(rows: readonly Row[], ridge: (feature: number) => number, parts: number): number {
  const groups = [...new Set(rows.map(({ group }) => group))]
  const scores: (readonly [number, boolean])[] = []
  for (let part = 0; part < parts; part++) {
    const out = new Set(groups.filter((_, i) => i % parts === part))
    const weights = fitted(
      rows.filter(({ group }) => !out.has(group)),
      ridge,
    )
    for (const row of rows) if (out.has(row.group)) scores.push([weighed(weights, row.features), row.wanted])
  }
  let best = 0
  let at: number[] = []
  for (let from = -4; from <= 2; from += 0.05) {
    let tp = 0
    let wrong = 0
    for (const [score, wanted] of scores) {
      if (score > from && wanted) tp++
      else if (score > from !== wanted) wrong++
    }
    const f1 = tp ? (2 * tp) / (2 * tp + wrong) : 0
    if (f1 > best + 0.004) {
      best = f1
      at = [from]
    } else if (f1 > best - 0.004) at.push(from)
  }
  return at.reduce((sum, one) => sum + one, 0) / (at.length || 1)
}

const rounded = (weights: Float64Array) => [...weights].map((weight) => Number(weight.toFixed(3)))
export const ridges = { pillars: 0.004, answers: 0.004 }

/** Learns what the weights say about paragraphs from labelled paragraphs. */
export function learnParagraphs(paragraphs: readonly GoldParagraph[], shared: string): ParagraphWeights {
  const conceptsOf = openConcepts()
  const wordsOf = openWords()
  const { guidingQuestions } = askedOf2021(shared)
  const rarity = thesaurus.map((_, c) =>
    Number((Math.log2((paragraphs.length + 2) / (paragraphs.filter(({ counts }) => counts[c]).length + 1)) / 4).toFixed(3)),
  )
  const asked = questionWeights(
    guidingQuestions.map(({ text }) => conceptsOf([wordsOf(text)], 'zh')),
    rarity,
  )
  const pillarRows = pillars.map((pillar) =>
    paragraphs.map(({ counts, pillars: wanted, group }) => ({
      features: pillarFeatures(counts),
      wanted: wanted.includes(pillarLetters[pillar]!),
      group,
    })),
  )
  const answerRows = guidingQuestions.flatMap(({ letter }, q) =>
    paragraphs.map(({ counts, questions, group }) => ({
      features: answerFeatures(asked[q]!, counts),
      wanted: questions.includes(letter),
      group,
    })),
  )
  const pillarRidge = () => ridges.pillars
  const answerRidge = () => ridges.answers
  return {
    rarity,
    pillars: pillarRows.map((rows) => rounded(fitted(rows, pillarRidge))),
    pillarThresholds: pillarRows.map((rows) => Number(thresholdOf(rows, pillarRidge, 6).toFixed(3))),
    answers: rounded(fitted(answerRows, answerRidge)),
    answerThreshold: Number(thresholdOf(answerRows, answerRidge, 6).toFixed(3)),
  }
}
