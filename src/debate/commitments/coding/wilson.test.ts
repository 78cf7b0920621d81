import { expect, it } from 'vitest'
import { wilson } from './wilson.ts'

it.each([
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the interval of %i of %i is that of Newcombe (1998)', (part, whole, low, high) => {
  const interval = wilson(part, whole)!
  expect(interval[0]).toBeCloseTo(low, 4)
  expect(interval[1]).toBeCloseTo(high, 4)
})

it('is none where nothing was counted, and reaches one where all were', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(wilson(7, 7)![1]).toBe(1)
})
