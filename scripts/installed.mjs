// Installs the packages that are missing, and never removes what is there. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Says what is wrong and ends, when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Ahadi needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node and try again.`)
  process.exit(1)
}

function missing(withTools) {
  const { dependencies, devDependencies } = json('package.json')
  const wanted = { ...dependencies, ...(withTools ? devDependencies : {}) }
  return Object.entries(wanted).filter(([name, version]) => {
    const path = `node_modules/${name}/package.json`
    return !existsSync(join(root, path)) || json(path).version !== version
  })
}

/** Installs for running (`withTools` false) or for testing as well. Ends the process with a clear line where that is not possible. */
export function ensureInstalled(withTools) {
  const wanted = missing(withTools)
  if (wanted.length === 0) return
  console.log(`Installing ${wanted.length} packages (once; needs the package registry) …`)
  // `npm ci` empties node_modules first, so it is for the first time only; afterwards `npm install` adds what is missing.
  const first = !existsSync(join(root, 'node_modules'))
  const omit = withTools ? '--include=dev' : '--omit=dev'
  const words = first ? ['ci', omit] : ['install', '--include=dev']
  const lock = join(root, 'package-lock.json')
  const before = readFileSync(lock)
  const { status, error } = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  // npm may drop other platforms' entries from the lock when it adds packages (docs/decisions/002).
  if (!readFileSync(lock).equals(before)) writeFileSync(lock, before)
  if (status === 0 && missing(withTools).length === 0) return
  console.error(
    `The packages could not be installed${error ? ` (${error.message})` : ''}. Look at npm's lines above: no network, a full disk and a folder that may not be written to are the usual reasons. Then run the same command again; nothing is lost.`,
  )
  process.exit(1)
}
