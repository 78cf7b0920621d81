// npm run bench: how long the whole way takes and how much memory, on real statements where there are any (AHADI_SHARED), else on the demonstration debate.
// Medians of three whole processes, beside pandoc and LibreOffice on the same files in the same run where they are installed.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

const root = process.cwd()
const shared = process.env.AHADI_SHARED ?? join(root, '../shared')
const real = join(shared, 'data/bench-100')
const folder = existsSync(real) ? real : join(root, 'demo/2026-women-investing/statements')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .sort()
const work = mkdtempSync(join(tmpdir(), 'ahadi-bench-'))

interface Run {
  readonly seconds: number
  readonly mebibytes: number
  readonly ok: boolean
}

// The process itself says its peak, in kibibytes: workers are threads, so it covers them.
const meter = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`

function ahadi(...words: string[]): Run {
  const began = performance.now()
  const { stderr, status } = spawnSync(process.execPath, ['--import', meter, join(root, 'bin/ahadi.mjs'), ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - began) / 1000
  return { seconds, mebibytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024, ok: status === 0 }
}

function tool(name: string, ...words: string[]): Run {
  const began = performance.now()
  const { status } = spawnSync(name, words, { stdio: 'ignore' })
  return { seconds: (performance.now() - began) / 1000, mebibytes: 0, ok: status === 0 }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const thrice = (run: () => Run): Run => {
  const runs = [run(), run(), run()]
  return {
    seconds: median(runs.map((one) => one.seconds)),
    mebibytes: Math.max(...runs.map((one) => one.mebibytes)),
    ok: runs.every((one) => one.ok),
  }
}

/** A folder of `count` statements: the same files again under other names, once there are no more. */
function folderOf(count: number): string {
  const made = join(work, String(count))
  mkdirSync(made, { recursive: true })
  for (let n = 0; n < count; n++)
    copyFileSync(join(folder, files[n % files.length]!), join(made, `${String(n).padStart(4, '0')}-${files[n % files.length]}`))
  return made
}

const row = (name: string, { seconds, mebibytes, ok }: Run, more = '') =>
  console.log(
    `${name.padEnd(44)}${seconds.toFixed(2).padStart(8)} s${mebibytes ? `${mebibytes.toFixed(0).padStart(8)} MiB` : ''.padStart(12)}  ${ok ? '' : '(did not end well) '}${more}`,
  )

function peer(): Run | null {
  const docx = join(work, 'peer.docx')
  const paths = files.map((name) => join(folder, name))
  const whole = () => {
    const one = tool('pandoc', ...paths, '-o', docx)
    const two = tool('soffice', '--headless', '--convert-to', 'pdf', '--outdir', work, docx)
    return { seconds: one.seconds + two.seconds, mebibytes: 0, ok: one.ok && two.ok }
  }
  return tool('pandoc', '--version').ok && tool('soffice', '--version').ok ? thrice(whole) : null
}

try {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, ${files.length} statements (${folder === real ? 'real' : 'demonstration'}). Medians of three whole processes; the highest peak of memory.\n`,
  )
  const out = join(work, 'out')
  row(
    'ahadi help (starting)',
    thrice(() => ahadi('help')),
  )
  row(
    'ahadi read',
    thrice(() => ahadi('read', '--json', folder)),
  )
  row(
    'ahadi analyse',
    thrice(() => ahadi('analyse', '--json', folder)),
  )
  row(
    'ahadi compile --record-only',
    thrice(() => ahadi('compile', folder, '--record-only', '--out', out)),
  )
  const whole = thrice(() => ahadi('compile', folder, '--out', out))
  row('ahadi compile', whole)
  const other = peer()
  if (other)
    row('pandoc + LibreOffice (compilation only)', other, `ahadi compile takes ${(whole.seconds / other.seconds).toFixed(2)} of it`)
  else console.log('pandoc and LibreOffice are not installed: no peer in this run')
  console.log('\nGrowth of ahadi compile')
  for (const count of [10, 100, 1000]) {
    const given = folderOf(count)
    const run = count < 1000 ? thrice(() => ahadi('compile', given, '--out', out)) : ahadi('compile', given, '--out', out)
    row(`  ${count} statements`, run, `${((run.seconds / count) * 1000).toFixed(1)} ms a statement`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
