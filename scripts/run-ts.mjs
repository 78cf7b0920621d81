// Runs a TypeScript script of this project: node scripts/run-ts.mjs FILE.ts [ARGUMENT…]
// Node 20 cannot load TypeScript, so the file is bundled beside the built program first (packages stay outside the bundle).
import { mkdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [file, ...rest] = process.argv.slice(2)
if (!file) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [ARGUMENT…]')
  process.exit(2)
}
const folder = join(import.meta.dirname, '../.build/scripts')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, basename(file).replace(/\.ts$/, `-${process.pid}.mjs`))
await build({
  entryPoints: [resolve(file)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  loader: { '.sql': 'text', '.css': 'text' },
  sourcemap: 'inline',
  logLevel: 'error',
})
process.argv = [process.argv[0], file, ...rest]
process.on('exit', () => rmSync(outfile, { force: true }))
await import(pathToFileURL(outfile))
