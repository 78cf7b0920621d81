import { capacities, type Delegation, nameOf, recogniseDelegation } from '../../council/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import type { Head } from './head.ts'

/** What is wrong with a field of the form, by a word of the message table. */
export interface HeadFault {
  readonly field: string
  readonly fault: 'delegation' | 'long' | 'title'
}

const lines = (names: readonly string[]) => names.join('\n')
const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
const namesIn = (text: string | undefined) => (text ?? '').split('\n').map(plain).filter(Boolean)

/** What stands in the form before anything is typed. */
export function headTyped(head: Head): Typed {
  return {
    delegation: head.delegation?.name ?? '',
    speaker: head.speaker?.name ?? '',
    title: head.speaker?.title ?? '',
    capacity: head.capacity ?? '',
    onBehalfOf: lines(head.onBehalfOf),
    jointWith: lines(head.jointWith),
    alignedWith: lines(head.alignedWith),
  }
}

/** Reads the form: what changes of the head, or all that is wrong. `date` tells which name a delegation had on the day. */
export function readHead(typed: Typed, date: string | null): Partial<Head> | readonly HeadFault[] {
  const faults: HeadFault[] = []
  const named = plain(typed.delegation)
  const found: Delegation | null = named === '' ? null : (recogniseDelegation(named)?.delegation ?? null)
  if (named !== '' && !found) faults.push({ field: 'delegation', fault: 'delegation' })
  const speaker = plain(typed.speaker)
  const title = plain(typed.title)
  if (speaker === '' && title !== '') faults.push({ field: 'speaker', fault: 'title' })
  for (const field of ['speaker', 'title', 'onBehalfOf', 'jointWith', 'alignedWith'])
    if ((typed[field] ?? '').length > 2000) faults.push({ field, fault: 'long' })
  if (faults.length > 0) return faults
  const delegation = found && {
    id: found.id,
    name: nameOf(found, 'en', date ?? undefined),
    kind: found.kind,
    ...(found.fictional && { fictional: true as const }),
  }
  return {
    delegation,
    basis: delegation ? 'head' : null,
    speaker: speaker === '' ? null : { name: speaker, title: title || null },
    capacity: capacities.find((one) => one === typed.capacity) ?? null,
    onBehalfOf: namesIn(typed.onBehalfOf),
    jointWith: namesIn(typed.jointWith),
    alignedWith: namesIn(typed.alignedWith),
  }
}
