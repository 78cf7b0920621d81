import { type Notice, type Publication, printable } from '../../../document/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { type CompilationLanguage, compilationOf, type IssueFacts, publicationOf } from '../../compilation/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { placedStatementsOf, receivedFilesOf, type Statement, statementOfVersion } from '../../statements/index.ts'

/** The compilation of a debate as it can be printed now, and what was odd when it was put together. */
export interface CompiledDebate {
  readonly publication: Publication
  readonly statements: readonly Statement[]
  readonly notices: readonly Notice[]
}

/** Puts the statements of a debate that were not withdrawn together in the Council's form: the record, with nothing of the analysis in it. */
export async function compileDebate(
  queries: Queries,
  debate: KeptDebate,
  issue: IssueFacts = {},
  language: CompilationLanguage = 'en',
): Promise<CompiledDebate> {
  const statements: Statement[] = []
  for (const { versionId } of await placedStatementsOf(queries, debate.id)) statements.push(await statementOfVersion(queries, versionId))
  const unread = (await receivedFilesOf(queries, debate.id)).flatMap(({ file, number, refusal }) =>
    refusal ? [{ id: String(number), file, reason: refusal.message }] : [],
  )
  const compiled = compilationOf(debate.note, statements, unread, debate.form, issue, language)
  const { value: publication, notices } = printable(publicationOf(compiled.value))
  return { publication, statements, notices: [...compiled.notices, ...notices] }
}
