import type { Document } from '../../document/index.ts'
import type { Head } from './head.ts'

/** A file that was handed in, read into a Document with languages. */
export interface ReceivedDocument {
  readonly id: string
  /** File name, without any folder. */
  readonly file: string
  readonly sha256: string
  readonly document: Document
  /** Words by the custom of its language. */
  readonly words: number
}

/**
 * What one delegation said or wrote for a debate, with its head told apart from its words.
 *
 * `body` holds the numbers of the paragraphs that are the statement itself, in order: salutations are in it, head lines are not,
 * nor are other speakers' words in the same file. The paragraphs themselves stay in `document`, unchanged.
 */
export interface Statement {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly mediaType: string
  readonly language: string
  readonly words: number
  readonly document: Document
  readonly head: Head
  readonly body: readonly number[]
}
