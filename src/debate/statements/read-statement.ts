import { type Capacity, type Delegation, delegationById, type NamedDelegation, nameOf } from '../../council/index.ts'
import type { Notice, Read } from '../../document/index.ts'
import { findDates } from '../../language/index.ts'
import { alignedWith } from './alignment.ts'
import { capacityOf } from './capacity-of.ts'
import { cue } from './cues/index.ts'
import { type Chaired, chairedBody, delegationsInHead, type Named } from './delegation-in-head.ts'
import { delegationInFileName } from './file-name.ts'
import { type Block, partsOf } from './file-parts.ts'
import type { Basis, Head, MeetingFacts, Speaker } from './head.ts'
import { type Line, lineOf, plain } from './line.ts'
import { namesIn } from './named-group.ts'
import { notice } from './notice.ts'
import { type Opening, readOpening } from './opening.ts'
import { personalParts, speakerInHead, withoutHonorific } from './speaker-in-head.ts'
import type { ReceivedDocument, Statement } from './statement.ts'
import type { Turn } from './turn.ts'

/** Who was found to speak, before capacity and names are settled. */
interface Found {
  readonly speaker: Speaker | null
  readonly delegation: Delegation | null
  readonly printed: string | null
  readonly basis: Basis | null
  readonly chaired: Chaired | null
  readonly capacity: Capacity | null
  readonly onBehalfOf: readonly string[]
  readonly jointWith: readonly Delegation[]
  readonly date: string | null
  readonly form: 'delivered' | 'written' | null
  readonly body: readonly Line[]
  readonly notices: readonly Notice[]
}

const statementWord = new RegExp(cue('statement'), 'iu')
const presidentOfTheCouncil =
  /^(?:the |le |la |el )?(?:president of the (?:un |united nations )?security council|présidente? du conseil de sécurité|president[ea] del consejo de seguridad|председател\p{L}+ совета безопасности|رئيسة? مجلس الأمن|安(?:全)?理(?:事)?会(?:轮值)?主席)/iu
const written = new RegExp(cue('written'), 'iu')
const delivered = new RegExp(cue('delivered'), 'iu')
const salutation = new RegExp(`^[^\\p{L}\\p{N}]{0,4}${cue('salutation')}`, 'iu')
const joint = new RegExp(`${cue('joint')}(?<names>[^\\n]*)`, 'iu')
const behalf = new RegExp(`(?<!\\p{L})${cue('behalf')}\\s*(?<names>[^\\n;]*)`, 'iu')
const handedInWriting =
  /(?:this|present|following|its) written (?:statement|contribution)|submit\p{L}* (?:this|the following) (?:written )?statement|(?:présente|cette) (?:déclaration|contribution) écrite|(?:presente|esta) declaración (?:por )?escrit|настояще\p{L}+ письменно\p{L}+|هذا البيان (?:الخطي|المكتوب)|(?:本|此|以下)书面(?:发言|声明)/iu
const secretaryGeneral = new RegExp(
  `(?:^|${cue('statement')}[^\\n]{0,20}?\\s${cue('by')}\\s+)(?:the |le |la |el |l[’'])?(?:(?:United Nations|UN) Secretary-General|Secretary-General of the United Nations|Secretary-General$|Secrétaire générale? (?:des Nations Unies|de l[’']ONU)|Secretari[oa] General de las Naciones Unidas|Генеральн\\p{L}+ секретар\\p{L}+ (?:ООН|Организации Объединенных)|الأمينة? العامة? للأمم المتحدة|联合国秘书长)`,
  'iu',
)
const briefs = /(?<!\p{L})(?:brief(?:ing|s|ed)?|exposé|exposición informativa|брифинг|сообщени\p{L} Совету|إحاطة)(?!\p{L})|通报/iu
const rank =
  /^(?:(?:His|Her) (?:Excellency|Eminence|Grace)\s+)?(?<rank>Archbishop|Bishop|Cardinal|Monsignor|Msgr|Crown Prince|Prince|Princess|King|Queen|Sheikha?|Judge|General|Ambassador|Monseigneur|Mgr|المطران|Архиепископ)(?!\p{L})/iu

function stateOf({ kind }: Delegation): boolean {
  return kind === 'member-state' || kind === 'observer-state'
}

