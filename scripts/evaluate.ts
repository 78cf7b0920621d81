// Prints how well the analysis does on statements that it was not trained on, and writes docs/method/evaluation.md and the figures that pages show:
// npm run evaluate. Statements are left out in turn; everything that is learnt is learnt without them; what is scored comes from openAnalyser, as in the
// product. `--part N FILE` does one part for the command itself, two of which run at a time. `--print` writes nothing.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAnalyser } from '../src/debate/analysis/index.ts'
import { readWeights, writeWeights } from '../src/debate/analysis/weights.ts'
import { bagOfWordsScores, keywordFindings } from './analysis/baselines.ts'
import { type Evaluated, evaluationPage, figuresOf, measuredOf } from './analysis/evaluation-page.ts'
import { goldSentences } from './analysis/gold.ts'
import { learnSentences } from './analysis/learn.ts'
import { learnGlosses } from './analysis/learn-glosses.ts'
import { ownLabels, writtenSentences } from './analysis/own-labels.ts'
import { paragraphsLeftOut } from './analysis/paragraphs-left-out.ts'
import { pairsOf, parallelLines } from './analysis/parallel.ts'
import { scored } from './analysis/score.ts'
import { partOf } from './analysis/settings.ts'
import { statementOf } from './analysis/statement-of.ts'
import { testedStatements } from './analysis/tested.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const parts = 4
const atOnce = 2
const began = performance.now()
const say = (text: string) => console.error(`${text}, ${((performance.now() - began) / 1000).toFixed(0)} s`)

/** What one part found, by the number of the tested statement. */
type Found = Readonly<Record<string, Readonly<Record<'ours' | 'words' | 'keywords', Evaluated['findings'] | undefined>>>>

async function everything() {
  const gold = goldSentences(shared)
  return { tested: testedStatements(shared, gold), sentences: [...gold, ...(await ownLabels(shared)), ...writtenSentences()] }
}

async function evaluatePart(part: number, file: string): Promise<void> {
  const { tested, sentences } = await everything()
  const kept = ({ group }: { readonly group: string }) => partOf(group, parts) !== part
  const learning = sentences.filter(kept)
  const lines = parallelLines(shared).filter(kept)
  const learnt = learnSentences({ sentences: learning, lines, glosses: learnGlosses(pairsOf(lines, learning)) }, 3)
  // Paragraphs are left out by themselves (paragraphsLeftOut); what is said of them here is not looked at.
  const { paragraphs } = readWeights(readFileSync('src/debate/analysis/weights.bin'))
  const analyse = openAnalyser(writeWeights({ ...learnt, paragraphs }))
  const plain = bagOfWordsScores(learning)
  const found: Record<string, Record<string, Evaluated['findings']>> = {}
  tested.forEach((statement, i) => {
    if (kept(statement)) return
    const ours = analyse(statementOf(statement), null).sentences
    const bare = ours.map(({ paragraph, start, end, text, categories, kind }) => {
      if (statement.paragraphs[paragraph - 1]!.slice(start, end) !== text) throw new Error('A quote does not stand in its statement')
      return { paragraph, start, end, categories, ...(kind && { kind }) }
    })
    found[i] = { ours: bare }
    if (!statement.set.startsWith('careful')) return
    found[i] = { ours: bare, words: plain(statement).sentences, keywords: keywordFindings(statement).sentences }
  })
  writeFileSync(file, JSON.stringify(found))
}

const runPart = (part: number, file: string) =>
  new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'scripts/evaluate.ts', '--part', String(part), file], { stdio: 'inherit' })
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`Part ${part} ended with ${code}`))))
  })

async function evaluate(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-evaluate-'))
  try {
    const { tested, sentences } = await everything()
    const waiting = Array.from({ length: parts }, (_, part) => part)
    const fileOf = (part: number) => join(folder, `${part}.json`)
    const runner = async () => {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        await runPart(part, fileOf(part))
        say(`part ${part + 1} of ${parts}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, runner))
    const found: Found = Object.assign({}, ...Array.from({ length: parts }, (_, part) => JSON.parse(readFileSync(fileOf(part), 'utf8'))))
    const evaluated = (which: 'ours' | 'words' | 'keywords'): Evaluated[] =>
      tested.flatMap((statement, i) => {
        const findings = found[i]?.[which]
        return findings ? [{ ...statement, findings, scored: scored([{ ...statement, findings: { sentences: findings } }]) }] : []
      })
    const results = { ours: evaluated('ours'), words: evaluated('words'), keywords: evaluated('keywords') }
    const paragraphs = paragraphsLeftOut(shared)
    const made = new Date().toISOString().slice(0, 10)
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
    const page = evaluationPage({ ...results, paragraphs, made, commit, sentences: sentences.length, parts })
    console.log(page)
    if (process.argv.includes('--print')) return
    writeFileSync('docs/method/evaluation.md', page)
    writeFileSync('src/debate/analysis/measured.json', `${JSON.stringify(measuredOf(results.ours, made), null, 2)}\n`)
    writeFileSync('src/debate/record/method/figures.json', `${JSON.stringify(figuresOf(results, paragraphs, made), null, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    say('done')
  }
}

const part = process.argv.indexOf('--part')
if (part > 0) await evaluatePart(Number(process.argv[part + 1]), process.argv[part + 2]!)
else await evaluate()
