// Prints in a minute what `npm run evaluate` says about paragraphs, and how well a question's own concepts do alone: node scripts/run-ts.mjs scripts/evaluate-paragraphs.ts
// Each careful statement is left out in turn; where a question is judged by its own concepts, that question's labels are left out as well.
import { pillars } from '../src/council/index.ts'
import { conceptsAsked, countsAsked } from '../src/debate/analysis/concepts/asked-concepts.ts'
import { openConcepts } from '../src/debate/analysis/concepts/find-concepts.ts'
import { openParagraphs } from '../src/debate/analysis/paragraph-model.ts'
import { questionWeights } from '../src/debate/analysis/question-weights.ts'
import { openWords } from '../src/debate/analysis/words.ts'
import { askedOf2021 } from './analysis/asked.ts'
import { byConceptsAlone, goldParagraphs, learnParagraphs } from './analysis/paragraphs.ts'
import { measure, type Tally } from './analysis/score.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const all = goldParagraphs(shared)
const groups = [...new Set(all.flatMap(({ group, careful }) => (careful ? [group] : [])))]
const parts = Number(process.env.PARTS ?? groups.length)
const { guidingQuestions } = askedOf2021(shared)
const letters = { participation: 'T', prevention: 'V', protection: 'P', 'relief-and-recovery': 'L' } as const
const conceptsIn = openConcepts()
const wordsOf = openWords()
const counts = guidingQuestions.map((one) => countsAsked(conceptsAsked(one, conceptsIn, wordsOf)))
const tallies = new Map<string, Tally>()
const add = (name: string, wanted: boolean, found: boolean) => {
  const tally = tallies.get(name) ?? { tp: 0, fp: 0, fn: 0 }
  tallies.set(name, tally)
  if (wanted && found) tally.tp++
  else if (found) tally.fp++
  else if (wanted) tally.fn++
}
for (let part = 0; part < parts; part++) {
  const out = new Set(groups.filter((_, i) => i % parts === part))
  const weights = learnParagraphs(
    all.filter(({ group }) => !out.has(group)),
    shared,
  )
  const opened = openParagraphs(weights)
  const asked = questionWeights(counts, opened.rarity)
  const questions = asked.map((own, i) => opened.weigh(guidingQuestions[i]!.letter, own))
  for (const { group, careful, reading, questions: wanted, pillars: wantedPillars } of all) {
    if (!careful || !out.has(group)) continue
    const found = opened.speaksTo(reading, [questions])
    guidingQuestions.forEach(({ letter }, i) => {
      add(`question ${letter}`, wanted.includes(letter), found.asked[0]!.includes(questions[i]!))
      add(`by concepts ${letter}`, wanted.includes(letter), reading.places.size > 0 && byConceptsAlone(weights, asked[i]!, reading) > 0)
    })
    for (const pillar of pillars) add(`pillar ${pillar}`, wantedPillars.includes(letters[pillar]), found.pillars.includes(pillar))
  }
  console.error(`part ${part + 1} of ${parts}`)
}
const show = (x: number) => x.toFixed(2)
for (const kind of ['question', 'by concepts', 'pillar']) {
  const own = [...tallies].filter(([name]) => name.startsWith(kind))
  for (const [name, tally] of own) {
    const { precision, recall, f1, wanted } = measure(tally)
    console.log(`${name.padEnd(28)} ${wanted} P ${show(precision)} R ${show(recall)} F1 ${show(f1)}`)
  }
  const sum = own.reduce((a, [, b]) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), { tp: 0, fp: 0, fn: 0 })
  console.log(
    `${kind}: micro ${measure(sum).f1.toFixed(3)}, macro ${(own.reduce((a, [, b]) => a + measure(b).f1, 0) / own.length).toFixed(3)}`,
  )
}
