import { type Queries, sql } from '../../../platform/database/index.ts'

/** A paragraph of a statement that speaks to what was asked. */
export interface SpeakingParagraph {
  readonly statementId: number
  readonly paragraph: number
  readonly questions: readonly string[]
}

/** The paragraphs of a debate that speak to its guiding questions, in the order of each text. */
export async function speakingParagraphsOf(queries: Queries, debateId: number): Promise<readonly SpeakingParagraph[]> {
  const { rows } = await sql<SpeakingParagraph>`
    select a.statement_id as "statementId", a.paragraph, a.questions from shown_answer a
    where a.debate_id = ${debateId} and a.questions <> '{}' order by a.statement_id, a.paragraph`.execute(queries)
  return rows
}

/** Words of a paragraph, with their language as far as it is known. */
export interface ParagraphWords {
  readonly statementId: number
  readonly paragraph: number
  readonly text: string
  readonly language: string | null
}

/** The words of the paragraphs of these statements that speak to a question. */
export async function wordsAnswering(queries: Queries, statements: readonly number[], letter: string): Promise<readonly ParagraphWords[]> {
  const { rows } = await sql<ParagraphWords>`
    select a.statement_id as "statementId", a.paragraph, p.text, p.language
    from shown_answer a join shown_paragraph p on p.version_id = a.version_id and p.n = a.paragraph
    where a.statement_id = any(${statements}::bigint[]) and ${letter} = any(a.questions) order by a.statement_id, a.paragraph`.execute(
    queries,
  )
  return rows
}
