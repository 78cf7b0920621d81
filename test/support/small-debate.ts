import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { delegationById, namedDelegation } from '../../src/council/index.ts'
import { debateFactsOf, keepFindings, openAnalyser } from '../../src/debate/analysis/index.ts'
import { commitmentAt, enterInRegister, type KeptCommitment, registerOf } from '../../src/debate/commitments/index.ts'
import { Refusals } from '../../src/debate/commitments/refusal.ts'
import type { SeenCommitment } from '../../src/debate/commitments/seen-commitment.ts'
import { type ConceptNote, handInNote, openDebate } from '../../src/debate/concept-note/index.ts'
import { handInStatements, keepStatement, waitingFiles } from '../../src/debate/statements/index.ts'
import { type Position, Refusal } from '../../src/document/index.ts'
import type { Database, Queries } from '../../src/platform/database/index.ts'
import { keepOriginal } from '../../src/platform/files/index.ts'

const by = { actor: 'Amina Yusuf', at: '2026-10-22T08:00:00.000Z' }
const analyse = openAnalyser(readFileSync(join(import.meta.dirname, '../../src/debate/analysis/weights.bin')))

const asked = (letter: string, text: string) => ({ letter, printed: `(${letter})`, text, positions: [] })
const note: ConceptNote = {
  symbol: null,
  agendaItem: 'Women and peace and security',
  letter: null,
  presidency: { name: null, delegation: null },
  title: null,
  theme: 'Investing in women',
  meeting: { date: '2026-10-21', time: null, level: null, chair: null },
  aims: [],
  paragraphs: [],
  guidingQuestions: [
    asked('a', 'How can States fund the work of local women’s networks?'),
    asked('b', 'How can more women be deployed in peacekeeping?'),
  ],
  participation: { writtenStatements: null, nonMembers: null },
  briefers: [],
  calls: [asked('a', 'Commit to funding women’s organizations.'), asked('b', 'Commit to deploying more women peacekeepers.')],
  references: [],
}

/** The paragraphs of the two statements: what a test cuts from. */
export const smallStatements = {
  hestland: [
    'Statement by Hestland',
    'We thank the presidency. Hestland will contribute $2 million to local women’s networks by 2030, and we will train 40 women mediators. Peace needs women.',
    'We will continue to deploy women peacekeepers. We will also open a centre for women’s networks in 2028. The gap in funding remains wide.',
  ],
  savaria: ['بيان سافاريا', 'ستخصص حكومتي 3 ملايين دولار لشبكات النساء المحلية قبل عام 2030. وسنواصل نشر النساء في عمليات حفظ السلام.'],
} as const

/** A statement of an invented State: its head line, then its paragraphs. */
export interface WordsOfState {
  readonly id: string
  readonly language: string
  readonly date: string | null
  readonly texts: readonly string[]
}

/** Takes a statement into a debate with its findings and commitments, as the job does. */
export async function takeInWords(queries: Queries, debateId: number, { id, language, date, texts }: WordsOfState): Promise<void> {
  const bytes = Buffer.from(texts.join('\n\n'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = `${id}.txt`
  await handInStatements(queries, debateId, [{ file, sha256, bytes }], by)
  const waiting = (await waitingFiles(queries, debateId)).find((one) => one.file === file)!
  const paragraphs = texts.map((text, index) => ({ n: index + 1, text, kind: 'paragraph' as const, language }))
  const delegation = namedDelegation(delegationById(id)!)
  const statement = {
    id,
    file,
    sha256,
    mediaType: 'text/plain' as const,
    language,
    words: 50,
    document: { mediaType: 'text/plain' as const, paragraphs, margins: [], language },
    head: {
      speaker: null,
      delegation,
      body: null,
      capacity: 'rule-37' as const,
      onBehalfOf: [],
      jointWith: [],
      alignedWith: [],
      date,
      form: 'written' as const,
      basis: 'head' as const,
    },
    body: paragraphs.slice(1).map(({ n }) => n),
  }
  const findings = analyse(statement, debateFactsOf(note).asked)
  const placed = await keepStatement(queries, debateId, waiting, statement, [], by)
  await keepFindings(queries, placed.versionId, findings)
  await enterInRegister(queries, { debateId, ...placed }, registerOf(statement, findings), delegation.id, by)
}

/**
 * Opens a debate with a concept note of two questions and two calls, and takes in a statement in English (of Hestland, dated) and one in Arabic
 * (of Savaria). The words of Hestland's second and third sentence and of both of Savaria's are commitments. Returns the id of the debate.
 */
export async function smallDebate(queries: Queries, slug = 'small'): Promise<number> {
  const id = await openDebate(queries, { slug, date: '2026-10-21' }, by)
  const bytes = Buffer.from('note')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepOriginal(queries, sha256, bytes)
  const document = { mediaType: 'text/plain' as const, paragraphs: [], margins: [], language: 'en' }
  await handInNote(queries, id, 'note.txt', { note, document, sha256, notices: [] } as never, by)
  await takeInWords(queries, id, { id: 'hestland', language: 'en', date: '2026-10-21', texts: smallStatements.hestland })
  await takeInWords(queries, id, { id: 'savaria', language: 'ar', date: null, texts: smallStatements.savaria })
  return id
}

/** A commitment as somebody has it before them. */
export const asSeen = ({ debateId, number, version }: Pick<KeptCommitment, 'debateId' | 'number' | 'version'>) => ({
  debateId,
  number,
  version,
})

/** Where words stand in a text; throws where they do not, or twice. */
export function placeOf(paragraph: number, text: string, words: string): Position {
  const start = text.indexOf(words)
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`Not once in the text: ${words}`)
  return { paragraph, start, end: start + words.length }
}

/** Where words stand in the statement of Hestland. */
export const inHestland = (paragraph: number, words: string) => placeOf(paragraph, smallStatements.hestland[paragraph - 1]!, words)

/** What one person does in a small debate of their own: each act in a transaction, as `commitments` has it at that moment. */
export interface Desk {
  readonly debateId: number
  readonly slug: string
  readonly commitment: (number: number) => Promise<KeptCommitment>
  readonly seen: (number: number) => Promise<SeenCommitment>
  /** `seen` reads inside the transaction. */
  readonly write: <T>(act: (queries: Queries, seen: (number: number) => Promise<SeenCommitment>) => Promise<T>) => Promise<T>
  readonly read: Queries
}

let count = 0

/** Opens a small debate in a database of a test. */
export async function deskIn(database: Database): Promise<Desk> {
  count += 1
  const slug = `small-${count}`
  const debateId = await database.write((queries) => smallDebate(queries, slug))
  const commitment = (number: number) => commitmentAt(database.read, debateId, number)
  return {
    debateId,
    slug,
    commitment,
    seen: async (number) => asSeen(await commitment(number)),
    write: (act) => database.write((queries) => act(queries, async (number) => asSeen(await commitmentAt(queries, debateId, number)))),
    read: database.read,
  }
}

/** The codes of all that is refused, with the fields they belong to: `why commitment.set-aside-reason`. */
export async function refusedBy(act: Promise<unknown>): Promise<readonly string[]> {
  try {
    await act
    return []
  } catch (problem) {
    if (problem instanceof Refusals) return problem.all.map(({ field, refusal }) => `${field} ${refusal.code}`)
    if (problem instanceof Refusal) return [problem.code]
    throw problem
  }
}
