/** A Vitest reporter whose last line is the plain one that every CI reader knows. */
export default class ClosingLine {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) for (const test of module.children.allTests()) count[test.result().state] += 1
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].every((test) => test.result().state !== 'failed'))
    const failed = count.failed + broken.length + errors.length
    process.on('exit', () => process.stdout.write(`\n${count.passed} passed, ${failed} failed, ${count.skipped} skipped\n`))
  }
}
