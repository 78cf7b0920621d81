import type { Category, CommitmentKind, Pillar } from '../../council/index.ts'
import type { Position } from '../../document/index.ts'
import type { DecidedLink } from './earlier/decided-link.ts'
import type { RegisterEntry, RegisterField, Standing } from './register.ts'

/** What a State said of a commitment that was read in its statement (PRACTICE.md 1). The quote, and the count of what was said, stay. */
export const stateWords = ['confirmed', 'worded-more-exactly', 'not-regarded-as-a-commitment'] as const
/** One of {@link stateWords}. */
export type StateWord = (typeof stateWords)[number]

/**
 * A commitment of the register as it is kept: its words, what was read from them, and how far it has come.
 *
 * 1. `quote` is the text at `positions`, each cut exactly, parted by " … " where there are several.
 * 2. `version` grows by one with each change; every earlier version is kept.
 * 3. `standing` is `confirmed` only by the State's own word, with its source and day.
 * 4. `became` holds the numbers of what it was joined into or split into; then it is no longer counted, and its address says where it went.
 */
export interface KeptCommitment {
  readonly id: number
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
  readonly number: number
  readonly version: number
  readonly delegationId: string | null
  readonly delegationName: string | null
  readonly capacity: string | null
  readonly positions: readonly Position[]
  readonly quote: string
  readonly sentences: readonly number[]
  readonly kind: CommitmentKind
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
  readonly categories: readonly Category[]
  readonly fields: Readonly<Partial<Record<keyof RegisterEntry['fields'], RegisterField>>>
  /** Last day or year by which it is to be done, as far as it was said. */
  readonly due: string | null
  readonly language: string
  readonly standing: Standing
  readonly stateWord: StateWord | null
  readonly stateSource: string | null
  readonly stateDate: string | null
  readonly stateWording: string | null
  readonly stateReason: string | null
  readonly reviewer: string | null
  readonly reviewedAt: string | null
  readonly setAsideWhy: string | null
  readonly became: readonly number[]
  /** The version of its statement that no longer has its words, as corrected before the issue: then it is not counted. */
  readonly goneFrom: number | null
  /** The version of its statement that is the corrigendum to its words; the words of the first text stay its quote. */
  readonly correctedIn: number | null
  /** What stands there in the corrigendum; null where that has nothing in their place. */
  readonly correctedTo: string | null
  /** What people decided about earlier words of the same delegation. */
  readonly earlierWords: readonly DecidedLink[]
  readonly method: string
  readonly strength: number
  readonly reason: string
  readonly trigger: readonly Position[]
}

/** What a change may change; all else of a commitment stays as it was found. */
export type CommitmentChange = Partial<
  Omit<KeptCommitment, 'id' | 'debateId' | 'statementId' | 'number' | 'version' | 'method' | 'strength'>
>

/** That a State has not spoken on a commitment, or that its word has lapsed; an earlier one stays in the history. */
export const noStateWord = { stateWord: null, stateSource: null, stateDate: null, stateWording: null, stateReason: null } as const
