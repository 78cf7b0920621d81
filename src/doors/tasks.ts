import { createHash } from 'node:crypto'
import type { Analyser, Asked, DebateFacts, Findings, TakenIn } from '../debate/analysis/index.ts'
import { type RegisterEntry, registerOf } from '../debate/commitments/index.ts'
import { type ReadNote, readConceptNote } from '../debate/concept-note/index.ts'
import { lengthNotice, type ReceivedDocument, readStatements, type Statement } from '../debate/statements/index.ts'
import { type Document, type Engines, type MediaType, type Notice, type Paragraph, readDocument } from '../document/index.ts'
import { countWords, withLanguages } from '../language/index.ts'

/** A file in a worker: its bytes and the names that go into results. */
export interface GivenFile {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** One entry of `ahadi read`, field for field. */
export interface ReadFile {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly mediaType: MediaType
  readonly language: string
  readonly words: number
  readonly paragraphs: readonly Paragraph[]
  readonly notices: readonly Notice[]
}

async function receive(
  { id, name, bytes }: GivenFile,
  engines: Engines,
): Promise<{ readonly received: ReceivedDocument; readonly notices: readonly Notice[] }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read = await readDocument({ name, bytes }, engines)
  const spoken = withLanguages(read.value)
  const received = { id, file: name, sha256, document: spoken.value, words: wordsOf(spoken.value) }
  return { received, notices: [...read.notices, ...spoken.notices] }
}

/** Words of all paragraphs, each counted by the custom of its own language. */
function wordsOf(document: Document): number {
  return document.paragraphs.reduce((sum, { text, language }) => sum + countWords(text, language ?? document.language ?? 'und'), 0)
}

/** Reads a file for `ahadi read`. Throws a Refusal where it gives no Document. */
export async function readFile(given: GivenFile, engines: Engines): Promise<ReadFile> {
  const { received, notices } = await receive(given, engines)
  const { id, file, sha256, document, words } = received
  const paragraphs = document.paragraphs.map(({ n, text, kind, language, label, page }) => ({
    n,
    text,
    kind,
    ...(language && { language }),
    ...(label && { label }),
    ...(page && { page }),
  }))
  return { id, file, sha256, mediaType: document.mediaType, language: document.language ?? 'und', words, paragraphs, notices }
}

/** Reads a concept note. Throws a Refusal where the file gives no Document. */
export async function readNote(given: GivenFile, engines: Engines): Promise<ReadNote> {
  const { received, notices } = await receive(given, engines)
  const read = readConceptNote(received.document)
  return { note: read.value, document: received.document, sha256: received.sha256, notices: [...notices, ...read.notices] }
}

/** A statement with what was odd about its file and about what it says of its speaker. */
export interface ReadStatement {
  readonly statement: Statement
  readonly notices: readonly Notice[]
}

/** A file that may hold statements: what is asked in its debate, and ids that the further ones of several must not take. */
export interface GivenStatements extends GivenFile {
  readonly facts: DebateFacts
  readonly taken?: readonly string[]
}

/**
 * Reads a file and tells who speaks in it: a statement, or the several that it holds, in their order. Throws a Refusal where the file gives no Document.
 * What was odd about the file is said of the statement in whose paragraphs it is, else of the first.
 */
export async function readStatementFile(given: GivenStatements, engines: Engines): Promise<readonly ReadStatement[]> {
  const { received, notices } = await receive(given, engines)
  const read = readStatements(received, given.facts.meeting, new Set(given.taken))
  return read.map(({ value: statement, notices: oddities }, index) => {
    const overLength = given.facts.words === null ? null : lengthNotice(statement, given.facts.words)
    const own = new Set(statement.document.paragraphs.map(({ n }) => n))
    const ofFile = notices.filter(({ place }) => (place?.paragraph === undefined ? index === 0 : own.has(place.paragraph)))
    return { statement, notices: [...ofFile, ...oddities, ...(overLength ? [overLength] : [])] }
  })
}

/** Takes in the statements of a file: reads it, tells who speaks, finds what is in them. Throws a Refusal where the file gives no Document. */
export async function takeIn(given: GivenStatements, engines: Engines, analyse: Analyser): Promise<readonly TakenIn[]> {
  const read = await readStatementFile(given, engines)
  return read.map(({ statement, notices }) => ({ statement, findings: analyse(statement, given.facts.asked), notices }))
}

/** A statement that is to be entered in the register, and what was asked in its debate. */
export interface GivenStatement {
  readonly statement: Statement
  readonly asked: Asked | null
}

/** Finds the commitments in a statement and makes their entries of the register. */
export function enterInRegister({ statement, asked }: GivenStatement, analyse: Analyser): readonly RegisterEntry[] {
  return registerOf(statement, analyse(statement, asked))
}

/** Finds anew what a statement does and what it speaks to, such as after the questions of its debate changed. */
export function analyseAgain({ statement, asked }: GivenStatement, analyse: Analyser): Findings {
  return analyse(statement, asked)
}
