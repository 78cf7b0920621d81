import { type Delegation, type NamedDelegation, nameOf } from '../../council/index.ts'
import type { Notice, Read } from '../../document/index.ts'
import { findDates } from '../../language/index.ts'
import { alignedWith } from './alignment.ts'
import { capacityOf, isOfTheChair } from './capacity-of.ts'
import { delegationInFileName } from './file-name.ts'
import { partsOf } from './file-parts.ts'
import { type Found, isState } from './found.ts'
import { foundInBlock } from './found-in-block.ts'
import { foundInTurn } from './found-in-turn.ts'
import type { Head, MeetingFacts } from './head.ts'
import { type Line, lineOf, plain } from './line.ts'
import { printedName } from './named-group.ts'
import { notice } from './notice.ts'
import type { ReceivedDocument, Statement } from './statement.ts'

function paragraphsText(numbers: readonly number[]): string {
  const first = numbers[0]
  const last = numbers.at(-1)
  return first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`
}

/** Settles a delegation for JSON; without a day a former name stays as it was printed. */
function settled(delegation: Delegation, printed: string | null, date: string | null): NamedDelegation {
  const { id, kind, fictional } = delegation
  const name = date === null ? printedName(delegation, printed) : nameOf(delegation, 'en', date)
  return { id, name, kind, ...(fictional && { fictional }) }
}

// Treaty of Lisbon: before that day a Member State spoke for the European Union.
const ownVoiceOfTheUnion = '2009-12-01'

interface Chosen {
  readonly found: Found
  readonly notices: readonly Notice[]
}

function choose(received: ReceivedDocument, lines: readonly Line[], language: string, meeting: MeetingFacts | null): Chosen {
  const parts = partsOf(lines)
  if (parts.kind === 'blocks') {
    const [first, ...others] = parts.blocks
    const found = foundInBlock(first!, received.document.margins.map(plain), language)
    if (others.length === 0) return { found, notices: found.notices }
    const told = parts.blocks.map((block) => {
      const { speaker, delegation } = foundInBlock(block, [], language)
      return `${(delegation as Delegation | null)?.names.en.short ?? speaker?.name ?? '?'} (${paragraphsText([...block.head, ...block.body].map(({ n }) => n))})`
    })
    const place = { paragraph: others[0]!.head[0]?.n ?? others[0]!.body[0]!.n }
    return { found, notices: [...found.notices, notice('statements.several', place, { parts: told.join('; '), kept: told[0]! })] }
  }
  const read = parts.turns.map((turn) => ({ turn, found: foundInTurn(turn, lines, language, meeting) }))
  const speaking = read.filter(({ found }) => found.capacity !== 'president-procedural')
  const date = findDates(parts.before.map(({ text }) => text).join('\n'))[0]?.date ?? null
  if (speaking.length === 0) {
    const body = read.flatMap(({ found }) => found.body)
    return { found: { ...read[0]!.found, body, date }, notices: [notice('statements.chairs-business', { paragraph: read[0]!.turn.line })] }
  }
  const first = speaking[0]!
  const same = speaking.every(({ turn }) => turn.who === first.turn.who && turn.delegation?.id === first.turn.delegation?.id)
  const found = { ...first.found, date, body: same ? speaking.flatMap((each) => each.found.body) : first.found.body }
  if (read.length === 1) return { found, notices: found.notices }
  const told = read.map(
    ({ turn }) => `${turn.who}${turn.printed ? ` (${turn.printed})` : ''}, ${paragraphsText([...new Set([turn.line, ...turn.body])])}`,
  )
  const kept = told[read.indexOf(first)]!
  return {
    found,
    notices: [...found.notices, notice('statements.several', { paragraph: first.turn.line }, { parts: told.join('; '), kept })],
  }
}

/**
 * Reads from a received Document who speaks: name and title, for which delegation, on behalf of whom, joint or aligned with whom,
 * in which capacity, and which paragraphs are the statement itself.
 *
 * 1. It never throws for what a text says or lacks: what cannot be known is null or empty, with a notice.
 * 2. A delegation comes from the head first, then from a letterhead, then from the text's own first person, and last from the file's name.
 *    States named as place, topic, addressee or presidency are none of these.
 * 3. Where a person speaks as chair of a body, the body speaks (S/PV.7658: the Peacebuilding Commission through the Permanent Representative of Kenya).
 * 4. Of several statements in one file the first that is not the chair's business is taken; the notice tells which paragraphs belong to whom.
 *
 * `Mr. Thöresson (Sweden): I have the honour to speak today on behalf of the Nordic countries, namely, Denmark, Finland, …`
 */
export function readStatement(received: ReceivedDocument, meeting: MeetingFacts | null = null): Read<Statement> {
  const { id, file, sha256, document, words } = received
  const language = document.language ?? 'und'
  const lines = document.paragraphs.map(lineOf).filter(({ text }) => text !== '')
  const chosen = choose(received, lines, language, meeting)
  const { found } = chosen
  const notices: Notice[] = [...chosen.notices]
  if (!found.speaker) notices.push(notice('statements.no-speaker'))
  const procedural = found.capacity === 'president-procedural'
  const secretary = found.capacity === 'secretary-general'
  const date = meeting?.date ?? found.date

  let { delegation, basis, printed } = found
  if (basis === 'text' && delegation?.id === 'european-union' && date !== null && date < ownVoiceOfTheUnion)
    delegation = basis = printed = null
  if (found.chaired) {
    delegation = found.chaired.delegation
    printed = null
    basis = delegation ? (basis === 'text' || basis === null ? 'text' : basis) : null
  } else if (!delegation && !procedural && !secretary && !notices.some(({ code }) => code === 'statements.delegation-unclear')) {
    delegation = delegationInFileName(file, lines.map(({ text }) => text).join('\n'))
    if (delegation) {
      basis = 'file-name'
      notices.push(notice('statements.delegation-from-file-name', null, { name: nameOf(delegation, 'en', date ?? undefined) }))
    }
  }

  let capacity = found.capacity
  if (capacity === null && delegation) {
    const table = isOfTheChair(found, delegation, meeting) ? 'president-national' : capacityOf(delegation, date, meeting)
    // The table of members says nothing of invented States, nor of a day that is not known; the text itself may.
    const told = found.sits && (table === 'unknown' || (table === 'rule-37' && delegation.fictional)) ? 'council-member' : table
    capacity = told === 'unknown' ? null : told
    if (told === 'unknown') notices.push(notice('statements.capacity-needs-date', null, { name: nameOf(delegation, 'en') }))
  }
  if (capacity === null && found.chaired) capacity = 'rule-39'

  const unclear = notices.some(({ code }) => code === 'statements.delegation-unclear')
  if (!delegation && !found.chaired && !procedural && !secretary && !unclear) notices.push(notice('statements.no-delegation'))

  const own = delegation ? [nameOf(delegation, 'en'), nameOf(delegation, 'en', date ?? undefined)] : []
  const state = delegation !== null && isState(delegation)
  const jointWith = found.jointWith.map((each) => nameOf(each, 'en', date ?? undefined)).filter((name) => !own.includes(name))
  const { speaker, chaired } = found
  const head: Head = {
    speaker: speaker && chaired ? { name: speaker.name, title: speaker.title ?? chaired.title } : speaker,
    delegation: delegation ? settled(delegation, printed, date) : null,
    body: found.chaired?.body ?? null,
    capacity,
    onBehalfOf: found.onBehalfOf.filter((name) => !(state && own.includes(name)) && !jointWith.includes(name)),
    jointWith,
    alignedWith: procedural ? [] : alignedWith(found.body, language),
    date: found.date,
    form: found.form,
    basis: delegation ? basis : null,
  }
  const statement: Statement = {
    id,
    file,
    sha256,
    mediaType: document.mediaType,
    language,
    words,
    document,
    head,
    body: found.body.map(({ n }) => n),
  }
  return { value: statement, notices }
}
