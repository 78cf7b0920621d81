import { fill, type Given } from './notice.ts'

/**
 * A rule says no. Thrown with a code `noun.reason` from a message table, met once at each door:
 * one line and exit code 1 on the command line.
 *
 * `message` is what a person reads: what happened, to what, what to do next. It never holds a path of the machine beyond what the person typed.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Makes the refusals of one room from its message table (`messages/en.json`, key `refusals`). */
export function refusalsFrom<T extends Readonly<Record<string, string>>>(table: T) {
  return (code: keyof T & string, given: Given = {}): Refusal => new Refusal(code, fill(table[code]!, given))
}
