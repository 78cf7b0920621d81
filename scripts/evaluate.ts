// Prints how well the analysis does on statements that it was not trained on, and writes the table to docs/method/evaluation.md: npm run evaluate
// Statements are left out in turn; thresholds are chosen inside the part that is trained on; what is scored comes from openAnalyser, as in the product.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { categories } from '../src/council/index.ts'
import { openAnalyser } from '../src/debate/analysis/index.ts'
import { answers, writeWeights } from '../src/debate/analysis/weights.ts'
import { askedOf2021 } from './analysis/asked.ts'
import { bagOfWordsScores, keywordFindings } from './analysis/baselines.ts'
import { type GoldStatement, goldSentences, goldStatements } from './analysis/gold.ts'
import { train } from './analysis/logistic.ts'
import { goldParagraphs, learnParagraphs } from './analysis/paragraphs.ts'
import { quantised } from './analysis/quantise.ts'
import { samplesOf } from './analysis/samples.ts'
import { macro, measure, none, type Scored, type ScoredStatement, scored, sum } from './analysis/score.ts'
import { learnThresholds, partOf, settings } from './analysis/settings.ts'
import { statementOf } from './analysis/statement-of.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const gold = join(shared, 'gold')
const parts = 4
const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`

const sentences = goldSentences(shared)
const samples = samplesOf(sentences)
const sets = ['careful/wps-2016', 'careful/peacebuilding-2020', 'careful/general-assembly-2024'] as const
const statements = sets.flatMap((set) => goldStatements(gold, set))
/** A translated sentence, or one of the aligned texts, as a statement of its own. */
const alone: GoldStatement[] = sentences
  .filter(({ set }) => set === 'translated' || set === 'aligned')
  .map(({ set, group, language, text, head, labels, kind }, i) => ({
    set: `${set} ${language}`,
    id: `${i}`,
    language,
    head,
    paragraphs: [text],
    sentences: [{ sid: 's', p: 1, start: 0, end: text.length, text }],
    labels: new Map([['s', [labels, kind] as const]]),
    group,
  }))
const groupOf = (statement: GoldStatement) => (statement as GoldStatement & { group?: string }).group ?? statement.id

const asked = askedOf2021(shared)
const paragraphs = goldParagraphs(shared)
const ours: (ScoredStatement & { set: string; language: string; id: string })[] = []
const words: typeof ours = []
const keywords: typeof ours = []
for (let part = 0; part < parts; part++) {
  const inTraining = samples.filter(({ gold }) => partOf(gold.group, parts) !== part)
  const tested = [...statements, ...alone].filter((statement) => partOf(groupOf(statement), parts) === part)
  const thresholds = learnThresholds(inTraining, 4, 2)
  // Few paragraphs are labelled: for them each statement is left out by itself.
  const without = (id: string) =>
    learnParagraphs(
      paragraphs.filter(({ group }) => group !== id),
      shared,
    )
  const file = quantised(train(inTraining, answers.length, settings), thresholds, without(''))
  const analyse = openAnalyser(writeWeights(file))
  for (const statement of tested) {
    const labelled = statement.set === 'careful/wps-2016'
    const own = labelled ? openAnalyser(writeWeights({ ...file, paragraphs: without(statement.id) })) : analyse
    ours.push({ ...statement, findings: own(statementOf(statement), labelled ? asked : null) })
  }
  const careful = tested.filter(({ set }) => set.startsWith('careful'))
  const plain = bagOfWordsScores(inTraining.map(({ gold }) => gold))
  for (const statement of careful) words.push({ ...statement, findings: plain(statement) })
  for (const statement of careful) keywords.push({ ...statement, findings: keywordFindings(statement) })
  console.error(`part ${part + 1} of ${parts}, ${seconds()}`)
}

const show = (x: number) => x.toFixed(2)
const lines: string[] = []
const say = (line = '') => lines.push(line)
const head = `| set | commitments | commitment P / R / **F1** | ${categories.filter((one) => one !== 'commitment').join(' | ')} | six, macro | kind right |`
const rule = `|${'---|'.repeat(categories.length + 4)}`
function row(name: string, result: Scored): string {
  const commitment = measure(result.tallies.get('commitment') ?? none)
  const others = categories.filter((one) => one !== 'commitment').map((category) => show(measure(result.tallies.get(category) ?? none).f1))
  const { right, of } = result.kinds
  return `| ${name} | ${commitment.wanted} | ${show(commitment.precision)} / ${show(commitment.recall)} / **${show(commitment.f1)}** | ${others.join(' | ')} | **${show(macro(result, categories))}** | ${of ? show(right / of) : '–'} |`
}
const of = (list: typeof ours, test: (one: (typeof ours)[number]) => boolean) => scored(list.filter(test))
const english = (one: { set: string }) => one.set === 'careful/wps-2016' || one.set === 'careful/peacebuilding-2020'

say(`Made by \`npm run evaluate\` on ${new Date().toISOString().slice(0, 10)}. F1 is the harmonic mean of precision (P) and recall (R).`)
say()
say(
  `${statements.length} statements with adjudicated labels, left out in ${parts} turns with all that belongs to them; trained on the rest of ${samples.length} labelled sentences.`,
)
say(
  'Thresholds are chosen inside what is trained on. What is scored comes out of the same analyser that is shipped, sentences cut by its own rules.',
)
say('The commitments are few: a figure for one language or one set may move by five points or more with another handful of statements.')
say('The translated sentences and the aligned texts are rich in commitments by choice and are no natural sample.')
say()
say('## Sentences: careful statements in English, pooled')
say()
say(head)
say(rule)
say(row('Ahadi', of(ours, english)))
say(
  row(
    'women and peace and security, 2016',
    of(ours, ({ set }) => set === 'careful/wps-2016'),
  ),
)
say(
  row(
    'peacebuilding, 2020',
    of(ours, ({ set }) => set === 'careful/peacebuilding-2020'),
  ),
)
say('| ceiling: two annotators, 2016 | – | **0.96** | 0.90 | 0.93 | 0.95 | 0.79 | 0.99 | **0.92** | 1.00 |')
say(row('baseline: list of keywords', of(keywords, english)))
say(row('baseline: plain word n-grams', of(words, english)))
say()
say('## Sentences: other languages')
say()
say(head)
say(rule)
for (const language of ['es', 'fr', 'ru', 'ar']) {
  say(
    row(
      `General Assembly 2024, ${language}`,
      of(ours, (one) => one.set === 'careful/general-assembly-2024' && one.language === language),
    ),
  )
}
say(
  row(
    'General Assembly 2024, all four',
    of(ours, ({ set }) => set === 'careful/general-assembly-2024'),
  ),
)
for (const language of ['ar', 'es', 'fr', 'ru', 'zh'])
  say(
    row(
      `translated, ${language}`,
      of(ours, ({ set }) => set === `translated ${language}`),
    ),
  )
