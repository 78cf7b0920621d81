/** A Vitest reporter whose last line is the plain one that every CI reader knows. */
export default class ClosingLine {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) for (const test of module.children.allTests()) count[test.result().state] += 1
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests()].every((test) => test.result().state !== 'failed'),
    )
    const failed = count.failed + broken.length + errors.length
    // A run that ends badly without a failed test (no test file, a set-up that broke) has failed all the same.
    process.on('exit', (code) =>
      process.stdout.write(`\n${count.passed} passed, ${failed || (code ? 1 : 0)} failed, ${count.skipped} skipped\n`),
    )
  }
}
