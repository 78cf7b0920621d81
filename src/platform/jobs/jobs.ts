import PgBoss from 'pg-boss'
import type { Database } from '../database/index.ts'

/** Work that goes on after a page has answered: kept in the database, done once, and again after a crash. */
export interface Jobs {
  /** Asks for work. While work of the same key waits, nothing is added. */
  readonly send: (queue: string, data: object, key: string) => Promise<void>
  /** Says who does the work of a queue: one piece at a time, from now on. */
  readonly work: (queue: string, act: (data: never) => Promise<void>) => Promise<void>
  /** Takes no more work, and waits some seconds for what is under way. What has not ended then is begun again at the next start. */
  readonly stop: () => Promise<void>
}

/** Seconds between two looks at a queue; asking for work in this process looks at once. */
const polling = 2
/** Seconds after which work that was begun and not ended is begun again, where another process may be at it. */
const expiry = 3600
/** Work that failed is tried again so often, after this many seconds, then twice as many, and so on; after that at the next start only. */
const retries = { retryLimit: 3, retryDelay: 5, retryBackoff: true }
/** Milliseconds that work under way has to end. */
const patience = 10_000

/**
 * Opens the jobs of a database, on pg-boss.
 *
 * Work must be safe to begin again: a process that was killed leaves it begun. On an embedded database, which one process holds,
 * whatever was left begun is taken up at once; on a server after an hour. `report` is told of defects.
 */
export async function openJobs(database: Database, report: (problem: unknown) => void): Promise<Jobs> {
  // pg-boss does not wait for all that it asks, so the database must not be closed before that was answered.
  const asking = new Set<Promise<unknown>>()
  const executeSql = (text: string, values: unknown[]) => {
    const asked = database.executeSql(text, values)
    asking.add(asked)
    const answered = () => asking.delete(asked)
    asked.then(answered, answered)
    return asked
  }
  const boss = new PgBoss({ db: { executeSql: executeSql as never }, supervise: true, schedule: false })
  boss.on('error', report)
  await boss.start()
  if (database.kind === 'embedded')
    await database.executeSql("update pgboss.job set state = 'retry', start_after = now() where state = 'active'")
  const wakers = new Map<string, () => void>()
  const queues = new Map<string, Promise<void>>()
  const made = (queue: string) => {
    const making = queues.get(queue) ?? boss.createQueue(queue, { name: queue, policy: 'short' })
    queues.set(queue, making)
    return making
  }
  return {
    send: async (queue, data, key) => {
      await made(queue)
      await boss.send(queue, data, { singletonKey: key, expireInSeconds: expiry, ...retries })
      wakers.get(queue)?.()
    },
    work: async (queue, act) => {
      await made(queue)
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
    stop: async () => {
      await boss.stop({ graceful: true, close: false, wait: true, timeout: patience })
      await Promise.allSettled(asking)
    },
  }
}
