import type { Position } from '../document/index.ts'

/** Which version of which document: the SHA-256 of its bytes, in hexadecimal. */
export type DocumentVersionId = string & { readonly __noun: 'DocumentVersionId' }

/** The exact words of a source. */
export interface Quote {
  readonly exact: string
}

/**
 * Where something was read: which version of which document, where in it, and the exact words found there.
 *
 * The quote is the authority. The position says where to look first; if the words are no longer there,
 * the provenance is stale and says so, and is never silently moved.
 */
export interface Provenance {
  readonly version: DocumentVersionId
  readonly position: Position
  readonly quote: Quote
  /** Name and version of the reader that found it, such as `pdf@3`. */
  readonly reader: string
}

/** Checks a provenance and freezes it. Throws a RangeError where the words are empty or the position is not as long as they are. */
export function provenance(given: Provenance): Provenance {
  if (given.quote.exact === '') throw new RangeError('Provenance needs the exact words')
  const { paragraph, start, end } = given.position
  if (paragraph < 1 || start < 0 || end - start !== given.quote.exact.length)
    throw new RangeError('The position must be as long as the words')
  return Object.freeze({ ...given })
}
