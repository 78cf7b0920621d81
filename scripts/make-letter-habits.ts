// node scripts/run-ts.mjs scripts/make-letter-habits.ts: learns from the United Nations Parallel Corpus (development set) how likely letters follow
// one another in the official languages, and writes src/document/read/pdf/letter-habits.json. Free use with acknowledgement: see NOTICE.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { costOf, type Habits, lettersOf, windowLength } from '../src/document/read/pdf/plausibility.ts'
import { shared } from './measure/words.ts'

const folder = join(shared, 'data/parallel-un')
const read = (language: string) => readFileSync(join(folder, `devset.${language}`), 'utf8')

/** Letters that make up less than this share of a language are left to the rest. */
const rare = 0.00005

function habitsOf(text: string): Habits {
  const words = lettersOf(text)
  const counts = new Map<string, number>()
  for (const word of words) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const all = [...counts.values()].reduce((a, b) => a + b, 0)
  const alphabet = ` ${[...counts]
    .filter(([, count]) => count > all * rare)
    .map(([letter]) => letter)
    .sort()
    .join('')}`
  const size = alphabet.length
  const pairs = new Float64Array(size * size)
  const at = (letter: string) => alphabet.indexOf(letter)
  for (const word of words) {
    let before = 0
    for (const letter of `${word} `) {
      const now = at(letter)
      if (now >= 0 && before >= 0) pairs[before * size + now]! += 1
      before = now
    }
  }
  const costs = Array.from({ length: size }, (_, before) => {
    const row = pairs.slice(before * size, (before + 1) * size)
    const sum = row.reduce((a, b) => a + b, 0)
    // A tenth of an occurrence for each pair that was not met.
    return [...row].map((count) => Math.min(35, Math.round(-2 * Math.log2((count + 0.1) / (sum + 0.1 * size)))).toString(36)).join('')
  }).join('')
  const untold = { alphabet, costs, mean: 0, deviation: 0 }
  const windows: number[] = []
  for (let start = 0; start < words.length; ) {
    let letters = 0
    let end = start
    while (end < words.length && letters < windowLength) letters += words[end++]!.length + 1
    windows.push(costOf(words.slice(start, end), untold))
    start = end
  }
  const mean = windows.reduce((a, b) => a + b, 0) / windows.length
  const deviation = Math.sqrt(windows.reduce((a, b) => a + (b - mean) ** 2, 0) / windows.length)
  return { alphabet, costs, mean: Number(mean.toFixed(4)), deviation: Number(deviation.toFixed(4)) }
}

function commonHan(text: string) {
  const counts = new Map<string, number>()
  for (const sign of text.match(/\p{Script=Han}/gu) ?? []) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 500)
    .map(([sign]) => sign)
    .join('')
}

const languages = Object.fromEntries(['en', 'fr', 'es', 'ru', 'ar'].map((language) => [language, habitsOf(read(language))]))
writeFileSync(
  join(import.meta.dirname, '../../src/document/read/pdf/letter-habits.json'),
  `${JSON.stringify({ languages, han: commonHan(read('zh')) }, null, 2)}\n`,
)
