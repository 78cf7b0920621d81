import type { Publication } from '../publication.ts'
import type { FootAndEnd } from './foot-and-end.ts'
import type { Numberings } from './numbering.ts'

/** What is at hand while the body of a DOCX is written: what is published, and what is gathered for the other parts of the file. */
export interface Writing {
  readonly publication: Publication
  readonly numberings: Numberings
  readonly notes: FootAndEnd
  /** Page on which each part begins, by id, where somebody has counted them. */
  readonly pages: Readonly<Record<string, number>> | null
}
