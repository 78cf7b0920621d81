// npm start: installs and builds what is missing, then compiles the demonstration debate. Safe to repeat.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, requireNode } from './installed.mjs'

requireNode()
ensureInstalled(false)
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, '../bin/ahadi.mjs'), 'demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
