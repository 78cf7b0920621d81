import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

/** Gives the text of a `.sql` or `.css` file where it is imported, as the bundle does (scripts/build.mjs). */
const texts: Plugin = {
  name: 'texts',
  enforce: 'pre',
  resolveId: (source, importer) => (/\.(sql|css)$/.test(source) && importer ? `\0text:${resolve(dirname(importer), source)}.js` : null),
  load: (id) => (id.startsWith('\0text:') ? `export default ${JSON.stringify(readFileSync(id.slice(6, -3), 'utf8'))}` : null),
}

export default defineConfig({
  plugins: [texts],
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts', 'test/support/cluster.ts'],
    pool: 'threads',
    // Many tests wait for programs that they start, so more run at once than there are processors.
    maxWorkers: Math.max(3, cpus().length),
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [['default', { summary: false }], './scripts/closing-line.mjs'],
  },
})
