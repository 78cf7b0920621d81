// Looks for what some tests need beside the packages: Chromium and PostgreSQL. On Debian, as root, installs what is missing; elsewhere says what will be skipped.
// Safe to repeat, and over at once where all is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const foldersOfPath = () => (process.env.PATH ?? '').split(':').filter(Boolean)

/** The program of Chromium or Chrome, or null. */
export function chromiumPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = [...foldersOfPath(), '/usr/bin'].flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH, ...places].find((path) => path && existsSync(path)) ?? null
}

const oldest = 15

/** The folder of initdb, pg_ctl and postgres of PostgreSQL 15 or newer, or null. */
export function postgresFolder() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...foldersOfPath(), ...versions.map((version) => join(debian, version, 'bin'))]
  const isNew = (folder) => {
    const { stdout } = spawnSync(join(folder, 'initdb'), ['--version'], { encoding: 'utf8' })
    return Number(/\d+/.exec(stdout ?? '')?.[0]) >= oldest
  }
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))) && isNew(folder)) ?? null
}

const wanted = [
  { name: 'Chromium', package: 'chromium', find: chromiumPath, tests: 'the tests of pages in a browser' },
  {
    name: `PostgreSQL ${oldest} or newer`,
    package: 'postgresql',
    find: postgresFolder,
    tests: 'the half of the database tests that runs on a server',
  },
]

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')

/** Runs apt-get for some minutes at most; says whether it did what it should. */
function aptGet(words, minutes) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', words, {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
  })
  return status === 0
}

/** Installs what is missing where it can, and says of the rest which tests will be skipped. Never fails. */
export function ensureMachine() {
  const missing = wanted.filter(({ find }) => find() === null)
  if (missing.length === 0) return
  if (canInstall()) {
    const names = missing.map((one) => one.package)
    console.log(`Installing ${names.join(' and ')} with apt-get, for the tests that need it (once) …`)
    if (aptGet(['update', '-qq'], 2)) for (const name of names) aptGet(['install', '-y', '-qq', '--no-install-recommends', name], 5)
  }
  for (const { name, find, tests } of missing) if (find() === null) console.log(`There is no ${name} here: ${tests} will be skipped.`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureMachine()
