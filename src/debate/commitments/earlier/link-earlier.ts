import type { By } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { debateById } from '../../concept-note/index.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import { refusal, refuseAll } from '../refusal.ts'
import { type SeenCommitment, takeStanding } from '../seen-commitment.ts'
import { changeCommitment } from '../store.ts'
import { decidedWith } from './decided-link.ts'
import { keepPair } from './link-alike.ts'

/** An earlier commitment as a person names it: `mediation-2023/12`, or the address of its page. */
const named = /^(?:https?:\/\/[^/\s]+)?(?:\/[a-z]{2})?(?:\/debates\/)?\/?([a-z0-9-]{1,80})\/(?:commitments\/|review\/)?([1-9]\d{0,8})\/?$/

interface Earlier {
  readonly id: number
  readonly debateId: number
  readonly slug: string
  readonly number: number
  readonly delegationId: string | null
  readonly date: string | null
  readonly isWithdrawn: boolean
}

async function earlierNamed(queries: Queries, given: string): Promise<Earlier | null> {
  const [, slug, number] = named.exec(given.trim()) ?? []
  if (!slug || !number) return null
  const { rows } = await sql<Earlier>`
    select c.id, c.debate_id as "debateId", d.slug, c.number, c.delegation_id as "delegationId", d.date, s.withdrawn_at is not null as "isWithdrawn"
    from commitment c join debate d on d.id = c.debate_id join statement s on s.id = c.statement_id
    where d.slug = ${slug} and c.number = ${Number(number)}`.execute(queries)
  return rows[0] ?? null
}

/** The earlier commitment that a person named for another; refuses all that is wrong with it. */
async function earlierFor(queries: Queries, commitment: KeptCommitment, given: string): Promise<Earlier> {
  const earlier = await earlierNamed(queries, given)
  const field = 'earlier'
  if (!earlier || earlier.isWithdrawn) refuseAll([{ field, refusal: refusal('commitment.earlier-not-found') }])
  const { slug, number, delegationId, date } = earlier!
  const at = `${slug}/${number}`
  if (delegationId === null || delegationId !== commitment.delegationId)
    refuseAll([{ field, refusal: refusal('commitment.earlier-other-delegation', { at, number: commitment.number }) }])
  const own = (await debateById(queries, commitment.debateId)).date
  if (own === null || date === null || date >= own) refuseAll([{ field, refusal: refusal('commitment.earlier-not-before', { at }) }])
  return earlier!
}

async function decide(queries: Queries, seen: SeenCommitment, given: string, stands: boolean) {
  const before = await takeStanding(queries, seen)
  const earlier = await earlierFor(queries, before, given)
  const decided = before.earlierWords.find(({ commitment }) => commitment === earlier.id)
  const at = `${earlier.slug}/${earlier.number}`
  if (decided?.stands === stands) throw refusal('commitment.earlier-decided', { at })
  return { before, earlier, earlierWords: decidedWith(before.earlierWords, { commitment: earlier.id, at, stands }) }
}

/**
 * Says that a commitment is the same as an earlier one of its delegation, which a machine proposed or the person found. Its kind stays as its words say it.
 *
 * Throws `commitment.earlier-not-found`, `commitment.earlier-other-delegation`, `commitment.earlier-not-before`, `commitment.earlier-decided`;
 * what {@link takeStanding} refuses.
 */
export async function linkEarlier(queries: Queries, seen: SeenCommitment, given: string, by: By): Promise<KeptCommitment> {
  const { before, earlier, earlierWords } = await decide(queries, seen, given, true)
  await keepPair(queries, before.id, earlier.id)
  return changeCommitment(queries, before, 'commitment.link-earlier', { earlierWords }, by)
}

/**
 * Says that a commitment is not the same as an earlier one that it was linked with, by a machine or by a person; the link is then shown nowhere.
 *
 * Throws what {@link linkEarlier} throws.
 */
export async function unlinkEarlier(queries: Queries, seen: SeenCommitment, given: string, by: By): Promise<KeptCommitment> {
  const { before, earlierWords } = await decide(queries, seen, given, false)
  return changeCommitment(queries, before, 'commitment.unlink-earlier', { earlierWords }, by)
}
