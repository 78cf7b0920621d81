import { type DebateFacts, debateFactsOf, keepFindings, type TakenIn } from '../debate/analysis/index.ts'
import { enterInRegister, registerOf } from '../debate/commitments/index.ts'
import { type By, debateById } from '../debate/concept-note/index.ts'
import { claimFile, keepStatement, refuseFile, type WaitingFile, waitingFiles } from '../debate/statements/index.ts'
import { Refusal } from '../document/index.ts'
import { originalOf } from '../platform/files/index.ts'
import type { Bench } from '../platform/http/index.ts'

/** What a job of the queue of waiting files is given. */
export interface TakeInOrder {
  readonly debate: number
}

/** Files that are read ahead of the one that is being kept, so that the workers never wait for the database. */
const ahead = 6

type Answer = { readonly taken: TakenIn } | { readonly refused: { readonly code: string; readonly message: string } }

async function readOne({ run, database }: Bench, waiting: WaitingFile, facts: DebateFacts): Promise<Answer> {
  const bytes = await originalOf(database.read, waiting.sha256)
  if (!bytes) throw new Error(`The bytes of a received file are not kept: ${waiting.sha256}`)
  try {
    const id = waiting.file.replace(/(?<=.)\.[^.]*$/, '')
    return { taken: await run<TakenIn>('take-in', { id, name: waiting.file, bytes, facts }) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { refused: { code: problem.code, message: problem.message } }
  }
}

async function keepOne({ database }: Bench, debateId: number, waiting: WaitingFile, answer: Answer, by: By): Promise<void> {
  await database.write(async (queries) => {
    // Another process may have taken it in meanwhile, or this one before it was killed.
    if (!(await claimFile(queries, waiting.id))) return
    if ('refused' in answer) return refuseFile(queries, waiting.id, answer.refused)
    const { statement, findings, notices } = answer.taken
    const placed = await keepStatement(queries, debateId, waiting, statement, notices, by)
    await keepFindings(queries, placed.versionId, findings)
    await enterInRegister(queries, { debateId, ...placed }, registerOf(statement, findings), statement.head.delegation?.id ?? null, by)
  })
}

/**
 * Takes in the files that wait for a debate: each is read in a worker, and kept whole in one transaction with its findings and its lines of the register,
 * in the order in which they were handed in. Safe to begin again after any interruption: what was kept is not taken twice.
 * A file that cannot be read is kept as refused, and the others go on. `progress` is told after each.
 */
export async function takeInWaiting(
  bench: Bench,
  debateId: number,
  by: () => By,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const { note } = await debateById(bench.database.read, debateId)
  const facts = debateFactsOf(note)
  const waiting = await waitingFiles(bench.database.read, debateId)
  const reading: Promise<Answer>[] = []
  const readAhead = (index: number) => {
    const file = waiting[index]
    if (!file) return
    const answer = readOne(bench, file, facts)
    // Awaited in its turn; until then a defect must not end the program by itself.
    answer.catch(() => {})
    reading[index] = answer
  }
  for (let index = 0; index < ahead; index++) readAhead(index)
  for (let index = 0; index < waiting.length; index++) {
    const answer = await reading[index]!
    delete reading[index]
    readAhead(index + ahead)
    await keepOne(bench, debateId, waiting[index]!, answer, by())
    progress(index + 1, waiting.length)
  }
}
