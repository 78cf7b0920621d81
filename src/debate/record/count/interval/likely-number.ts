import { type Chances, drawChances, type Measured, type Tally } from './chances.ts'
import { drawGamma, drawPoisson, randomFrom } from './random.ts'
import { drawRates, rightOnes } from './rates.ts'
import { type SeenUnit, seeUnits, type Unit } from './unit.ts'

/** Between which numbers the true one lies, 95 times in 100; whole numbers, both inclusive. */
export interface LikelyNumber {
  readonly low: number
  readonly high: number
}

/** Draws of how well the method does, and of what there is. */
const draws = 2000
const seed = 1325

/** How many findings of a unit that nobody has looked at are right, in one draw. */
function drawRight(random: () => number, one: SeenUnit, even: ReturnType<typeof drawRates> | null, chances: readonly Chances[]): number {
  if (one.unchecked === 0) return 0
  if (even === null) {
    let right = 0
    for (const { l, n } of one.uncheckedIn) for (let i = 0; i < n; i++) if (random() < chances[l]!.precision) right++
    return right
  }
  const weights = rightOnes(one, even)
  let left = random() * weights.reduce((a, b) => a + b, 0)
  for (let j = 0; j < weights.length; j++) {
    left -= weights[j]!
    if (left < 0) return j
  }
  return one.unchecked
}

/** The true number of one draw: of units with at least one, or of all that there are. */
function drawNumber(random: () => number, units: readonly SeenUnit[], chances: readonly Chances[], what: 'units' | 'findings'): number {
  const isEven = random() < 0.5
  const rates = drawRates(random, units, chances, isEven)
  let n = 0
  for (const one of units) {
    if (what === 'units' && one.checked > 0) {
      n++
      continue
    }
    const right = one.checked + drawRight(random, one, isEven ? rates : null, chances)
    if (what === 'findings')
      n += right + drawPoisson(random, (drawGamma(random, rates.shape + right) / (rates.scale + one.found)) * one.missed)
    else if (right > 0 || random() >= ((rates.scale + one.found) / (rates.scale + one.found + one.missed)) ** rates.shape) n++
  }
  return n
}

/**
 * Between which numbers the true one lies, 95 times in 100, if the method errs here as it did where it was measured: how many of these units have at least one
 * (`what: 'units'`), or how many there are in all (`what: 'findings'`). Null where nothing was measured, and where there are no units.
 *
 * 1. Both kinds of error count: what was found and is wrong, and what was missed. What a person has looked at and kept is right; what a person set aside is not given.
 * 2. Where everything that was found has been looked at, only what was missed is left.
 * 3. It is not known whether wrong findings are spread over all sentences or come where right ones are; half the draws take the one, half the other.
 * 4. The same question has the same answer: chance has a fixed seed.
 *
 * The derivation is docs/decisions/067-how-sure-a-count-is.md.
 */
export function likelyNumber(given: readonly Unit[], measured: Measured, what: 'units' | 'findings'): LikelyNumber | null {
  const isMeasured = Object.values(measured.tallies).some((tally: Tally | undefined) => tally && tally.tp + tally.fp + tally.fn > 0)
  if (given.length === 0 || !isMeasured) return null
  const languages = [...new Set(given.flatMap(({ unchecked, sentences }) => [...Object.keys(unchecked), ...Object.keys(sentences)]))].sort()
  // In an order of their own: on a page in another language delegations are sorted by other names.
  const units = [...seeUnits(given, languages)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const key = JSON.stringify([languages, units, measured, what])
  const before = known.get(key)
  if (before) return before
  const likely = drawn(units, measured, languages, what)
  if (known.size >= mostKnown) known.delete(known.keys().next().value!)
  known.set(key, likely)
  return likely
}

/** Answers that were drawn before: the trend of a question asks for the same debates again and again. */
const known = new Map<string, LikelyNumber>()
const mostKnown = 500

function drawn(units: readonly SeenUnit[], measured: Measured, languages: readonly string[], what: 'units' | 'findings'): LikelyNumber {
  const random = randomFrom(seed)
  const many = units.length > 1000 ? draws / 4 : draws
  const numbers = new Float64Array(many)
  for (let i = 0; i < many; i++) numbers[i] = drawNumber(random, units, drawChances(random, measured, languages), what)
  numbers.sort()
  return { low: numbers[Math.floor(0.025 * many)]!, high: numbers[Math.ceil(0.975 * many) - 1]! }
}
