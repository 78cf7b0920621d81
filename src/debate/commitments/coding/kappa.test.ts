import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kappaOf, misleads, positiveAgreement } from './kappa.ts'

describe('Cohen’s κ', () => {
  const check = (table: number[][], digits: number, kappa: number) => expect(kappaOf(table).kappa).toBeCloseTo(kappa, digits)

  it('is that of Cohen (1960), table of two clinicians: 0.492', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    check(table, 3, 0.492)
    expect(kappaOf(table)).toMatchObject({ n: 200, observed: expect.closeTo(0.7, 10), expected: expect.closeTo(0.41, 10) })
  })
  it('is that of Agresti (Categorical Data Analysis, 10.5), two critics of 160 films: 0.389 with standard error 0.060', () => {
    const table = [
      [24, 8, 13],
      [8, 13, 11],
      [10, 9, 64],
    ]
    check(table, 3, 0.389)
    expect(kappaOf(table).error).toBeCloseTo(0.06, 3)
  })
  it('is that of the documentation of ci.kappa in statpsych, after Fleiss and Paik (2003): 0.6756757', () => {
    const { kappa, interval } = kappaOf([
      [31, 12],
      [4, 58],
    ])
    expect(kappa).toBeCloseTo(0.6756757, 7)
    // Another large-sample formula there: 0.532 to 0.820.
    expect(interval![0]).toBeCloseTo(0.532, 2)
    expect(interval![1]).toBeCloseTo(0.82, 2)
  })
  it('is that of Sim and Wright (2005), two physiotherapists and 39 patients: 0.67', () => {
    check(
      [
        [22, 2],
        [4, 11],
      ],
      2,
      0.67,
    )
  })
  it('falls below nothing where coders agree less than chance would have them', () => {
    expect(
      kappaOf([
        [1, 9],
        [9, 1],
      ]).kappa,
    ).toBeCloseTo(-0.8, 10)
  })
  it('says in plain terms why there is none', () => {
    expect(
      kappaOf([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ n: 0, kappa: null, interval: null, why: 'nothing' })
    expect(
      kappaOf([
        [12, 0],
        [0, 0],
      ]),
    ).toMatchObject({ n: 12, observed: 1, kappa: null, interval: null, why: 'one-value' })
  })
  it('has no interval where coders never differed', () => {
    expect(
      kappaOf([
        [10, 0],
        [0, 5],
      ]),
    ).toMatchObject({ kappa: 1, interval: null, why: null })
  })
  it('lies between −1 and 1, within its interval, and is the same whoever comes first', () => {
    const count = fc.nat(60)
    fc.assert(
      fc.property(fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }), (table) => {
        const found = kappaOf(table)
        if (found.kappa === null) return
        expect(found.kappa).toBeGreaterThanOrEqual(-1.0000001)
        expect(found.kappa).toBeLessThanOrEqual(1.0000001)
        if (found.interval) {
          expect(found.interval[0]).toBeLessThanOrEqual(found.kappa + 1e-9)
          expect(found.interval[1]).toBeGreaterThanOrEqual(found.kappa - 1e-9)
        }
        const turned = kappaOf(table.map((_, i) => table.map((row) => row[i]!)))
        expect(turned.kappa).toBeCloseTo(found.kappa, 9)
        expect(turned.error).toBeCloseTo(found.error!, 9)
      }),
    )
  })
})

describe('what stands beside κ', () => {
  it('is the share of positive agreement', () => {
    expect(
      positiveAgreement([
        [80, 5],
        [3, 12],
      ]),
    ).toBeCloseTo(24 / 32, 10)
    expect(
      positiveAgreement([
        [80, 0],
        [0, 0],
      ]),
    ).toBeNull()
  })
  it('warns where a category is so rare that κ misleads, and not otherwise', () => {
    // Feinstein and Cicchetti (1990): the same agreement, an uneven and an even table.
    expect(
      misleads(
        kappaOf([
          [118, 5],
          [2, 0],
        ]),
      ),
    ).toBe(true)
    expect(
      misleads(
        kappaOf([
          [40, 9],
          [6, 45],
        ]),
      ),
    ).toBe(false)
  })
})
