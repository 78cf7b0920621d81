import { describe, expect, it } from 'vitest'
import type { Measured } from './chances.ts'
import { likelyNumber } from './likely-number.ts'
import { drawBeta, drawGamma, drawNormal, drawPoisson, randomFrom } from './random.ts'
import type { Unit } from './unit.ts'

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const variance = (values: readonly number[]) => mean(values.map((value) => value * value)) - mean(values) ** 2
const many = (draw: () => number) => Array.from({ length: 200_000 }, draw)

describe('draws', () => {
  const random = randomFrom(7)
  it.each([
    ['normal', () => drawNormal(random), 0, 1],
    ['gamma of 0.4', () => drawGamma(random, 0.4), 0.4, 0.4],
    ['gamma of 6', () => drawGamma(random, 6), 6, 6],
    ['beta of 8 and 2', () => drawBeta(random, 8, 2), 0.8, 16 / 1100],
    ['Poisson of 3', () => drawPoisson(random, 3), 3, 3],
    ['Poisson of 450', () => drawPoisson(random, 450), 450, 450],
  ] as const)('%s have their mean and variance', (_, draw, expected, spread) => {
    const values = many(draw)
    expect(Math.abs(mean(values) - expected)).toBeLessThan(0.03 * Math.max(1, Math.sqrt(spread)))
    expect(Math.abs(variance(values) / spread - 1)).toBeLessThan(0.06)
  })
  it('are the same with the same seed', () => expect(randomFrom(3)()).toBe(randomFrom(3)()))
})

describe('the likely number', () => {
  const measured: Measured = { tallies: { en: { tp: 86, fp: 14, fn: 14 } }, kinds: null }
  const unit = (checked: number, unchecked: number): Unit => ({ checked, unchecked: { en: unchecked }, sentences: { en: 30 } })
  const found = (checked: number, unchecked: number) => [
    ...Array.from({ length: 41 }, (_, i) => unit(i < checked ? 1 : 0, i < checked ? 0 : unchecked)),
    ...Array.from({ length: 17 }, () => unit(0, 0)),
  ]

  it('is narrower the more a person has looked at, and then holds no fewer than were kept', () => {
    const width = (checked: number) => {
      const { low, high } = likelyNumber(found(checked, 1), measured, 'units')!
      return high - low
    }
    expect(width(41)).toBeLessThan(width(20))
    expect(width(20)).toBeLessThan(width(0))
    expect(likelyNumber(found(41, 0), measured, 'units')!.low).toBeGreaterThanOrEqual(41)
    expect(likelyNumber(found(41, 0), measured, 'units')!.high).toBeGreaterThan(41)
  })
  it('is the number itself where all was looked at and nothing is ever missed', () => {
    const never: Measured = { tallies: { en: { tp: 100_000, fp: 0, fn: 0 } }, kinds: null }
    expect(likelyNumber(found(41, 0), never, 'units')).toEqual({ low: 41, high: 41 })
  })
  it('is wide in a language that was hardly measured', () => {
    const zh = found(0, 1).map((one) => ({ ...one, unchecked: { zh: 1 }, sentences: { zh: 30 } }))
    const { low, high } = likelyNumber(zh, measured, 'units')!
    const en = likelyNumber(found(0, 1), measured, 'units')!
    expect(high - low).toBeGreaterThan(en.high - en.low)
  })
  it('is wider for a kind, which is told less surely', () => {
    const kinds = likelyNumber(found(0, 1), { ...measured, kinds: { right: 80, of: 100 } }, 'units')!
    const any = likelyNumber(found(0, 1), measured, 'units')!
    expect(kinds.low).toBeLessThan(any.low)
  })
  it('says nothing where nothing was measured, or nobody was asked', () => {
    expect(likelyNumber(found(0, 1), { tallies: {}, kinds: null }, 'units')).toBeNull()
    expect(likelyNumber([], measured, 'units')).toBeNull()
  })
  it('is the same in whatever order delegations come', () => {
    const all = found(7, 2)
    expect(likelyNumber([...all].reverse(), measured, 'units')).toEqual(likelyNumber(all, measured, 'units'))
  })
  it('is the same each time', () =>
    expect(likelyNumber(found(7, 2), measured, 'units')).toEqual(likelyNumber(found(7, 2), measured, 'units')))
  it('takes all that was found nowhere for a little that may have been missed', () => {
    const { low, high } = likelyNumber(found(0, 0), measured, 'units')!
    expect(low).toBe(0)
    expect(high).toBeLessThan(5)
  })
})
