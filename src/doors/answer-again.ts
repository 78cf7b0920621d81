import { debateFactsOf, type Findings, keepAnswers } from '../debate/analysis/index.ts'
import { followAnswers } from '../debate/commitments/index.ts'
import { type By, debateById } from '../debate/concept-note/index.ts'
import { placedStatementsOf, statementOfVersion } from '../debate/statements/index.ts'
import type { Bench } from '../platform/http/index.ts'

/**
 * Finds again what the statements of a debate speak to, after its concept note was handed in anew. Commitments that a person has looked at keep
 * what that person left. Safe to begin again.
 */
export async function answerAgain(bench: Bench, debateId: number, by: () => By): Promise<void> {
  const { database, run } = bench
  const { asked } = debateFactsOf((await debateById(database.read, debateId)).note)
  for (const { statementId, versionId } of await placedStatementsOf(database.read, debateId)) {
    const statement = await statementOfVersion(database.read, versionId)
    const findings = await run<Findings>('analyse', { name: statement.file, statement, asked })
    await database.write(async (queries) => {
      await keepAnswers(queries, versionId, findings)
      const answers = findings.paragraphs.map(({ n, questions, calls, pillars }) => ({ paragraph: n, questions, calls, pillars }))
      await followAnswers(queries, statementId, answers, by())
    })
  }
}
