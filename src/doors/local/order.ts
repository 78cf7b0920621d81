import type { Outcome } from '../../platform/command/index.ts'

/** Where the server takes commands of this machine's command line. */
export const orderPath = '/-/command'

/** Milliseconds between two signs of life of a server that works on an order, and the silence after which it is given up. */
export const signs = { every: 2_000, silence: 30_000 } as const

/** A command that the command line hands to the server; paths are absolute. */
export interface CommandOrder {
  readonly command: string
  readonly paths: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  readonly switches: readonly string[]
}

/** What the server sends back, a line each: that it works on it, how far it has come, lines to be said, and in the end one of the last four. */
export type OrderAnswer =
  | { readonly works: true }
  | { readonly progress: readonly [what: string, done: number, of: number] }
  | { readonly say: string }
  | { readonly outcome: Outcome }
  | { readonly refusal: { readonly code: string; readonly message: string } }
  | { readonly usage: string }
  | { readonly defect: string }
