#!/usr/bin/env node
// The command `ahadi`: builds what is stale (in a checkout), then runs the program.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from '../scripts/build.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ahadi needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node and try again.`)
  process.exit(1)
}
try {
  const dist = await ensureBuilt((line) => console.error(line))
  const { main } = await import(pathToFileURL(join(dist, 'ahadi.js')))
  process.exitCode = await main(process.argv.slice(2))
} catch (problem) {
  if (problem?.code !== 'ERR_MODULE_NOT_FOUND' || !/esbuild/.test(problem.message)) throw problem
  console.error('Ahadi is not installed yet. Run `npm ci` (or `npm start`) in its folder first.')
  process.exitCode = 1
}
