import { type Delegation, delegationById, namedDelegation } from '../../src/council/index.ts'
import type { Head } from '../../src/debate/statements/index.ts'

/** The head of a statement of which nothing is known. */
export const nobody: Head = {
  speaker: null,
  delegation: null,
  body: null,
  capacity: null,
  onBehalfOf: [],
  jointWith: [],
  alignedWith: [],
  date: null,
  form: null,
  basis: null,
}

/** The head of a statement by a delegation of the table, by its id. */
export const headOf = (id: string, more: Partial<Head> = {}): Head => ({
  ...nobody,
  delegation: namedDelegation(delegationById(id) as Delegation),
  ...more,
})
