import { type Queries, sql } from '../../../platform/database/index.ts'
import type { AskedKind, AskedPart } from './asked-part.ts'

/** Concepts that a person gave a question or a call, with the words that it had then. */
export interface KeptConcepts {
  readonly kind: AskedKind
  readonly letter: string
  readonly wording: string
  readonly concepts: readonly string[]
}

/** All that people set for the questions and calls of a debate, by kind and letter. */
export async function keptConceptsOf(queries: Queries, debateId: number): Promise<readonly KeptConcepts[]> {
  const { rows } = await sql<KeptConcepts>`
    select kind, letter, wording, concepts from asked_concepts where debate_id = ${debateId} order by kind, letter`.execute(queries)
  return rows
}

/** What a person set for this question or call as it is worded now; undefined where its own words decide. */
export const conceptsSetFor = (kept: readonly KeptConcepts[], { kind, letter, text }: AskedPart): readonly string[] | undefined =>
  kept.find((one) => one.kind === kind && one.letter === letter && one.wording === text)?.concepts

/** Keeps what a person set, in place of what was set before. */
export async function keepConcepts(
  queries: Queries,
  debateId: number,
  { kind, letter, text }: AskedPart,
  concepts: readonly string[],
): Promise<void> {
  await sql`
    insert into asked_concepts (debate_id, kind, letter, wording, concepts)
    values (${debateId}, ${kind}, ${letter}, ${text}, ${concepts}::text[])
    on conflict (debate_id, kind, letter) do update set wording = excluded.wording, concepts = excluded.concepts`.execute(queries)
}

/** Lets its own words decide again. */
export async function dropConcepts(queries: Queries, debateId: number, { kind, letter }: AskedPart): Promise<void> {
  await sql`delete from asked_concepts where debate_id = ${debateId} and kind = ${kind} and letter = ${letter}`.execute(queries)
}
