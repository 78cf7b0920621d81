import { type Notice, type Publication, printable } from '../../../document/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import {
  type CompilationForm,
  type CompilationLanguage,
  compilationOf,
  inForm,
  issuedBytes,
  issueFactsOf,
  type KeptParts,
  publicationOf,
  type Run,
} from '../../compilation/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { headsOfVersions, placedStatementsOf, receivedFilesOf, type Statement, statementsOfVersions } from '../../statements/index.ts'

/** The compilation of a debate as it can be printed now, and what was odd when it was put together. */
export interface CompiledDebate {
  readonly publication: Publication
  /** How many statements stand in it. */
  readonly statements: number
  readonly notices: readonly Notice[]
}

/**
 * Puts the statements of a debate that were not withdrawn together in the Council's form, in a language of the form, with what was entered of its letter:
 * the record, with nothing of the analysis in it.
 */
export function compileDebate(queries: Queries, debate: KeptDebate, language: CompilationLanguage = 'en'): Promise<CompiledDebate> {
  return compiledFrom(queries, debate, language, statementsOfVersions)
}

/** What is odd about the compilation of a debate, and how many statements stand in it, without reading their texts. */
export async function compilationSaid(queries: Queries, debate: KeptDebate): Promise<Omit<CompiledDebate, 'publication'>> {
  const { statements, notices } = await compiledFrom(queries, debate, 'en', headsOfVersions)
  return { statements, notices }
}

async function compiledFrom(
  queries: Queries,
  debate: KeptDebate,
  language: CompilationLanguage,
  read: (queries: Queries, versions: readonly number[]) => Promise<readonly Statement[]>,
): Promise<CompiledDebate> {
  const placed = await placedStatementsOf(queries, debate.id)
  const statements = await read(
    queries,
    placed.map(({ versionId }) => versionId),
  )
  // The name of a file may hold that of a person (PRACTICE.md 3.1): the number under which it was received tells it.
  const unread = (await receivedFilesOf(queries, debate.id)).flatMap(({ file, number, refusal }) =>
    refusal ? [{ id: String(number), file: String(number), reason: refusal.message.replaceAll(file, String(number)) }] : [],
  )
  const { facts } = await issueFactsOf(queries, debate.id)
  const compiled = compilationOf(debate.note, statements, unread, debate.form, facts, language)
  const { value: publication, notices } = printable(publicationOf(compiled.value))
  return { publication, statements: statements.length, notices: [...compiled.notices, ...notices] }
}

/** The compilation of a debate as it was issued, in one language and form; null where it was not issued, or is not kept in that form. */
export async function issuedDocument(
  queries: Queries,
  { id, issuedAt }: KeptDebate,
  language: CompilationLanguage,
  form: CompilationForm,
): Promise<Uint8Array | null> {
  return issuedAt === null ? null : issuedBytes(queries, id, issuedAt, language, form)
}

/**
 * The compilation of a debate in one language and form: once it was issued, as it was issued, byte for byte; before that, as it is now.
 * Null where its pages cannot be set on this machine.
 */
export async function documentOf(
  queries: Queries,
  debate: KeptDebate,
  language: CompilationLanguage,
  form: CompilationForm,
  run: Run,
  kept: KeptParts,
): Promise<Uint8Array | null> {
  const issued = await issuedDocument(queries, debate, language, form)
  if (issued !== null) return issued
  const { publication } = await compileDebate(queries, debate, language)
  return inForm(publication, form, run, kept)
}
