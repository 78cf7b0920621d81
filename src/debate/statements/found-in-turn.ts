import { type Delegation, delegationById } from '../../council/index.ts'
import { briefs, type Found, isState } from './found.ts'
import type { MeetingFacts } from './head.ts'
import type { Line } from './line.ts'
import { type Opening, readOpening } from './opening.ts'
import { withoutHonorific } from './speaker-in-head.ts'
import type { Turn } from './turn.ts'

const rank =
  /^(?:(?:His|Her) (?:Excellency|Eminence|Grace)\s+)?(?<rank>Archbishop|Bishop|Cardinal|Monsignor|Msgr|Crown Prince|Prince|Princess|King|Queen|Sheikha?|Judge|General|Ambassador|Monseigneur|Mgr|المطران|Архиепископ)(?!\p{L})/iu

/** Reads who speaks in a turn of the record, by its speaker's line first and then by its own words. */
export function foundInTurn(turn: Turn, lines: readonly Line[], language: string, meeting: MeetingFacts | null): Found {
  const body = lines.filter(({ n }) => turn.body.includes(n))
  const text = body.map((line) => (line.n === turn.line ? { n: line.n, text: afterSpeakersLine(line.text) } : line))
  const opening = readOpening(text, language)
  const { name, honorific } = withoutHonorific(turn.who)
  const title = rank.exec(honorific)?.groups?.rank ?? null
  const common = {
    onBehalfOf: opening.onBehalfOf,
    jointWith: [],
    date: null,
    form: 'delivered' as const,
    body,
    notices: [],
    places:
      turn.kind === 'speaker' ? { speaker: [turn.line], ...(turn.delegation && { delegation: [turn.line] }) } : { speaker: [turn.line] },
    sits: false,
    ofTheChair: null,
  }
  if (turn.kind === 'chair') {
    const national = nationalTurn(turn, lines, language)
    const presiding = meeting?.presidency ? (delegationById(meeting.presidency as Delegation['id']) ?? null) : null
    const speaker = { name: turn.who, title: national?.nationalTitle ?? null }
    if (!national)
      return {
        ...common,
        onBehalfOf: [],
        speaker,
        delegation: null,
        printed: null,
        basis: null,
        chaired: null,
        capacity: 'president-procedural',
      }
    const delegation = national.delegation ?? presiding
    return {
      ...common,
      speaker,
      delegation,
      printed: national.printed,
      basis: delegation ? 'text' : null,
      chaired: null,
      capacity: 'president-national',
    }
  }
  if (turn.kind === 'secretary-general') {
    return {
      ...common,
      speaker: { name: turn.who, title: null },
      delegation: null,
      printed: null,
      basis: null,
      chaired: null,
      capacity: 'secretary-general',
    }
  }
  const speaker = { name: name || turn.who, title }
  // The record prints a State in brackets: a person without them is invited, and names a home without speaking for it.
  const said =
    opening.delegation && isState(opening.delegation) && opening.delegation.kind !== 'observer-state' && opening.inPassing
      ? null
      : opening.delegation
  const delegation = turn.delegation ?? said
  const capacity =
    turn.delegation || !body.slice(0, 4).some(({ text }) => briefs.test(text))
      ? null
      : opening.delegation && isState(opening.delegation)
        ? null
        : 'briefer'
  return {
    ...common,
    speaker,
    delegation,
    printed: turn.delegation ? turn.printed : opening.printed,
    basis: turn.delegation ? 'head' : said ? 'text' : null,
    chaired: opening.chaired,
    capacity: opening.delegation?.kind === 'organization' ? null : capacity,
  }
}

function afterSpeakersLine(text: string): string {
  return text.replace(/^[^:：)）]{1,120}(?:[)）]\s*(?:[(（][^)）]*[)）])?\s*)?[:：]?\s*/u, '')
}

/** The words of a turn of the chair from where a national statement is announced; null where none is. */
function nationalTurn(turn: Turn, lines: readonly Line[], language: string): Opening | null {
  const numbers = [...new Set([turn.line, ...turn.body])]
  const body = lines.filter(({ n }) => numbers.includes(n))
  for (const line of body) {
    const opening = readOpening([line], language)
    if (opening.national) return opening
  }
  return null
}
