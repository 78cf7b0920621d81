import { delegationById, sortNameOf } from '../../council/index.ts'
import type { By } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { type DeclarationLine, type DeclaredCommitment, restsNow } from './declaration.ts'
import { byPlace, firstCall, sectionOf } from './declaration-layout.ts'
import { addLine, changeLine, checkSeen, commitmentsOf, keptDeclaration, linesOf, orderLines, recordDone, refusal } from './store.ts'

const collator = new Intl.Collator('en')

interface Place {
  readonly name: string
  readonly anchor: string
  readonly at: number
}

function sortPlace(commitment: DeclaredCommitment): Place {
  const { body, delegationId, delegationName, statementName, anchor, number } = commitment
  const delegation = delegationId === null ? undefined : delegationById(delegationId)
  return { name: body ?? (delegation ? sortNameOf(delegation) : (delegationName ?? statementName)), anchor, at: number }
}

function compare(a: Place, b: Place): number {
  return collator.compare(a.name, b.name) || collator.compare(a.anchor, b.anchor) || a.at - b.at
}

/** A line that a draft adds: one commitment under the first call that it answers. */
export interface DraftedLine {
  readonly call: string | null
  readonly commitment: DeclaredCommitment
}

/** What a draft does to a declaration. */
export interface Draft {
  readonly added: readonly DraftedLine[]
  /** Lines as drafted whose commitment answers another call first since it was reviewed; those that a person put under a call stay there. */
  readonly moved: readonly { readonly line: DeclarationLine; readonly call: string | null }[]
}

/**
 * Drafts a declaration: a line for each commitment that was reviewed and that no line rests or rested on, whatever became of that line. Pure.
 *
 * Lines that are there keep their words, their order and what they rest on. What is only proposed, set aside, not regarded as a commitment by its
 * State, joined, split or withdrawn gets no line.
 */
export function draftOf(letters: readonly string[], lines: readonly DeclarationLine[], commitments: readonly DeclaredCommitment[]): Draft {
  const taken = new Set(lines.flatMap(({ rests }) => rests.map(({ id }) => id)))
  const under = (call: string | null) => (call === null ? letters.length : letters.indexOf(call))
  const added = commitments
    .filter(({ id, stands }) => stands === 'reviewed' && !taken.has(id))
    .map((commitment) => ({ call: firstCall(commitment, letters), commitment }))
    .sort((a, b) => under(a.call) - under(b.call) || compare(sortPlace(a.commitment), sortPlace(b.commitment)))
  const moved = lines.flatMap((line) => {
    const [first] = restsNow(line)
    if (line.end !== null || line.callChosen || first === undefined) return []
    const call = firstCall(first, letters)
    return call === sectionOf(line, letters) ? [] : [{ line, call }]
  })
  return { added, moved }
}

/** Puts new lines among those of their section by the name of their delegation; the others keep the order that a person may have given them. */
function ordered<T extends { readonly id: number; readonly sort: Place | null }>(kept: readonly T[], added: readonly T[]): readonly T[] {
  const all = [...kept]
  for (const line of added) {
    const before = all.findLastIndex(({ sort }) => sort !== null && line.sort !== null && compare(sort, line.sort) <= 0)
    all.splice(before + 1, 0, line)
  }
  return all
}

/**
 * Drafts the declaration of a debate under the calls with these letters, or drafts it again. Returns how many lines were added and moved.
 *
 * `seen` is the version that the person had before them, 0 where there was none. Throws `declaration.changed-meanwhile`.
 */
export async function draftDeclaration(
  queries: Queries,
  debateId: number,
  letters: readonly string[],
  seen: number,
  by: By,
): Promise<{ readonly added: number; readonly moved: number }> {
  const before = await keptDeclaration(queries, debateId)
  checkSeen(before ?? { version: 0 }, seen)
  if (before === null)
    await sql`insert into declaration (debate_id, drafted_at, drafted_by) values (${debateId}, ${by.at}, ${by.actor})`.execute(queries)
  else
    await sql`
      update declaration set version = version + 1, drafted_at = ${by.at}, drafted_by = ${by.actor} where debate_id = ${debateId}`.execute(
      queries,
    )
  const declaration = (await keptDeclaration(queries, debateId))!
  const lines = await linesOf(queries, declaration.id)
  const { added, moved } = draftOf(letters, lines, await commitmentsOf(queries, debateId))
  const fresh: { readonly id: number; readonly number: number; readonly call: string | null; readonly sort: Place | null }[] = []
  for (const { line, call } of moved) {
    await changeLine(queries, line, { call })
    fresh.push({ id: line.id, number: line.number, call, sort: line.rests[0] ? sortPlace(line.rests[0]) : null })
  }
  for (const { call, commitment } of added) {
    const { id, number } = await addLine(queries, declaration.id, {
      call,
      callChosen: false,
      place: 0,
      text: null,
      language: null,
      rests: [commitment],
    })
    fresh.push({ id, number, call, sort: sortPlace(commitment) })
  }
  for (const call of new Set(fresh.map((line) => line.call))) {
    const there = lines
      .filter((line) => sectionOf(line, letters) === call && !fresh.some(({ id }) => id === line.id))
      .sort(byPlace)
      .map(({ id, rests }) => ({ id, sort: rests[0] ? sortPlace(rests[0]) : null }))
    await orderLines(
      queries,
      ordered(
        there,
        fresh.filter((line) => line.call === call),
      ),
    )
  }
  await recordDone(queries, 'draft', declaration, by, {
    version: declaration.version,
    added: fresh.slice(moved.length).map(({ number }) => number),
    moved: moved.map(({ line, call }) => ({ line: line.number, before: line.call, after: call })),
  })
  return { added: added.length, moved: moved.length }
}

/** Checks that a call is one of the note's, or none. Throws `declaration-line.call-unknown`. */
export function knownCall(call: string, letters: readonly string[]): string | null {
  if (call === '') return null
  if (!letters.includes(call)) throw refusal('declaration-line.call-unknown', { call: call.slice(0, 20) })
  return call
}
