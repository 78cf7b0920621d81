import { type By, record } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { Compared } from './compare-proposals.ts'
import type { Thrown } from './proposal.ts'
import type { TakenForSending } from './requests.ts'

/**
 * Keeps what a language model proposed about a statement: each proposal, what it adds to sentences, and how much was thrown away. Nothing that was found before is
 * changed or taken away. The register is entered by its own room, in the same transaction.
 */
export async function keepProposals(
  queries: Queries,
  { requestId, debateId, statementId, versionId }: TakenForSending,
  { proposals, sentences }: Compared,
  counts: { readonly sentences: number; readonly leftOut: number; readonly thrown: Thrown },
  by: By,
): Promise<void> {
  const rows = proposals.map(({ paragraph, number, category, kind, quote, agrees }) => ({
    ...{ paragraph, number, category, kind, agrees },
    quote_start: quote.start,
    quote_end: quote.end,
  }))
  await sql`
    insert into model_proposal (request_id, version_id, paragraph, number, category, kind, quote_start, quote_end, agrees)
    select ${requestId}::bigint, ${versionId}::bigint, p.paragraph, p.number, p.category, p.kind, p.quote_start, p.quote_end, p.agrees
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(paragraph int, number int, category text, kind text, quote_start int, quote_end int, agrees boolean)`.execute(queries)
  const changed = sentences.map(({ paragraph, number, categories, kind, why }) => ({ paragraph, number, categories, kind, why }))
  await sql`
    update sentence s set categories = c.categories, kind = c.kind, why = c.why
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(paragraph int, number int, categories text[], kind text, why jsonb)
    where s.version_id = ${versionId} and s.paragraph = c.paragraph and s.number = c.number`.execute(queries)
  await sql`
    update model_request set state = 'answered', trouble = null, held_until = null, sentences = ${counts.sentences}, left_out = ${counts.leftOut},
      thrown = ${JSON.stringify(counts.thrown)}::jsonb where id = ${requestId}`.execute(queries)
  const added = proposals.filter(({ agrees }) => !agrees).length
  const data = { proposed: proposals.length, added, thrown: counts.thrown }
  await record(queries, { ...by, action: 'language-model.propose', debate: debateId, subject: `statement ${statementId}`, data })
}

/** A proposal as it is kept, and where its words stand. */
export interface KeptProposal {
  readonly delegationId: string | null
  readonly delegationName: string | null
  readonly anchor: string
  readonly versionId: number
  readonly paragraph: number
  readonly number: number
  readonly category: string
  readonly kind: string | null
  readonly quote: string
  readonly language: string
  readonly agrees: boolean
  readonly method: string
}

type ProposalRow = Omit<KeptProposal, 'quote'> & { readonly text: string; readonly start: number; readonly end: number }

/** Which proposals of a debate are meant: those that agree with what was found before, those that add to it, or all (null); about one statement, or all (null). */
export interface ProposalFilter {
  readonly which: 'agrees' | 'adds' | null
  readonly statement: string | null
}

/** Some of the proposals about the statements of a debate that are shown, in the order of the texts, and how many there are. */
export async function proposalsOf(
  queries: Queries,
  debateId: number,
  { which, statement }: ProposalFilter,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly proposals: readonly KeptProposal[]; readonly total: number }> {
  const meant = sql`p.debate_id = ${debateId} and ${which === null ? sql`true` : sql`p.agrees = ${which === 'agrees'}`}
    and ${statement === null ? sql`true` : sql`p.anchor = ${statement}`}`
  const { rows } = await sql<ProposalRow>`
    select st.delegation_id as "delegationId", coalesce(st.delegation_name, st.body) as "delegationName", p.anchor, p.version_id as "versionId", p.paragraph, p.number, p.category, p.kind, p.agrees, p.method, g.text, p.quote_start as start, p.quote_end as "end",
      coalesce(nullif(g.language, 'und'), v.language) as language
    from shown_model_proposal p join shown_statement st on st.id = p.statement_id join shown_version v on v.id = p.version_id join shown_paragraph g on g.version_id = p.version_id and g.n = p.paragraph
    where ${meant} order by p.anchor, p.paragraph, p.number, p.category, p.method limit ${most} offset ${from}`.execute(queries)
  const { rows: all } = await sql<{ n: number }>`
    select count(*) as n from shown_model_proposal p where ${meant}`.execute(queries)
  const proposals = rows.map(({ text, start, end, ...proposal }) => ({ ...proposal, quote: text.slice(start, end) }))
  return { proposals, total: all[0]!.n }
}

/** How many proposals agree and how many add, by statement. */
export async function proposalCounts(
  queries: Queries,
  debateId: number,
): Promise<readonly { readonly versionId: number; readonly method: string; readonly agrees: number; readonly adds: number }[]> {
  const { rows } = await sql<{ versionId: number; method: string; agrees: number; adds: number }>`
    select version_id as "versionId", method, count(*) filter (where agrees) as agrees, count(*) filter (where not agrees) as adds
    from shown_model_proposal where debate_id = ${debateId} group by 1, 2`.execute(queries)
  return rows
}

/** Names of language models that proposed the same as was found in sentences of a version: those that agree that they commit. */
export async function modelsThatAgree(
  queries: Queries,
  versionId: number,
  paragraph: number,
  sentences: readonly number[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ method: string }>`
    select distinct method from shown_model_proposal
    where version_id = ${versionId} and paragraph = ${paragraph} and number = any(${sentences}::int[]) and category = 'commitment' and agrees order by 1`.execute(
    queries,
  )
  return rows.map(({ method }) => method.slice(method.indexOf(':') + 1))
}
