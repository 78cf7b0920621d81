import { type Queries, sql } from '../../../platform/database/index.ts'
import { openNamedConcepts } from '../../analysis/index.ts'
import type { DecidedLink } from './decided-link.ts'
import { leastStrength, likenessOf, type Shared } from './likeness.ts'
import { type ComparedCommitment, type ComparedWording, wordingOf } from './wording.ts'

/** Other commitments of one delegation that one is compared with, those of the newest debates: five each of a hundred. */
const mostCompared = 500
/** Pairs that are proposed of one commitment, the likeliest. */
const mostProposed = 5

/** The comparison with its version; a later one compares all again. */
const method = 'likeness@1'

interface Row extends Omit<ComparedCommitment, 'before'> {
  /** The paragraph that its words begin in, and where in it. */
  readonly paragraph: string
  readonly startAt: number
  readonly id: number
  readonly debateId: number
  readonly earlierWords: readonly DecidedLink[]
}

interface Pair {
  readonly one_id: number
  readonly other_id: number
  readonly strength: number
  readonly same: boolean
  readonly shared: readonly Shared[]
  readonly proposed: boolean
}

let conceptsIn: ReturnType<typeof openNamedConcepts> | undefined

/** The wording of each row, made when it is first needed. */
function wordings(): (row: Row) => ComparedWording {
  conceptsIn ??= openNamedConcepts()
  const reader = conceptsIn
  const made = new Map<number, ComparedWording>()
  return (row) => {
    const known = made.get(row.id) ?? wordingOf({ ...row, before: row.paragraph.slice(0, row.startAt) }, reader)
    made.set(row.id, known)
    return known
  }
}

const compared = sql`c.id, c.start_at as "startAt", p.text as paragraph, c.debate_id as "debateId", c.quote, c.language, c.delegation_id as "delegationId", c.fields, c.earlier_words as "earlierWords"`

/** The pair of two commitments as it is kept: the one that was entered first is the one. */
function pairOf(first: Row, second: Row, wording: (row: Row) => ComparedWording, isDecided: boolean): Pair | null {
  const [one, other] = first.id < second.id ? [first, second] : [second, first]
  const { strength, same, shared } = likenessOf(wording(one), wording(other))
  const proposed = strength >= leastStrength
  if (!proposed && !isDecided) return null
  return { one_id: one.id, other_id: other.id, strength, same, shared, proposed }
}

/**
 * Compares commitments with those of the same delegation in all other debates, and keeps which are likely the same one. What was kept of them before is made anew;
 * which of two is the earlier is told when it is read. Commitments of no known delegation, and those that left the register, have none.
 *
 * A person's decisions stand in the commitments themselves, and are not touched.
 */
export async function linkAlike(queries: Queries, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from commitment_link where one_id = any(${ids}::bigint[]) or other_id = any(${ids}::bigint[])`.execute(queries)
  const { rows: own } = await sql<Row>`
    select ${compared} from commitment c join paragraph p on p.version_id = c.version_id and p.n = c.paragraph
    where c.id = any(${ids}::bigint[]) and c.delegation_id is not null and c.became = '{}' and c.gone_from is null order by c.id`.execute(
    queries,
  )
  const pairs = new Map<string, Pair>()
  const wording = wordings()
  for (const delegation of new Set(own.map(({ delegationId }) => delegationId))) {
    const { rows: others } = await sql<Row>`
      select ${compared} from commitment c join statement s on s.id = c.statement_id join paragraph p on p.version_id = c.version_id and p.n = c.paragraph
      join debate d on d.id = c.debate_id
      where c.delegation_id = ${delegation} and c.became = '{}' and c.gone_from is null and s.withdrawn_at is null
      order by d.date desc nulls last, c.id limit ${mostCompared}`.execute(queries)
    for (const row of own.filter(({ delegationId }) => delegationId === delegation)) {
      const found = others.flatMap((other) => {
        if (other.debateId === row.debateId) return []
        const isDecided = [...row.earlierWords, ...other.earlierWords].some(
          ({ commitment }) => commitment === row.id || commitment === other.id,
        )
        return pairOf(row, other, wording, isDecided) ?? []
      })
      const best = found.filter(({ proposed }) => proposed).sort((a, b) => b.strength - a.strength)
      for (const pair of [...best.slice(0, mostProposed), ...found.filter(({ proposed }) => !proposed)])
        pairs.set(`${pair.one_id} ${pair.other_id}`, pair)
    }
  }
  await keepPairs(queries, [...pairs.values()])
  await sql`
    insert into commitment_compared (commitment_id, method) select id, ${method} from commitment where id = any(${ids}::bigint[])
    on conflict (commitment_id) do update set method = excluded.method`.execute(queries)
}

/** Compares commitments that this method has not compared yet, up to so many. Returns how many that were. */
export async function linkMissing(queries: Queries, most: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select c.id from commitment c left join commitment_compared m on m.commitment_id = c.id
    where m.method is distinct from ${method} order by c.id limit ${most}`.execute(queries)
  await linkAlike(
    queries,
    rows.map(({ id }) => id),
  )
  return rows.length
}

/** Sets two commitments side by side that a person named, whatever they share. */
export async function keepPair(queries: Queries, first: number, second: number): Promise<void> {
  const { rows } = await sql<Row>`select ${compared} from commitment c
    join paragraph p on p.version_id = c.version_id and p.n = c.paragraph where c.id = any(${[first, second]}::bigint[])`.execute(queries)
  const pair = pairOf(rows[0]!, rows[1]!, wordings(), true)!
  await keepPairs(queries, [pair])
}

async function keepPairs(queries: Queries, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    insert into commitment_link (one_id, other_id, strength, same, shared, proposed)
    select p.one_id, p.other_id, p.strength, p.same, p.shared, p.proposed
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(one_id bigint, other_id bigint, strength real, same boolean, shared jsonb, proposed boolean)
    on conflict (one_id, other_id) do nothing`.execute(queries)
}
