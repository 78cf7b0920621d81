import { categories } from '../../src/council/index.ts'
import { f1Of, interval, meanF1, microF1 } from './bootstrap.ts'
import { languages } from './gold.ts'
import { letterOf, measure, none, type Scored, type ScoredSentence, sum, type Tally } from './score.ts'
import type { Tested } from './tested.ts'

/** A tested statement with what was found in it and how that scores. */
export interface Evaluated extends Tested {
  readonly findings: readonly ScoredSentence[]
  readonly scored: Scored
}

/** Everything that the page tells. */
export interface Evaluation {
  readonly ours: readonly Evaluated[]
  readonly words: readonly Evaluated[]
  readonly keywords: readonly Evaluated[]
  readonly paragraphs: readonly Scored[]
  readonly made: string
  readonly commit: string
  readonly sentences: number
  readonly parts: number
}

const show = (x: number) => x.toFixed(2)
const others = categories.filter((one) => one !== 'commitment')
const others5 = languages.filter((one) => one !== 'en')
const ceiling = { f1: 0.96, achievement: 0.9, example: 0.93, challenge: 0.95, gap: 0.79, recommendation: 0.99, macro: 0.92, kind: 1 }
const questions = [...'abcdefg'].map((letter) => `question ${letter}`)
const byConcepts = [...'abcdefg'].map((letter) => `by concepts ${letter}`)
const pillars = ['participation', 'prevention', 'protection', 'relief-and-recovery'].map((pillar) => `pillar ${pillar}`)

function together(statements: readonly Scored[]): Scored {
  const names = [...new Set(statements.flatMap(({ tallies }) => [...tallies.keys()]))]
  return {
    tallies: new Map(names.map((name) => [name, sum(statements.map(({ tallies }) => tallies.get(name) ?? none))])),
    kinds: statements.reduce((all, { kinds }) => ({ right: all.right + kinds.right, of: all.of + kinds.of }), { right: 0, of: 0 }),
  }
}

const english = ({ set }: Evaluated) => set === 'careful/wps-2016' || set === 'careful/peacebuilding-2020'
const range = ([low, high]: readonly [number, number]) => `${show(low)}–${show(high)}`
const head = `| set | commitments | commitment P / R | **F1** (95 in 100) | ${others.join(' | ')} | six, macro (95 in 100) | kind right |`
const rule = `|${'---|'.repeat(categories.length + 5)}`

function row(name: string, statements: readonly Evaluated[]): string {
  const own = statements.map(({ scored }) => scored)
  const { tallies, kinds } = together(own)
  const { wanted, precision, recall, f1 } = measure(tallies.get('commitment') ?? none)
  const cells = [
    name,
    String(wanted),
    `${show(precision)} / ${show(recall)}`,
    `**${show(f1)}** (${range(interval(own, (drawn) => f1Of(drawn, 'commitment')))})`,
    ...others.map((category) => show(f1Of(tallies, category))),
    `**${show(meanF1(tallies, categories))}** (${range(interval(own, (drawn) => meanF1(drawn, categories)))})`,
    kinds.of ? show(kinds.right / kinds.of) : '–',
  ]
  return `| ${cells.join(' | ')} |`
}

/** How far findings in another language are those in English on the same lines: each counts where either has it. */
export function likeEnglish(ours: readonly Evaluated[], language: string): Scored[] {
  const found = (one: Evaluated) => new Set(one.findings.flatMap((sentence) => sentence.categories))
  const there = new Map(ours.flatMap((one) => (one.set === `aligned ${language}` ? [[one.line, found(one)] as const] : [])))
  return ours.flatMap((one) => {
    const other = one.set === 'aligned en' ? there.get(one.line) : undefined
    if (!other) return []
    const mine = found(one)
    const tallies = new Map<string, Tally>(
      categories.map((category) => [
        category,
        {
          tp: Number(mine.has(category) && other.has(category)),
          fp: Number(!mine.has(category) && other.has(category)),
          fn: Number(mine.has(category) && !other.has(category)),
        },
      ]),
    )
    return [{ tallies, kinds: { right: 0, of: 0 } }]
  })
}

