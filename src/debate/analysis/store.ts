import type { Category, CommitmentKind, Pillar } from '../../council/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { Findings, Why } from './findings.ts'
import { keepSubjects } from './subjects/keep-subjects.ts'

/** Keeps what was found in one version of a statement: its sentences with their categories, and what its paragraphs speak to. */
export async function keepFindings(queries: Queries, versionId: number, findings: Findings): Promise<void> {
  const inParagraph = new Map<number, number>()
  const sentences = findings.sentences.map(({ paragraph, start, end, categories, kind, why }) => {
    const number = (inParagraph.get(paragraph) ?? 0) + 1
    inParagraph.set(paragraph, number)
    return { paragraph, number, start_at: start, end_at: end, categories, kind: kind ?? null, why }
  })
  await sql`
    insert into sentence (version_id, paragraph, number, start_at, end_at, categories, kind, why)
    select ${versionId}::bigint, s.paragraph, s.number, s.start_at, s.end_at, s.categories, s.kind, s.why
    from jsonb_to_recordset(${JSON.stringify(sentences)}::jsonb)
      as s(paragraph int, number int, start_at int, end_at int, categories text[], kind text, why jsonb)`.execute(queries)
  await keepAnswers(queries, versionId, findings)
  await keepSubjects(queries, versionId)
}

/** Keeps anew what the paragraphs of a version speak to: the questions of the debate may have changed. */
export async function keepAnswers(queries: Queries, versionId: number, { paragraphs }: Pick<Findings, 'paragraphs'>): Promise<void> {
  await sql`delete from paragraph_answer where version_id = ${versionId}`.execute(queries)
  await sql`
    insert into paragraph_answer (version_id, paragraph, questions, calls, pillars)
    select ${versionId}::bigint, a.n, a.questions, a.calls, a.pillars
    from jsonb_to_recordset(${JSON.stringify(paragraphs)}::jsonb) as a(n int, questions text[], calls text[], pillars text[])
    where a.questions <> '{}' or a.calls <> '{}' or a.pillars <> '{}'`.execute(queries)
}

/** A sentence as it is kept: its place, what it does, and why it is thought to. */
export interface KeptSentence {
  readonly paragraph: number
  /** Counted from 1 within its paragraph. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly categories: readonly Category[]
  readonly kind: CommitmentKind | null
  readonly why: readonly Why[]
}

/** The sentences of a version, in the order of the text. */
export async function sentencesOfVersion(queries: Queries, versionId: number): Promise<readonly KeptSentence[]> {
  const { rows } = await sql<KeptSentence>`
    select paragraph, number, start_at as start, end_at as "end", categories, kind, why
    from sentence where version_id = ${versionId} order by paragraph, number`.execute(queries)
  return rows
}

/** What a paragraph of a version speaks to. */
export interface KeptAnswer {
  readonly paragraph: number
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
}

/** What the paragraphs of a version speak to, those that speak to nothing left out. */
export async function answersOfVersion(queries: Queries, versionId: number): Promise<readonly KeptAnswer[]> {
  const { rows } = await sql<KeptAnswer>`
    select paragraph, questions, calls, pillars from paragraph_answer where version_id = ${versionId} order by paragraph`.execute(queries)
  return rows
}
