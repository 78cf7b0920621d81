import type { Category } from '../../../../council/index.ts'
import type { KeptAnswer, KeptSentence } from '../../../analysis/index.ts'
import type { StoodEarlier } from '../../../commitments/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import type { KeptStatement, Statement } from '../../../statements/index.ts'
import type { MarkedFinding } from '../findings.ts'
import type { StatementVersion } from '../store.ts'

/** A statement as its reading view shows it, in one of its versions. */
export interface ReadStatementView {
  readonly debate: KeptDebate
  readonly kept: KeptStatement
  readonly statement: Statement
  /** The version that is shown, and the one that counts: the newest text, or the one that was issued. */
  readonly shown: StatementVersion
  readonly newest: StatementVersion
  /** All versions, the newest first, corrigenda among them. */
  readonly versions: readonly StatementVersion[]
  /** The address asks for a version by its number. */
  readonly cited: boolean
  readonly sentences: readonly KeptSentence[]
  readonly findings: readonly MarkedFinding[]
  readonly answers: readonly KeptAnswer[]
  /** Commitments that were said to be new, but stood earlier; of the newest version only. */
  readonly stood: readonly StoodEarlier[]
  readonly categories: readonly Category[]
  /** SHA-256 of the clean copy. */
  readonly cleanCopy: string
}
