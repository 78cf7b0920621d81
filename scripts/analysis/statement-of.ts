import type { AnalysedStatement } from '../../src/debate/analysis/analysed-statement.ts'
import { headOf } from './samples.ts'

/** A statement of the gold as the product sees it: its paragraphs, and the head that the record printed. */
export function statementOf(given: {
  readonly language: string
  readonly head: string
  readonly paragraphs: readonly string[]
}): AnalysedStatement {
  return {
    language: given.language,
    head: headOf(given.head),
    document: { paragraphs: given.paragraphs.map((text, i) => ({ n: i + 1, text })) },
    body: given.paragraphs.map((_, i) => i + 1),
  }
}
