import { Refusal } from '../../document/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../platform/http/index.ts'
import { address, type Problem, saidIn } from '../../ui/index.ts'
import { debateAt } from '../concept-note/index.ts'
import { handInCorrection } from './hand-in-correction.ts'
import { handedInFile, takeInQueue } from './hand-in-statements.ts'
import { statementsSentences } from './messages/index.ts'
import { type CorrectedFileGiven, correctedFileMark, correctedFilePage } from './pages/corrected-file-page.tsx'
import { statementsWords } from './pages/words.ts'
import { refusal } from './refusal.ts'
import { correctionsOf, versionsOfStatement } from './statement-versions.ts'
import { issuedWith, statementAt } from './store.ts'
import { mostLettersOfWhy } from './why.ts'

async function givenAt({ database: { read } }: Bench, { params }: Visit): Promise<CorrectedFileGiven> {
  const debate = await debateAt(read, params.slug!)
  const statement = await statementAt(read, debate.id, params.anchor!)
  if (statement.withdrawnAt !== null) throw refusal('statement.gone', { anchor: statement.anchor })
  return {
    debate,
    statement,
    versions: await versionsOfStatement(read, statement.id),
    corrections: await correctionsOf(read, statement.id),
    issuedOn: await issuedWith(read, statement.id),
  }
}

/** What is wrong with what was sent. */
function problemsOf({ language, form, files }: Visit): readonly Problem[] {
  const words = statementsWords(language).correctedFile
  const why = form.why!.trim()
  return [
    ...(files('file').length === 0 ? [{ field: 'file', text: words.missing }] : []),
    ...(why === ''
      ? [{ field: 'why', text: words.whyMissing }]
      : why.length > mostLettersOfWhy
        ? [{ field: 'why', text: words.whyLong }]
        : []),
  ]
}

async function handIn(visit: Visit, bench: Bench): Promise<Answer> {
  const given = await givenAt(bench, visit)
  const { debate, statement, versions } = given
  if (visit.form.seen !== correctedFileMark(given)) return pageAnswer(correctedFilePage(visit, given, visit.form, { changed: true }), 409)
  const problems = problemsOf(visit)
  if (problems.length > 0) return pageAnswer(correctedFilePage(visit, given, visit.form, { problems }), 422)
  const file = handedInFile(visit.files('file')[0]!)
  const seen = { debateId: debate.id, anchor: statement.anchor, version: versions.at(-1)!.version }
  try {
    await bench.database.write((queries) => handInCorrection(queries, seen, file, visit.form.why!.trim(), byOf(visit)))
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const said = { field: 'file', ...saidIn(visit.language, problem.code, problem.message, statementsSentences) }
    return pageAnswer(correctedFilePage(visit, await givenAt(bench, visit), visit.form, { problems: [said] }), 422)
  }
  await bench.jobs.send(takeInQueue, { debate: debate.id }, `debate ${debate.id}`)
  return redirectTo(address(visit.language, `/debates/${debate.slug}/statements/${statement.anchor}/corrected-file`))
}

/** The page on which a corrected file of a statement is handed in. */
export function correctionRoutes(bench: Bench): readonly Route[] {
  const path = '/debates/:slug/statements/:anchor/corrected-file'
  return [
    {
      method: 'GET',
      path,
      acts: true,
      answer: async (visit) => pageAnswer(correctedFilePage(visit, await givenAt(bench, visit), visit.form)),
    },
    { method: 'POST', path, acts: true, answer: (visit) => handIn(visit, bench) },
  ]
}
