import { commitmentNumbers, csvOf } from '../debate/commitments/index.ts'
import { type CompilationForm, compilationForms, inForm, keepParts, withoutPages } from '../debate/compilation/index.ts'
import { type KeptDebate, notesOf } from '../debate/concept-note/index.ts'
import { declarationOf, declarationPublication } from '../debate/declaration/index.ts'
import { compileDebate, downloadCsv, downloadJson, issuedDocument, wholeRegister } from '../debate/record/index.ts'
import { placedStatementsOf, printedParagraphs, type Statement, statementOfVersion } from '../debate/statements/index.ts'
import { type Notice, noticesFrom, printable, writeDocx } from '../document/index.ts'
import { type HistoryEntry, historyOfDebate } from '../platform/audit/index.ts'
import type { Queries } from '../platform/database/index.ts'
import type { Results } from '../platform/files/index.ts'
import type { Bench } from '../platform/http/index.ts'
import messages from './cli/messages/en.json' with { type: 'json' }

const notice = noticesFrom(messages.notices)

/** What a debate was written out as, and what is odd about it. */
export interface ExportedDebate {
  readonly results: Results
  readonly notices: readonly Notice[]
}

/** The compilation in each of its forms; the PDF is left out with a notice where its pages cannot be set. */
async function compiled({ database, run }: Bench, debate: KeptDebate): Promise<ExportedDebate> {
  const { publication, statements, notices } = await compileDebate(database.read, debate)
  if (statements === 0) return { results: {}, notices: [] }
  const results: Record<string, Uint8Array | string> = {}
  let missing = false
  // A file for archives is dated; a debate without any day has none.
  const forms = (Object.keys(compilationForms) as CompilationForm[]).filter((form) => form !== 'archive.pdf' || publication.date !== null)
  const kept = keepParts()
  const documentIn = async (form: CompilationForm) =>
    (await issuedDocument(database.read, debate, 'en', form)) ?? inForm(publication, form, run, kept)
  for (const form of forms) {
    const bytes = await documentIn(form).catch(withoutPages)
    if (bytes === null) missing = true
    else results[`compilation.${form}`] = bytes
  }
  return { results, notices: [...notices, ...(missing ? [notice('compile.no-pdf')] : [])] }
}

async function noteAsRead(queries: Queries, debate: KeptDebate): Promise<Results> {
  const [newest] = await notesOf(queries, debate.id)
  return newest ? { 'concept-note.json': `${JSON.stringify({ ...newest.note, notices: newest.notices }, null, 2)}\n` } : {}
}

/** The declaration as a Word file, what is only proposed left out. */
async function declared(queries: Queries, debate: KeptDebate): Promise<Results> {
  const layout = await declarationOf(queries, debate.id)
  if (layout.declaration === null) return {}
  return { 'declaration.docx': writeDocx(printable(declarationPublication(layout, debate, 'en', false)).value) }
}

/** The words of a statement as they were read: the paragraphs that may be given to everybody, parted by an empty line. */
function wordsOf(statement: Statement): string {
  return `${printedParagraphs(statement)
    .map(({ text, label }) => (label ? `${label} ${text}` : text))
    .join('\n\n')}\n`
}

/** What was done in a debate, the oldest first. */
async function historyIn(queries: Queries, debate: KeptDebate): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (let page = 1; ; page++) {
    const { entries: further, more } = await historyOfDebate(queries, debate.id, page)
    entries.push(...further)
    if (!more) return entries.reverse()
  }
}

/** What the ids of the history stand for, as addresses name it: statements by their anchor, commitments by their number. */
interface Named {
  readonly statements: ReadonlyMap<string, string>
  readonly commitments: ReadonlyMap<string, number>
}

function namedSubject(subject: string, { statements, commitments }: Named): string {
  const [noun = '', id = ''] = subject.split(' ')
  if (noun === 'statement') return `statement ${statements.get(id) ?? 'that was withdrawn'}`
  return noun === 'commitment' ? `commitment ${commitments.get(id) ?? ''}`.trimEnd() : noun
}

/** The history as a table: the day, who, what and to what; neither the hour (PRACTICE.md 3.5) nor what was typed. */
function historyCsv(entries: readonly HistoryEntry[], named: Named): string {
  return csvOf(
    ['day', 'actor', 'action', 'subject'],
    entries.map(({ at, actor, action, subject }) => ({ day: at.slice(0, 10), actor, action, subject: namedSubject(subject, named) })),
  )
}

/**
 * Writes a debate out as it stands: the record (compilation in its forms, concept note as read, the words of each statement) and what came after
 * (register, declaration, history). Neither the bytes of a file as it was handed in (PRACTICE.md 3.1), nor what was withdrawn, nor any hour.
 */
export async function exportDebate(bench: Bench, debate: KeptDebate, today: string): Promise<ExportedDebate> {
  const { read } = bench.database
  const placed = await placedStatementsOf(read, debate.id)
  const texts: Record<string, string> = {}
  for (const { versionId, anchor } of placed) texts[`statements/${anchor}.txt`] = wordsOf(await statementOfVersion(read, versionId))
  const register = await wholeRegister(read, debate, today)
  const named = {
    statements: new Map(placed.map(({ statementId, anchor }) => [String(statementId), anchor])),
    commitments: await commitmentNumbers(read, debate.id),
  }
  const { results, notices } = await compiled(bench, debate)
  return {
    results: {
      ...results,
      ...(await noteAsRead(read, debate)),
      ...texts,
      'register.csv': downloadCsv(register),
      'register.json': downloadJson(register),
      ...(await declared(read, debate)),
      'history.csv': historyCsv(await historyIn(read, debate), named),
    },
    notices,
  }
}
