import { describe, expect, it } from 'vitest'
import type { Measured, Tally } from './chances.ts'
import { likelyNumber } from './likely-number.ts'
import { drawGamma, drawPoisson, randomFrom } from './random.ts'
import type { Unit } from './unit.ts'

/** A debate as it truly is, and what a method with these chances finds in it: simulated sentence by sentence, with no use of what is tested. */
function simulate(random: () => number, size: number, precision: number, recall: number, shape: number, rate: number, even: boolean) {
  const binomial = (n: number, p: number) => Array.from({ length: n }, random).filter((one) => one < p).length
  const units: Unit[] = []
  let [withOne, all] = [0, 0]
  for (let i = 0; i < size; i++) {
    const sentences = 15 + Math.floor(random() * 30)
    const chance = Math.min(0.9, (drawGamma(random, shape) / shape) * rate)
    const there = binomial(sentences, chance)
    const found = binomial(there, recall)
    // As many wrong findings a right one as the precision says, over all: in any sentence alike, or most where there is most that is right.
    const wrong = drawPoisson(random, (sentences * (even ? rate : chance) * recall * (1 - precision)) / precision)
    units.push({ checked: 0, unchecked: { en: found + wrong }, sentences: { en: sentences } })
    if (there > 0) withOne++
    all += there
  }
  return { units, withOne, all }
}

function tallyOf(random: () => number, size: number, precision: number, recall: number): Tally {
  const binomial = (n: number, p: number) => Array.from({ length: n }, random).filter((one) => one < p).length
  const tp = binomial(size, recall)
  return { tp, fn: size - tp, fp: drawPoisson(random, (size * recall * (1 - precision)) / precision) }
}

describe('the likely number', () => {
  const settings = [
    ['a good method', 0.9, 0.88, 1, 0.05, true],
    ['a good method, wrong where there is much', 0.9, 0.88, 1, 0.05, false],
    ['one that misses a third', 0.85, 0.67, 1.5, 0.03, true],
    ['one that is wrong two times in five', 0.6, 0.75, 1, 0.04, true],
    ['one that is wrong two times in five, where there is much', 0.6, 0.75, 1, 0.04, false],
    ['delegations that speak of it alike', 0.8, 0.8, 30, 0.02, true],
  ] as const
  it.each(settings)(
    'holds the true number of delegations and of findings, against brute force: %s',
    (_, precision, recall, shape, rate, even) => {
      const random = randomFrom(11)
      const rounds = 30
      let [units, findings] = [0, 0]
      for (let i = 0; i < rounds; i++) {
        const measured: Measured = { tallies: { en: tallyOf(random, 150, precision, recall) }, kinds: null }
        const truth = simulate(random, 58, precision, recall, shape, rate, even)
        const ofUnits = likelyNumber(truth.units, measured, 'units')!
        if (ofUnits.low <= truth.withOne && truth.withOne <= ofUnits.high) units++
        const ofFindings = likelyNumber(truth.units, measured, 'findings')!
        if (ofFindings.low <= truth.all && truth.all <= ofFindings.high) findings++
      }
      // 95 in 100 are meant: of 30 fewer than 25 would come three times in a thousand.
      expect(units).toBeGreaterThanOrEqual(25)
      expect(findings).toBeGreaterThanOrEqual(25)
    },
  )
})
