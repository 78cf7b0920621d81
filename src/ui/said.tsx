import type { ComponentChildren } from 'preact'
import type { SaidSentence } from './messages.ts'
import { passage } from './page-language.ts'

/** A sentence of a message table and what its placeholders hold. */
export interface SaidGiven {
  readonly sentence: string
  /** Elements, numbers or words by placeholder; words stand in a direction of their own. */
  readonly given: Readonly<Record<string, ComponentChildren>>
}

/** A sentence whose placeholders hold elements, such as links, in the order of the language: the translator's. */
export function Said({ sentence, given }: SaidGiven) {
  return sentence.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const held = name === undefined ? undefined : given[name]
    if (held === undefined || held === null) return part
    return typeof held === 'string' ? <bdi>{held}</bdi> : held
  })
}

/** A sentence that may be in English on a page in another language, with its language marked. */
export function Sentence({ said }: { readonly said: SaidSentence }) {
  return said.lang ? <span {...passage(said.lang)}>{said.text}</span> : said.text
}
