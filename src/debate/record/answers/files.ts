import { csvOf } from '../../commitments/index.ts'
import type { Briefing } from './briefers.ts'
import type { RecurringConcept } from './challenges.ts'
import type { Recommended } from './counts.ts'
import type { Entry } from './entries.ts'
import type { KnownDebate } from './known-debate.ts'
import { answeredHow, type MatrixRow } from './matrix.ts'
import type { NamedPlace } from './situations.ts'
import type { SpeakingGroup } from './speaking-group.ts'

/** What a page shows, as plain rows for a file; an absent fact is null. */
export interface FileRows {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string | number | null>>[]
}

/** Writes rows as CSV that Excel opens, or as JSON. */
export function fileOf({ columns, rows }: FileRows, ending: 'csv' | 'json'): string {
  if (ending === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  return csvOf(
    columns,
    rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? '']))),
  )
}

const fileRows = <Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, string | number | null>>[],
): FileRows => ({ columns, rows })

/** The matrix, a line for each delegation and question. */
export function matrixFile(rows: readonly MatrixRow[], groups: ReadonlyMap<string, SpeakingGroup>): FileRows {
  return fileRows(
    ['delegation', 'group', 'question', 'answer', 'paragraphs', 'commitments'],
    rows.flatMap(({ key, name, cells }) =>
      cells.map((cell) => ({
        delegation: name,
        group: groups.get(key) ?? 'unknown',
        question: cell.letter,
        answer: answeredHow(cell),
        paragraphs: cell.paragraphs,
        commitments: cell.commitments,
      })),
    ),
  )
}

/** What recurs, a line for each matter. */
export function challengesFile(shown: readonly RecurringConcept[]): FileRows {
  return fileRows(
    ['concept', 'name', 'delegations', 'sentences', 'commitments', 'commitments in its paragraphs'],
    shown.map(({ concept, name, delegations, sentences, commitments, within }) => ({
      concept,
      name,
      delegations,
      sentences,
      commitments,
      'commitments in its paragraphs': within,
    })),
  )
}

/** Who recommends to whom, a line for each pair. */
export function recommendationsFile(recommended: readonly Recommended[]): FileRows {
  const sorted = [...recommended].sort((a, b) => (`${a.addressee} ${a.group}` < `${b.addressee} ${b.group}` ? -1 : 1))
  return fileRows(
    ['from', 'to', 'recommendations'],
    sorted.map(({ group, addressee, sentences }) => ({ from: group, to: addressee, recommendations: sentences })),
  )
}

/** What is spoken of, a line for each State, mission and region. */
export function situationsFile(places: readonly NamedPlace[]): FileRows {
  return fileRows(
    ['id', 'name', 'delegations', 'sentences', 'commitment', 'achievement', 'example', 'challenge', 'gap', 'recommendation'],
    places.map(({ place, name, delegations, sentences, categories: by }) => ({
      id: place,
      name,
      delegations,
      sentences,
      commitment: by.commitment ?? 0,
      achievement: by.achievement ?? 0,
      example: by.example ?? 0,
      challenge: by.challenge ?? 0,
      gap: by.gap ?? 0,
      recommendation: by.recommendation ?? 0,
    })),
  )
}

const entryColumns = [
  'delegation',
  'statement',
  'paragraph',
  'sentence',
  'quote',
  'language',
  'categories',
  'commitment',
  'standing',
] as const
const entryRow = (name: string, { anchor, paragraph, sentence, quote, language, categories, number, standing }: Entry) => ({
  delegation: name,
  statement: anchor,
  paragraph,
  sentence,
  quote,
  language,
  categories: categories.join(' '),
  commitment: number,
  standing,
})

/** Quotes, a line each. */
export function quotesFile(known: KnownDebate, entries: readonly Entry[]): FileRows {
  const names = new Map(known.speaking.map(({ key, name }) => [key, name]))
  return fileRows(
    entryColumns,
    entries.map((entry) => entryRow(names.get(entry.key) ?? entry.key, entry)),
  )
}

/** What briefers asked and what is linked with it, a line for each link; all of it proposed by a machine. */
export function briefersFile(known: KnownDebate, briefings: readonly Briefing[]): FileRows {
  const names = new Map(known.speaking.map(({ key, name }) => [key, name]))
  const columns = ['briefer', 'asked', 'link', ...entryColumns, 'shared concepts'] as const
  const rows = briefings.flatMap((briefing) => {
    const briefer = briefing.briefer.name
    const line = (asked: string | null, link: string, entry: Entry, shared: readonly string[]) => ({
      briefer,
      asked,
      link,
      ...entryRow(names.get(entry.key) ?? entry.key, entry),
      'shared concepts': shared.join(' '),
    })
    return [
      ...briefing.asked.flatMap(({ asked, commitments, recommendations }) => [
        { ...line(asked.quote, 'asked', asked, []), delegation: briefer },
        ...commitments.map(({ entry, shared }) => line(asked.quote, 'commitment on the same', entry, shared)),
        ...recommendations.map(({ entry, shared }) => line(asked.quote, 'recommendation on the same', entry, shared)),
      ]),
      ...briefing.naming.map((entry) => line(null, 'names the briefer', entry, [])),
    ]
  })
  return fileRows(columns, rows)
}
