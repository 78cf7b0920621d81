import type { Database } from '../database/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { LanguageModel } from '../language-model/index.ts'
import type { Visit } from './visit.ts'

/** What a page answers: a whole page, another address (with its language), or a file. */
export type Answer =
  | { readonly kind: 'page'; readonly html: string; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly mediaType: string
      readonly bytes: Uint8Array | string
      readonly inline?: true
    }

/**
 * A page of a room, or what one of its forms does.
 *
 * 1. `path` is without language; `:name` takes one part of the address into `visit.params`.
 * 2. A GET depends on the visit and on the database alone, so that it can be kept until the next change; `fresh` says that it may not.
 * 3. `acts`: needs to know who works here; whoever has not said it yet is asked first, and what was typed is kept.
 */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly acts?: true
  readonly fresh?: true
  readonly answer: (visit: Visit) => Promise<Answer>
}

/** What the pages of a room stand on. */
export interface Bench {
  readonly database: Database
  readonly jobs: Jobs
  /** Runs a task in a worker with limits. A Refusal thrown there arrives here as one. */
  readonly run: <T>(task: string, given: unknown) => Promise<T>
  /** The language model that the operator set; absent where none is, which is the rule. */
  readonly languageModel?: LanguageModel
}

/** A whole page. */
export const pageAnswer = (html: string, status = 200): Answer => ({ kind: 'page', html, status })

/** Another address, such as the page that shows what a form did. */
export const redirectTo = (to: string): Answer => ({ kind: 'redirect', to })
