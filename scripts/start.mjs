// npm start: installs and builds what is missing, then serves the debates to the browsers of this machine, the demonstration among them. Safe to repeat.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, requireNode } from './installed.mjs'

requireNode()
ensureInstalled(false)
const words = [join(import.meta.dirname, '../bin/ahadi.mjs'), 'serve', '--demonstration', ...process.argv.slice(2)]
const server = spawn(process.execPath, words, { stdio: 'inherit' })
// Whoever asks this process to end asks the server, too, which ends in its own time. From a terminal both are asked; the server does not mind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  process.exitCode = code ?? 1
})
