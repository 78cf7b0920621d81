import type { Chances } from './chances.ts'
import { drawGamma } from './random.ts'
import type { SeenUnit } from './unit.ts'

/** How the rates at which units speak of it are spread: a gamma distribution, whose mean is `shape / scale` a sentence. */
export interface Rates {
  readonly shape: number
  readonly scale: number
}

/** Writes into each unit what one draw of the chances makes of it. */
function look(units: readonly SeenUnit[], chances: readonly Chances[]): void {
  const wrongRates = chances.map(({ precision }, l) => {
    let [findings, sentences] = [0, 0]
    for (const { isOpen, uncheckedIn, sentencesIn } of units) {
      if (!isOpen) continue
      findings += uncheckedIn[l]!
      sentences += sentencesIn[l]!
    }
    return ((1 - precision) * findings) / Math.max(1, sentences)
  })
  for (const unit of units) {
    let [found, missed, wrong, right] = [1e-9, 0, 0, unit.checked]
    for (let l = 0; l < chances.length; l++) {
      const { precision, recall } = chances[l]!
      const sentences = unit.sentencesIn[l]!
      found += sentences * recall
      missed += sentences * (1 - recall)
      wrong += sentences * wrongRates[l]!
      right += unit.uncheckedIn[l]! * precision
    }
    Object.assign(unit, { found, missed, wrong, right })
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