/** Commitments wrongly found and missed, by statement and number of the sentence. */
function mistakes(statements: readonly Evaluated[]): { readonly wrong: string[]; readonly missed: string[] } {
  const wrong: string[] = []
  const missed: string[] = []
  for (const { id, sentences, labels, findings } of statements) {
    for (const { sid, p, start, end } of sentences) {
      const label = labels.get(sid)
      if (!label) continue
      const covered = findings
        .filter((one) => one.paragraph === p && one.start < end && one.end > start && one.categories.includes('commitment'))
        .reduce((total, one) => total + Math.min(one.end, end) - Math.max(one.start, start), 0)
      const found = covered * 2 >= end - start
      const has = label[0].includes(letterOf.commitment!)
      const name = sid.includes('#') ? sid : `${id}#${sid}`
      if (found && !has) wrong.push(name)
      if (!found && has) missed.push(name)
    }
  }
  return { wrong, missed }
}

/** The page docs/method/evaluation.md. */
export function evaluationPage(given: Evaluation): string {
  const { ours, words, keywords, paragraphs, made, commit, sentences, parts } = given
  const lines: string[] = []
  const say = (...more: string[]) => lines.push(...more)
  const of = (list: readonly Evaluated[], test: (one: Evaluated) => boolean) => list.filter(test)
  say('# How well it does', '', 'This page is written by the command and not by hand.', '')
  say(
    `Made by \`npm run evaluate\` on ${made} at commit ${commit} and what was changed since. F1 is the harmonic mean of precision (P) and recall (R). After a figure stand the limits within which it lies 95 times in 100 when as many statements are drawn from those that were scored (1,000 draws).`,
    '',
    `${of(ours, ({ set }) => set.startsWith('careful')).length} statements with adjudicated labels, left out in ${parts} turns with all that belongs to them: their other labelled sentences, translations, and, for the aligned texts, the whole document. Learnt from the rest of ${sentences.toLocaleString('en')} labelled sentences; glosses, thresholds and the second look are learnt inside that part too.`,
    'What is scored comes out of the same analyser that is shipped, sentences cut by its own rules.',
    'The commitments are few: a figure for one language or one set may move by five points or more with another handful of statements.',
    'The translated sentences and the aligned texts are rich in commitments by choice and are no natural sample.',
    'Whoever labelled and wrote sentences for this project (scripts/analysis/labels) had read the published careful labels, to meet their convention: the English figures may flatter a little.',
    '',
  )
  say('## Sentences: careful statements in English, pooled', '', head, rule)
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
  say(
    `| ceiling: two annotators, 2016 | – | – | **${show(ceiling.f1)}** | ${others.map((category) => show(ceiling[category as keyof typeof ceiling])).join(' | ')} | **${show(ceiling.macro)}** | ${show(ceiling.kind)} |`,
  )
  say(row('baseline: list of keywords', of(keywords, english)))
  say(row('baseline: plain word n-grams', of(words, english)), '')
  say('## Sentences: other languages', '', head, rule)
  for (const language of ['es', 'fr', 'ru', 'ar'])
    say(
      row(
        `General Assembly 2024, ${language}`,
        of(ours, (one) => one.set === 'careful/general-assembly-2024' && one.language === language),
      ),
    )
  say(
    row(
      'General Assembly 2024, all four',
      of(ours, ({ set }) => set === 'careful/general-assembly-2024'),
    ),
  )
  for (const set of ['translated', 'aligned'])
    for (const language of languages.filter((one) => set === 'aligned' || one !== 'en'))
      say(
        row(
          `${set === 'aligned' ? 'aligned texts' : set}, ${language}`,
          of(ours, (one) => one.set === `${set} ${language}`),
        ),
      )
  say('', '## The same sentences in another language', '')
  say('Findings in each language against the findings in English on the same aligned lines (not against the labels).', '')
  say(`| language | lines | six, micro-F1 (95 in 100) | ${categories.join(' | ')} |`, `|${'---|'.repeat(categories.length + 3)}`)
  for (const language of others5) {
    const own = likeEnglish(ours, language)
    const { tallies } = together(own)
    say(
      `| ${language} | ${own.length} | **${show(microF1(tallies, categories))}** (${range(interval(own, (drawn) => microF1(drawn, categories)))}) | ${categories.map((category) => show(f1Of(tallies, category))).join(' | ')} |`,
    )
  }
  const { tallies } = together(paragraphs)
  say('', '## Paragraphs: women and peace and security, 2016, against the questions of S/2021/875', '')
  say(
    'Each statement is left out by itself. “By its own concepts” judges a question by its concepts alone, without the theme that was learnt for it, as a question unlike any theme would be judged in a new debate; how much the concepts count was learnt over all seven questions.',
    '',
  )
  say('| label | paragraphs | P | R | F1 | by its own concepts |', '|---|---|---|---|---|---|')
  for (const name of [...pillars, ...questions]) {
    const { wanted, precision, recall, f1 } = measure(tallies.get(name) ?? none)
    const alone = name.startsWith('question') ? show(f1Of(tallies, name.replace('question', 'by concepts'))) : '–'
    say(`| ${name} | ${wanted} | ${show(precision)} | ${show(recall)} | ${show(f1)} | ${alone} |`)
  }
  const micro = (names: readonly string[]) => (drawn: ReadonlyMap<string, Tally>) => microF1(drawn, names)
  say(
    `| **questions, micro** | | | | **${show(microF1(tallies, questions))}** (${range(interval(paragraphs, micro(questions)))}) | ${show(microF1(tallies, byConcepts))} |`,
    `| **pillars, macro** | | | | **${show(meanF1(tallies, pillars))}** (${range(interval(paragraphs, (drawn) => meanF1(drawn, pillars)))}) | – |`,
    '',
  )
  const { wrong, missed } = mistakes(of(ours, english))
  say('## Commitments in English that it got wrong', '')
  say(`Wrongly found: ${wrong.join(', ') || 'none'}.`, `Missed: ${missed.join(', ') || 'none'}.`, '')
  say('What they have in common stands in [where the analysis errs](where-the-analysis-errs.md).')
  return `${lines.join('\n')}\n`
}

