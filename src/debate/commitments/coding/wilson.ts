import { twoSided95 } from './kappa.ts'

/**
 * The 95 % interval of a share by Wilson's score method without correction (Wilson 1927), from 0 to 1. It holds for few cases and for shares of
 * none or all, too. Null where nothing was counted.
 */
export function wilson(part: number, whole: number): readonly [number, number] | null {
  if (whole === 0) return null
  const share = part / whole
  const square = twoSided95 ** 2
  const middle = 2 * part + square
  const reach = twoSided95 * Math.sqrt(square + 4 * part * (1 - share))
  const below = 2 * (whole + square)
  return [Math.max(0, (middle - reach) / below), Math.min(1, (middle + reach) / below)]
}
