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

const debates: Record<string, unknown> = {}
const rows: string[] = []
const all: Source[] = []
const slugs = readdirSync(join(home, 'source'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
for (const slug of slugs
  .map(({ name }) => name)
  .sort()
  .reverse()) {
  const statements: Record<string, unknown>[] = []
  let conceptNote: Record<string, unknown> | null = null
  const sources: Source[] = []
  for (const name of readdirSync(join(home, 'source', slug)).sort()) {
    try {
      sources.push(readSource(readFileSync(join(home, 'source', slug, name), 'utf8')))
    } catch (reason) {
      throw new Error(`demo/source/${slug}/${name}: ${reason instanceof Error ? reason.message : reason}`)
    }
  }
  for (const source of sources) {
    if (!saysFictional(source)) throw new Error(`${source.file} does not say in its text, as it does in its footer, that it is fictional`)
    const note = source.file.startsWith('concept-note.')
    put(join(home, slug, note ? '' : 'statements', source.file), await bytesOf(source))
    if (note) conceptNote = expectedOf(source)
    else statements.push(expectedOf(source))
    rows.push(
      `| ${slug}/${note ? '' : 'statements/'}${source.file} | ${source.reading.name ?? source.reading.delegation ?? ''} | ${source.language} | ${source.shows} |`,
    )
  }
  all.push(...sources)
  debates[slug] = { conceptNote, statements }
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
