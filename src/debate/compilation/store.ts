import { type Queries, sql } from '../../platform/database/index.ts'
import { keepOriginal, originalOf } from '../../platform/files/index.ts'
import type { Distribution, IssueFacts } from './issue-facts.ts'
import type { CompilationLanguage } from './words.ts'

/** The facts of issue of a debate as they are kept, with their version; version 0 while nothing was entered. */
export interface KeptIssueFacts {
  readonly version: number
  readonly facts: IssueFacts
}

interface Row {
  readonly version: number
  readonly symbol: string | null
  readonly letterDate: string | null
  readonly signatory: string | null
  readonly signed: boolean
  readonly distribution: Distribution | null
}

/** What was entered of the letter of a debate's compilation. */
export async function issueFactsOf(queries: Queries, debateId: number): Promise<KeptIssueFacts> {
  const { rows } = await sql<Row>`
    select version, symbol, letter_date as "letterDate", signatory, signed, distribution from issue_facts where debate_id = ${debateId}`.execute(
    queries,
  )
  const row = rows[0]
  if (!row) return { version: 0, facts: {} }
  const { version, symbol, letterDate, signatory, signed, distribution } = row
  return {
    version,
    facts: {
      ...(symbol !== null && { symbol }),
      ...(letterDate !== null && { letterDate }),
      ...(signatory !== null && { signatory: { name: signatory, ...(signed && { signed: true as const }) } }),
      ...(distribution !== null && { distribution }),
    },
  }
}

/** Writes the next version of the facts of issue. False where the version is no longer the one that stands: somebody else was first. */
export async function writeIssueFacts(queries: Queries, debateId: number, seen: number, facts: IssueFacts): Promise<boolean> {
  const { symbol = null, letterDate = null, signatory, distribution = null } = facts
  const { rows } = await sql`
    insert into issue_facts (debate_id, version, symbol, letter_date, signatory, signed, distribution)
    select ${debateId}, 1, ${symbol}, ${letterDate}::date, ${signatory?.name ?? null}, ${signatory?.signed === true}, ${distribution}
    where ${seen}::int = 0 or exists (select from issue_facts where debate_id = ${debateId})
    on conflict (debate_id) do update set version = issue_facts.version + 1, symbol = excluded.symbol, letter_date = excluded.letter_date,
      signatory = excluded.signatory, signed = excluded.signed, distribution = excluded.distribution
      where issue_facts.version = ${seen}::int
    returning 1`.execute(queries)
  return rows.length > 0
}

/** A compilation as it was issued: where its bytes are, in one language and form. */
export interface IssuedDocument {
  readonly language: CompilationLanguage
  readonly form: string
  readonly sha256: string
}

/** Keeps a document as it was issued at that moment; what was kept of it before stays. */
export async function keepIssuedDocument(
  queries: Queries,
  debateId: number,
  issuedAt: string,
  document: IssuedDocument,
  bytes: Uint8Array,
): Promise<void> {
  await keepOriginal(queries, document.sha256, bytes)
  await sql`
    insert into issued_document (debate_id, issued_at, language, form, sha256)
    values (${debateId}, ${issuedAt}, ${document.language}, ${document.form}, ${document.sha256}) on conflict do nothing`.execute(queries)
}

/** The documents of an issue that are kept. */
export async function issuedDocumentsOf(queries: Queries, debateId: number, issuedAt: string): Promise<readonly IssuedDocument[]> {
  const { rows } = await sql<IssuedDocument>`
    select language, form, sha256 from issued_document where debate_id = ${debateId} and issued_at = ${issuedAt} order by language, form`.execute(
    queries,
  )
  return rows
}

/** The bytes of a document as it was issued; null where it is not kept. */
export async function issuedBytes(
  queries: Queries,
  debateId: number,
  issuedAt: string,
  language: CompilationLanguage,
  form: string,
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from issued_document
    where debate_id = ${debateId} and issued_at = ${issuedAt} and language = ${language} and form = ${form}`.execute(queries)
  return rows[0] ? originalOf(queries, rows[0].sha256) : null
}

/** The debates that were issued and whose documents are not kept: as many as `wanted` languages and forms. */
export async function debatesToKeep(queries: Queries, wanted: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select d.id from shown_debate d
    where d.issued_at is not null and
      (select count(*) from issued_document i where i.debate_id = d.id and i.issued_at = d.issued_at) < ${wanted}::int
    order by d.id`.execute(queries)
  return rows.map(({ id }) => id)
}
