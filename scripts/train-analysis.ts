// Makes src/debate/analysis/weights.bin from the labelled statements: node scripts/run-ts.mjs scripts/train-analysis.ts
// Deterministic: the same labels give the same bytes. docs/method says what it is trained on.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, writeWeights } from '../src/debate/analysis/weights.ts'
import { goldSentences } from './analysis/gold.ts'
import { train } from './analysis/logistic.ts'
import { goldParagraphs, learnParagraphs } from './analysis/paragraphs.ts'
import { quantised } from './analysis/quantise.ts'
import { samplesOf } from './analysis/samples.ts'
import { learnThresholds, settings } from './analysis/settings.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const began = performance.now()
const samples = samplesOf(goldSentences(shared))
const thresholds = learnThresholds(samples, 5)
const model = train(samples, answers.length, settings)
const file = writeWeights(quantised(model, thresholds, learnParagraphs(goldParagraphs(shared), shared)))
writeFileSync(join('src/debate/analysis/weights.bin'), file)
console.log(
  `${samples.length} sentences, ${file.length} bytes, ${((performance.now() - began) / 1000).toFixed(1)} s; thresholds ${thresholds.map((one) => one.toFixed(2)).join(' ')}`,
)
