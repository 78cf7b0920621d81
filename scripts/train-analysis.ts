// Makes src/debate/analysis/weights.bin from the labelled statements: node scripts/run-ts.mjs scripts/train-analysis.ts
// Deterministic: the same labels give the same bytes. docs/method says what it is trained on.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWeights } from '../src/debate/analysis/weights.ts'
import { goldSentences } from './analysis/gold.ts'
import { learnSentences } from './analysis/learn.ts'
import { learnGlosses } from './analysis/learn-glosses.ts'
import { ownLabels, writtenSentences } from './analysis/own-labels.ts'
import { goldParagraphs, learnParagraphs } from './analysis/paragraphs.ts'
import { pairsOf, parallelLines } from './analysis/parallel.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const began = performance.now()
const say = (text: string) => console.error(`${text}, ${((performance.now() - began) / 1000).toFixed(0)} s`)
const sentences = [...goldSentences(shared), ...(await ownLabels(shared)), ...writtenSentences()]
const lines = parallelLines(shared)
const glosses = learnGlosses(pairsOf(lines, sentences))
say('glosses')
const learnt = learnSentences({ sentences, lines, glosses }, 4)
say('sentences')
const file = writeWeights({ ...learnt, paragraphs: learnParagraphs(goldParagraphs(shared), shared) })
writeFileSync(join('src/debate/analysis/weights.bin'), file)
console.log(
  `${sentences.length} sentences, ${file.length} bytes; thresholds ${learnt.second.thresholds.map((one) => one.toFixed(2)).join(' ')}`,
)
