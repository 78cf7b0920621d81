import type { Visit } from '../../../../platform/http/index.ts'
import type { LanguageModel } from '../../../../platform/language-model/index.ts'
import type { Problem } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import type { Permission } from '../permission.ts'
import type { AskedStatement } from '../requests.ts'

/** How many proposals about a version of a statement agree with what was found before, and how many add to it. */
export interface StatementCounts {
  readonly versionId: number
  readonly method: string
  readonly agrees: number
  readonly adds: number
}

/** What the page of the language model of a debate shows. */
export interface LanguageModelGiven {
  readonly debate: KeptDebate
  /** Null where none is set. */
  readonly model: Pick<LanguageModel, 'name' | 'host' | 'limits'> | null
  readonly statements: readonly AskedStatement[]
  readonly permissions: readonly Permission[]
  readonly counts: readonly StatementCounts[]
  /** Requests of the day of the visit, all debates together. */
  readonly today: number
  readonly problems: readonly Problem[]
}

/** What a part of the page is made from. */
export type ModelPartGiven = LanguageModelGiven & { readonly visit: Visit }

/** The path of the page of a debate. */
export const modelPath = ({ slug }: Pick<KeptDebate, 'slug'>): string => `/debates/${slug}/language-model`
