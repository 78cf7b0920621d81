// Learns how what two commitments share speaks for their being the same, and measures it: node scripts/run-ts.mjs scripts/measure-earlier.ts
// Writes src/debate/commitments/earlier/weights.json and the tables of docs/method/earlier-words.md. The pairs are scripts/analysis/labels/earlier.tsv.
// With --wrong it prints the pairs that come out wrong.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openNamedConcepts } from '../src/debate/analysis/index.ts'
import { featureNames, featuresOfPair, leastStrength } from '../src/debate/commitments/earlier/likeness.ts'
import { type ComparedWording, wordingOf } from '../src/debate/commitments/earlier/wording.ts'
import { translatedCommitments } from './analysis/across-languages.ts'
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
const penalty = 0.5
type Weights = readonly number[]

interface Learnt {
  readonly features: readonly number[]
  readonly same: boolean
}

/** Logistic regression with a quadratic penalty, by gradient descent over all pairs at once; features are few and small. */
function learn(all: readonly Learnt[]): Weights {
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

const strengthOf = (features: readonly number[], weights: Weights) =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, 0)))

type Between = 'sameLanguage' | 'otherLanguage'
/** A wording as one in another language would be compared: its words meet nothing. */
const abroad = (wording: ComparedWording): ComparedWording => ({ ...wording, language: `${wording.language}*` })
const samplesOf = (between: Between) =>
  pairs.map((pair) => ({
    ...pair,
    features: featuresOfPair(pair.one, between === 'sameLanguage' ? pair.other : abroad(pair.other)),
    same: pair.label === 'same',
  }))
const delegations = [...new Set(pairs.map(({ delegation }) => delegation))].sort()

/** Each delegation is left out in turn. */
function crossed(between: Between) {
  const samples = samplesOf(between)
  return delegations.flatMap((left) => {
    const weights = learn(samples.filter(({ delegation }) => delegation !== left))
    return samples
      .filter(({ delegation }) => delegation === left)
      .map((sample) => ({ ...sample, strength: strengthOf(sample.features, weights) }))
  })
}

const figure = (n: number, of: number) => (of === 0 ? '–' : (n / of).toFixed(2))
/** The interval in which a share lies with 95 in 100 (Wilson). */
function interval(n: number, of: number): string {
  if (of === 0) return '–'
  const z = 1.96
  const [p, q] = [n / of, 1 + z ** 2 / of]
  const middle = (p + z ** 2 / (2 * of)) / q
  const half = (z / q) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))
  return `${(middle - half).toFixed(2)}–${(middle + half).toFixed(2)}`
}

function table(scored: readonly { readonly strength: number; readonly label: string }[], chosen: number): readonly string[] {
  const all = scored.filter(({ label }) => label === 'same').length
  return [
    '| proposed from strength | proposed | the same | related | different | precision (95 in 100) | the same or related | recall (95 in 100) |',
    '|---|---|---|---|---|---|---|---|',
    ...[0.4, 0.5, 0.6, 0.7, 0.8].map((threshold) => {
      const linked = scored.filter(({ strength }) => strength >= threshold)
      const of = (label: string) => linked.filter((one) => one.label === label).length
      const [right, near, wrong] = [of('same'), of('related'), of('different')]
      const name = threshold === chosen ? `**${threshold}** (chosen)` : `${threshold}`
      const precision = `${figure(right, linked.length)} (${interval(right, linked.length)})`
      return `| ${name} | ${linked.length} | ${right} | ${near} | ${wrong} | ${precision} | ${figure(right + near, linked.length)} | ${figure(right, all)} (${interval(right, all)}) |`
    }),
  ]
}

const weights = { sameLanguage: learn(samplesOf('sameLanguage')), otherLanguage: learn(samplesOf('otherLanguage')) }
const alike = crossed('sameLanguage')
const across = crossed('otherLanguage')
const least = {
  same: leastStrength({ language: 'en' }, { language: 'en' }),
  other: leastStrength({ language: 'en' }, { language: 'fr' }),
}

/** The translated commitments: how many are met in another language, and how many others are taken for them. */
function translated(): readonly string[] {
  const all = translatedCommitments(shared).map(({ in: own }) => [...own.values()].map((one) => wordingOf(one, conceptsIn)))
  const languages = ['ar', 'es', 'fr', 'ru', 'zh']
  const rows = languages.flatMap((language, index) =>
    languages.slice(index + 1).map((to) => {
      let [met, pairsOf, wrong, others] = [0, 0, 0, 0]
      all.forEach((one, i) => {
        const own = one.find((wording) => wording.language === language)
        if (!own) return
        all.forEach((another, j) => {
          const other = another.find((wording) => wording.language === to)
          if (!other) return
          const isLinked = strengthOf(featuresOfPair(own, other), weights.otherLanguage) >= least.other
          if (i === j) {
            pairsOf++
            if (isLinked) met++
          } else {
            others++
            if (isLinked) wrong++
          }
        })
      })
      return { name: `${language}–${to}`, met, pairsOf, wrong, others }
    }),
  )
  return [
    '| languages | the same commitment | met | recall | two other commitments | taken for the same | in 1,000 |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, met, pairsOf, wrong, others }) =>
        `| ${name} | ${pairsOf} | ${met} | ${figure(met, pairsOf)} | ${others} | ${wrong} | ${((1000 * wrong) / others).toFixed(1)} |`,
    ),
  ]
}

if (process.argv.includes('--wrong'))
  for (const { one, other, label, strength } of alike)
    if (strength >= least.same !== (label === 'same')) console.log(label, strength.toFixed(2), '|', one.plain, '|', other.plain)

const count = (label: string) => pairs.filter((pair) => pair.label === label).length
const tables = [
  `Measured on ${pairs.length} pairs of ${delegations.length} delegations: ${count('same')} the same, ${count('related')} related, ${count('different')} different.`,
  '',
  '**Within one language** (each delegation left out in turn):',
  '',
  ...table(alike, least.same),
  '',
  '**As if the two were in different languages** (the same pairs; words are not compared):',
  '',
  ...table(across, least.other),
  '',
  '**Translated commitments** (each with its own translation, and with those of all others):',
  '',
  ...translated(),
]
console.log(tables.join('\n'))
writeFileSync(join(root, 'src/debate/commitments/earlier/weights.json'), `${JSON.stringify(weights)}\n`)
const page = join(root, 'docs/method/earlier-words.md')
const [start, end] = ['<!-- measured -->', '<!-- /measured -->']
const text = readFileSync(page, 'utf8')
writeFileSync(page, `${text.slice(0, text.indexOf(start) + start.length)}\n${tables.join('\n')}\n${text.slice(text.indexOf(end))}`)
