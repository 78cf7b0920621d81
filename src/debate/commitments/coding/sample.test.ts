import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { deskIn, refusedBy } from '../../../../test/support/small-debate.ts'
import { historyOf } from '../../../platform/audit/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { openDebate } from '../../concept-note/index.ts'
import { drawSampleOf, sampleAt, samplesOf } from './sample.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('a sample', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('keeps which sentences were drawn, and how: the seed draws them again', async () => {
    const desk = await deskIn(database)
    const draw = (seed: string) => desk.write((queries) => drawSampleOf(queries, desk.debateId, { size: '10', seed }, by))
    expect([await draw(' one '), await draw('one')]).toEqual([1, 2])
    const [first, second] = await samplesOf(desk.read, desk.debateId)
    // Six sentences of one statement and two of the other are all that there are.
    expect(first).toMatchObject({ number: 1, seed: 'one', size: 8, day: '2026-11-02' })
    expect(second!.sentences).toEqual(first!.sentences)
    expect(first!.sentences[0]).toMatchObject({ anchor: 'hestland', paragraph: 2, number: 1 })
    const sum = (of: 'of' | 'drawn') => first!.strata.reduce((total, one) => total + one[of], 0)
    expect([sum('of'), sum('drawn')]).toEqual([8, 8])
    const [entry] = await historyOf(desk.read, `sample 1 of debate ${desk.debateId}`)
    expect(entry).toMatchObject({ action: 'sample.draw', at: '2026-11-02T00:00:00.000Z', data: { number: 1, seed: 'one', size: 8 } })
  })

  it('says what is wrong', async () => {
    const { debateId, write, read } = await deskIn(database)
    const draw = (id: number, size: string, seed: string) => refusedBy(write((queries) => drawSampleOf(queries, id, { size, seed }, by)))
    expect(await draw(debateId, '9', '')).toEqual(['size sample.size', 'seed sample.seed'])
    expect(await draw(debateId, '1e3', 'x'.repeat(61))).toEqual(['size sample.size', 'seed sample.seed'])
    const empty = await write((queries) => openDebate(queries, { slug: 'nothing-said' }, by))
    expect(await draw(empty, '10', 'one')).toEqual(['sample.nothing'])
    expect(await refusedBy(sampleAt(read, debateId, 7))).toEqual(['sample.not-found'])
  })
})
