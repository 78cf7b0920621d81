import type { Head } from './head.ts'

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Who speaks in a corrected text. What its file says counts, but for what a person had corrected by hand (`now` differs from what was read `before`): that stays.
 * A single fact that the corrected file does not name, such as the speaker, stays as well; lists of others are those of the corrected file.
 */
export function correctedHead(now: Head, before: Head, read: Head): Head {
  const names = Object.keys(now) as (keyof Head)[]
  const settled = names.map((name) => {
    const byHand = !same(now[name], before[name])
    return [name, byHand || read[name] === null || read[name] === undefined ? now[name] : read[name]] as const
  })
  return { ...read, ...Object.fromEntries(settled) }
}
