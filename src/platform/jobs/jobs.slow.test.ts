import { afterEach, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import type { Database } from '../database/index.ts'
import { type Jobs, openJobs } from './jobs.ts'

eachDatabase('jobs', (open, kind) => {
  let database: Database
  const opened: Jobs[] = []
  const defects: unknown[] = []
  beforeAll(async () => {
    database = await open()
  })
  afterEach(async () => {
    for (const jobs of opened.splice(0)) await jobs.stop()
    expect(defects.splice(0)).toEqual([])
  })
  const start = async () => {
    const jobs = await openJobs(database, (problem) => defects.push(problem))
    opened.push(jobs)
    return jobs
  }
  const until = async (true_: () => boolean) => {
    while (!true_()) await new Promise((done) => setTimeout(done, 10))
  }

  it('do what was asked, once', async () => {
    const jobs = await start()
    const done: object[] = []
    await jobs.work('first', async (data) => {
      done.push(data)
    })
    await jobs.send('first', { debate: 1 }, 'debate 1')
    await until(() => done.length > 0)
    expect(done).toEqual([{ debate: 1 }])
  })

  it('keep what is asked before anybody does it, and add nothing while the same waits', async () => {
    const asking = await start()
    for (const debate of [1, 1, 2, 1]) await asking.send('second', { debate }, `debate ${debate}`)
    await asking.stop()
    const jobs = await start()
    const done: object[] = []
    await jobs.work('second', async (data) => {
      done.push(data)
    })
    await until(() => done.length === 2)
    await jobs.stop()
    expect(done).toEqual([{ debate: 1 }, { debate: 2 }])
  })

  it('take what is asked while the same is under way for more to be done', async () => {
    const jobs = await start()
    let begun = 0
    let release = () => {}
    await jobs.work('third', async () => {
      begun++
      await new Promise<void>((done) => {
        release = done
      })
    })
    await jobs.send('third', {}, 'one')
    await until(() => begun === 1)
    await jobs.send('third', {}, 'one')
    release()
    await until(() => begun === 2)
    release()
  })

  it('try again what failed, and report it', async () => {
    const jobs = await start()
    let tries = 0
    await jobs.work('fourth', async () => {
      if (++tries === 1) throw new Error('on purpose')
    })
    await jobs.send('fourth', {}, 'one')
    await until(() => tries === 2)
    expect(defects.splice(0)).toEqual([new Error('on purpose')])
  })

  it('wait for what is under way when they are stopped', async () => {
    const jobs = await start()
    let state = 'nothing'
    await jobs.work('fifth', async () => {
      state = 'begun'
      await new Promise((done) => setTimeout(done, 300))
      state = 'ended'
    })
    await jobs.send('fifth', {}, 'one')
    await until(() => state === 'begun')
    await jobs.stop()
    expect(state).toBe('ended')
  })

  // On a server another program may be at it.
  if (kind === 'embedded')
    it('take up at once what a killed program left begun', async () => {
      const jobs = await start()
      await jobs.work('sixth', async () => {})
      await jobs.stop()
      await database.executeSql(
        "insert into pgboss.job (name, data, state, started_on, expire_in) values ('sixth', '{\"left\": 1}', 'active', now(), '1 hour')",
      )
      const again = await start()
      const done: object[] = []
      await again.work('sixth', async (data) => {
        done.push(data)
      })
      await until(() => done.length > 0)
      expect(done).toEqual([{ left: 1 }])
    })
})
