import type { Chances } from './chances.ts'
import { drawGamma } from './random.ts'
import type { SeenUnit } from './unit.ts'

/** How the rates at which units speak of it are spread: a gamma distribution, whose mean is `shape / scale` a sentence. */
export interface Rates {
  readonly shape: number
  readonly scale: number
}

/** How often the method finds something wrong, a sentence of each language, over all units in which something is left to be looked at or nothing was found. */
function wrongRates(units: readonly SeenUnit[], chances: readonly Chances[]): readonly number[] {
  const findings = chances.map(() => 0)
  const sentences = chances.map(() => 0)
  for (const { isOpen, uncheckedIn, sentencesIn } of units) {
    if (!isOpen) continue
    for (const { l, n } of uncheckedIn) findings[l]! += n
    for (const { l, n } of sentencesIn) sentences[l]! += n
  }
  return chances.map(({ precision }, l) => ((1 - precision) * findings[l]!) / Math.max(1, sentences[l]!))
}

/** Writes into each unit what one draw of the chances makes of it. */
function look(units: readonly SeenUnit[], chances: readonly Chances[]): void {
  const rates = wrongRates(units, chances)
  for (const unit of units) {
    unit.found = 1e-9
    unit.missed = 0
    unit.wrong = 0
    unit.right = unit.checked
    for (const { l, n } of unit.sentencesIn) {
      const { recall } = chances[l]!
      unit.found += n * recall
      unit.missed += n * (1 - recall)
      unit.wrong += n * rates[l]!
    }
    for (const { l, n } of unit.uncheckedIn) unit.right += n * chances[l]!.precision
  }
}

/**
 * Draws the rates at which units speak of it, and looks at each unit by it. `even`: wrong findings come with the sentences, whoever speaks; else they come with the
 * right ones. How unequal the rates are is told by moments: the shape is small where few speak of it and much, large where all do alike.
 */
export function drawRates(random: () => number, units: readonly SeenUnit[], chances: readonly Chances[], even: boolean): Rates {
  look(units, chances)
  const rightOf = (unit: SeenUnit) => (even ? unit.checked + unit.unchecked - unit.wrong : unit.right)
  let [sum, exposure, squares] = [0, 0, 0]
  for (const unit of units) {
    sum += rightOf(unit)
    exposure += unit.found
    squares += unit.found * unit.found
  }
  const rate = Math.max(0, sum) / exposure
  let shape = 1
  if (rate > 0) {
    let spread = 0
    for (const unit of units) spread += (rightOf(unit) - rate * unit.found) ** 2 - rate * unit.found - (even ? unit.wrong : 0)
    const variance = spread / squares
    shape = variance > 0 ? Math.min(50, Math.max(0.2, rate ** 2 / variance)) : 50
  }
  return { shape, scale: (shape * exposure) / drawGamma(random, Math.max(0, sum) + 0.5) }
}

/**
 * How likely so many of the findings that nobody has looked at are right, from none to all of them, up to a factor.
 *
 * Where wrong ones come with the sentences, a unit with one finding is likelier to have none right than the precision says, and one with many less likely.
 */
export function rightOnes({ checked, unchecked, wrong, found }: SeenUnit, { shape, scale }: Rates): readonly number[] {
  const weights = [1]
  const share = found / (scale + found)
  // From all wrong to all right: the Poisson weight of one wrong finding fewer, the negative binomial weight of one right finding more.
  for (let j = 0; j < unchecked; j++)
    weights.push(((weights[j]! * (unchecked - j)) / Math.max(wrong, 1e-9)) * ((shape + checked + j) / (j + 1)) * share)
  return weights
}
