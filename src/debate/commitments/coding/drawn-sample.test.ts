import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Category, categories } from '../../../council/index.ts'
import { drawSample, strataOf } from './drawn-sample.ts'

const list = (found: readonly (readonly Category[])[]) => found.map((own, index) => ({ key: `s${index}`, found: own }))
const many = list(
  Array.from({ length: 200 }, (_, i) => (i < 6 ? ['commitment'] : i < 36 ? ['achievement'] : i % 7 === 0 ? ['recommendation'] : [])),
)

it('draws as many of each stratum as of every other, and all of one that is smaller', () => {
  const drawn = drawSample(many, 40, '7')
  const count = (category: Category) => drawn.filter(({ found }) => found.includes(category)).length
  expect(drawn).toHaveLength(40)
  expect(count('commitment')).toBe(6)
  expect([count('achievement'), count('recommendation')]).toEqual([11, 11])
  expect(drawn.filter(({ found }) => found.length === 0)).toHaveLength(12)
})
it('draws the same with the same seed, and others with another', () => {
  const keys = (seed: string) => drawSample(many, 40, seed).map(({ key }) => key)
  expect(keys('7')).toEqual(keys('7'))
  expect(keys('7')).not.toEqual(keys('8'))
})
it('takes a sentence of several categories for the one that was found least often', () => {
  const strata = strataOf(list([['achievement', 'example'], ['achievement'], ['gap', 'challenge'], []]))
  expect([...strata].map(([stratum, own]) => [stratum, own.map(({ key }) => key)])).toEqual([
    ['example', ['s0']],
    ['achievement', ['s1']],
    ['challenge', ['s2']],
    ['none', ['s3']],
  ])
})
it('gives all where more are wanted than there are, in the order of the list, whatever the list', () => {
  const found = fc.array(fc.uniqueArray(fc.constantFrom(...categories), { maxLength: 3 }), { maxLength: 60 })
  fc.assert(
    fc.property(found, fc.nat(80), fc.string(), (own, size, seed) => {
      const sentences = list(own)
      const drawn = drawSample(sentences, size, seed)
      expect(drawn).toHaveLength(Math.min(size, sentences.length))
      expect(drawn).toEqual(sentences.filter((one) => drawn.includes(one)))
    }),
  )
})
