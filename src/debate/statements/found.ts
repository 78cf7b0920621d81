import type { Capacity, Delegation } from '../../council/index.ts'
import type { Notice } from '../../document/index.ts'
import type { Chaired } from './delegation-in-head.ts'
import type { Basis, HeadPlaces, Speaker } from './head.ts'
import type { Line } from './line.ts'

/** Who was found to speak, before capacity and names are settled. */
export interface Found {
  readonly speaker: Speaker | null
  readonly delegation: Delegation | null
  readonly printed: string | null
  readonly basis: Basis | null
  readonly chaired: Chaired | null
  readonly capacity: Capacity | null
  readonly onBehalfOf: readonly string[]
  readonly jointWith: readonly Delegation[]
  readonly date: string | null
  readonly form: 'delivered' | 'written' | null
  readonly body: readonly Line[]
  readonly notices: readonly Notice[]
  readonly places: HeadPlaces
  /** The text says that its own delegation sits in the Council. */
  readonly sits: boolean
  /** A statement of its own, not a record's turn: the delegation that presides speaks in it for itself. */
  readonly ofTheChair: 'said' | 'possible' | null
}

/** Tells a State, member or observer, from organizations and groups. */
export function isState({ kind }: Delegation): boolean {
  return kind === 'member-state' || kind === 'observer-state'
}

/** Words by which somebody says that the Council is being briefed. */
export const briefs = /(?<!\p{L})(?:brief(?:ing|s|ed)?|exposé|exposición informativa|брифинг|сообщени\p{L} Совету|إحاطة)(?!\p{L})|通报/iu
