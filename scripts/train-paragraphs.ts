// Learns anew what src/debate/analysis/weights.bin says about paragraphs, and leaves what it says about sentences: node scripts/run-ts.mjs scripts/train-paragraphs.ts
// Deterministic, like train-analysis.ts, of which this is the quick part.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withParagraphs } from '../src/debate/analysis/weights.ts'
import { goldParagraphs, learnParagraphs } from './analysis/paragraphs.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const file = join('src/debate/analysis/weights.bin')
const paragraphs = learnParagraphs(goldParagraphs(shared), shared)
const bytes = withParagraphs(readFileSync(file), paragraphs)
writeFileSync(file, bytes)
console.log(`${JSON.stringify(paragraphs).length} bytes of ${bytes.length}`)
