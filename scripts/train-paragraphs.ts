// Learns anew what src/debate/analysis/weights.bin says about paragraphs, and leaves what it says about sentences: node scripts/run-ts.mjs scripts/train-paragraphs.ts
// Deterministic, like train-analysis.ts, of which this is the quick part.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldParagraphs, learnParagraphs } from './analysis/paragraphs.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const file = join('src/debate/analysis/weights.bin')
const bytes = readFileSync(file)
const from = 'AHADI-W3'.length + 4
const length = bytes.readUInt32BE(from - 4)
const head = JSON.parse(bytes.subarray(from, from + length).toString())
head.paragraphs = learnParagraphs(goldParagraphs(shared), shared)
const written = Buffer.from(JSON.stringify(head))
const size = Buffer.alloc(4)
size.writeUInt32BE(written.length)
writeFileSync(file, Buffer.concat([bytes.subarray(0, from - 4), size, written, bytes.subarray(from + length)]))
console.log(`${written.length} bytes of ${bytes.length - length + written.length}`)
