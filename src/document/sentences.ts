/** The sentences of notices and refusals by code, in each language of pages. */
export interface Sentences {
  readonly en: Readonly<Record<string, string>>
  readonly ar: Readonly<Record<string, string>>
}

interface MessageTable {
  readonly notices?: Readonly<Record<string, string>>
  readonly refusals?: Readonly<Record<string, string>>
  readonly reasons?: Readonly<Record<string, string>>
}

const flat = ({ notices, refusals, reasons }: MessageTable) => ({ ...notices, ...refusals, ...reasons })

/** Takes the sentences of notices, refusals and reasons out of the message tables of one folder. */
export function sentencesFrom(tables: { readonly en: object; readonly ar: object }): Sentences {
  return { en: flat(tables.en), ar: flat(tables.ar) }
}

/** Puts the sentences of several folders together; a code belongs to one folder only. */
export function joinSentences(...all: readonly Sentences[]): Sentences {
  return { en: Object.assign({}, ...all.map(({ en }) => en)), ar: Object.assign({}, ...all.map(({ ar }) => ar)) }
}
