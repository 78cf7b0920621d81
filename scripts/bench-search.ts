// npm run bench, third part: how long a search takes over 10,000 statements in six languages, on PGlite and on PostgreSQL (where there is one).
// The statements are put together, the same at each run, from real ones and from aligned documents of the United Nations (AHADI_SHARED).
// Arguments: the number of statements; then `embedded` or `server` for one engine only.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { categories } from '../src/council/index.ts'
import { indexStatement, readQuery, type SearchFilter, searchStatements } from '../src/debate/record/search/index.ts'
import { sentencesOf } from '../src/language/index.ts'
import { migrations } from '../src/migrations.ts'
import { type Database, openEmbedded, openServer, type Queries, sql } from '../src/platform/database/index.ts'
import setUpCluster, { startCluster } from '../test/support/cluster.ts'

const shared = process.env.AHADI_SHARED ?? join(process.cwd(), '../shared')
const count = Number(process.argv[2] ?? 10_000)
const only = process.argv[3]
const rounds = 15
const perDebate = 100

interface Made {
  readonly language: string
  readonly paragraphs: readonly string[]
}

/** Numbers that look random and are the same at each run (a linear congruence, Numerical Recipes 7.1). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Half of the statements are in English, a tenth in each of the other languages: 8 to 14 paragraphs, about 700 words. */
function* statements(): Generator<Made> {
  const lines = (name: string, least: number) =>
    readFileSync(join(shared, 'data/parallel-un', `devset.${name}`), 'utf8')
      .split('\n')
      .filter((line) => line.length > least)
  const english = readFileSync(join(shared, 'data/sc-speeches/sc_speeches.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n\s*\n/))
    .flatMap((paragraph) => paragraph.match(/.{300,420}?[.!?](?=\s|$)|.{80,300}$/gs) ?? [])
  const others = { fr: lines('fr', 80), es: lines('es', 80), ru: lines('ru', 80), ar: lines('ar', 80), zh: lines('zh', 25) }
  const languages = Object.keys(others) as (keyof typeof others)[]
  const next = numbers(1325)
  for (let n = 0; n < count; n++) {
    const language = n % 2 === 0 ? 'en' : languages[((n - 1) / 2) % languages.length]!
    const paragraph = () =>
      language === 'en'
        ? english[next(english.length)]!.trim()
        : [0, 1].map(() => others[language][next(others[language].length)]!).join(language === 'zh' ? '' : ' ')
    yield { language, paragraphs: Array.from({ length: 8 + next(7) }, paragraph) }
  }
}

/** Keeps a hundred statements as one debate, as the take-in does, and makes them findable. Returns how long the last took, in seconds. */
async function keepDebate(queries: Queries, number: number, given: readonly Made[]): Promise<number> {
  const next = numbers(number)
  const at = '2026-11-02T09:30:00.000Z'
  const date = `${2001 + (number % 26)}-${String(1 + (number % 12)).padStart(2, '0')}-15`
  const id = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(queries)).rows[0]!.id
  const debate = await id(
    sql`insert into debate (slug, date, theme, made_at) values (${`debate-${number}`}, ${date}, ${`Theme ${number}`}, ${at}) returning id`,
  )
  let seconds = 0
  for (const [index, { language, paragraphs }] of given.entries()) {
    const anchor = `delegation-${(number * 7 + index) % 193}`
    const sha256 = createHash('sha256').update(`${number} ${index}`).digest('hex')
    await sql`insert into original (sha256, bytes, size) values (${sha256}, ''::bytea, 0)`.execute(queries)
    const capacity = ['council-member', 'rule-37', 'rule-37', 'rule-39'][index % 4]!
    const statement = await id(sql`
      insert into statement (debate_id, anchor, name, version, delegation_id, delegation_name, capacity, head, language, words, received_at)
      values (${debate}, ${anchor}, ${anchor}, 1, ${anchor}, ${anchor}, ${capacity}, '{}', ${language}, 700, ${at}) returning id`)
    const version = await id(sql`
      insert into statement_version (statement_id, version, sha256, file, media_type, language, words, head, body, at)
      values (${statement}, 1, ${sha256}, 'x.txt', 'text/plain', ${language}, 700, '{}', '{}', ${at}) returning id`)
    await sql`update statement set version_id = ${version} where id = ${statement}`.execute(queries)
    const placed = paragraphs.map((text, place) => ({ n: place + 1, text, language }))
    const sentences = placed.flatMap(({ n, text }) =>
      sentencesOf(text, language).map((span, place) => ({
        ...span,
        paragraph: n,
        number: place + 1,
        categories: next(10) < 5 ? [] : [categories[next(categories.length)]!],
      })),
    )
    await sql`
      insert into paragraph (version_id, n, text, kind, language, in_body)
      select ${version}::bigint, p.n, p.text, 'paragraph', p.language, true
      from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as p(n int, text text, language text)`.execute(queries)
    await sql`
      insert into sentence (version_id, paragraph, number, start_at, end_at, categories)
      select ${version}::bigint, s.paragraph, s.number, s.start, s."end", s.categories
      from jsonb_to_recordset(${JSON.stringify(sentences)}::jsonb) as s(paragraph int, number int, start int, "end" int, categories text[])`.execute(
      queries,
    )
    const began = performance.now()
    await indexStatement(queries, version, placed, sentences)
    seconds += (performance.now() - began) / 1000
  }
  return seconds
}

async function fill(database: Database): Promise<void> {
  const began = performance.now()
  let indexing = 0
  let waiting: Made[] = []
  let number = 0
  const keep = async () => {
    const given = waiting
    waiting = []
    if (given.length) indexing += await database.write((queries) => keepDebate(queries, ++number, given))
  }
  for (const made of statements()) {
    waiting.push(made)
    if (waiting.length === perDebate) await keep()
  }
  await keep()
  const size = async (...tables: string[]) => {
    const { rows } = await sql<{
      size: number
    }>`select sum(pg_total_relation_size(t::regclass))::bigint as size from unnest(${tables}::text[]) t`.execute(database.read)
    return `${(rows[0]!.size / 2 ** 20).toFixed(0)} MiB`
  }
  console.log(
    `  ${count} statements kept in ${((performance.now() - began) / 1000).toFixed(0)} s, of these made findable in ${indexing.toFixed(0)} s ` +
      `(${((indexing / count) * 1000).toFixed(1)} ms a statement); words ${await size('search_text')}, by category ${await size('search_category')}, texts ${await size('paragraph')}`,
  )
}

const nowhere: SearchFilter = { debate: null, delegation: null, language: null, category: null, capacity: null }
const searches: readonly (readonly [string, Partial<SearchFilter>?])[] = [
  ['Zeid'],
  ['peacebuilding'],
  ['commitment'],
  ['women'],
  ['the'],
  ['security'],
  ['international community'],
  ['women peace security protection'],
  ['women and peace and security'],
  ['"United Nations"'],
  ['"Security Council"'],
  ['"the Security Council"'],
  ['"women and peace and security"'],
  ['"resolution 1325"'],
  ['"of the"'],
  ['security -council'],
  ['women OR girls OR gender'],
  ['S/2021/875'],
  ['réfugiées'],
  ['engagement des femmes'],
  ['"droits de l’homme"'],
  ['mujeres'],
  ['"derechos humanos"'],
  ['женщинам'],
  ['"Организации Объединенных Наций"'],
  ['права человека'],
  ['المراة'],
  ['"الأمم المتحدة"'],
  ['التزامات'],
  ['妇女'],
  ['性暴力 问责'],
  ['"联合国安全理事会"'],
  ['women', { category: 'commitment' }],
  ['the', { category: 'gap' }],
  ['"Security Council"', { category: 'recommendation' }],
  ['security', { debate: 'debate-7' }],
  ['security', { delegation: 'delegation-12' }],
  ['women', { language: 'en', capacity: 'council-member' }],
  ['femmes', { language: 'fr' }],
  ['права', { debate: 'debate-7', language: 'ru', category: 'commitment' }],
]

const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!

async function ask(database: Database, goal: number): Promise<void> {
  const all: number[] = []
  const once = async (typed: string, filter: Partial<SearchFilter>) => {
    const began = performance.now()
    const found = await searchStatements(database.read, { query: readQuery(typed), filter: { ...nowhere, ...filter }, from: 0, most: 20 })
    return { found, milliseconds: performance.now() - began }
  }
  const first = (await once('问责', {})).milliseconds
  for (const [typed, filter = {}] of searches) await once(typed, filter)
  for (const [typed, filter = {}] of searches) {
    const times: number[] = []
    let total = 0
    for (let round = 0; round < rounds; round++) {
      const { found, milliseconds } = await once(typed, filter)
      times.push(milliseconds)
      total = found.total
    }
    all.push(...times)
    const name = `${typed} ${Object.values(filter).join(' ')}`
    console.log(
      `  ${at(times, 0.5).toFixed(1).padStart(7)} ms ${at(times, 0.95).toFixed(1).padStart(7)} ms ${String(total).padStart(6)}  ${name}`,
    )
  }
  console.log(
    `  p50 ${at(all, 0.5).toFixed(1)} ms, p95 ${at(all, 0.95).toFixed(1)} ms of ${all.length} searches (goal: p95 ≤ ${goal} ms); the first Chinese one ${first.toFixed(0)} ms; load ${loadavg()[0]!.toFixed(1)}`,
  )
}

async function bench(name: string, goal: number, open: () => Promise<Database>): Promise<void> {
  console.log(`\n${name}`)
  const database = await open()
  try {
    await fill(database)
    await ask(database, goal)
  } finally {
    await database.close()
  }
}

if (existsSync(join(shared, 'data/parallel-un'))) {
  console.log(
    `\nSearch, Node ${process.versions.node}, ${cpus().length} cores (load ${loadavg()[0]!.toFixed(1)}). Each search: p50, p95, statements found; ${rounds} rounds, a page of 20 hits with its sentences.`,
  )
  if (only !== 'server') {
    const folder = mkdtempSync(join(tmpdir(), 'ahadi-bench-'))
    await bench('PGlite', 100, () => openEmbedded(folder, migrations, { version: 'bench' }))
    rmSync(folder, { recursive: true, force: true })
  }
  if (only !== 'embedded') {
    let cluster = ''
    const stop = setUpCluster({ provide: (_: string, folder: string) => (cluster = folder) } as never)
    const missing = await startCluster(cluster)
    if (missing) console.log(`\nPostgreSQL: not measured, ${missing}`)
    else
      await bench('PostgreSQL', 50, () =>
        openServer(`postgres://ahadi@localhost/postgres?host=${encodeURIComponent(cluster)}`, migrations, { version: 'bench' }),
      )
    stop()
  }
} else console.log('\nSearch: not measured, because AHADI_SHARED has no texts to make statements from')
