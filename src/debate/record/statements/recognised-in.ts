import { printedParagraphs, type Statement } from '../../statements/index.ts'

/** How much of a statement was recognised in pictures: how sure that is on the whole, each paragraph counted by its letters, and how many words are doubtful. */
export interface RecognisedPart {
  readonly confidence: number
  readonly doubtful: number
}

/** What of a statement's own words was recognised in pictures; null where none was. */
export function recognisedIn(statement: Statement): RecognisedPart | null {
  const seen = printedParagraphs(statement).flatMap(({ text, recognised }) => (recognised ? [{ letters: text.length, ...recognised }] : []))
  const letters = seen.reduce((sum, one) => sum + one.letters, 0)
  if (letters === 0) return null
  return {
    confidence: seen.reduce((sum, { confidence, letters: own }) => sum + confidence * own, 0) / letters,
    doubtful: seen.reduce((sum, { doubtful }) => sum + doubtful.length, 0),
  }
}
