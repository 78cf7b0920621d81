// npm run test:nodes: every test again on Node 22 and 24, which npx fetches from the package registry and does not keep in the project.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const script = join(import.meta.dirname, 'test.mjs')
const outcomes = ['22', '24'].map((version) => {
  console.log(`\nNode ${version}`)
  const { status } = spawnSync('npx', ['-y', '-p', `node@${version}`, '--', 'node', script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return { version, passed: status === 0 }
})
for (const { version, passed } of outcomes) console.log(`Node ${version}: ${passed ? 'passed' : 'failed'}`)
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
