import { type CommitmentKind, commitmentKinds } from '../../council/index.ts'

/** Which commitments of a debate a reviewer wants to see, by how far they are: those that wait are `proposed`. */
export const queueStandings = ['proposed', 'looked-at', 'reviewed', 'confirmed', 'set-aside', 'any'] as const
/** One of {@link queueStandings}. */
export type QueueStanding = (typeof queueStandings)[number]

/** What a queue of review shows. A part that is null filters nothing. */
export interface QueueFilter {
  readonly standing: QueueStanding
  /** An id of the table of delegations; `none` where the delegation is not known. */
  readonly delegation: string | null
  readonly kind: CommitmentKind | null
  /** The letter of a guiding question; `none` for what answers none. */
  readonly question: string | null
  readonly language: string | null
}

/** Reads a filter from an address. What is not known there filters nothing. */
export function queueFilterFrom(query: URLSearchParams): QueueFilter {
  const text = (name: string) => query.get(name)?.slice(0, 100) || null
  const standing = queueStandings.find((one) => one === query.get('standing')) ?? 'proposed'
  const kind = commitmentKinds.find((one) => one === query.get('kind')) ?? null
  return { standing, delegation: text('delegation'), kind, question: text('question'), language: text('language') }
}

/** Writes a filter, and what else the address is to hold, as a query with its question mark; empty where there is nothing to say. */
export function queueQuery(filter: Partial<QueueFilter>, more: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(filter).filter(([name, value]) => value && !(name === 'standing' && value === 'proposed')) as [
    string,
    string,
  ][]
  const query = new URLSearchParams([...said, ...Object.entries(more)]).toString()
  return query ? `?${query}` : ''
}
