import { Refusal, refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals of this room. */
export const refusal = refusalsFrom(messages.refusals)

/** A rule that says no to what was given in one field of a form; null for the whole. */
export interface FieldRefusal {
  readonly field: string | null
  readonly refusal: Refusal
}

/** Several rules that say no at once, so that a form can say each beside its field. To a door it is the first of them. */
export class Refusals extends Refusal {
  readonly all: readonly FieldRefusal[]

  constructor(all: readonly [FieldRefusal, ...(readonly FieldRefusal[])]) {
    super(all[0].refusal.code, all[0].refusal.message)
    this.all = all
  }
}

/** Throws the refusals, all at once, where there are any. */
export function refuseAll(problems: readonly FieldRefusal[]): void {
  const [first, ...others] = problems
  if (first) throw new Refusals([first, ...others])
}

/** Letters that a reason, a source or a wording may have. */
export const mostLetters = 2000

/** What is wrong with a text that a person wrote: it lacks where it is needed, or is longer than can be kept. */
export function writtenProblems(field: string, text: string, missing: Refusal | null): readonly FieldRefusal[] {
  if (text.trim() === '') return missing ? [{ field, refusal: missing }] : []
  return text.length > mostLetters ? [{ field, refusal: refusal('commitment.too-long', { length: text.length, most: mostLetters }) }] : []
}