function paragraphsText(numbers: readonly number[]): string {
  const first = numbers[0]
  const last = numbers.at(-1)
  return first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`
}

function fromTurn(turn: Turn, lines: readonly Line[], language: string, meeting: MeetingFacts | null): Found {
  const body = lines.filter(({ n }) => turn.body.includes(n))
  const text = body.map((line) => (line.n === turn.line ? { n: line.n, text: afterSpeakersLine(line.text) } : line))
  const opening = readOpening(text, language)
  const { name, honorific } = withoutHonorific(turn.who)
  const title = rank.exec(honorific)?.groups?.rank ?? null
  const common = { onBehalfOf: opening.onBehalfOf, jointWith: [], date: null, form: 'delivered' as const, body, notices: [] }
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
    opening.delegation && stateOf(opening.delegation) && opening.delegation.kind !== 'observer-state' && opening.inPassing
      ? null
      : opening.delegation
  const delegation = turn.delegation ?? said
  const capacity =
    turn.delegation || !body.slice(0, 4).some(({ text }) => briefs.test(text))
      ? null
      : opening.delegation && stateOf(opening.delegation)
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

/** Leaves out to whom a letter with a statement is addressed: lines up to "President of the Security Council" before any title. */
function withoutAddressee(lines: readonly string[]): readonly string[] {
  const last = lines.findIndex((line) => presidentOfTheCouncil.test(line))
  return last < 0 || last > 8 || lines.slice(0, last + 1).some((line) => statementWord.test(line)) ? lines : lines.slice(last + 1)
}

function pick(named: readonly Named[], titled: boolean): Named | 'unclear' | null {
  for (const how of ['field', 'own', 'post', 'mission', 'alone'] as const) {
    const level =
      how === 'own' || how === 'post'
        ? named.filter((each) => each.how === 'own' || each.how === 'post')
        : named.filter((each) => each.how === how)
    const states = level.filter(({ delegation }) => how !== 'alone' || delegation.kind !== 'group')
    const [first] = states
    if (!first) continue
    const several = new Set(states.map(({ delegation }) => delegation.id)).size > 1
    // A group's statement is given by the State that delivers it.
    const state = states.find(({ delegation }) => delegation.kind !== 'group')
    if (first.delegation.kind === 'group' && state)
      return pick(
        named.filter(({ delegation }) => delegation.kind !== 'group'),
        titled,
      )
    if (!several) return first
    if (how === 'alone') return null
    return titled ? first : 'unclear'
  }
  return null
}

function fromBlock({ head, body }: Block, margins: readonly string[], language: string): Found {
  const texts = withoutAddressee(head.map(({ text }) => text))
  const whole = texts.join('\n')
  const opening = readOpening(body, language)
  const notices: Notice[] = []
  const signed = joint.exec(whole)
  const signatories = signed ? namesIn(signed.groups?.names ?? '').known.filter(stateOf) : []
  const all = delegationsInHead(texts)
  const from = signed?.index ?? 0
  const named = signatories.length > 1 && signed ? all.filter(({ start }) => start < from || start > from + signed[0].length) : all
  const picked = pick(named, statementWord.test(whole))
  if (picked === 'unclear')
    notices.push(notice('statements.delegation-unclear', null, { names: [...new Set(named.map(({ printed }) => printed))].join(', ') }))
  const groups = named
    .filter(
      ({ delegation, how }) =>
        delegation.kind === 'group' && how !== 'alone' && picked !== 'unclear' && picked?.delegation.kind !== 'group',
    )
    .map(({ delegation }) => delegation.names.en.short)
  const letterheads = delegationsInHead(margins).filter(({ how }) => how !== 'alone')
  const letterhead = new Set(letterheads.map(({ delegation }) => delegation.id)).size === 1 ? letterheads[0]! : null
  const behalfNames = namesIn(behalf.exec(whole)?.groups?.names ?? '')
  const spokenFor = behalfNames.known.length === 1 ? behalfNames.known[0]! : null

  let delegation: Delegation | null = null
  let printed: string | null = null
  let basis: Basis | null = null
  const settle = (found: Delegation | null | undefined, words: string | null, how: Basis): void => {
    if (delegation || !found || picked === 'unclear') return
    delegation = found
    printed = words
    basis = how
  }
  if (picked && picked !== 'unclear') settle(picked.delegation, picked.printed, picked.how === 'mission' ? 'letterhead' : 'head')
  settle(signatories[0], null, 'head')
  settle(letterhead?.delegation, letterhead?.printed ?? null, 'letterhead')
  if (spokenFor && behalfNames.names.length === 1 && spokenFor.kind !== 'group') settle(spokenFor, null, 'head')
  settle(opening.delegation, opening.printed, 'text')

  const speaker = speakerInHead(texts)
  const isWritten = written.test(whole) || body.slice(0, 3).some(({ text }) => handedInWriting.test(text))
  const isDelivered =
    delivered.test(whole) || margins.some((margin) => delivered.test(margin)) || body.slice(0, 2).some(({ text }) => salutation.test(text))
  const isSecretaryGeneral =
    secretaryGeneral.test(speaker?.title ?? '') ||
    (speaker === null && secretaryGeneral.test(whole)) ||
    /(?:statement|remarks|message|address) (?:by|of|from) the Secretary-General/iu.test(whole)
  const dated = findDates(whole)[0]
  const entity = delegation as Delegation | null
  const speaksBriefing =
    entity !== null &&
    !stateOf(entity) &&
    entity.kind !== 'organization' &&
    [...texts, ...body.slice(0, 4).map(({ text }) => text)].some((text) => briefs.test(text))
  return {
    speaker,
    delegation,
    printed,
    basis,
    chaired: chairedIn(whole, speaker) ?? opening.chaired,
    capacity: isWritten ? 'written' : isSecretaryGeneral ? 'secretary-general' : speaksBriefing ? 'briefer' : null,
    onBehalfOf: [...new Set([...behalfNames.names, ...groups, ...opening.onBehalfOf])],
    jointWith: signatories,
    date: dated?.date ?? null,
    form: isWritten ? 'written' : isDelivered ? 'delivered' : null,
    body,
    notices,
  }
}

/** The body as whose chair a head says that somebody speaks: in so many words, or as the speaker's title. */
function chairedIn(whole: string, speaker: Speaker | null): Chaired | null {
  for (const head of [...whole.split('\n'), whole.replace(/\n/gu, ' ')]) {
    const said = chairedBody(head)
    if (said?.explicit) return said
    const titled = speaker ? chairedBody(speaker.title ?? '') : chairedBody(personalParts(head)[0]?.slice(0, 160) ?? '')
    if (titled) return titled
  }
  return null
}

/** Settles a delegation for JSON; without a day a former name stays as it was printed. */
function settled(delegation: Delegation, printed: string | null, date: string | null): NamedDelegation {
  const { id, kind, fictional } = delegation
  const dated = (delegation.earlier ?? [])
    .map(({ names }) => names.en?.short)
    .find((name) => name !== undefined && printed !== null && name.toLowerCase() === printed.toLowerCase())
  const name = date === null && dated !== undefined ? dated : nameOf(delegation, 'en', date ?? undefined)
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
    const found = fromBlock(first!, received.document.margins.map(plain), language)
    if (others.length === 0) return { found, notices: found.notices }
    const told = parts.blocks.map((block) => {
      const { speaker, delegation } = fromBlock(block, [], language)
      return `${(delegation as Delegation | null)?.names.en.short ?? speaker?.name ?? '?'} (${paragraphsText([...block.head, ...block.body].map(({ n }) => n))})`
    })
    const place = { paragraph: others[0]!.head[0]?.n ?? others[0]!.body[0]!.n }
    return { found, notices: [...found.notices, notice('statements.several', place, { parts: told.join('; '), kept: told[0]! })] }
  }
  const read = parts.turns.map((turn) => ({ turn, found: fromTurn(turn, lines, language, meeting) }))
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
    const told = capacityOf(delegation, date, meeting)
    capacity = told === 'unknown' ? null : told
    if (told === 'unknown') notices.push(notice('statements.capacity-needs-date', null, { name: nameOf(delegation, 'en') }))
  }
  if (capacity === null && found.chaired) capacity = 'rule-39'

  const unclear = notices.some(({ code }) => code === 'statements.delegation-unclear')
  if (!delegation && !found.chaired && !procedural && !secretary && !unclear) notices.push(notice('statements.no-delegation'))

  const own = delegation ? [nameOf(delegation, 'en'), nameOf(delegation, 'en', date ?? undefined)] : []
  const state = delegation !== null && stateOf(delegation)
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
