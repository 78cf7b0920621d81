import type { Category, CommitmentKind, Pillar } from '../../council/index.ts'
import type { Document, Position } from '../../document/index.ts'
import type { Bound, BoundRole, CommitmentFields, Field, Findings, InstrumentKind, Method, NumberField } from '../analysis/index.ts'
import type { Statement } from '../statements/index.ts'

/** How far a commitment has come: found by a machine, looked at by a named person, confirmed by the State, or set aside. */
export type Standing = 'proposed' | 'reviewed' | 'confirmed' | 'set-aside'

/** Words of a commitment with their place in the document that they were read from, and what was read from them: see `CommitmentFields`. */
export interface RegisterField {
  readonly text: string
  readonly position: Position
  readonly value?: unknown
  readonly role?: BoundRole
  readonly bound?: readonly Bound[]
  readonly which?: 'each' | 'open'
  readonly others?: readonly Pick<RegisterField, 'text' | 'position' | 'value'>[]
  readonly from?: string
  readonly kind?: InstrumentKind
  readonly generation?: number
}

/** A field as the register keeps it: with the paragraph of its words, which is that of the commitment unless the field names another. */
function registerField({ start, end, paragraph, ...read }: Field<unknown>, own: number): RegisterField {
  const { others, ...rest } = read as Omit<NumberField<unknown>, 'start' | 'end' | 'paragraph'>
  const position = { paragraph: paragraph ?? own, start, end }
  return { ...rest, position, ...(others && { others: others.map((other) => registerField(other, own)) }) }
}

/**
 * One line of the register: a commitment found in a statement, with the exact words and where they stand.
 *
 * 1. `quote` is the text of the document at `position`; cutting it there gives it back exactly.
 * 2. An absent fact stays absent: a field that is not sure is not there.
 * 3. `standing` is `proposed`: a machine found it and nobody has looked at it.
 */
export interface RegisterEntry {
  /** English name of the delegation that is bound, as the Council's records print it; null where it is not known or a body speaks. */
  readonly delegation: string | null
  readonly capacity: string | null
  /** Id of the statement. */
  readonly statement: string
  readonly position: Position
  /** Sentences of the paragraph that it is made of, counted from 1. */
  readonly sentences: readonly number[]
  readonly quote: string
  readonly kind: CommitmentKind
  /** Letters of the guiding questions and calls that it speaks to: its own words where its paragraph speaks to several, else the paragraph. */
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
  /** What else its first sentence is: a sentence may be an achievement and a commitment. */
  readonly categories: readonly Category[]
  readonly fields: Readonly<Partial<Record<keyof CommitmentFields, RegisterField>>>
  readonly language: string
  readonly standing: Standing
  readonly method: Method
  readonly strength: number
  readonly reason: string
  readonly trigger: readonly Position[]
  readonly sourceFile: string
  readonly sha256: string
}

/** What the register needs of a {@link Statement}. */
export type RegisteredStatement = Pick<Statement, 'id' | 'file' | 'sha256' | 'language' | 'head'> & {
  readonly document: { readonly paragraphs: readonly Pick<Document['paragraphs'][number], 'n' | 'text' | 'language'>[] }
}

/** Makes the lines of the register of one statement, in the order of the statement. */
export function registerOf(statement: RegisteredStatement, findings: Findings): readonly RegisterEntry[] {
  const { head, document } = statement
  return findings.commitments.map(({ sentences, kind, fields, part, under, ...answers }) => {
    const first = findings.sentences[sentences[0]!]!
    const last = findings.sentences[sentences.at(-1)!]!
    const { paragraph } = first
    const { start, end } = part ?? { start: first.start, end: last.end }
    const { text } = document.paragraphs.find(({ n }) => n === paragraph)!
    // The few words of an entry may look like another language than that of the sentence that leads the list.
    const { language } = document.paragraphs.find(({ n }) => n === (under?.paragraph ?? paragraph))!
    const own = findings.paragraphs.find(({ n }) => n === paragraph)
    const before = findings.sentences.findIndex((one) => one.paragraph === paragraph)
    const why = first.why.find(({ category }) => category === 'commitment')!
    const placed = Object.entries(fields).map(([name, field]) => [name, registerField(field, paragraph)])
    return {
      delegation: head.delegation?.name ?? null,
      capacity: head.capacity,
      statement: statement.id,
      position: { paragraph, start, end },
      sentences: sentences.map((index) => index - before + 1),
      quote: text.slice(start, end),
      kind,
      questions: answers.questions ?? own?.questions ?? [],
      calls: answers.calls ?? own?.calls ?? [],
      pillars: own?.pillars ?? [],
      categories: first.categories,
      fields: Object.fromEntries(placed),
      language: language && language !== 'und' ? language : statement.language,
      standing: 'proposed',
      method: why.method,
      strength: why.strength,
      reason: why.reason,
      trigger: why.trigger.map(({ start, end, ...place }) => ({ paragraph: place.paragraph ?? paragraph, start, end })),
      sourceFile: statement.file,
      sha256: statement.sha256,
    }
  })
}
