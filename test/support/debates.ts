import { join } from 'node:path'
import type { TakingBench } from '../../src/doors/bench.ts'
import { importDebate } from '../../src/doors/import-debate.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { receiveFile, receiveFiles } from '../../src/platform/files/index.ts'
import type { Jobs } from '../../src/platform/jobs/index.ts'
import { openPool, type Pool } from '../../src/platform/workers/index.ts'

const root = join(import.meta.dirname, '../..')

/** A pool of real workers with the built program, started when it is first asked. */
export const workers = (): Pool => openPool({ entry: join(root, 'dist/worker.js'), size: 1, milliseconds: 60_000, memoryMiB: 768 })

/** Jobs for tests that do what is asked themselves: what was asked is listed. */
export function askedJobs(): Jobs & { readonly asked: { readonly queue: string; readonly data: object; readonly key: string }[] } {
  const asked: { queue: string; data: object; key: string }[] = []
  return {
    asked,
    send: async (queue, data, key) => {
      asked.push({ queue, data, key })
    },
    work: async () => {},
    stop: async () => {},
  }
}

/** What pages and commands stand on, over a database of a test. A defect that is reported fails whatever reports it. */
export const benchOver = (database: Database, pool: Pool, jobs: Jobs = askedJobs()): TakingBench => ({
  database,
  jobs,
  run: pool.run,
  report: (problem) => {
    throw problem
  },
  ending: new AbortController().signal,
})

/** The moment and the person of what tests do. */
export const byTester = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

/** Takes a demonstration debate into a database, through the real take-in: `2026-women-investing` (21 statements and one damaged file) or `2023-women-mediation`. */
export async function importDemonstration(bench: TakingBench, slug: '2026-women-investing' | '2023-women-mediation'): Promise<void> {
  const folder = join(root, 'demo', slug)
  const { files } = receiveFiles([join(folder, 'statements')])
  const given = { slug, note: receiveFile(join(folder, 'concept-note.docx')), statements: files }
  await importDebate(bench, given, () => byTester, { progress: () => {}, refused: () => {} })
}
