/**
 * Makes src/council/delegation/table.ts and src/council/membership.json.
 *
 * From: the reference table of States (`reference/country-codes.csv`, ODC-PDDL: UNTERM short and formal names in six languages),
 * the Council's membership (`reference/sc-council_membership.csv`), and the files kept by hand in src/council/delegation/.
 *
 *   npx esbuild scripts/make-delegations.ts --bundle --platform=node --format=esm --log-level=error | node --input-type=module - ../shared/data/reference
 *
 * A second argument names another folder to write to.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Language = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh'
type Kind = string
interface Names {
  short: string
  article?: string
  formal?: string
  formalArticle?: string
  full?: string
}
interface Entry {
  id: string
  kind: Kind
  fictional?: true
  whole?: true
  listed?: true
  sort?: string
  names: Partial<Record<Language, Names>>
  earlier?: { before: string; names: Partial<Record<Language, Names>> }[]
  also?: string[]
  alone?: string[]
  was?: string[]
  not?: string[]
}

const folder = process.argv[2] ?? '../shared/data/reference'
const room = 'src/council'
const out = process.argv[3] ?? room
const columns: Record<Language, string> = { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' }
const languages = Object.keys(columns) as Language[]

/** Rows of a CSV text, quotes and all, without comment lines. */
function rowsOf(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  const kept = rows.filter((row) => row.length > 1 && !row[0]!.startsWith('#'))
  const head = kept.shift()!
  return kept.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const tidy = (name: string): string =>
  name
    .replace(/\*+/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/تيمور\s*-\s*ليشتي/g, 'تيمور - ليشتي')
    .replace(/\s+/g, ' ')
    .trim()
const articles = /^(the|le|la|les|el|los|las) |^(l')/
const apart = (name: string): { article?: string; name: string } => {
  const found = articles.exec(name)
  return found && name !== 'El Salvador' ? { article: (found[1] ?? found[2])!, name: name.slice(found[0].length) } : { name }
}

/** Short and full name of a State as UNTERM has them; an inverted short name, "Iran (Islamic Republic of)", is set right from the full one. */
function namesFrom(short: string, full: string): Names {
  const formal = apart(tidy(full))
  const found = /^(.*?) ?[(（]([^)）]*)[)）]$/.exec(tidy(short))
  const article = found && /^(the|le|la|les|l'|el|los|las)$/.test(found[2]!) ? found[2] : undefined
  const inverted = found !== null && article === undefined && found[2] !== '布'
  const name = inverted ? formal.name : found ? found[1]! : tidy(short)
  const said = inverted ? formal.article : article
  return { short: name, ...(said && { article: said }), ...(formal.name !== name && { full: formal.name }) }
}

const entries = new Map<string, Entry>()
const sortNames: Record<string, string> = {
  'islamic-republic-of-iran': 'Iran',
  'plurinational-state-of-bolivia': 'Bolivia',
  'bolivarian-republic-of-venezuela': 'Venezuela',
  'federated-states-of-micronesia': 'Micronesia',
}
for (const row of rowsOf(readFileSync(join(folder, 'country-codes.csv'), 'utf8'))) {
  const english = row['UNTERM English Short']!
  if (english === '' || english.endsWith('**')) continue
  const names = Object.fromEntries(
    languages.map((language) => [
      language,
      namesFrom(row[`UNTERM ${columns[language]} Short`]!, row[`UNTERM ${columns[language]} Formal`]!),
    ]),
  ) as Record<Language, Names>
  const first = slug(names.en.short)
  const sort = sortNames[first]
  const id = sort ? slug(sort) : first.startsWith('united-kingdom') ? 'united-kingdom' : first
  // "Iran (Islamic Republic of)": how lists print the names that stand upright in the records.
  const inverted = languages
    .map((language) => tidy(row[`UNTERM ${columns[language]} Short`]!))
    .filter((name) => /\((?!(?:the|l[ae']s?|el|l[ao]s)\))/.test(name))
  const kind = english.endsWith('*') ? 'observer-state' : 'member-state'
  entries.set(id, { id, kind, ...(sort && { sort }), names, ...(inverted.length > 0 && { also: inverted }) })
}

/** A name as the hand-kept files write it: "(the) short | formal | full", over the names that stood before. */
function namesByHand(text: string, before: Names | undefined): Names {
  const parts = text.split('|').map((part) => {
    const found = /^\(([^)]+)\) (.*)$/.exec(part.trim())
    return found ? { article: found[1]!, name: found[2]! } : { name: part.trim() }
  })
  const [short, formal, full] = parts
  const given: Names = { short: short!.name, ...(short!.article && { article: short!.article }) }
  const earlierFormal = before?.formal ?? before?.short
  const formalName = formal?.name || (before && earlierFormal !== given.short ? earlierFormal : undefined)
  if (formalName && formalName !== given.short) {
    given.formal = formalName
    const article = formal?.article ?? before?.article
    if (article) given.formalArticle = article
  }
  const fullName = full?.name || before?.full
  if (fullName && fullName !== given.short && fullName !== given.formal) given.full = fullName
  return given
}

function readByHand(file: string, marks: { fictional?: true }): void {
  let entry: Entry | undefined
  for (const line of readFileSync(join(room, 'delegation', file), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const head = /^\[([a-z0-9-]+)\](?: (.+))?$/.exec(line)
    if (head) {
      entry = entries.get(head[1]!)
      if (!entry && !head[2]) throw new Error(`${file}: no delegation ${head[1]} to amend`)
      entry ??= { id: head[1]!, kind: head[2]!, ...marks, names: {} }
      entries.set(entry.id, entry)
      continue
    }
    if (!entry) throw new Error(`${file}: a line before the first head`)
    if (line === 'whole' || line === 'listed') {
      entry[line] = true
      continue
    }
    const [, key, value] = /^(.+?) = (.+)$/.exec(line) ?? []
    if (!key || !value) throw new Error(`${file}: cannot read "${line}"`)
    const dated = /^before (\S+) (\w\w)$/.exec(key)
    if (dated) {
      entry.earlier ??= []
      let era = entry.earlier.find(({ before }) => before === dated[1])
      if (!era) {
        era = { before: dated[1]!, names: {} }
        entry.earlier.push(era)
      }
      era.names[dated[2] as Language] = namesByHand(value, undefined)
    } else if (key === 'also' || key === 'alone' || key === 'was' || key === 'not') {
      entry[key] = [...new Set([...(entry[key] ?? []), ...value.split(';').map((name) => name.trim())])]
    } else if (languages.includes(key as Language)) {
      const language = key as Language
      entry.names[language] = namesByHand(value, entry.names[language])
    } else throw new Error(`${file}: what is "${key}"?`)
  }
}
readByHand('states-by-hand.txt', {})
readByHand('others-by-hand.txt', {})
readByHand('fictional-delegations.txt', { fictional: true })

for (const entry of entries.values()) {
  const missing = languages.filter((language) => !entry.names[language])
  if (missing.length > 0) throw new Error(`${entry.id} has no name in ${missing.join(', ')}`)
  const english = entry.names.en!.short
  const found = /^(?:Plurinational State|Islamic Republic|Kingdom) of (?:the )?(.*)$/.exec(english)
  if (found && !entry.sort) entry.sort = found[1]!
  entry.earlier?.sort((a, b) => (a.before < b.before ? -1 : 1))
}
const byId = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
const count = (kind: string, fictional?: true) => byId.filter((entry) => entry.kind === kind && entry.fictional === fictional).length
if (count('member-state') !== 193) throw new Error(`${count('member-state')} Member States instead of 193`)
mkdirSync(join(out, 'delegation'), { recursive: true })
const json = `[\n${byId.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`
if (/[`\\]|\$\{/.test(json)) throw new Error('A name holds a mark that the table cannot')
// Parsed as JSON at run time: ten times as fast as the same table as a literal of the program.
writeFileSync(
  join(out, 'delegation/table.ts'),
  `/** The delegations, one a line, as JSON. Made by scripts/make-delegations.ts; change the files kept by hand, not this one. */\nexport const table = \`${json}\`\n`,
)

const englishOf = new Map<string, string>()
for (const entry of byId) {
  const all = [entry.names.en!, ...(entry.earlier ?? []).flatMap(({ names }) => names.en ?? [])]
  for (const name of [
    ...all.flatMap(({ short, formal, full }) => [short, formal, full]),
    ...(entry.also ?? []),
    ...(entry.was ?? []),
    ...(entry.alone ?? []),
  ]) {
    if (name) englishOf.set(slug(name), entry.id)
  }
}
/** Elections of 6 June 2023, 6 June 2024 and 3 June 2025, which the file of membership does not reach. */
const later: [string, number, number][] = [
  ...['algeria', 'guyana', 'republic-of-korea', 'sierra-leone', 'slovenia'].map((id): [string, number, number] => [id, 2024, 2025]),
  ...['denmark', 'greece', 'pakistan', 'panama', 'somalia'].map((id): [string, number, number] => [id, 2025, 2026]),
  ...['bahrain', 'colombia', 'democratic-republic-of-the-congo', 'latvia', 'liberia'].map((id): [string, number, number] => [
    id,
    2026,
    2027,
  ]),
]
const terms = rowsOf(readFileSync(join(folder, 'sc-council_membership.csv'), 'utf8').replace(/^#.*\n/gm, ''))
  .map((row): [string, number, number] => {
    const inverted = /^(.*) \((.*)\)$/.exec(row.country_org!)
    const id = englishOf.get(slug(row.country_org!)) ?? englishOf.get(slug(inverted ? `${inverted[2]} ${inverted[1]}` : ''))
    if (!id) throw new Error(`membership: who is ${row.country_org}?`)
    return [id, Number(row.start_year), row.seat === 'permanent' ? 9999 : Number(row.end_year)]
  })
  .concat(later)
writeFileSync(join(out, 'membership.json'), `${JSON.stringify({ from: 1992, to: 2026, terms }).replace(/\],\[/g, '],\n[')}\n`)
process.stdout.write(`${byId.length} delegations, ${count('member-state')} Member States, ${terms.length} terms\n`)
