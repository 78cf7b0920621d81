import {
  debateFactsOf,
  debatesToAnswerAgain,
  type Findings,
  keepAnswers,
  keptConceptsOf,
  recordAnsweredAgain,
} from '../debate/analysis/index.ts'
import { followAnswers, registerOf } from '../debate/commitments/index.ts'
import { debateById } from '../debate/concept-note/index.ts'
import { placedStatementsOf, statementOfVersion } from '../debate/statements/index.ts'
import { Refusal } from '../document/index.ts'
import type { By } from '../platform/audit/index.ts'
import type { TakingBench } from './bench.ts'

/**
 * Finds again what the statements of a debate speak to, after its concept note was handed in anew, or concepts of its questions were set. Commitments that a person has looked at keep
 * what that person left. Safe to begin again: until all is answered, the debate is one that has to be answered again.
 * A statement that takes a worker too long keeps its answers, and that is reported.
 */
export async function answerAgain(bench: TakingBench, debateId: number, by: () => By): Promise<void> {
  const { database, run, report, ending } = bench
  const { note, noteVersion } = await debateById(database.read, debateId)
  const kept = await keptConceptsOf(database.read, debateId)
  const { asked } = debateFactsOf(note, kept)
  for (const { statementId, versionId } of await placedStatementsOf(database.read, debateId)) {
    if (ending.aborted) return
    try {
      const statement = await statementOfVersion(database.read, versionId)
      const findings = await run<Findings>('analyse', { name: statement.file, statement, asked })
      await database.write(async (queries) => {
        await keepAnswers(queries, versionId, findings)
        const answers = findings.paragraphs.map(({ n, questions, calls, pillars }) => ({ paragraph: n, questions, calls, pillars }))
        await followAnswers(queries, statementId, answers, by(), registerOf(statement, findings))
      })
    } catch (problem) {
      if (!(problem instanceof Refusal && /^file\.too-/.test(problem.code))) throw problem
      report(problem)
    }
  }
  await database.write(async (queries) => {
    // Concepts that were set meanwhile have to be answered again.
    const now = await keptConceptsOf(queries, debateId)
    if (JSON.stringify(now) === JSON.stringify(kept)) await recordAnsweredAgain(queries, debateId, noteVersion, by())
  })
}

/** Answers a debate again where its note came after statements that are there already, and this was not done since. */
export async function answerAgainWhereNeeded(bench: TakingBench, debateId: number, by: () => By): Promise<void> {
  if ((await debatesToAnswerAgain(bench.database.read)).includes(debateId)) await answerAgain(bench, debateId, by)
}
