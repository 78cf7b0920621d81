import { categories } from '../../src/council/index.ts'
import type { GlossTable } from '../../src/debate/analysis/glosses.ts'
import { answers, type WeightsFile } from '../../src/debate/analysis/weights.ts'
import type { GoldSentence } from './gold.ts'
import { languages } from './gold.ts'
import { learnSecond } from './learn-second.ts'
import { scoresOf, train } from './logistic.ts'
import { type ParallelLine, unlabelled } from './parallel.ts'
import { quantised } from './quantise.ts'
import { type GoldSample, openSamples } from './samples.ts'
import { scoresLeftOut, settings } from './settings.ts'

/** What weights are learnt from. */
export interface LearntFrom {
  readonly sentences: readonly GoldSentence[]
  /** Aligned lines without labels. */
  readonly lines: readonly ParallelLine[]
  readonly glosses: GlossTable
}

/** How much a line counts that has its labels from the English beside it. */
const lineWeight = 0.7

/**
 * Learns to judge sentences.
 *
 * 1. From all labelled sentences.
 * 2. Again from these and from the aligned lines in the five other languages, each of which is to say what the first found of its English.
 * 3. The second look and the thresholds, from scores of sentences left out.
 */
export function learnSentences({ sentences, lines, glosses }: LearntFrom, parts: number): Omit<WeightsFile, 'paragraphs'> {
  const samplesOf = openSamples(glosses)
  const samples = samplesOf(sentences)
  const first = train(samples, answers.length, settings)
  const taught: GoldSample[] = []
  const english = samplesOf(lines.map((line) => unlabelled(line, 'en')))
  for (const language of languages.filter((one) => one !== 'en')) {
    samplesOf(lines.map((line) => unlabelled(line, language))).forEach((sample, i) => {
      if (!sample.words) return
      const labels = Float32Array.from(scoresOf(first, english[i]!), (score, answer) =>
        answer < categories.length ? 1 / (1 + Math.exp(-score)) : -1,
      )
      taught.push({ ...sample, labels, weight: lineWeight })
    })
  }
  const all = [...samples, ...taught]
  // The same is learnt from without the sentences left out, or the thresholds would be those of other weights.
  const second = learnSecond(scoresLeftOut(all, parts, 'second'))
  return { ...quantised(train(all, answers.length, settings)), second, glosses }
}
