import { createHash } from 'node:crypto'
import { type Category, categories } from '../../../council/index.ts'

/** A sentence that may be drawn: what tells it from all others, and what the machine found in it. */
export interface DrawnFrom {
  readonly key: string
  readonly found: readonly Category[]
}

/** What a sentence is drawn as: the rarest category that was found in it, or none. */
export type Stratum = Category | 'none'

/** Which stratum each sentence is of. A sentence of several categories counts as the one that was found least often, so that rare ones have enough. */
export function strataOf<T extends DrawnFrom>(sentences: readonly T[]): ReadonlyMap<Stratum, readonly T[]> {
  const often = new Map(categories.map((one) => [one, sentences.filter(({ found }) => found.includes(one)).length]))
  const rarest = (found: readonly Category[]): Stratum =>
    [...found].sort((a, b) => often.get(a)! - often.get(b)! || categories.indexOf(a) - categories.indexOf(b))[0] ?? 'none'
  const strata = new Map<Stratum, T[]>()
  for (const sentence of sentences) {
    const stratum = rarest(sentence.found)
    strata.set(stratum, [...(strata.get(stratum) ?? []), sentence])
  }
  return strata
}

const lot = (seed: string, key: string) => createHash('sha256').update(`${seed}\n${key}`).digest('hex')

/**
 * Draws sentences at random, as many of each stratum as of every other where there are enough; what one lacks the others give.
 *
 * 1. The same seed draws the same sentences from the same list: they are ordered by the SHA-256 of seed and key.
 * 2. Sentences that the machine found nothing in are a stratum, too: among them is what it missed.
 * 3. They come back in the order of the list, which tells nothing of what was found.
 */
export function drawSample<T extends DrawnFrom>(sentences: readonly T[], size: number, seed: string): readonly T[] {
  const strata = [...strataOf(sentences).values()].map((own) =>
    own
      .map((sentence) => ({ sentence, lot: lot(seed, sentence.key) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .map(({ sentence }) => sentence),
  )
  // The smallest stratum first: what it lacks is shared among all that come after it.
  strata.sort((a, b) => a.length - b.length || (a[0]!.key < b[0]!.key ? -1 : 1))
  const drawn = new Set<string>()
  strata.forEach((own, index) => {
    const share = Math.floor((size - drawn.size) / (strata.length - index))
    for (const { key } of own.slice(0, share)) drawn.add(key)
  })
  return sentences.filter(({ key }) => drawn.has(key))
}
