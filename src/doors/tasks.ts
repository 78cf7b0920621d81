import type { Analyser, Asked, DebateFacts, Findings, TakenIn } from '../debate/analysis/index.ts'
import { type RegisterEntry, registerOf } from '../debate/commitments/index.ts'
import { type ReadNote, readConceptNote } from '../debate/concept-note/index.ts'
import { lengthNotice, type ReceivedDocument, readStatements, type Statement } from '../debate/statements/index.ts'
import type { Document, MediaType, Notice, Paragraph } from '../document/index.ts'
import { countWords } from '../language/index.ts'
import type { GivenFile, OpenedFile } from './open-file.ts'

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

/** A file that was read, as rooms take it. */
function received({ id, file, sha256, document }: OpenedFile): ReceivedDocument {
  return { id, file, sha256, document, words: wordsOf(document) }
}

/** Words of all paragraphs, each counted by the custom of its own language. */
function wordsOf(document: Document): number {
  return document.paragraphs.reduce((sum, { text, language }) => sum + countWords(text, language ?? document.language ?? 'und'), 0)
}

/** Tells what a file holds for `ahadi read`, field for field. */
export function readFile(opened: OpenedFile): ReadFile {
  return readParagraphs(opened, opened.document.paragraphs.map(inContract))
}

/** Tells what a file holds for `ahadi read --places`: after the fields of `readFile`, all else that is known of a paragraph. */
export function readPlaces(opened: OpenedFile): ReadFile {
  return readParagraphs(
    opened,
    opened.document.paragraphs.map((paragraph) => ({ ...inContract(paragraph), ...paragraph })),
  )
}

const inContract = ({ n, text, kind, language, label, page }: Paragraph): Paragraph => ({
  n,
  text,
  kind,
  ...(language && { language }),
  ...(label && { label }),
  ...(page && { page }),
})

function readParagraphs(opened: OpenedFile, paragraphs: readonly Paragraph[]): ReadFile {
  const { id, file, sha256, document, words } = received(opened)
  return {
    id,
    file,
    sha256,
    mediaType: document.mediaType,
    language: document.language ?? 'und',
    words,
    paragraphs,
    notices: opened.notices,
  }
}

/** Reads a file as a concept note. */
export function readNote(opened: OpenedFile): ReadNote {
  const { document, sha256, notices } = opened
  const read = readConceptNote(document)
  return { note: read.value, document, sha256, notices: [...notices, ...read.notices] }
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
 * Tells who speaks in a file: a statement, or the several that it holds, in their order.
 * What was odd about the file is said of the statement in whose paragraphs it is, else of the first.
 */
export function readStatementFile(opened: OpenedFile, given: Omit<GivenStatements, keyof GivenFile>): readonly ReadStatement[] {
  const read = readStatements(received(opened), given.facts.meeting, new Set(given.taken))
  return read.map(({ value: statement, notices: oddities }, index) => {
    const overLength = given.facts.words === null ? null : lengthNotice(statement, given.facts.words)
    const own = new Set(statement.document.paragraphs.map(({ n }) => n))
    const ofFile = opened.notices.filter(({ place }) => (place?.paragraph === undefined ? index === 0 : own.has(place.paragraph)))
    return { statement, notices: [...ofFile, ...oddities, ...(overLength ? [overLength] : [])] }
  })
}

/** Takes in the statements of a file: tells who speaks, finds what is in them. */
export function takeIn(opened: OpenedFile, given: Omit<GivenStatements, keyof GivenFile>, analyse: Analyser): readonly TakenIn[] {
  return readStatementFile(opened, given).map(({ statement, notices }) => ({
    statement,
    findings: analyse(statement, given.facts.asked),
    notices,
  }))
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
