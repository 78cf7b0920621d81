import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressees } from '../src/debate/analysis/addressees/addressee.ts'
import { addresseesOf } from '../src/debate/analysis/addressees/find-addressees.ts'

// Prints how well it is read to whom a recommendation is addressed, on sentences labelled by hand: node scripts/run-ts.mjs scripts/score-addressees.ts [--show LANGUAGE]
// Labels are keyed by the ids of the sets of gold; their texts stay there. The rules were made on the half `seen`; `apart` is the other.

const shared = process.env.AHADI_SHARED ?? '../shared'
const read = (path: string) => readFileSync(join(shared, path), 'utf8').trimEnd().split('\n')
const json = (path: string) => read(path).map((line) => JSON.parse(line))

interface Labelled {
  readonly id: string
  readonly language: string
  readonly text: string
  readonly right: readonly string[]
}

const languages = ['en', 'ar', 'es', 'fr', 'ru', 'zh'] as const
const labels = readFileSync('scripts/analysis/labels/addressees.tsv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string])

function textsOf(language: string): ReadonlyMap<string, string> {
  const aligned = read(`data/parallel-un/devset.${language}`).map((text, i) => [`aligned ${i + 1}`, text] as const)
  if (language !== 'en')
    return new Map([...aligned, ...json(`gold/translated/${language}.jsonl`).map(({ sid, text }) => [`translated ${sid}`, text] as const)])
  const broad = json('gold/broad/sentences.jsonl').flatMap(({ sentences }) => sentences as { sid: string; text: string }[])
  const hard = json('gold/broad/hard.jsonl') as { sid: string; text: string }[]
  return new Map([
    ...aligned,
    ...[...hard, ...broad].flatMap(({ sid, text }) => [[`broad ${sid}`, text] as const, [`translated ${sid}`, text] as const]),
  ])
}

/** Half of the sentences by their ids: the same half in each language. */
const isApart = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1009, 7) % 2 === 1

const all: readonly Labelled[] = languages.flatMap((language) => {
  const texts = textsOf(language)
  return labels.flatMap(([set, sid, right]) => {
    const text = texts.get(`${set} ${sid}`)
    return text ? [{ id: `${set} ${sid}`, language, text, right: right === '-' ? [] : right.split(' ') }] : []
  })
})

function scoreOf(some: readonly Labelled[]) {
  const tally = { tp: 0, fp: 0, fn: 0, same: 0, of: some.length }
  for (const { text, language, right } of some) {
    const found = addresseesOf(text, language)
    const tp = found.filter((one) => right.includes(one)).length
    tally.tp += tp
    tally.fp += found.length - tp
    tally.fn += right.length - tp
    if (tp === found.length && tp === right.length) tally.same++
  }
  const { tp, fp, fn } = tally
  return { ...tally, precision: tp / (tp + fp || 1), recall: tp / (tp + fn || 1), f1: (2 * tp) / (2 * tp + fp + fn || 1) }
}

const two = (value: number) => value.toFixed(2)
const row = (name: string, some: readonly Labelled[]) => {
  const { of, same, precision, recall, f1, tp, fn } = scoreOf(some)
  return `| ${name} | ${of} | ${tp + fn} | ${two(precision)} | ${two(recall)} | ${two(f1)} | ${Math.round((100 * same) / of)}% |`
}

const shown = process.argv[process.argv.indexOf('--show') + 1]
if (process.argv.includes('--show')) {
  for (const { id, language, text, right } of all) {
    if (language !== shown || isApart(id)) continue
    const found = addresseesOf(text, language)
    if (found.join() !== addressees.filter((one) => right.includes(one)).join())
      console.log(`${id}\n  right ${right}\n  found ${found}\n  ${text}`)
  }
} else {
  console.log('| sentences | labelled | addressees | precision | recall | F1 | all right |\n|---|---|---|---|---|---|---|')
  for (const language of languages) {
    const own = all.filter((one) => one.language === language)
    console.log(
      row(
        `${language}, seen`,
        own.filter(({ id }) => !isApart(id)),
      ),
    )
    console.log(
      row(
        `${language}, apart`,
        own.filter(({ id }) => isApart(id)),
      ),
    )
  }
  console.log('\n| addressee | labelled in the six | precision | recall | F1 |\n|---|---|---|---|---|')
  for (const addressee of addressees) {
    const only = all.map((one) => ({ ...one, right: one.right.filter((name) => name === addressee) }))
    let [tp, fp, fn] = [0, 0, 0]
    for (const { text, language, right } of only) {
      const found = addresseesOf(text, language).includes(addressee)
      if (found && right.length) tp++
      else if (found) fp++
      else if (right.length) fn++
    }
    console.log(
      `| ${addressee} | ${tp + fn} | ${two(tp / (tp + fp || 1))} | ${two(tp / (tp + fn || 1))} | ${two((2 * tp) / (2 * tp + fp + fn || 1))} |`,
    )
  }
}
