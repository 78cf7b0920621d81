// Writes into package-lock.json the optional packages of other platforms that a registry mirror did not list.
// Without them `npm ci` refuses the lock file (docs/decisions/002). Run after every `npm install` that changes a dependency.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = { darwin: 'darwin', linux: 'linux', win32: 'win32', android: 'android', freebsd: 'freebsd', openharmony: 'openharmony' }
const machines = ['x64', 'arm64', 'ia32', 'arm', 'riscv64', 's390x', 'ppc64', 'loong64', 'mips64el', 'wasm32']

function platformOf(name) {
  const words = name.split('/').pop().split('-')
  const os = words.map((word) => systems[word]).filter(Boolean)
  const cpu = machines.filter((machine) => words.includes(machine) || (machine === 'arm' && words.includes('arm')))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc && os.includes('linux') && { libc }) }
}

let added = 0
for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || !/^\d/.test(version)) continue
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true }
    added++
  }
}
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))])
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} optional packages of other platforms added`)
