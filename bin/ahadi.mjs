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
  const said = sentenceOf(problem)
  if (!said) throw problem
  console.error(said)
  process.exitCode = 1
}

/** What a person reads where the program could not even be built; nothing for what is a defect. */
function sentenceOf(problem) {
  if (problem?.code === 'ERR_MODULE_NOT_FOUND' && /esbuild/.test(problem.message))
    return 'Ahadi is not installed yet. Run `npm ci` (or `npm start`) in its folder first.'
  if (/^(ENOSPC|EDQUOT)$/.test(problem?.code) || /no space left/i.test(problem?.message))
    return 'The disk is full: Ahadi cannot be built. Free some space, then run the same command again; nothing is lost.'
  if (/^(EACCES|EPERM|EROFS)$/.test(problem?.code) || /permission denied|read-only file system/i.test(problem?.message))
    return 'Ahadi cannot be built: this account may not write into its folder. Change its permissions or copy it elsewhere, then run the same command again.'
  return null
}
