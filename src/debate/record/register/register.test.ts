import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, takeInDemonstration } from '../../../../test/support/debates.ts'
import type { Bench } from '../../../platform/http/index.ts'
import { conditionOf, countOf, noFilter } from './condition.ts'

eachDatabase('the register of a debate', (open) => {
  let bench: Bench
  let debate: number
  beforeAll(async () => {
    bench = benchOver(await open())
    debate = await takeInDemonstration(bench, '2026-women-investing', 'women-investing')
  })
  it('counts', async () => {
    expect(await countOf(bench.database.read, conditionOf([debate], noFilter, '2026-11-02'))).toBeGreaterThan(50)
  })
})
