// Bundles the program: src/ahadi.ts and src/worker.ts → dist/. Nothing is built when nothing has changed.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const lock = join(root, '.build', 'lock')

/** Data files that the program reads at run time, beside its code in dist/. */
const data = { 'weights.bin': 'src/debate/analysis/weights.bin' }
/** Packages that hold native code, wasm or fonts, or that only tools need: loaded from node_modules at run time. */
const external = [
  '@myriaddreamin/*',
  '@hyzyla/pdfium',
  'tesseract.js-core',
  '@expo-google-fonts/*',
  '@embedpdf/*',
  '@electric-sql/pglite',
  'pg-native',
  'esbuild',
]
/** Files that are imported as the text they hold. */
const loader = { '.sql': 'text', '.css': 'text' }

/** What dist/ must have been made from: the names, sizes and times of all sources. */
function stateOfSources() {
  const lines = []
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else if (!entry.name.endsWith('.test.ts'))
        lines.push(`${path} ${statSync(join(root, path)).size} ${statSync(join(root, path)).mtimeMs}`)
    }
  }
  visit('src')
  for (const file of ['package-lock.json', 'scripts/build.mjs']) lines.push(`${file} ${statSync(join(root, file)).mtimeMs}`)
  return lines.join('\n')
}

const isFresh = (state) => existsSync(join(dist, 'stamp')) && readFileSync(join(dist, 'stamp'), 'utf8') === state

async function bundle(outdir) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'src/ahadi.ts'), join(root, 'src/worker.ts')],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    external,
    loader,
    logLevel: 'silent',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  })
  for (const [name, from] of Object.entries(data)) copyFileSync(join(root, from), join(outdir, name))
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** Takes the lock, waiting for another build; a lock of over a minute was left behind by a killed one. */
async function takeLock() {
  mkdirSync(join(root, '.build'), { recursive: true })
  for (;;) {
    try {
      return mkdirSync(lock)
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmSync(lock, { recursive: true, force: true })
      await pause(100)
    }
  }
}

/** Builds what is stale, under a lock; `say` is called before work begins. Returns the folder of the program. */
export async function ensureBuilt(say = () => {}) {
  // An installed package carries dist/ and no sources.
  if (!existsSync(join(root, 'src'))) return dist
  const state = stateOfSources()
  if (isFresh(state)) return dist
  await takeLock()
  try {
    if (isFresh(state)) return dist
    say('Building Ahadi …')
    const next = join(root, '.build', `dist-${process.pid}`)
    await bundle(next)
    writeFileSync(join(next, 'stamp'), state)
    const old = join(root, '.build', `old-${process.pid}`)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(next, dist)
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
  return dist
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt((line) => console.log(line))
