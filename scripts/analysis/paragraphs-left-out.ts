import { pillars } from '../../src/council/index.ts'
import { conceptsAsked, countsAsked } from '../../src/debate/analysis/concepts/asked-concepts.ts'
import { openConcepts } from '../../src/debate/analysis/concepts/find-concepts.ts'
import { openParagraphs } from '../../src/debate/analysis/paragraph-model.ts'
import { questionWeights } from '../../src/debate/analysis/question-weights.ts'
import { openWords } from '../../src/debate/analysis/words.ts'
import { askedOf2021 } from './asked.ts'
import { byConceptsAlone, goldParagraphs, learnParagraphs } from './paragraphs.ts'
import type { Scored, Tally } from './score.ts'

const letters = { participation: 'T', prevention: 'V', protection: 'P', 'relief-and-recovery': 'L' } as const

/**
 * What is found of the guiding questions of S/2021/875 and of the pillars in each careful statement by weights that were learnt without it:
 * tallies by `question a`, `by concepts a` (the question's own concepts alone, without its theme), `pillar participation`; a statement each.
 */
export function paragraphsLeftOut(shared: string): Scored[] {
  const all = goldParagraphs(shared)
  const { guidingQuestions } = askedOf2021(shared)
  const conceptsIn = openConcepts()
  const wordsOf = openWords()
  const counts = guidingQuestions.map((one) => countsAsked(conceptsAsked(one, conceptsIn, wordsOf)))
  return [...new Set(all.flatMap(({ group, careful }) => (careful ? [group] : [])))].map((out) => {
    const tallies = new Map<string, Tally>()
    const add = (name: string, wanted: boolean, found: boolean) => {
      const tally = tallies.get(name) ?? { tp: 0, fp: 0, fn: 0 }
      tallies.set(name, tally)
      if (wanted && found) tally.tp++
      else if (found) tally.fp++
      else if (wanted) tally.fn++
    }
    const weights = learnParagraphs(
      all.filter(({ group }) => group !== out),
      shared,
    )
    const opened = openParagraphs(weights)
    const asked = questionWeights(counts, opened.rarity)
    const questions = asked.map((own, i) => opened.weigh(guidingQuestions[i]!.letter, own))
    for (const { group, careful, reading, questions: wanted, pillars: wantedPillars } of all) {
      if (!careful || group !== out) continue
      const found = opened.speaksTo(reading, [questions])
      guidingQuestions.forEach(({ letter }, i) => {
        add(`question ${letter}`, wanted.includes(letter), found.asked[0]!.includes(questions[i]!))
        add(`by concepts ${letter}`, wanted.includes(letter), reading.places.size > 0 && byConceptsAlone(weights, asked[i]!, reading) > 0)
      })
      for (const pillar of pillars) add(`pillar ${pillar}`, wantedPillars.includes(letters[pillar]), found.pillars.includes(pillar))
    }
    return { tallies, kinds: { right: 0, of: 0 } }
  })
}
