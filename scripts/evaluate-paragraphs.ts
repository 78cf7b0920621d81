// Prints in a minute what `npm run evaluate` says about paragraphs, and how well a question's own concepts do alone: node scripts/run-ts.mjs scripts/evaluate-paragraphs.ts
// Each careful statement is left out in turn; where a question is judged by its own concepts, the theme learnt for it is left out as well.
import { paragraphsLeftOut } from './analysis/paragraphs-left-out.ts'
import { measure, none, sum } from './analysis/score.ts'

const statements = paragraphsLeftOut(process.env.AHADI_SHARED ?? '../shared')
const names = [...statements[0]!.tallies.keys()]
const show = (x: number) => x.toFixed(2)
for (const kind of ['question', 'by concepts', 'pillar']) {
  const own = names
    .filter((name) => name.startsWith(kind))
    .map((name) => [name, sum(statements.map(({ tallies }) => tallies.get(name) ?? none))] as const)
  for (const [name, tally] of own) {
    const { precision, recall, f1, wanted } = measure(tally)
    console.log(`${name.padEnd(28)} ${wanted} P ${show(precision)} R ${show(recall)} F1 ${show(f1)}`)
  }
  const micro = measure(sum(own.map(([, tally]) => tally))).f1
  const macro = own.reduce((total, [, tally]) => total + measure(tally).f1, 0) / own.length
  console.log(`${kind}: micro ${micro.toFixed(3)}, macro ${macro.toFixed(3)}`)
}
