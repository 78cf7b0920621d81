// Scores the parts of commitments against parts marked by hand, and writes the table to docs/method/fields.md: node scripts/run-ts.mjs scripts/analysis/score-fields.ts
// The labels hold ids and places only; the sentences stand in ../shared. Those of fields.tsv were marked before the readers were mended and looked at meanwhile;
// those of fields-apart.tsv were marked afterwards, and their errors were never looked at.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf } from '../../src/debate/analysis/fields/read-fields.ts'
import type { CommitmentFields } from '../../src/debate/analysis/findings.ts'
import { openAnalyser } from '../../src/debate/analysis/index.ts'
import { openPreparation } from '../../src/debate/analysis/prepare.ts'
import { ownNamesOf } from '../../src/debate/analysis/speaker.ts'
import { goldStatements } from './gold.ts'
import { statementOf } from './statement-of.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const labels = 'scripts/analysis/labels'
const first = join(labels, 'fields-first.json')
const names = ['who', 'act', 'object', 'forWhom', 'where', 'amount', 'quantity', 'due', 'instrument'] as const
type Name = (typeof names)[number]
const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
interface Place {
  readonly start: number
  readonly end: number
}

const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n')

/** The marked sentences of a file, by language and id. */
function markedIn(file: string): Map<string, Partial<Record<Name, Place>>> {
  const marked = new Map<string, Partial<Record<Name, Place>>>()
  for (const line of lines(join(labels, file))) {
    if (line.startsWith('#')) continue
    const [sid, language, name, start, end] = line.split('\t') as [string, string, Name, string, string]
    const own = marked.get(`${language} ${sid}`) ?? {}
    marked.set(`${language} ${sid}`, own)
    if (names.includes(name)) own[name] = { start: Number(start), end: Number(end) }
  }
  return marked
}
const parts = { 'looked at': markedIn('fields.tsv'), apart: markedIn('fields-apart.tsv') } as const

const broad = goldStatements(join(shared, 'gold'), 'broad')
const headOf = new Map(broad.map(({ id, head }) => [id, head]))
const days = new Map<string, number>()
for (const line of lines(join(shared, 'data/sc-speeches/sc_speeches.jsonl'))) {
  const { id, year, speaker, country } = JSON.parse(line)
  days.set(id, year)
  if (!headOf.has(id)) headOf.set(id, `${speaker} (${country})`)
}
const texts = new Map<string, string>(broad.flatMap(({ sentences }) => sentences.map(({ sid, text }) => [`en ${sid}`, text] as const)))
for (const line of lines(join(shared, 'gold/broad/hard.jsonl'))) {
  const { sid, text } = JSON.parse(line)
  if (!texts.has(`en ${sid}`)) texts.set(`en ${sid}`, text)
}
for (const language of languages) {
  if (language === 'en') continue
  for (const line of lines(join(shared, 'gold/translated', `${language}.jsonl`))) {
    const { sid, text } = JSON.parse(line)
    texts.set(`${language} ${sid}`, text)
  }
}

const analyse = openAnalyser(readFileSync('src/debate/analysis/weights.bin'))
const { prepare } = openPreparation()

/** The parts that the product reads from a sentence that commits, also where it would not have found that it does. */
function read(key: string): CommitmentFields {
  const [language, sid] = key.split(' ') as [string, string]
  const id = sid.split('#')[0]!
  const text = texts.get(key)!
  const bare = statementOf({ language, head: headOf.get(id) ?? '', paragraphs: [text] })
  const year = days.get(id)
  const statement = { ...bare, head: { ...bare.head, date: year ? `${year}-01-01` : null } }
  const { sentences } = analyse(statement, null)
  const sentence = sentences.find(({ kind }) => kind) ?? sentences[0]!
  const prepared = prepare(ownNamesOf(statement.head, language), language)(text)
  return fieldsOf({ head: statement.head, national: false }, { start: 0, end: text.length, why: sentence.why }, prepared, text, language)
}