for (const language of ['en', 'ar', 'es', 'fr', 'ru', 'zh'])
  say(
    row(
      `aligned texts, ${language}`,
      of(ours, ({ set }) => set === `aligned ${language}`),
    ),
  )
say()
const wps = of(ours, ({ set }) => set === 'careful/wps-2016')
say('## Paragraphs: women and peace and security, 2016, against the questions of S/2021/875')
say()
say('| label | paragraphs | P | R | F1 |')
say('|---|---|---|---|---|')
const names = [...wps.tallies.keys()].filter((name) => / /.test(name)).sort()
for (const name of names) {
  const { precision, recall, f1, wanted } = measure(wps.tallies.get(name)!)
  say(`| ${name} | ${wanted} | ${show(precision)} | ${show(recall)} | ${show(f1)} |`)
}
const questions = names.filter((name) => name.startsWith('question'))
say(`| **questions, micro** | | | | **${show(measure(sum(questions.map((name) => wps.tallies.get(name)!))).f1)}** |`)
say(
  `| **pillars, macro** | | | | **${show(
    macro(
      wps,
      names.filter((name) => name.startsWith('pillar')),
    ),
  )}** |`,
)

console.log(lines.join('\n'))
console.error(seconds())
if (!process.argv.includes('--print')) {
  const page = join('docs/method/evaluation.md')
  const start = '# How well it does\n\nThis page is written by the command and not by hand.\n\n'
  writeFileSync(page, `${start}${lines.join('\n')}\n`)
}
