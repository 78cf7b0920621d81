import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { deskIn, refusedBy } from '../../../../test/support/small-debate.ts'
import { historyOf } from '../../../platform/audit/index.ts'
import type { Database, Queries } from '../../../platform/database/index.ts'
import { defineCode, retireCode, undoCodebook, writeNote } from './change-codebook.ts'
import { codesOf, everyCodeOf } from './codebook.ts'
import { codebookAt, codebookOf, codebookVersions } from './codebook-store.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const quotas = { key: null, name: 'Mentions quotas', definition: 'A quota, target or parity is named.' }

eachDatabase('the codebook', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('is empty at first, and tells the three parts of its version apart', async () => {
    const { read, debateId, write } = await deskIn(database)
    expect(await codebookOf(read, debateId)).toMatchObject({ version: '1.0.0', debate: { version: 0 } })
    await write((queries) => defineCode(queries, { place: debateId, version: 0 }, quotas, by))
    await write((queries) => writeNote(queries, { place: debateId, version: 1 }, 'gap', ' Missing data is a gap. ', by))
    const now = await codebookOf(read, debateId)
    expect(now.version).toBe('1.0.2')
    expect(now.debate.state).toEqual({
      notes: { gap: 'Missing data is a gap.' },
      codes: [{ key: 'd1', name: 'Mentions quotas', definition: quotas.definition, retired: false }],
    })
    expect((await codebookVersions(read, debateId)).map(({ action, day }) => [action, day])).toEqual([
      ['codebook.define-code', '2026-11-02'],
      ['codebook.write-note', '2026-11-02'],
    ])
    const [entry] = await historyOf(read, `codebook of debate ${debateId}`)
    expect(entry).toMatchObject({ action: 'codebook.define-code', at: '2026-11-02T00:00:00.000Z', data: { code: 'd1' } })
  })

  it('holds for all debates what was added for all, beside what was added for one', async () => {
    const own = await open()
    const { read, debateId, write } = await deskIn(own)
    await write((queries) => defineCode(queries, { place: null, version: 0 }, { ...quotas, name: 'Names a sum' }, by))
    await write((queries) => defineCode(queries, { place: debateId, version: 0 }, quotas, by))
    expect(codesOf(await codebookOf(read, debateId)).map(({ key }) => key)).toEqual(['i1', 'd1'])
    const taken = write((queries) => defineCode(queries, { place: debateId, version: 1 }, { ...quotas, name: 'names a SUM' }, by))
    expect(await refusedBy(taken)).toEqual(['name codebook.name-taken'])
  })

  it('changes a code under its key, retires it and brings it back', async () => {
    const { read, debateId, write } = await deskIn(database)
    const act = <T>(done: (queries: Queries, seen: { place: number; version: number }) => Promise<T>) =>
      write(async (queries) => done(queries, { place: debateId, version: (await codebookAt(queries, debateId)).version }))
    await act((queries, seen) => defineCode(queries, seen, quotas, by))
    await act((queries, seen) => defineCode(queries, seen, { ...quotas, key: 'd1', name: 'Quotas' }, by))
    await act((queries, seen) => retireCode(queries, seen, 'd1', by))
    const retired = await codebookOf(read, debateId)
    expect([codesOf(retired), everyCodeOf(retired).map(({ key, name }) => [key, name])]).toEqual([[], [['d1', 'Quotas']]])
    await act((queries, seen) => retireCode(queries, seen, 'd1', by))
    expect(codesOf(await codebookOf(read, debateId))).toHaveLength(1)
  })

  it('takes the last change back, but gives no key twice', async () => {
    const { read, debateId, write } = await deskIn(database)
    const seen = (version: number) => ({ place: debateId, version })
    await write((queries) => defineCode(queries, seen(0), quotas, by))
    await write((queries) => undoCodebook(queries, seen(1), by))
    await write((queries) => defineCode(queries, seen(2), { ...quotas, name: 'Another' }, by))
    expect(everyCodeOf(await codebookOf(read, debateId)).map(({ key, retired }) => [key, retired])).toEqual([
      ['d1', true],
      ['d2', false],
    ])
    await write((queries) => writeNote(queries, seen(3), 'gap', 'One', by))
    await write((queries) => writeNote(queries, seen(4), 'gap', '', by))
    expect((await codebookAt(read, debateId)).state.notes).toEqual({})
    await write((queries) => undoCodebook(queries, seen(5), by))
    expect((await codebookAt(read, debateId)).state.notes).toEqual({ gap: 'One' })
  })

  it('says what is wrong', async () => {
    const { debateId, write } = await deskIn(database)
    const seen = { place: debateId, version: 0 }
    const refused = (act: (queries: Queries) => Promise<unknown>) => refusedBy(write(act))
    expect(await refused((queries) => defineCode(queries, seen, { key: null, name: ' ', definition: '' }, by))).toEqual([
      'name codebook.no-name',
      'definition codebook.no-definition',
    ])
    expect(await refused((queries) => defineCode(queries, seen, { ...quotas, name: 'x'.repeat(61) }, by))).toEqual([
      'name codebook.too-long',
    ])
    expect(await refused((queries) => defineCode(queries, seen, { ...quotas, key: 'd7' }, by))).toEqual(['codebook.no-code'])
    expect(await refused((queries) => retireCode(queries, seen, 'd7', by))).toEqual(['codebook.no-code'])
    expect(await refused((queries) => writeNote(queries, seen, 'gap', '', by))).toEqual(['codebook.nothing-changed'])
    expect(await refused((queries) => undoCodebook(queries, seen, by))).toEqual(['codebook.nothing-to-undo'])
    await write((queries) => writeNote(queries, seen, 'gap', 'One', by))
    expect(await refused((queries) => writeNote(queries, seen, 'gap', 'Two', by))).toEqual(['codebook.changed-meanwhile'])
  })
})
