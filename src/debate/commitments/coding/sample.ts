import { type By, dayOnly, record } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { type FieldRefusal, refuseAll } from '../refusal.ts'
import { drawSample, type Stratum, strataOf } from './drawn-sample.ts'
import type { SentencePlace } from './label.ts'
import { refusal } from './refusal.ts'
import { sentencesOfDebate } from './sentences-to-code.ts'

/** A sentence of a sample. */
export interface SampledSentence extends SentencePlace {
  readonly versionId: number
  readonly anchor: string
}

/** A sample as it is kept: which sentences, and how they were drawn, so that anybody can draw them again. */
export interface KeptSample {
  readonly number: number
  readonly seed: string
  readonly size: number
  readonly strata: readonly { readonly stratum: Stratum; readonly of: number; readonly drawn: number }[]
  readonly sentences: readonly SampledSentence[]
  readonly day: string
}

/** Sentences that a sample may have, least and most. */
export const sampleSizes = { least: 10, most: 1000 } as const
/** Letters that a seed may have. */
const mostOfSeed = 60

/** What an analyst asks for. */
export interface GivenSample {
  readonly size: string
  readonly seed: string
}

/**
 * Draws sentences of a debate at random for coders, stratified by what the machine found, and keeps the list: what is found later does not change it.
 *
 * Throws `sample.size`, `sample.seed`, `sample.nothing`. Returns its number.
 */
export async function drawSampleOf(queries: Queries, debateId: number, given: GivenSample, by: By): Promise<number> {
  const size = /^\d{1,6}$/.test(given.size.trim()) ? Number(given.size) : 0
  const seed = given.seed.trim()
  const { least, most } = sampleSizes
  const problems: FieldRefusal[] = []
  if (size < least || size > most) problems.push({ field: 'size', refusal: refusal('sample.size', { least, most }) })
  if (seed === '' || seed.length > mostOfSeed) problems.push({ field: 'seed', refusal: refusal('sample.seed', { most: mostOfSeed }) })
  refuseAll(problems)
  await sql`select 1 from debate where id = ${debateId} for update`.execute(queries)
  const all = await sentencesOfDebate(queries, debateId)
  if (all.length === 0) throw refusal('sample.nothing')
  const drawn = drawSample(all, size, seed)
  const sentences = drawn.map(({ versionId, anchor, paragraph, number }) => ({ versionId, anchor, paragraph, number }))
  const keys = new Set(drawn.map(({ key }) => key))
  const strata = [...strataOf(all)].map(([stratum, own]) => ({
    stratum,
    of: own.length,
    drawn: own.filter(({ key }) => keys.has(key)).length,
  }))
  const { rows } = await sql<{ number: number }>`
    insert into drawn_sample (debate_id, number, seed, size, strata, sentences, day)
    values (${debateId}, (select coalesce(max(number), 0) + 1 from drawn_sample where debate_id = ${debateId}), ${seed}, ${drawn.length},
      ${JSON.stringify(strata)}::jsonb, ${JSON.stringify(sentences)}::jsonb, ${by.at.slice(0, 10)}::date)
    returning number`.execute(queries)
  const { number } = rows[0]!
  const data = { number, seed, size: drawn.length }
  await record(queries, {
    ...dayOnly(by),
    action: 'sample.draw',
    debate: debateId,
    subject: `sample ${number} of debate ${debateId}`,
    data,
  })
  return number
}

/** The samples of a debate, in the order in which they were drawn. */
export async function samplesOf(queries: Queries, debateId: number): Promise<readonly KeptSample[]> {
  const { rows } = await sql<KeptSample>`
    select number, seed, size, strata, sentences, day from drawn_sample where debate_id = ${debateId} order by number`.execute(queries)
  return rows
}

/** The sample with this number. Throws `sample.not-found`. */
export async function sampleAt(queries: Queries, debateId: number, number: number): Promise<KeptSample> {
  const found = (await samplesOf(queries, debateId)).find((one) => one.number === number)
  if (!found) throw refusal('sample.not-found', { number })
  return found
}
