import PgBoss from 'pg-boss'
import type { Database } from '../database/index.ts'

/** Work that goes on after a page has answered: kept in the database, done once, and again after a crash. */
export interface Jobs {
  /** Asks for work. While work of the same key waits, nothing is added. */
  readonly send: (queue: string, data: object, key: string) => Promise<void>
  /** Says who does the work of a queue: one piece at a time, from now on. */
  readonly work: (queue: string, act: (data: never) => Promise<void>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Seconds between two looks at a queue; asking for work in this process looks at once. */
const polling = 2
/** Seconds after which work that was begun and not ended is begun again, where another process may be at it. */
const expiry = 900

/**
 * Opens the jobs of a database, on pg-boss.
 *
 * Work must be safe to begin again: a process that was killed leaves it begun. On an embedded database, which one process holds,
 * whatever was left begun is taken up at once; on a server after a quarter of an hour. `report` is told of defects.
 */
export async function openJobs(database: Database, report: (problem: unknown) => void): Promise<Jobs> {
  const boss = new PgBoss({ db: { executeSql: database.executeSql as never }, supervise: true, schedule: false })
  boss.on('error', report)
  await boss.start()
  if (database.kind === 'embedded')
    await database.executeSql("update pgboss.job set state = 'retry', start_after = now() where state = 'active'")
  const wakers = new Map<string, () => void>()
  return {
    send: async (queue, data, key) => {
      await boss.send(queue, data, { singletonKey: key, retryLimit: 3, expireInSeconds: expiry })
      wakers.get(queue)?.()
    },
    work: async (queue, act) => {
      await boss.createQueue(queue, { name: queue, policy: 'short' })
      const worker = await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: polling }, async (jobs) => {
        for (const { data } of jobs) {
          try {
            await act(data as never)
          } catch (problem) {
            report(problem)
            throw problem
          }
        }
      })
      wakers.set(queue, () => boss.notifyWorker(worker))
    },
    stop: () => boss.stop({ graceful: true, close: false, wait: true, timeout: 5_000 }),
  }
}