/** Shared letters against all letters of both. */
function shareOf(a: Place, b: Place): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return both / (a.end - a.start + b.end - b.start - both)
}

interface Tally {
  exact: number
  overlap: number
  found: number
  marked: number
}
const tallies: Record<string, Tally> = {}
const add = (group: string, share: number | null, found: boolean, wanted: boolean) => {
  tallies[group] ??= { exact: 0, overlap: 0, found: 0, marked: 0 }
  const tally = tallies[group]
  if (found) tally.found++
  if (wanted) tally.marked++
  if (share === 1) tally.exact++
  if (share !== null && share >= 0.5) tally.overlap++
}

const shows = process.argv.includes('--show')
for (const [part, marked] of Object.entries(parts)) {
  for (const [key, wanted] of marked) {
    const text = texts.get(key)
    if (text === undefined) throw new Error(`${key} stands in no set`)
    const language = key.split(' ')[0]!
    const fields = read(key)
    for (const name of names) {
      const own = wanted[name]
      const found = fields[name]
      const share = own && found ? shareOf(own, found) : null
      for (const group of [`${part} ${name}`, `${part} ${language}`, `${part} all`]) add(group, share, !!found, !!own)
      if (shows && part !== 'apart' && share !== 1 && (own || found))
        process.stdout.write(`${key} ${name}: ${own ? text.slice(own.start, own.end) : '–'}  ≠  ${found?.text ?? '–'}\n`)
    }
  }
}

if (process.argv.includes('--first')) writeFileSync(first, `${JSON.stringify(tallies)}\n`)
const before: Record<string, Tally> = existsSync(first) ? JSON.parse(readFileSync(first, 'utf8')) : {}

const percent = (of: number, all: number) => (all ? (of / all).toFixed(2) : '–')
const f1 = (right: number, { found, marked }: Tally) => (found + marked ? ((2 * right) / (found + marked)).toFixed(2) : '–')
const row = (part: string, group: string) => {
  const tally = tallies[`${part} ${group}`]
  if (!tally) return `| ${group} | – | – | – | – | – | – | – |`
  const was = before[`${part} ${group}`]
  const cells = [
    String(tally.marked),
    percent(tally.exact, tally.found),
    percent(tally.exact, tally.marked),
    percent(tally.overlap, tally.found),
    percent(tally.overlap, tally.marked),
    f1(tally.overlap, tally),
    was ? f1(was.overlap, was) : '–',
  ]
  return `| ${group} | ${cells.join(' | ')} |`
}
const table = (part: string) =>
  [
    '| field or language | marked | exact: precision | exact: recall | overlap: precision | overlap: recall | overlap: F1 | F1 before mending |',
    '|---|---|---|---|---|---|---|---|',
    ...[...names, ...languages, 'all'].map((group) => row(part, group)),
  ].join('\n')

const page = `# How well the parts of a commitment are read

Made by \`node scripts/run-ts.mjs scripts/analysis/score-fields.ts\`. What each part is stands in [the parts of a commitment](parts-of-a-commitment.md).

Sentences that commit were marked by hand: English ones of the Council's record, and such sentences translated. *Exact* is letter by letter; *overlap* counts where at least half of the letters of both are shared.
One annotator marked them, one place for each part; a second place that would do as well counts as wrong, and a sentence with two verbs that bind has one of them marked. Deadlines, sums and numbers are few in sentences of the Council's record: of these the figures tell little.

## ${parts.apart.size} sentences that were set apart

They were marked after the readers of the parts had been mended, and what went wrong in them was not looked at. Half of the English ones were chosen because they name sums, times or people.
Some of the translated ones are translations of English sentences that were looked at in another language.

${table('apart')}

## ${parts['looked at'].size} sentences that were looked at while the readers were mended

These were marked before.

${table('looked at')}
`
writeFileSync('docs/method/fields.md', page)
process.stdout.write(`${table('apart')}\n\n${table('looked at')}\n`)
