import { sentencesOf } from '../../../language/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { type Entry, entriesOf, isDelegations, keyOfGiver } from './entries.ts'
import { everything } from './entry-filter.ts'
import type { Speaking } from './known-debate.ts'
import { mayBeNamed } from './named-speaker.ts'
import { groupOf, membersOn } from './speaking-group.ts'

/**
 * Words that are linked with what a briefer asked, and why a machine thinks so: both name these concepts.
 * It says that two sentences speak of the same matter, never that one was an answer to the other.
 */
export interface LinkedEntry {
  readonly entry: Entry
  readonly shared: readonly string[]
}

/** A sentence in which a briefer asked for something or named something as hard or lacking, and what speaks to the same. */
export interface BrieferAsked {
  readonly asked: Entry
  readonly commitments: readonly LinkedEntry[]
  readonly recommendations: readonly LinkedEntry[]
}

/** What somebody from civil society asked, who speaks to the same matters, and who names the briefer. */
export interface Briefing {
  readonly briefer: Speaking
  /** False where the statement says that its speaker is not to be named: nothing of the speaker is then shown, and nobody is looked for by name. */
  readonly named: boolean
  readonly asked: readonly BrieferAsked[]
  readonly naming: readonly Entry[]
}

/**
 * How much two sentences must have in common to be linked, in bits: a concept that each second statement names gives one, one that each third names a
 * little more than one and a half, one that each eighth names three. One concept that two thirds do not name is enough, or two that are commoner.
 */
const enough = 1.5

/** A concept that is named more often than this, in bits, links nothing: seven of ten statements name it. */
const leastRarity = 0.5

/** The concepts that two sentences share, where they are enough to say that both speak of one matter; else none. `rarity` is in bits. */
export function sharedConcepts(a: readonly string[], b: readonly string[], rarity: ReadonlyMap<string, number>): readonly string[] {
  const shared = a.filter((concept) => b.includes(concept) && (rarity.get(concept) ?? 0) >= leastRarity)
  const bits = shared.reduce((sum, concept) => sum + rarity.get(concept)!, 0)
  return bits >= enough ? shared : []
}

/** How rare each concept is among the statements of a debate, in bits: 0 where each names it. */
export async function rarityOf(queries: Queries, debateId: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ concept: string; n: number; total: number }>`
    select concept, count(distinct x.statement_id) as n, (select count(*) from shown_statement where debate_id = ${debateId}) as total
    from shown_subject x cross join lateral unnest(x.concepts) concept where x.debate_id = ${debateId} group by 1`.execute(queries)
  return new Map(rows.map(({ concept, n, total }) => [concept, Math.log2(total / n)]))
}

/** The keys of those from civil society, and of persons who were invited and of whom no organization is known. */
export async function briefersOf(queries: Queries, debate: KeptDebate): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct ${keyOfGiver} as key from shown_statement st
    where st.debate_id = ${debate.id} and ${groupOf(membersOn(debate))} in ('civil-society', 'invited') and ${isDelegations} order by 1`.execute(
    queries,
  )
  return rows.map(({ key }) => key)
}

/** The sentences of briefers that recommend something, or name something as hard or lacking, in the order of their statements. */
async function askedBy(queries: Queries, debate: KeptDebate, keys: readonly string[]): Promise<readonly Entry[]> {
  return entriesOf(queries, debate, { ...everything, category: 'asking' }, { keys })
}

/** Titles before a family name, in the six languages. */
const titles = '(?:Ms|Mrs|Mr|Dr|Miss|Mme|Mlle|M|Sra|Sr|Dra|г-жа|г-жи|г-же|г-жу|г-н|г-на|г-ну|السيدة|السيد|الدكتورة)\\.?'

/** The sentences of others that name a briefer: by the full name, or by the family name after a title. */
async function namingEntries(queries: Queries, debate: KeptDebate, { key, statements }: Speaking): Promise<readonly Entry[]> {
  const name = statements[0]!.speakerName?.trim() ?? ''
  const family = name.split(/\s+/).at(-1) ?? ''
  if (family.length < 3) return []
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`(?<![\\p{L}])(?:${literal(name)}|${titles}\\s(?:\\p{L}+\\s){0,2}${literal(family)})(?![\\p{L}])`, 'u')
  const { rows } = await sql<{ statementId: number; anchor: string; key: string; paragraph: number; text: string; language: string }>`
    select st.id as "statementId", st.anchor, ${keyOfGiver} as key, p.n as paragraph, p.text, coalesce(nullif(p.language, 'und'), st.language) as language
    from shown_paragraph p join shown_statement st on st.version_id = p.version_id
    where st.debate_id = ${debate.id} and p.in_body and ${isDelegations} and strpos(p.text, ${family}) > 0 and ${keyOfGiver} <> ${key}
    order by st.anchor, p.n`.execute(queries)
  return rows.flatMap(({ text, ...place }) =>
    sentencesOf(text, place.language).flatMap(({ start, end }, index) =>
      pattern.test(text.slice(start, end))
        ? [{ ...place, sentence: index + 1, quote: text.slice(start, end), categories: [], concepts: [], number: null, standing: null }]
        : [],
    ),
  )
}

/** What these briefers asked, with whatever of others speaks to the same. */
export async function briefingsOf(
  queries: Queries,
  debate: KeptDebate,
  briefers: readonly Speaking[],
  others: readonly string[],
): Promise<readonly Briefing[]> {
  if (briefers.length === 0) return []
  const rarity = await rarityOf(queries, debate.id)
  const keys = briefers.map(({ key }) => key)
  const asked = await askedBy(queries, debate, keys)
  const anyOf = [...new Set(asked.flatMap(({ concepts }) => concepts))].filter((concept) => (rarity.get(concept) ?? 0) >= leastRarity)
  const of = (category: 'commitment' | 'recommendation') => entriesOf(queries, debate, { ...everything, category }, { keys: others, anyOf })
  const [commitments, recommendations] = [await of('commitment'), await of('recommendation')]
  const linked = ({ concepts }: Entry, all: readonly Entry[]): readonly LinkedEntry[] =>
    all.flatMap((entry) => {
      const shared = sharedConcepts(concepts, entry.concepts, rarity)
      return shared.length > 0 ? [{ entry, shared }] : []
    })
  const briefings: Briefing[] = []
  for (const briefer of briefers) {
    const named = mayBeNamed(briefer.statements)
    briefings.push({
      briefer,
      named,
      asked: asked
        .filter(({ key }) => key === briefer.key)
        .map((one) => ({ asked: one, commitments: linked(one, commitments), recommendations: linked(one, recommendations) })),
      naming: named ? await namingEntries(queries, debate, briefer) : [],
    })
  }
  return briefings
}

/** The commitments that speak to what a briefer asked, each once with all that it shares, by the key of their delegation in the order of the keys. */
export function answeringBy({ asked }: Briefing, keys: readonly string[]): ReadonlyMap<string, readonly LinkedEntry[]> {
  const byPlace = new Map<string, LinkedEntry>()
  for (const { commitments } of asked)
    for (const { entry, shared } of commitments) {
      const at = `${entry.statementId} ${entry.number}`
      const before = byPlace.get(at)
      byPlace.set(at, { entry, shared: [...new Set([...(before?.shared ?? []), ...shared])] })
    }
  const all = [...byPlace.values()]
  return new Map(
    keys.flatMap((key) => {
      const own = all.filter(({ entry }) => entry.key === key)
      return own.length > 0 ? [[key, own] as const] : []
    }),
  )
}
