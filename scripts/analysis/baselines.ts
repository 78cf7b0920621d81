import { categories, commitmentKinds } from '../../src/council/index.ts'
import type { Findings } from '../../src/debate/analysis/index.ts'
import { hashOf, openWords } from '../../src/debate/analysis/words.ts'
import type { GoldSentence, GoldStatement } from './gold.ts'
import { scoresOf, train } from './logistic.ts'
import { letterOf } from './score.ts'

const keywords: Readonly<Record<string, RegExp>> = {
  commitment: /\b(?:commit(?:ted|ment|ments)?|pledges?|we will|we shall|stands? ready)\b/i,
  achievement: /\b(?:progress|achieve[ds]?|success(?:ful)?|adopted|launched|established)\b/i,
  example: /\b(?:for example|for instance|such as|in particular)\b/i,
  challenge: /\b(?:challenges?|violence|threats?|obstacles?|barriers?|conflicts?)\b/i,
  gap: /\b(?:gaps?|lack|insufficient|shortage|fail(?:ed|ure)?)\b/i,
  recommendation: /\b(?:must|should|recommend|urge|call (?:on|for|upon)|need to|let us)\b/i,
}

const sentencesOfGold = ({ sentences }: GoldStatement) => sentences.map(({ p, start, end, text }) => ({ paragraph: p, start, end, text }))

/** Baseline: a short list of words for each category. English only. */
export function keywordFindings(statement: GoldStatement): Pick<Findings, 'sentences' | 'paragraphs'> {
  const sentences = sentencesOfGold(statement).map((one) => {
    const found = categories.filter((category) => keywords[category]!.test(one.text))
    return { ...one, categories: found, why: [], ...(found.includes('commitment') && { kind: commitmentKinds[2] }) }
  })
  return { sentences, paragraphs: [] }
}

/** Baseline: hashed one- and two-word runs and logistic regression, nothing else. */
export function bagOfWordsScores(gold: readonly GoldSentence[]) {
  const wordsOf = openWords()
  const featuresOf = (text: string) => {
    const words = wordsOf(text)
    const hashes: number[] = []
    words.forEach(({ type }, i) => {
      hashes.push(type.hash || 1, hashOf(`${type.plain} ${words[i + 1]?.type.plain}`) || 1)
    })
    return {
      hashes: Uint32Array.from(hashes),
      clauses: new Int16Array(hashes.length).fill(-1),
      values: new Float32Array(hashes.length).fill(1 / Math.sqrt(hashes.length || 1)),
    }
  }
  const model = train(
    gold
      .filter(({ language }) => language === 'en')
      .map(({ text, labels }) => ({
        ...featuresOf(text),
        weight: 1,
        labels: Int8Array.from(categories, (category) => (labels.includes(letterOf[category]!) ? 1 : 0)),
      })),
    categories.length,
    { epochs: 12, rate: 0.6, l2: 1e-6, seed: 1, least: 2 },
  )
  return (statement: GoldStatement): Pick<Findings, 'sentences' | 'paragraphs'> => ({
    paragraphs: [],
    sentences: sentencesOfGold(statement).map((one) => {
      const scores = scoresOf(model, featuresOf(one.text))
      const found = categories.filter((_, i) => scores[i]! > 0)
      return { ...one, categories: found, why: [], ...(found.includes('commitment') && { kind: commitmentKinds[2] }) }
    }),
  })
}
