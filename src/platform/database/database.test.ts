import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { type Database, sql } from './index.ts'

eachDatabase('the database', (open, kind) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const settings = async () =>
    (await sql<{ name: string }>`select name from setting order by name`.execute(database.read)).rows.map(({ name }) => name)
  const set = (name: string) => database.write((queries) => sql`insert into setting values (${name}, '1')`.execute(queries))

  it('says what it is', () => expect(database.kind).toBe(kind))
  it('keeps what was written, whole', async () => {
    await set('one')
    expect(await settings()).toEqual(['one'])
  })
  it('keeps nothing of a write that failed', async () => {
    const failing = database.write(async (queries) => {
      await sql`insert into setting values ('two', '1')`.execute(queries)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await settings()).toEqual(['one'])
  })
  it('keeps nothing where a query failed and nobody looked', async () => {
    const failing = database.write(async (queries) => {
      await sql`insert into setting values ('two', '1')`.execute(queries)
      await sql`select 1 / 0`.execute(queries).catch(() => {})
    })
    await expect(failing).rejects.toThrow(/aborted/)
    expect(await settings()).toEqual(['one'])
  })
  it('changes nothing by reading', async () => {
    await expect(sql`insert into setting values ('two', '1')`.execute(database.read)).rejects.toMatchObject({ code: '25006' })
    expect(await settings()).toEqual(['one'])
  })
  it('says the code and the constraint of what went wrong', async () => {
    await expect(set('one')).rejects.toMatchObject({ code: '23505', constraint: 'setting_pkey' })
  })
  it('finds a defect in asking for a session inside a write', async () => {
    const inside = (ask: () => Promise<unknown>) => database.write(() => ask())
    await expect(inside(settings)).rejects.toThrow(/already holds one/)
    await expect(inside(() => set('two'))).rejects.toThrow(/already holds one/)
    await expect(inside(() => database.revision())).rejects.toThrow(/already holds one/)
    await expect(inside(() => database.executeSql('select 1'))).rejects.toThrow(/already holds one/)
    expect(await settings()).toEqual(['one'])
  })
  it('finds a defect in a query that nobody waited for', async () => {
    let late = Promise.resolve() as Promise<unknown>
    await database.write(async (queries) => {
      late = new Promise((done) => setTimeout(done, 50)).then(() => sql`insert into setting values ('late', '1')`.execute(queries))
    })
    await expect(late).rejects.toThrow(/already committed/)
    expect(await settings()).toEqual(['one'])
  })
  it('lets writers take turns', async () => {
    const next = () =>
      database.write(async (queries) => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from setting`.execute(queries)
        await sql`insert into setting values (${`turn-${String(rows[0]!.n).padStart(3, '0')}`}, '1')`.execute(queries)
      })
    await Promise.all(Array.from({ length: 20 }, next))
    expect(await settings()).toHaveLength(21)
  })
  it('has another revision after each write, and the same after reading', async () => {
    const before = await database.revision()
    await settings()
    expect(await database.revision()).toBe(before)
    const seen = [before]
    for (const name of ['r1', 'r2', 'r3']) {
      await set(name)
      seen.push(await database.revision())
    }
    expect(new Set(seen).size).toBe(4)
  })
  it('runs several statements at once for the queue of jobs', async () => {
    const { rows, rowCount } = await database.executeSql(
      `begin; create schema jobs; create table jobs.job (id int, at timestamptz default now()); insert into jobs.job values (1), (2); select id from jobs.job; commit`,
    )
    expect(rows).toEqual([{ id: 1 }, { id: 2 }])
    expect(rowCount).toBe(4)
    const one = await database.executeSql('insert into jobs.job values ($1) returning id, at', [3])
    expect(one).toEqual({ rows: [{ id: 3, at: expect.any(Date) }], rowCount: 1 })
    await expect(database.executeSql('select nothing')).rejects.toMatchObject({ code: '42703' })
    expect((await database.executeSql('select count(*) from jobs.job')).rows).toEqual([{ count: '3' }])
    await database.executeSql('vacuum (analyze)')
  })
})
