import type { Statement } from '../statements/index.ts'

/** What an analyser needs of a {@link Statement}. */
export type AnalysedStatement = Pick<Statement, 'language' | 'head' | 'body'> & {
  readonly document: {
    readonly paragraphs: readonly {
      readonly n: number
      readonly text: string
      readonly language?: string
      readonly kind?: string
      readonly label?: string
    }[]
  }
}
