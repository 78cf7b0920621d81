import type { Category } from '../../council/index.ts'
import figures from './measured.json' with { type: 'json' }

/** Sentences rightly found, wrongly found and missed. */
export interface MeasuredTally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** How well an analyser did on sentences that it was not trained on. */
export interface Measured {
  /** Name and version of the analyser. */
  readonly analyser: string
  /** The day on which it was measured, `YYYY-MM-DD`. */
  readonly made: string
  /** By category, then by language (`ar`, `en`, `es`, `fr`, `ru`, `zh`). */
  readonly categories: Readonly<Record<Category, Readonly<Record<string, MeasuredTally>>>>
  /** Of the commitments found rightly, how many were given the right kind; by language. */
  readonly kinds: Readonly<Record<string, { readonly right: number; readonly of: number }>>
}

/**
 * How well the shipped analyser does, by category and language: English, Spanish, French, Russian and Arabic on statements as they were made,
 * Chinese on sentences translated for this purpose, since no statements in Chinese are labelled. Written by `npm run evaluate` (docs/method/evaluation.md).
 */
export const measured: Measured = figures
