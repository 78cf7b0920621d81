import type { ComparedText } from './comparison.ts'
import { inOrder, onceInBoth, type Pair } from './in-order.ts'

/** Paragraphs that are the same in two texts, by their places from 0: those that keep their order, and those that were moved among them. */
export interface SameParagraphs {
  readonly inOrder: readonly Pair[]
  readonly moved: readonly Pair[]
}

/**
 * Finds the paragraphs that two texts share, letter by letter. Those that stand once in either text hold the two together; from them the sameness is followed
 * up and down, so that paragraphs that stand several times ("Thank you.") are found beside their neighbours.
 */
export function sameParagraphs(from: ComparedText, to: ComparedText): SameParagraphs {
  const [ours, theirs] = [from.paragraphs, to.paragraphs].map((paragraphs) => paragraphs.map(({ text }) => text)) as [string[], string[]]
  const once = onceInBoth(ours, theirs)
  const held = inOrder(once)
  const stays = new Set(held)
  const moved = once.filter((pair) => !stays.has(pair))
  const taken = { ours: new Set(moved.map((pair) => pair.from)), theirs: new Set(moved.map((pair) => pair.to)) }
  const found: Pair[] = []
  let next: Pair = { from: 0, to: 0 }
  for (const anchor of [...held, { from: ours.length, to: theirs.length }]) {
    const isSame = (one: number, other: number) => ours[one] === theirs[other] && !taken.ours.has(one) && !taken.theirs.has(other)
    let { from: down, to: downThere } = next
    while (down < anchor.from && downThere < anchor.to && isSame(down, downThere)) found.push({ from: down++, to: downThere++ })
    const up: Pair[] = []
    let { from: above, to: aboveThere } = anchor
    while (above > down && aboveThere > downThere && isSame(above - 1, aboveThere - 1)) up.push({ from: --above, to: --aboveThere })
    found.push(...up.reverse())
    if (anchor.from < ours.length || anchor.to < theirs.length) found.push(anchor)
    next = { from: anchor.from + 1, to: anchor.to + 1 }
  }
  return { inOrder: found.filter(({ from: at, to: there }) => at < ours.length && there < theirs.length), moved }
}
