import { createHash } from 'node:crypto'
import {
  type CompilationForm,
  compilationForms,
  compilationLanguages,
  inForm,
  issuedDocumentsOf,
  keepIssuedDocument,
  keepParts,
} from '../debate/compilation/index.ts'
import { debateById } from '../debate/concept-note/index.ts'
import { compileDebate } from '../debate/record/index.ts'
import { type By, record } from '../platform/audit/index.ts'
import type { TakingBench } from './bench.ts'

const forms = Object.keys(compilationForms) as CompilationForm[]

/** How many documents are kept of an issue: every form in every language. */
export const documentsOfIssue = forms.length * compilationLanguages.length

/**
 * Keeps the compilation of a debate that was issued, in six languages and every form, so that what is corrected later changes none of their bytes.
 * Safe to begin again after any interruption: what is kept stays. A form that this machine cannot make is left out.
 */
export async function keepIssued(bench: TakingBench, debateId: number, by: () => By): Promise<void> {
  const { database, run, ending } = bench
  const debate = await debateById(database.read, debateId)
  const { issuedAt } = debate
  if (issuedAt === null) return
  const there = new Set((await issuedDocumentsOf(database.read, debateId, issuedAt)).map(({ language, form }) => `${language} ${form}`))
  // Within a language the PDF gives the Word file the numbers of its pages.
  const kept = keepParts()
  const entered: { readonly language: string; readonly form: string; readonly sha256: string }[] = []
  for (const language of compilationLanguages) {
    if (ending.aborted || forms.every((form) => there.has(`${language} ${form}`))) continue
    const { publication } = await compileDebate(database.read, debate, language)
    for (const form of forms) {
      if (ending.aborted || there.has(`${language} ${form}`)) continue
      const bytes = await inForm(publication, form, run, kept)
      if (bytes === null) continue
      const document = { language, form, sha256: createHash('sha256').update(bytes).digest('hex') }
      await database.write((queries) => keepIssuedDocument(queries, debateId, issuedAt, document, bytes))
      entered.push(document)
    }
  }
  if (entered.length === 0) return
  await database.write((queries) =>
    record(queries, {
      ...by(),
      action: 'compilation.keep-issued',
      debate: debateId,
      subject: `debate ${debateId}`,
      data: { documents: entered },
    }),
  )
}
