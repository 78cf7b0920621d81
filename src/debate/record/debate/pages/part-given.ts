import type { PageLanguage } from '../../../../ui/index.ts'
import type { Overview } from '../overview.ts'

/** What each part of the page of a debate is given. */
export interface PartGiven {
  readonly language: PageLanguage
  readonly overview: Overview
  /** The address of a page of the debate: `/register?call=a`. */
  readonly to: (rest: string) => string
}