/** Statements by which a language is measured: as they were made; Chinese on translated sentences, since none are labelled. */
const natural = (language: string) => (one: Evaluated) =>
  language === 'en'
    ? english(one)
    : one.language === language && (language === 'zh' ? one.set === 'translated zh' : one.set.startsWith('careful'))

/** The figures by which counts and reviews tell how sure they are (src/debate/analysis/measured.ts). */
export function measuredOf(ours: readonly Evaluated[], made: string) {
  const by = Object.fromEntries(
    languages.map((language) => [language, together(ours.filter(natural(language)).map(({ scored }) => scored))]),
  )
  return {
    analyser: 'sentences@2',
    made,
    categories: Object.fromEntries(
      categories.map((category) => [
        category,
        Object.fromEntries(languages.map((language) => [language, by[language]!.tallies.get(category) ?? { ...none }])),
      ]),
    ),
    kinds: Object.fromEntries(languages.map((language) => [language, by[language]!.kinds])),
  }
}

/** The figures of the page of the method. */
export function figuresOf(results: Pick<Evaluation, 'ours' | 'keywords'>, paragraphs: readonly Scored[], made: string) {
  const round = (x: number) => Number(x.toFixed(2))
  const all = (statements: readonly Evaluated[]) => {
    const { tallies, kinds } = together(statements.map(({ scored }) => scored))
    const { wanted, precision, recall, f1 } = measure(tallies.get('commitment') ?? none)
    return {
      commitments: wanted,
      precision: round(precision),
      recall: round(recall),
      f1: round(f1),
      ...Object.fromEntries(others.map((category) => [category, round(f1Of(tallies, category))])),
      macro: round(meanF1(tallies, categories)),
      kind: round(kinds.right / (kinds.of || 1)),
    }
  }
  const few = (language: string) => {
    const { commitments, precision, recall, f1 } = all(results.ours.filter(natural(language)))
    return { commitments, precision, recall, f1 }
  }
  const { tallies } = together(paragraphs)
  return {
    source: 'docs/method/evaluation.md',
    made,
    statements: results.ours.filter(({ set }) => set.startsWith('careful')).length,
    sentences: {
      english: all(results.ours.filter(english)),
      annotators: ceiling,
      keywords: all(results.keywords.filter(english)),
      ...Object.fromEntries(others5.map((language) => [language, few(language)])),
    },
    questions: round(microF1(tallies, questions)),
    pillars: round(meanF1(tallies, pillars)),
  }
}
