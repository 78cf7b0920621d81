// Counts how common words and concepts are in texts of the United Nations, for telling commitments apart: node scripts/run-ts.mjs scripts/make-word-rarity.ts
// Reads the aligned sentences of ../shared/data/parallel-un (six languages) and the statements of ../shared/data/sc-speeches (English); keeps numbers only, no texts.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openNamedConcepts } from '../src/debate/analysis/index.ts'
import { isNumber, tellingWords } from '../src/debate/commitments/earlier/telling-words.ts'
import { officialLanguages, sentencesOf } from '../src/language/index.ts'

const data = join(process.env.AHADI_SHARED ?? '../shared', 'data')
/** A word rarer than in one sentence of this many is as rare as any. */
const rarest = 250
const mostKept = 500

const counted = (file: string) => readFileSync(join(data, file), 'utf8').trim().split('\n')
const speeches = counted('sc-speeches/sc_speeches.jsonl')
  .map((line) => JSON.parse(line))
  .filter(({ role, symbol }) => role === 'representative' && !symbol.startsWith('S/PV.8723'))
  .flatMap(({ text }) => sentencesOf(text, 'en').map(({ start, end }) => text.slice(start, end) as string))
  // Every fourth is enough.
  .filter((_, index) => index % 4 === 0)

const conceptsIn = openNamedConcepts()
const concepts = new Map<string, number>()
let sentences = 0
const words = Object.fromEntries(
  officialLanguages.map((language) => {
    const lines = [...counted(`parallel-un/devset.${language}`), ...(language === 'en' ? speeches : [])]
    const seen = new Map<string, number>()
    for (const line of lines) {
      for (const root of tellingWords(line, language).keys()) if (!isNumber(root)) seen.set(root, (seen.get(root) ?? 0) + 1)
      for (const id of new Set(conceptsIn(line, language).map(({ id }) => id))) concepts.set(id, (concepts.get(id) ?? 0) + 1)
    }
    sentences += lines.length
    const kept = [...seen].filter(([, n]) => n * rarest >= lines.length).sort((a, b) => b[1] - a[1])
    const share = (n: number) => Math.round((n / lines.length) * 10_000)
    return [language, Object.fromEntries(kept.slice(0, mostKept).map(([root, n]) => [root, share(n)]))]
  }),
)
const shares = Object.fromEntries([...concepts].sort().map(([id, n]) => [id, Math.max(1, Math.round((n / sentences) * 10_000))]))
const file = join(import.meta.dirname, '../../src/debate/commitments/earlier/rarity.json')
writeFileSync(file, `${JSON.stringify({ words, concepts: shares })}\n`)
console.log(
  Object.entries(words)
    .map(([language, one]) => `${language} ${Object.keys(one).length}`)
    .join(', '),
  Object.keys(shares).length,
  'concepts',
)
