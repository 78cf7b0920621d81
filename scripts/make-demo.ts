// Makes the demonstration debates of demo/ from demo/source: node scripts/run-ts.mjs scripts/make-demo.ts
// With --check it writes nothing and fails where a file that is there differs from what its source gives.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { docxOf } from './make-demo/docx.ts'
import { type Across, checkAcross, expectedOf } from './make-demo/expected.ts'
import { pdfOf } from './make-demo/pdf.ts'
import { plain, readSource, type Source } from './make-demo/source.ts'
import { textOf } from './make-demo/text.ts'

const checking = process.argv.includes('--check')
const home = 'demo'
const different: string[] = []

async function bytesOf(source: Source): Promise<Uint8Array> {
  const whole = source.file.endsWith('.pdf') ? pdfOf(source) : source.file.endsWith('.txt') ? textOf(source) : await docxOf(source)
  return source.keep ? whole.slice(0, Math.floor(whole.length * source.keep)) : whole
}

/** The text says the same as the footer, if perhaps more. */
function saysFictional({ blocks, footer }: Source): boolean {
  return blocks.some((block) => plain(block.runs).includes(footer.replace(/[.。]$/, '')))
}

function put(path: string, bytes: Uint8Array) {
  if (existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0) return
  different.push(path)
  if (checking) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

function sourcesOf(slug: string): readonly Source[] {
  return readdirSync(join(home, 'source', slug))
    .sort()
    .map((name) => {
      try {
        const source = readSource(readFileSync(join(home, 'source', slug, name), 'utf8'))
        if (!saysFictional(source)) throw new Error('its text does not say, as its footer does, that it is fictional')
        return source
      } catch (reason) {
        throw new Error(`demo/source/${slug}/${name}: ${reason instanceof Error ? reason.message : reason}`)
      }
    })
}

function folderOf(slug: string, source: Source): string {
  return isNote(source) ? slug : join(slug, 'statements')
}

function isNote(source: Source): boolean {
  return source.file.startsWith('concept-note.')
}

function rowOf(slug: string, source: Source): string {
  const { name, delegation } = source.reading
  return `| ${join(folderOf(slug, source), source.file)} | ${name ?? delegation} | ${source.language} | ${source.shows} |`
}

const folders = readdirSync(join(home, 'source'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
const slugs = folders.map(({ name }) => name).sort((one, other) => other.localeCompare(one, 'en'))
const debates: Record<string, unknown> = {}
const rows: string[] = []
const all: Source[] = []
for (const slug of slugs) {
  const sources = sourcesOf(slug)
  for (const source of sources) put(join(home, folderOf(slug, source), source.file), await bytesOf(source))
  const strays = readdirSync(join(home, slug, 'statements')).filter((file) => !sources.some((source) => source.file === file))
  if (strays.length) throw new Error(`No source makes ${strays.join(', ')} in demo/${slug}/statements: remove it, or write its source`)
  const [note, ...statements] = [...sources.filter(isNote), ...sources.filter((source) => !isNote(source))]
  debates[slug] = { conceptNote: expectedOf(note!), statements: statements.map(expectedOf) }
  rows.push(...sources.map((source) => rowOf(slug, source)))
  all.push(...sources)
}

const about =
  'What the authors of the demonstration debate meant. Made by scripts/make-demo.ts from demo/source; every quote is whole and exact.'
const acrossDebates: readonly Across[] = JSON.parse(readFileSync(join(home, 'source', 'across-debates.json'), 'utf8'))
checkAcross(acrossDebates, all)
put(join(home, 'expected.json'), Buffer.from(`${JSON.stringify({ about, debates, acrossDebates }, null, 2)}\n`))
const readme = readFileSync(join(home, 'README.md'), 'utf8')
const table = [
  '<!-- table -->',
  '| file | delegation | language | what it shows |',
  '|---|---|---|---|',
  ...rows,
  '<!-- end of table -->',
].join('\n')
put(join(home, 'README.md'), Buffer.from(readme.replace(/<!-- table -->[\s\S]*<!-- end of table -->/, () => table)))

for (const path of different) console.log(`${checking ? 'differs' : 'made'}: ${path}`)
console.log(`${rows.length} documents, ${different.length} ${checking ? 'differ' : 'changed'}`)
if (checking && different.length) process.exitCode = 1
