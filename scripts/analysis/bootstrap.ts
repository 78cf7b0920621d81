import { random } from './logistic.ts'
import { measure, none, type Scored, sum, type Tally } from './score.ts'

/** Statements drawn again: how often, and from which seed, so that the same results give the same intervals. */
const draws = 1000
const seed = 7

/**
 * The interval in which a figure lies 95 times in 100 when the statements are drawn again, as many as there are, from those that were scored
 * (percentile bootstrap, Efron 1979; statements and not sentences, since those of one statement are alike).
 */
export function interval(
  statements: readonly Scored[],
  figure: (tallies: ReadonlyMap<string, Tally>) => number,
): readonly [number, number] {
  const next = random(seed)
  const found: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const drawn = new Map<string, Tally>()
    for (let i = 0; i < statements.length; i++) {
      for (const [name, { tp, fp, fn }] of statements[Math.floor(next() * statements.length)]!.tallies) {
        const held = drawn.get(name)
        if (held) {
          held.tp += tp
          held.fp += fp
          held.fn += fn
        } else drawn.set(name, { tp, fp, fn })
      }
    }
    found.push(figure(drawn))
  }
  found.sort((a, b) => a - b)
  return [found[Math.floor(draws * 0.025)]!, found[Math.ceil(draws * 0.975) - 1]!]
}

/** The F1 of one category, and the mean over several. */
export const f1Of = (tallies: ReadonlyMap<string, Tally>, name: string) => measure(tallies.get(name) ?? none).f1
export const meanF1 = (tallies: ReadonlyMap<string, Tally>, names: readonly string[]) =>
  names.reduce((total, name) => total + f1Of(tallies, name), 0) / names.length
export const microF1 = (tallies: ReadonlyMap<string, Tally>, names: readonly string[]) =>
  measure(sum(names.map((name) => tallies.get(name) ?? none))).f1
