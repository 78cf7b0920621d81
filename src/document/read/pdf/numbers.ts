/** The number that occurs most often, the first of equals; 0 where there is none. */
export function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let best = numbers[0] ?? 0
  for (const [number, times] of counts) if (times > (counts.get(best) ?? 0)) best = number
  return best
}

/** The number in the middle of the sorted ones; 0 where there is none. */
export const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

export const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
export const greatest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
