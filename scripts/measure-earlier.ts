// Learns how what two commitments share speaks for their being the same, and measures it: node scripts/run-ts.mjs scripts/measure-earlier.ts
// Writes src/debate/commitments/earlier/weights.json and the table of docs/method/earlier-words.md. The pairs are scripts/analysis/labels/earlier.tsv.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openNamedConcepts } from '../src/debate/analysis/index.ts'
import { featureNames, featuresOfPair } from '../src/debate/commitments/earlier/likeness.ts'
import { type ComparedWording, wordingOf } from '../src/debate/commitments/earlier/wording.ts'
import { labelledPairs } from './analysis/earlier-pairs.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const root = join(import.meta.dirname, '../..')
const conceptsIn = openNamedConcepts()
const pairs = labelledPairs(shared).map(({ earlier, later, ...pair }) => ({
  ...pair,
  one: wordingOf(earlier, conceptsIn),
  other: wordingOf(later, conceptsIn),
}))

/** What no pair of the material has: set by hand, and said so in docs/method/earlier-words.md. */
const byHand: Readonly<Record<string, number>> = { sums: 2, otherSums: -1.5 }

interface Learnt {
  readonly features: readonly number[]
  readonly same: boolean
}

/** Logistic regression with a quadratic penalty, by gradient descent over all pairs at once; features are few and small. */
function learn(all: readonly Learnt[], penalty: number): readonly number[] {
  const size = featureNames.length
  const weights = featureNames.map((name) => byHand[name] ?? 0)
  const free = featureNames.map((name) => !(name in byHand))
  for (let round = 0; round < 6000; round++) {
    const slope = new Float64Array(size)
    for (const { features, same } of all) {
      const margin = features.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const miss = 1 / (1 + Math.exp(-margin)) - (same ? 1 : 0)
      for (let i = 0; i < size; i++) slope[i]! += miss * features[i]!
    }
    for (let i = 0; i < size; i++) if (free[i]) weights[i]! -= (1.5 / all.length) * (slope[i]! + (i === 0 ? 0 : penalty * weights[i]!))
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000)
}

const strengthOf = (features: readonly number[], weights: readonly number[]) =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, 0)))

/** A wording as one in another language would be compared: its words meet nothing. */
const abroad = (wording: ComparedWording): ComparedWording => ({ ...wording, language: `${wording.language}*` })
const delegations = [...new Set(pairs.map(({ delegation }) => delegation))].sort()
const penalty = 0.5

interface Scored {
  readonly strength: number
  readonly label: string
}

/** Each delegation is left out in turn. */
function crossed(between: 'same' | 'other'): readonly Scored[] {
  const samples = pairs.map((pair) => ({
    ...pair,
    features: featuresOfPair(pair.one, between === 'same' ? pair.other : abroad(pair.other)),
    same: pair.label === 'same',
  }))
  return delegations.flatMap((left) => {
    const weights = learn(
      samples.filter(({ delegation }) => delegation !== left),
      penalty,
    )
    return samples
      .filter(({ delegation }) => delegation === left)
      .map(({ features, label }) => ({ strength: strengthOf(features, weights), label }))
  })
}

const figure = (n: number, of: number) => (of === 0 ? '–' : (n / of).toFixed(2))
function row(scored: readonly Scored[], threshold: number) {
  const linked = scored.filter(({ strength }) => strength >= threshold)
  const right = linked.filter(({ label }) => label === 'same').length
  const near = linked.filter(({ label }) => label === 'related').length
  const all = scored.filter(({ label }) => label === 'same').length
  return { threshold, linked: linked.length, right, near, all, precision: figure(right, linked.length), recall: figure(right, all) }
}
const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
for (const between of ['same', 'other'] as const) {
  const scored = crossed(between)
  console.log(between)
  console.table(thresholds.map((threshold) => row(scored, threshold)))
  if (process.argv.includes('--wrong') && between === 'same') {
    delegations
      .flatMap((left) => pairs.filter(({ delegation }) => delegation === left))
      .forEach((pair, i) => {
        const { strength, label } = scored[i]!
        if (strength >= 0.5 !== (label === 'same'))
          console.log(
            label,
            strength.toFixed(2),
            '|',
            pair.one.plain.slice(0, 150),
            '|',
            pair.other.plain.slice(0, 150),
            featuresOfPair(pair.one, pair.other)
              .map((x) => x.toFixed(2))
              .join(' '),
          )
      })
  }
}
const learnt = (between: 'same' | 'other') =>
  learn(
    pairs.map(({ one, other, label }) => ({
      features: featuresOfPair(one, between === 'same' ? other : abroad(other)),
      same: label === 'same',
    })),
    penalty,
  )
const weights = { sameLanguage: learnt('same'), otherLanguage: learnt('other') }
console.log(featureNames.join(' '), weights)
writeFileSync(join(root, 'src/debate/commitments/earlier/weights.json'), `${JSON.stringify(weights)}\n`)
