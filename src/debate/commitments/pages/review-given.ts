import type { Visit } from '../../../platform/http/index.ts'
import type { Problem } from '../../../ui/index.ts'
import { address, type DebateOfPage } from '../../../ui/index.ts'
import type { KeptSentence } from '../../analysis/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import type { Statement } from '../../statements/index.ts'
import type { LinkedWords } from '../earlier/linked-words.ts'
import { following } from '../following.ts'
import type { CommitmentVersion, ComparedField } from '../history.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import { type QueueFilter, queueQuery } from '../queue-filter.ts'
import type { FieldRefusal } from '../refusal.ts'
import type { QueuePlace } from '../review-queue.ts'
import type { SimilarCommitment } from '../similar-commitments.ts'
import { problemsInWords } from './words.ts'

/** What can be done with one commitment: the last part of the address that its form is sent to. */
export const reviewActions = [
  'review',
  'correct',
  'set-aside',
  'split',
  'join',
  'link-earlier',
  'unlink-earlier',
  'record-state-word',
  'undo',
] as const
/** One of {@link reviewActions}. */
export type ReviewAction = (typeof reviewActions)[number]

/** Something that was just done, to be said above the next page, with a way to take it back. */
export interface Done {
  readonly entries: readonly { readonly number: number; readonly version: CommitmentVersion; readonly isNewest: boolean }[]
  /** Numbers of those of a list that somebody else had changed meanwhile. */
  readonly refused: readonly number[]
}

/** A form that was sent and could not be done; what was typed is in the visit. */
export interface Attempt {
  readonly action: ReviewAction
  readonly problems: readonly FieldRefusal[]
  /** Somebody else had changed the commitment: the version that the person saw, and what they wanted of each field. */
  readonly meanwhile: { readonly saw: KeptCommitment | null; readonly sent: Partial<Readonly<Record<ComparedField, unknown>>> } | null
}

/** What the page of one commitment in review shows. */
export interface ReviewGiven {
  readonly debate: KeptDebate
  readonly commitment: KeptCommitment
  /** The part of its statement's address. */
  readonly anchor: string
  readonly isWithdrawn: boolean
  readonly statement: Statement
  readonly sentences: readonly KeptSentence[]
  readonly versions: readonly CommitmentVersion[]
  readonly joinable: readonly KeptCommitment[]
  /** Those among them that are perhaps the same commitment. */
  readonly similar: readonly SimilarCommitment[]
  /** Earlier words of the same delegation that are likely the same commitment. */
  readonly earlier: readonly LinkedWords[]
  readonly filter: QueueFilter
  readonly place: QueuePlace
  readonly done: Done | null
  readonly attempt: Attempt | null
}

/** The same with the visit. */
export type Shown = ReviewGiven & { readonly visit: Visit }

/** A debate as the shell of a page needs it: its theme, or its slug where it has none. */
export function debateOfPage({ slug, theme, fictional }: KeptDebate): DebateOfPage {
  return { slug, title: theme ?? slug, fictional: fictional === true }
}

/** The anchor of a field of one of several forms; a stretch of words is found at its first list. */
export const idIn = (action: string) => (field: string) => `${action}-${field === 'span' ? 'from-0' : field.replace(/^span-/, 'from-')}`

/** The address of a form, which keeps the filter of the queue. */
export function actionAddress({ visit, debate, commitment, filter }: Shown, action: ReviewAction): string {
  return address(visit.language, `/debates/${debate.slug}/review/${commitment.number}/${action}`, queueQuery(filter))
}

/** What is wrong with the form of an action, in words. */
export function problemsOf({ visit, attempt }: Shown, action: ReviewAction): readonly Problem[] {
  return attempt?.action === action ? problemsInWords(visit.language, attempt.problems, idIn(action)) : []
}

/** What stands in a field of the form of an action: what was typed, or what it is now. */
export function typedIn({ visit, attempt }: Shown, action: ReviewAction, name: string, now = ''): string {
  return attempt?.action === action ? (visit.form[name] ?? '') : now
}

/** As {@link typedIn}, for a field that comes several times. */
export function allTypedIn({ visit, attempt }: Shown, action: ReviewAction, name: string, now: readonly string[]): readonly string[] {
  return attempt?.action === action ? visit.all(name) : now
}

/** Changes that are not taken back here. */
const madeElsewhere = [...following, 'commitment.propose', 'commitment.enter']

/** Tells whether the last change of a commitment can be taken back here. */
export function mayUndo(versions: readonly CommitmentVersion[]): boolean {
  const last = versions.at(-1)
  return last !== undefined && !madeElsewhere.includes(last.action)
}
