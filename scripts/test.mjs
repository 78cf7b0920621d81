// npm test: installs and builds what is missing, then runs every test: types, format, the house, the rooms, the whole way. Safe to repeat.
// Words after it go to Vitest, so `npm test src/language` runs one folder.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureMachine } from './ensure-machine.mjs'
import { ensureInstalled, requireNode } from './installed.mjs'

requireNode()
ensureInstalled(true)
ensureMachine()
const root = join(import.meta.dirname, '..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
