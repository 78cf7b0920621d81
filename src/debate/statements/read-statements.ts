import { type Delegation, type NamedDelegation, nameOf } from '../../council/index.ts'
import { type Document, type Notice, type Read, rangesOf } from '../../document/index.ts'
import { countWords } from '../../language/index.ts'
import { alignedWith } from './alignment.ts'
import { capacityOf, isOfTheChair } from './capacity-of.ts'
import { delegationInFileName } from './file-name.ts'
import { type Found, isState } from './found.ts'
import type { Head, MeetingFacts } from './head.ts'
import { plain } from './line.ts'
import { printedName } from './named-group.ts'
import { notice } from './notice.ts'
import { roleOf } from './paragraph-role.ts'
import type { ReceivedDocument, Statement } from './statement.ts'
import { type StatementPart, statementPartsOf } from './statement-part.ts'

/** Settles a delegation for JSON; without a day a former name stays as it was printed. */
function settled(delegation: Delegation, printed: string | null, date: string | null): NamedDelegation {
  const { id, kind, fictional } = delegation
  const name = date === null ? printedName(delegation, printed) : nameOf(delegation, 'en', date)
  return { id, name, kind, ...(fictional && { fictional }) }
}

// Treaty of Lisbon: before that day a Member State spoke for the European Union.
const ownVoiceOfTheUnion = '2009-12-01'

/** The part of a Document that belongs to one of several statements: paragraphs keep their numbers, and notes stand with their marks. */
function partOfDocument(document: Document, from: number, before: number, body: readonly number[], language: string): Document {
  const own = new Set(body)
  const paragraphs = document.paragraphs.filter(({ n, kind }) =>
    kind === 'footnote' || kind === 'endnote' ? own.has(n) : own.has(n) || (n >= from && n < before),
  )
  const { language: _, ...rest } = document
  return { ...rest, paragraphs, ...(language !== 'und' && { language }) }
}

/**
 * Reads from a received Document who speaks: name and title, for which delegation, on behalf of whom, joint or aligned with whom,
 * in which capacity, and which paragraphs are the statement itself. A file that holds several statements gives several, in their order.
 *
 * 1. It never throws for what a text says or lacks: what cannot be known is null or empty, with a notice. There is always at least one statement.
 * 2. A delegation comes from the head first, then from a letterhead, then from the text's own first person, and last from the file's name,
 *    which names the delegation of a single statement only. States named as place, topic, addressee or presidency are none of these.
 * 3. Where a person speaks as chair of a body, the body speaks (S/PV.7658: the Peacebuilding Commission through the Permanent Representative of Kenya).
 * 4. Of several statements the first keeps the id of the file, the others are `<id>-2`, `<id>-3`, passing over `taken`. Each has the paragraphs that are its own,
 *    under the numbers that they have in the file. The chair's words in a record are no statement; a notice tells where they are.
 * 5. The same statement in two languages is one: the original is its body, and a notice tells where the translation stands.
 *
 * `Mr. Thöresson (Sweden): I have the honour to speak today on behalf of the Nordic countries, namely, Denmark, Finland, …`
 */
export function readStatements(
  received: ReceivedDocument,
  meeting: MeetingFacts | null = null,
  taken: ReadonlySet<string> = new Set(),
): readonly Read<Statement>[] {
  const { document } = received
  const parts = statementPartsOf(received, meeting)
  let suffix = 1
  const nextId = (): string => {
    if (suffix === 1) {
      suffix = 2
      return received.id
    }
    for (;;) {
      const id = `${received.id}-${suffix++}`
      if (!taken.has(id)) return id
    }
  }
  return parts.map((part, index) => {
    const id = nextId()
    if (parts.length === 1) return settle({ ...received, id }, part, received.document.language ?? 'und', meeting, true)
    const before = parts[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const body = bodyOf(part.found, document)
    const narrowed = partOfDocument(document, index === 0 ? 1 : part.from, before, body, part.language)
    const words = narrowed.paragraphs.reduce((sum, { text, language }) => sum + countWords(text, language ?? part.language), 0)
    const read = settle({ ...received, id, document: narrowed, words }, part, part.language, meeting, false)
    const who = read.value.head.delegation?.name ?? read.value.head.body ?? read.value.head.speaker?.name ?? '?'
    const several = notice(
      'statements.several',
      { paragraph: index === 0 ? 1 : part.from },
      {
        count: parts.length,
        number: index + 1,
        who,
        paragraphs: rangesOf(narrowed.paragraphs.map(({ n }) => n)),
      },
    )
    return { value: read.value, notices: [several, ...read.notices] }
  })
}

/** Reads a file that is known to hold one statement; of several, as {@link readStatements}, the first. */
export function readStatement(received: ReceivedDocument, meeting: MeetingFacts | null = null): Read<Statement> {
  return readStatements(received, meeting)[0]!
}

/** Numbers of the paragraphs that are the statement itself: how to reach somebody and marks of delivery and pages are no part of it. */
function bodyOf({ body }: Found, { paragraphs }: Document): readonly number[] {
  const own = new Set(body.map(({ n }) => n))
  return paragraphs.filter((paragraph) => own.has(paragraph.n) && roleOf(paragraph) === null).map(({ n }) => n)
}

function settle(
  received: ReceivedDocument,
  part: StatementPart,
  language: string,
  meeting: MeetingFacts | null,
  byFileName: boolean,
): Read<Statement> {
  const { id, file, sha256, document, words } = received
  const { found } = part
  const notices: Notice[] = [...part.notices]
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
  } else if (
    byFileName &&
    !delegation &&
    !procedural &&
    !secretary &&
    !notices.some(({ code }) => code === 'statements.delegation-unclear')
  ) {
    delegation = delegationInFileName(file, document.paragraphs.map(({ text }) => plain(text)).join('\n'))
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
  if (part.translated) notices.push(notice('statements.translation'))

  const own = delegation ? [nameOf(delegation, 'en'), nameOf(delegation, 'en', date ?? undefined)] : []
  const state = delegation !== null && isState(delegation)
  const jointWith = found.jointWith.map((each) => nameOf(each, 'en', date ?? undefined)).filter((name) => !own.includes(name))
  const { speaker, chaired } = found
  const head: Head = {
    speaker: speaker && chaired ? { name: speaker.name, title: speaker.title ?? chaired.title } : speaker,
    delegation: delegation ? settled(delegation, printed, date) : null,
    body: found.chaired?.body ?? null,
    capacity,
    onBehalfOf: found.onBehalfOf.filter((name) => !((state || chaired !== null) && own.includes(name)) && !jointWith.includes(name)),
    jointWith,
    alignedWith: procedural ? [] : alignedWith(found.body, language),
    date: found.date,
    form: found.form,
    basis: delegation ? basis : null,
    ...(part.translated && { translated: true as const }),
    ...(Object.keys(found.places).length > 0 && { found: found.places }),
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
    body: bodyOf(found, document),
  }
  return { value: statement, notices }
}
