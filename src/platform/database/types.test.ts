import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { type Database, sql } from './index.ts'

/** Type → how a value is written in SQL → what is read. */
const values: readonly (readonly [type: string, written: string, read: unknown])[] = [
  ['bool', 'true', true],
  ['int2', '-5', -5],
  ['int4', '7', 7],
  ['int8', '9007199254740991', 9007199254740991],
  ['float8', '0.1', 0.1],
  ['numeric(12,2)', '10.50', '10.50'],
  ['text', 'Женщины "и" мир\\', 'Женщины "и" мир\\'],
  ['date', '2021-10-21', '2021-10-21'],
  ['time', '15:00', '15:00:00'],
  ['timestamp', '2021-10-21 15:00', '2021-10-21 15:00:00'],
  ['timestamptz', '2021-10-21 15:00:00.5-04', '2021-10-21T19:00:00.500Z'],
  ['timestamptz', '0099-01-01 00:00+00', '0099-01-01T00:00:00.000Z'],
  ['interval', '1 day 2 hours', '1 day 02:00:00'],
  ['uuid', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001'],
  ['jsonb', '{"a": [1, null, "妇女"]}', { a: [1, null, '妇女'] }],
  ['json', 'null', null],
  ['bytea', '\\x00ff10', new Uint8Array([0, 255, 16])],
  ['text[]', '{a,"b c",NULL,"d\\"e"}', ['a', 'b c', null, 'd"e']],
  ['int4[]', '{1,2}', [1, 2]],
  ['int8[]', '{1,9007199254740991}', [1, 9007199254740991]],
  [
    'int4[]',
    '{{1,2},{3,4}}',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['date[]', '{2021-10-21}', ['2021-10-21']],
  ['timestamptz[]', '{"2021-10-21 15:00+00"}', ['2021-10-21T15:00:00.000Z']],
  ['numeric[]', '{1.50}', ['1.50']],
  ['jsonb[]', '{"{\\"a\\": 1}"}', [{ a: 1 }]],
  ['tsvector', "'mir':1", "'mir':1"],
]

eachDatabase('values', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    const columns = values.map(([type], index) => `c${index} ${type}`).join(', ')
    await database.write((queries) => sql`create table every_type (${sql.raw(columns)})`.execute(queries))
  })
  const one = async (query: ReturnType<typeof sql<{ value: unknown }>>) => (await query.execute(database.read)).rows[0]!.value

  it('of every type are read from a table in the same way', async () => {
    const written = values.map(([type, text]) => `'${text.replaceAll("'", "''")}'::${type}`).join(', ')
    const { rows } = await database.write(async (queries) => {
      await sql`insert into every_type values (${sql.raw(written)})`.execute(queries)
      return sql<Record<string, unknown>>`select * from every_type`.execute(queries)
    })
    expect(rows).toEqual([Object.fromEntries(values.map(([, , read], index) => [`c${index}`, read]))])
    expect(Object.getPrototypeOf(rows[0]!.c16)).toBe(Uint8Array.prototype)
  })
  it('that are nothing are null', async () => {
    const { rows } = await sql<Record<string, unknown>>`select t.* from (select 1) one left join every_type t on false`.execute(
      database.read,
    )
    expect(Object.values(rows[0]!).every((value) => value === null)).toBe(true)
  })
  it('come back as they were given', async () => {
    const at = '2021-10-21T19:00:00.500Z'
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
    expect(await one(sql`select ${bytes}::bytea as value`)).toEqual(bytes)
    expect(await one(sql`select ${['a', '', null, 'NULL', '{"\\']}::text[] as value`)).toEqual(['a', '', null, 'NULL', '{"\\'])
    expect(await one(sql`select ${[1, 2]}::bigint[] as value`)).toEqual([1, 2])
    expect(await one(sql`select ${JSON.stringify([{ a: 'б' }])}::jsonb as value`)).toEqual([{ a: 'б' }])
    expect(await one(sql`select ${at}::timestamptz as value`)).toBe(at)
    expect(await one(sql`select ${9007199254740991}::bigint as value`)).toBe(9007199254740991)
    expect(await one(sql`select ${null}::text as value`)).toBe(null)
    expect(await one(sql`select ${'x'.repeat(3_000_000)}::text as value`)).toHaveLength(3_000_000)
  })
  it('count as numbers', async () => {
    expect(await one(sql`select count(*) as value from every_type`)).toBe(1)
    expect(await one(sql`select sum(c2) as value from every_type`)).toBe(7)
  })
  it('that are too large for a number are a defect, and the session goes on', async () => {
    await expect(one(sql`select 9007199254740992 as value`)).rejects.toThrow(RangeError)
    expect(await one(sql`select 1 as value`)).toBe(1)
  })
  it('are in the same order and fold in the same way in every language', async () => {
    expect(await one(sql`select lower('ЖЕНЩИНЫ É') as value`)).toBe('женщины é')
    expect(await one(sql`select unaccent('Éléna') as value`)).toBe('Elena')
    expect(await one(sql`select to_tsvector('simple', '妇女、和平与安全 Женщин السلام')::text as value`)).toBe(
      "'женщин':3 'السلام':4 '和平与安全':2 '妇女':1",
    )
    expect(await one(sql`select array_agg(t order by t) as value from unnest(${['б', 'a', 'B', 'é', '妇']}::text[]) t`)).toEqual([
      'B',
      'a',
      'é',
      'б',
      '妇',
    ])
  })
})
