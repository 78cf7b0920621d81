import { stringify } from 'csv-stringify/sync'
import type { Money } from '../analysis/index.ts'
import type { RegisterEntry } from './register.ts'

/** The columns of `register.csv`, in order. */
export const registerColumns = [
  'delegation',
  'capacity',
  'statement',
  'paragraph',
  'sentence',
  'quote',
  'kind',
  'questions',
  'calls',
  'pillars',
  'who',
  'act',
  'object',
  'for whom',
  'where',
  'amount',
  'currency',
  'due',
  'instrument',
  'language',
  'standing',
  'method',
  'strength',
  'source file',
  'sha256',
] as const

/** What is several stands in one cell, parted by semicolons; what is the same throughout once. */
const cellOf = (values: readonly (string | number)[]): string | number =>
  new Set(values).size <= 1 ? (values[0] ?? '') : values.join('; ')

/** A line of the register as the cells of a table; an absent fact is an empty cell. */
export function registerRow(entry: RegisterEntry): Readonly<Record<(typeof registerColumns)[number], string | number>> {
  const { fields } = entry
  const sums = [fields.amount, ...(fields.amount?.others ?? [])].flatMap((one) => (one?.value ? [one.value as Money] : []))
  return {
    delegation: entry.delegation ?? '',
    capacity: entry.capacity ?? '',
    statement: entry.statement,
    paragraph: entry.position.paragraph,
    sentence: entry.sentences.join(' '),
    quote: entry.quote,
    kind: entry.kind,
    questions: entry.questions.join(' '),
    calls: entry.calls.join(' '),
    pillars: entry.pillars.join(' '),
    who: fields.who?.text ?? '',
    act: fields.act?.text ?? '',
    object: fields.object?.text ?? '',
    'for whom': fields.forWhom?.text ?? '',
    where: fields.where?.text ?? '',
    amount:
      sums.length > 0 ? cellOf(sums.map(({ amount, to }) => (to === undefined ? amount : `${amount}–${to}`))) : (fields.amount?.text ?? ''),
    currency: cellOf(sums.map(({ currency }) => currency ?? '')),
    due: (fields.due?.value as string | undefined) ?? fields.due?.text ?? '',
    instrument: fields.instrument?.text ?? '',
    language: entry.language,
    standing: entry.standing,
    method: entry.method,
    strength: entry.strength,
    'source file': entry.sourceFile,
    sha256: entry.sha256,
  }
}

/**
 * Writes rows as CSV that Excel opens: UTF-8 with a byte order mark, lines ended by CR LF, below a line of names.
 *
 * A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`) gets an apostrophe before it.
 */
export function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, string | number>>[]): string {
  return stringify([...rows], { header: true, columns: [...columns], bom: true, record_delimiter: 'windows', escape_formulas: true })
}

/** Writes the register as CSV by {@link csvOf}, one line a commitment. An absent fact is an empty cell. */
export function registerCsv(entries: readonly RegisterEntry[]): string {
  return csvOf(registerColumns, entries.map(registerRow))
}

/** Writes the register as JSON, every field with its position in the document. Ends with a line end. */
export function registerJson(entries: readonly RegisterEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`
}
