import { describe, expect, it } from 'vitest'
import { migrations } from '../../src/migrations.ts'
import { filesBelow, sources, text } from './house.ts'

/** The folder that owns a file: a room, or a part of the platform. */
const ownerOf = (path: string) => /^src\/(?:debate|field|platform)\/[^/]+/.exec(path)?.[0] ?? 'src'

const files = filesBelow('src', '.sql')
/** table → the folder whose migrations make it. */
const tables = new Map(
  files.flatMap((path) =>
    [...text(path).matchAll(/create table (?:if not exists )?(\w+)/g)].map((match) => [match[1]!, ownerOf(path)] as const),
  ),
)
const views = new Set(files.flatMap((path) => [...text(path).matchAll(/create (?:or replace )?view (\w+)/g)].map((match) => match[1]!)))
/** What a file writes: the tables after insert into, update, delete from. */
const written = (path: string) =>
  [...text(path).matchAll(/\b(?:insert into|delete from|update)\s+(?:only\s+)?(\w+)(?=[\s(])/g)]
    .map((match) => match[1]!)
    .filter((name) => tables.has(name))
/** What a file reads of tables: the names after from and join. */
const readFrom = (path: string) =>
  [...text(path).matchAll(/\b(?:from|join)\s+(?:lateral\s+)?(\w+)\b/g)].map((match) => match[1]!).filter((name) => tables.has(name))

const withSql = sources.filter((path) => /\bsql(?:<[^`]*>)?`/.test(text(path)))
/** Parts of the platform that keep what belongs to the whole database. */
const whole: Readonly<Record<string, readonly string[]>> = {
  'src/platform/audit': ['history'],
  'src/platform/settings': ['setting'],
  'src/platform/files': ['original'],
}

describe('the tables', () => {
  it('are each written by the folder whose migrations make them, and by no other', () => {
    const wrong = withSql.flatMap((path) => {
      const owner = ownerOf(path)
      return written(path)
        .filter((name) => tables.get(name) !== owner && !whole[owner]?.includes(name))
        .map((name) => `${path} writes ${name} of ${tables.get(name)}`)
    })
    expect(wrong).toEqual([])
  })
  it('are written by nothing in the record, which reads other rooms through their views', () => {
    const record = withSql.filter((path) => path.startsWith('src/debate/record/'))
    const own = (name: string) => tables.get(name) === 'src/debate/record'
    expect(
      record.flatMap((path) =>
        written(path)
          .filter((name) => !own(name))
          .map((name) => `${path} writes ${name}`),
      ),
    ).toEqual([])
    expect(
      record.flatMap((path) =>
        readFrom(path)
          .filter((name) => !own(name))
          .map((name) => `${path} reads ${name}`),
      ),
    ).toEqual([])
  })
  it('have views with names of their own', () => {
    expect([...views].filter((name) => tables.has(name))).toEqual([])
  })
  it('are not known to doors and ui', () => {
    expect(withSql.filter((path) => /^src\/(doors|ui)\//.test(path))).toEqual([])
  })
  it('are made by migrations numbered across the project, each listed once, under the number and name of its file', () => {
    const named = files.map((path) => /\/migrations\/(\d{4})-([a-z-]+)\.sql$/.exec(path)).map((match) => [Number(match![1]), match![2]])
    expect(migrations.map(({ number, name }) => [number, name])).toEqual([...named].sort((a, b) => Number(a[0]) - Number(b[0])))
    expect(migrations.map(({ sql }) => sql)).toEqual(
      migrations.map(({ number, name }) => text(files.find((path) => path.endsWith(`/${String(number).padStart(4, '0')}-${name}.sql`))!)),
    )
  })
})
