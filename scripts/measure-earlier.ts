// Learns how what two commitments share speaks for their being the same, and measures it: node scripts/run-ts.mjs scripts/measure-earlier.ts
// Writes src/debate/commitments/earlier/weights.json and the tables of docs/method/earlier-words.md. The pairs are scripts/analysis/labels/earlier.tsv.
// With --wrong it prints the pairs that come out wrong.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openNamedConcepts } from '../src/debate/analysis/index.ts'
import { featureNames, featuresOfPair, leastStrength, strengthFrom } from '../src/debate/commitments/earlier/likeness.ts'
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
const byHand: Readonly<Record<string, number>> = { sums: 2, otherSums: -1.5, several: 0 }
const penalty = 0.5
const rate = 1.5
/** Parts into which the delegations are parted; each is left out in turn. */
const parts = 8
type Weights = readonly number[]

interface Learnt {
  readonly features: readonly number[]
  readonly same: boolean
  readonly weight?: number
}

/** Logistic regression with a quadratic penalty, by gradient descent over all pairs at once; features are few and small. */
function learn(all: readonly Learnt[]): Weights {
  const size = featureNames.length
  const weights = featureNames.map((name) => byHand[name] ?? 0)
  const free = featureNames.map((name) => !(name in byHand))
  for (let round = 0; round < 2000; round++) {
    const slope = new Float64Array(size)
    for (const { features, same, weight = 1 } of all) {
      const margin = features.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const miss = weight * (1 / (1 + Math.exp(-margin)) - (same ? 1 : 0))
      for (let i = 0; i < size; i++) slope[i]! += miss * features[i]!
    }
    for (let i = 0; i < size; i++) if (free[i]) weights[i]! -= (rate / all.length) * (slope[i]! + (i === 0 ? 0 : penalty * weights[i]!))
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000)
}

type Between = 'sameLanguage' | 'otherLanguage'
/** A wording as one in another language would be compared: its words meet nothing. */
const abroad = (wording: ComparedWording): ComparedWording => ({ ...wording, language: `${wording.language}*` })
const samplesOf = (between: Between) =>
  pairs.map((pair) => ({
    ...pair,
    features: featuresOfPair(pair.one, between === 'sameLanguage' ? pair.other : abroad(pair.other)),
    same: pair.label === 'same',
  }))
const translatedInto = ['ar', 'es', 'fr', 'ru', 'zh']
const translations = translatedCommitments(shared).map(({ sid, in: own }) => ({
  half: [...sid].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2,
  in: new Map([...own].map(([language, one]) => [language, wordingOf(one, conceptsIn)])),
}))

/** Translated commitments to learn from: each with its own translation into another language, and with those of others, three of which are drawn by their place. */
function translatedSamples(left: number | null): readonly Learnt[] {
  const own = translations.filter(({ half }) => half !== left)
  return own.flatMap((one, i) =>
    translatedInto.flatMap((language, k) => {
      const to = translatedInto[(k + 1 + (i % 4)) % translatedInto.length]!
      const [here, there] = [one.in.get(language), one.in.get(to)]
      if (!here || !there) return []
      const others = [1, 17, 40].flatMap((step) => own[(i + step) % own.length]!.in.get(to) ?? [])
      return [
        { features: featuresOfPair(here, there), same: true, weight: 0.2 },
        ...others.map((other) => ({ features: featuresOfPair(here, other), same: false, weight: 0.2 })),
      ]
    }),
  )
}

const delegations = [...new Set(pairs.map(({ delegation }) => delegation))].sort()

/** Some delegations are left out in turn. */
function crossed(between: Between) {
  const samples = samplesOf(between)
  return Array.from({ length: parts }, (_, part) => delegations.filter((_, i) => i % parts === part)).flatMap((left) => {
    const more = between === 'otherLanguage' ? translatedSamples(null) : []
    const weights = learn([...samples.filter(({ delegation }) => !left.includes(delegation)), ...more])
    return samples
      .filter(({ delegation }) => left.includes(delegation))
      .map((sample) => ({ ...sample, strength: strengthFrom(sample.features, weights, between === 'sameLanguage') }))
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

function table(scored: readonly { readonly strength: number; readonly label: string }[]): readonly string[] {
  const all = scored.filter(({ label }) => label === 'same').length
  return [
    '| proposed from strength | proposed | the same | related | different | precision (95 in 100) | the same or related | recall (95 in 100) |',
    '|---|---|---|---|---|---|---|---|',
    ...[0.4, 0.5, 0.6, 0.7, 0.8].map((threshold) => {
      const linked = scored.filter(({ strength }) => strength >= threshold)
      const of = (label: string) => linked.filter((one) => one.label === label).length
      const [right, near, wrong] = [of('same'), of('related'), of('different')]
      const name = threshold === leastStrength ? `**${threshold}** (chosen)` : `${threshold}`
      const precision = `${figure(right, linked.length)} (${interval(right, linked.length)})`
      return `| ${name} | ${linked.length} | ${right} | ${near} | ${wrong} | ${precision} | ${figure(right + near, linked.length)} | ${figure(right, all)} (${interval(right, all)}) |`
    }),
  ]
}

const weights = {
  sameLanguage: learn(samplesOf('sameLanguage')),
  otherLanguage: learn([...samplesOf('otherLanguage'), ...translatedSamples(null)]),
}
const alike = crossed('sameLanguage')
const across = crossed('otherLanguage')

/** The translated commitments: how many are met in another language, and how many others are taken for them; each half by what was learnt from the other. */
function translated(): readonly string[] {
  const learnt = [0, 1].map((half) => learn([...samplesOf('otherLanguage'), ...translatedSamples(half)]))
  const rows = translatedInto.flatMap((language, index) =>
    translatedInto.slice(index + 1).map((to) => {
      let [met, pairsOf, wrong, others] = [0, 0, 0, 0]
      translations.forEach((one, i) => {
        const own = one.in.get(language)
        if (!own) return
        translations.forEach((another, j) => {
          const other = another.in.get(to)
          if (!other || another.half !== one.half) return
          const isLinked = strengthFrom(featuresOfPair(own, other), learnt[one.half]!, false) >= leastStrength
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
    if (strength >= leastStrength !== (label === 'same')) console.log(label, strength.toFixed(2), '|', one.plain, '|', other.plain)

const count = (label: string) => pairs.filter((pair) => pair.label === label).length
const tables = [
  `Measured on ${pairs.length} pairs of ${delegations.length} delegations: ${count('same')} the same, ${count('related')} related, ${count('different')} different.`,
  '',
  '**Within one language** (what is measured was learnt from other delegations):',
  '',
  ...table(alike),
  '',
  '**As if the two were in different languages** (the same pairs; words are not compared):',
  '',
  ...table(across),
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
