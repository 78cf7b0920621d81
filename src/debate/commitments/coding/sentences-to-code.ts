import type { Category, CommitmentKind } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { isModelMethod, type KeptSentence, sentencesOfVersion } from '../../analysis/index.ts'
import { type KeptStatement, type Statement, statementAt, statementOfVersion } from '../../statements/index.ts'
import { type Proposal, placeText, type SentencePlace } from './label.ts'
import { refusal } from './refusal.ts'

/** A sentence of the body of a statement, with the words around it. */
export interface SentenceToCode extends KeptSentence {
  readonly text: string
  /** Of its paragraph, else of the statement. */
  readonly language: string
  /** It stands in a table: years and sums by themselves are no sentences, and are not coded whole. */
  readonly inTable: boolean
}

/** A statement of a debate with all sentences that can be coded, in the order of the text. */
export interface StatementToCode {
  readonly kept: KeptStatement
  readonly statement: Statement
  readonly sentences: readonly SentenceToCode[]
}

const known = (language: string | null | undefined, other: string) => (language && language !== 'und' ? language : other)

/** Reads a statement to be coded. Throws `statement.not-found`, `label.statement-withdrawn`. */
export async function statementToCode(queries: Queries, debateId: number, anchor: string): Promise<StatementToCode> {
  const kept = await statementAt(queries, debateId, anchor.slice(0, 200))
  if (kept.withdrawnAt !== null) throw refusal('label.statement-withdrawn')
  const statement = await statementOfVersion(queries, kept.versionId)
  const own = new Map(statement.document.paragraphs.filter(({ n }) => statement.body.includes(n)).map((one) => [one.n, one]))
  const sentences = (await sentencesOfVersion(queries, kept.versionId)).flatMap((sentence) => {
    const paragraph = own.get(sentence.paragraph)
    if (!paragraph) return []
    const text = paragraph.text.slice(sentence.start, sentence.end)
    return [{ ...sentence, text, language: known(paragraph.language, statement.language), inTable: paragraph.kind === 'table-cell' }]
  })
  return { kept, statement, sentences }
}

/** The sentence at a place. Throws `sentence.not-found`. */
export function sentenceAt({ sentences }: Pick<StatementToCode, 'sentences'>, place: SentencePlace | null): SentenceToCode {
  const found = sentences.find(({ paragraph, number }) => paragraph === place?.paragraph && number === place.number)
  if (!found) throw refusal('sentence.not-found', { place: place ? placeText(place) : '?' })
  return found
}

/**
 * What the machine proposes of a sentence, as it is kept beside a person's decision. What a language model alone proposed is not in it: how well Ahadi's own
 * analysis does is told by this.
 */
export function proposalOf({ categories, kind, why }: Pick<KeptSentence, 'categories' | 'kind' | 'why'>): Proposal {
  const added = new Set(why.filter(({ method }) => isModelMethod(method)).map(({ category }) => category))
  const own = why.filter(({ method }) => !isModelMethod(method)).map(({ category, method, strength }) => ({ category, method, strength }))
  return { categories: categories.filter((one) => !added.has(one)), kind: added.has('commitment') ? null : kind, why: own }
}

/** A sentence of a debate that may be drawn for a sample. */
export interface SentenceOfDebate extends SentencePlace {
  readonly versionId: number
  readonly anchor: string
  readonly key: string
  readonly found: readonly Category[]
  readonly kind: CommitmentKind | null
}

/** All sentences of the bodies of the statements of a debate that are shown, those in tables left out, in the order of the texts. */
export async function sentencesOfDebate(queries: Queries, debateId: number): Promise<readonly SentenceOfDebate[]> {
  const { rows } = await sql<Omit<SentenceOfDebate, 'key'>>`
    select s.version_id as "versionId", s.anchor, s.paragraph, s.number, s.categories as found, s.kind
    from shown_sentence s join statement_version v on v.id = s.version_id
    join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph and p.kind <> 'table-cell'
    where s.debate_id = ${debateId} and s.paragraph = any(v.body) order by s.anchor, s.paragraph, s.number`.execute(queries)
  return rows.map((row) => ({ ...row, key: `${row.anchor} ${placeText(row)}` }))
}

/** How many sentences can be coded in each version of the statements of a debate, or of all (null). */
export async function sentencesToCode(queries: Queries, debateId: number | null): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ versionId: number; n: number }>`
    select s.version_id as "versionId", count(*) as n from shown_sentence s join statement_version v on v.id = s.version_id
    join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph and p.kind <> 'table-cell'
    where s.paragraph = any(v.body) and ${debateId === null ? sql`true` : sql`s.debate_id = ${debateId}`} group by s.version_id`.execute(
    queries,
  )
  return new Map(rows.map(({ versionId, n }) => [versionId, n]))
}
