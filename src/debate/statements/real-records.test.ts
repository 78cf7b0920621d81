import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { receivedFrom } from '../../../test/support/received.ts'
import { describeWithShared } from '../../../test/support/shared.ts'
import { recogniseDelegation } from '../../council/index.ts'
import { readStatement } from './index.ts'

interface Recorded {
  readonly id: string
  readonly speaker: string
  readonly country: string
  readonly date: string
  readonly text: string
}

describeWithShared('the turns of real records in ../shared/data/sc-speeches', (shared) => {
  const turns = readFileSync(join(shared, 'data/sc-speeches/sc_speeches.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded)
    .filter(({ country }) => country !== '')

  const told = (head: (turn: Recorded) => readonly string[]) => {
    const counts = { right: 0, none: 0, wrong: [] as string[] }
    for (const turn of turns) {
      const expected = recogniseDelegation(turn.country.replace(/of(?=\p{Lu})/u, 'of '))?.delegation.id
      const paragraphs = [...head(turn), ...turn.text.split(/\n\n+/u)]
        .map((text) => text.replace(/\s+/gu, ' ').trim())
        .filter((text) => text !== '')
      const meeting = { date: turn.date || null, presidency: null }
      const { delegation } = readStatement(receivedFrom({ file: '7-013.docx', margins: [], paragraphs }), meeting).value.head
      if (!delegation) counts.none++
      else if (delegation.id === expected) counts.right++
      else counts.wrong.push(`${turn.id}: ${turn.country}, read as ${delegation.name}`)
    }
    return counts
  }

  it('are read for the delegation that their head names, but where the chair of a body speaks', () => {
    const { right, none, wrong } = told(({ speaker, country }) => [`${speaker} (${country}):`])
    expect(wrong).toEqual([])
    expect(none).toBeLessThanOrEqual(1)
    expect(right).toBe(turns.length - none)
  })

  it('are never read for another delegation from their words alone', () => {
    const { right, wrong } = told(() => [])
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThan(300)
  })
})

describeWithShared('the debate of ../shared/data/wps-debate-2016', (shared) => {
  const turn = (id: string, head: string) => {
    const text = readFileSync(join(shared, `data/wps-debate-2016/7658/7658-${id}.txt`), 'utf8')
    const paragraphs = [head, ...text.split(/\n\s*\n/u)].map((each) => each.replace(/\s+/gu, ' ').trim()).filter((each) => each !== '')
    const { delegation, ...rest } = readStatement(receivedFrom({ file: `7658-${id}.docx`, margins: [], paragraphs }), {
      date: '2016-03-28',
      presidency: 'angola',
    }).value.head
    return { ...rest, delegation: delegation?.id ?? null }
  }

  it('names those whose head names no State only by their own words', () => {
    expect(turn('002', 'Ms. Mlambo-Ngcuka:')).toMatchObject({ delegation: null, capacity: 'briefer' })
    expect(turn('006', 'Mr. Kamau:')).toMatchObject({ delegation: 'peacebuilding-commission', body: 'Peacebuilding Commission' })
    expect(turn('008', 'Mr. Antonio:')).toMatchObject({ delegation: 'african-union', capacity: 'rule-39' })
    expect(turn('011', 'The President:')).toMatchObject({ delegation: 'angola', capacity: 'president-national' })
    expect(turn('027', 'The President:')).toMatchObject({ delegation: null, capacity: 'president-procedural' })
    expect(turn('034', 'Mr. Vrailas:')).toMatchObject({ delegation: 'european-union', onBehalfOf: ['European Union'] })
    expect(turn('042', 'Archbishop Auza:')).toMatchObject({ delegation: 'holy-see', capacity: 'observer' })
  })

  it('tells groups and alignments apart', () => {
    expect(turn('032', 'Mr. Thdresson (Sweden):').onBehalfOf).toEqual(['Nordic countries', 'Denmark', 'Finland', 'Iceland', 'Norway'])
    expect(turn('052', 'Mr. Khoshroo (Islamic Republic of Iran):')).toMatchObject({
      onBehalfOf: ['Non-Aligned Movement'],
      capacity: 'rule-37',
    })
    expect(turn('068', 'Mr. Boukadoum (Algeria):').alignedWith).toEqual(['Non-Aligned Movement'])
    expect(turn('038', 'Mr. Cardi (Italy):').alignedWith).toEqual(['European Union'])
  })
})
