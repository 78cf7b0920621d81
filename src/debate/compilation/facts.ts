import { delegationById, formalNameOf } from '../../council/index.ts'
import type { Block, Run } from '../../document/index.ts'
import { type Annex, namedIn, othersSpokenFor } from './annex.ts'
import type { Compilation } from './compilation.ts'
import { printed } from './printed-name.ts'
import type { Words } from './words.ts'

/** The other delegations of a joint statement stand in the heading as long as they are no more than this, and else among the facts below it. */
export const namedTogether = 3

/** What stands between the heading of an annex and its text: who speaks, in which capacity, for whom and with whom, as far as it is known. */
export function factsOf({ name, statement }: Annex, { date, language }: Compilation, words: Words): readonly Block[] {
  const { head } = statement
  const day = date ?? undefined
  const facts: { name: string; runs: readonly Run[] }[] = []
  const add = (key: keyof Words['facts'], run: Run): void => void facts.push({ name: words.facts[key], runs: [run] })
  if (head.speaker !== null && name.known !== 'speaker') {
    const { name: called, title } = head.speaker
    add('speaker', printed(title === null ? called : called + commaFor(called) + title, language))
  }
  if (head.speaker?.title && name.known === 'speaker') add('speaker', printed(head.speaker.title, language))
  if (name.known === 'body' && head.delegation !== null) {
    const delegation = delegationById(head.delegation.id)
    add('delegation', { text: delegation ? formalNameOf(delegation, language, day) : head.delegation.name })
  }
  if (head.capacity !== null) add('capacity', { text: words.capacities[head.capacity] })
  for (const key of ['onBehalfOf', 'jointWith', 'alignedWith'] as const) {
    const names = key === 'onBehalfOf' ? othersSpokenFor(head) : head[key]
    if (names.length > (key === 'jointWith' ? namedTogether : 0))
      add(key, printed(names.map((one) => namedIn(one, day, language)).join(words.comma), language))
  }
  if (name.known === 'file') add('file', printed(statement.file, language))
  return facts.length > 0 ? [{ kind: 'facts', facts }] : []
}

/** The comma of the script that a name is printed in. */
function commaFor(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? '، ' : /\p{Script=Han}/u.test(text) ? '，' : ', '
}
