import { type DebateFacts, debateFactsOf, keepFindings, type TakenIn } from '../debate/analysis/index.ts'
import { enterInRegister, registerOf } from '../debate/commitments/index.ts'
import { debateById } from '../debate/concept-note/index.ts'
import { indexStatement } from '../debate/record/index.ts'
import { claimFile, keepStatement, refuseFile, type WaitingFile, waitingFiles } from '../debate/statements/index.ts'
import { Refusal, refusalsFrom } from '../document/index.ts'
import type { By } from '../platform/audit/index.ts'
import { originalOf } from '../platform/files/index.ts'
import messages from '../platform/messages/en.json' with { type: 'json' }
import type { TakingBench } from './bench.ts'

const refusal = refusalsFrom(messages.refusals)

/** What a job of the queue of waiting files is given. */
export interface TakeInOrder {
  readonly debate: number
}

/** Files that are read ahead of the one that is being kept, so that the workers never wait for the database. */
const ahead = 6

/** What is asked in a debate, and under which version of its note. */
interface Asked {
  readonly facts: DebateFacts
  readonly noteVersion: number | null
}

type Answer =
  | { readonly taken: readonly TakenIn[]; readonly asked: Asked }
  | { readonly refused: { readonly code: string; readonly message: string } }

const refusedBy = ({ code, message }: Refusal): Answer => ({ refused: { code, message } })

/** A file at which we fail is refused under the reference of the record, so that the files after it are taken in. */
const failedAt = ({ file }: WaitingFile, reference: string): Answer => refusedBy(refusal('file.not-taken-in', { name: file, reference }))

/** Whether the database itself said that something cannot be kept, whoever tries: a value or a rule of a table (classes 22 and 23), no lost connection. */
const isUnkeepable = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && /^2[23][0-9A-Z]{3}$/.test(String(problem.code))

async function readOne({ run, database, report, ending }: TakingBench, waiting: WaitingFile, asked: Asked): Promise<Answer> {
  const bytes = await originalOf(database.read, waiting.sha256)
  if (!bytes) throw new Error(`The bytes of a received file are not kept: ${waiting.sha256}`)
  try {
    const id = waiting.file.replace(/(?<=.)\.[^.]*$/, '')
    return { taken: await run<readonly TakenIn[]>('take-in', { id, name: waiting.file, bytes, facts: asked.facts }), asked }
  } catch (problem) {
    if (problem instanceof Refusal) return refusedBy(problem)
    // The workers were stopped because everything ends: the file waits for the next start.
    if (ending.aborted) throw problem
    return failedAt(waiting, report(problem))
  }
}

/** Keeps what became of a file; false where its debate was asked other questions meanwhile, so that it has to be read again. */
async function keepOne(bench: TakingBench, debateId: number, waiting: WaitingFile, answer: Answer, by: By): Promise<boolean> {
  const { database, report } = bench
  try {
    return await database.write(async (queries) => {
      // Another process may have taken it in meanwhile, or this one before it was killed.
      if (!(await claimFile(queries, waiting.id))) return true
      if ('refused' in answer) {
        await refuseFile(queries, waiting.id, answer.refused)
        return true
      }
      if ((await debateById(queries, debateId)).noteVersion !== answer.asked.noteVersion) return false
      for (const { statement, findings, notices } of answer.taken) {
        const placed = await keepStatement(queries, debateId, waiting, statement, notices, by)
        await keepFindings(queries, placed.versionId, findings)
        const own = new Set(statement.body)
        const paragraphs = statement.document.paragraphs
          .filter(({ n }) => own.has(n))
          .map(({ n, text, language = null }) => ({ n, text, language }))
        await indexStatement(queries, placed.versionId, paragraphs, findings.sentences)
        await enterInRegister(queries, { debateId, ...placed }, registerOf(statement, findings), statement.head.delegation?.id ?? null, by)
      }
      return true
    })
  } catch (problem) {
    if ('refused' in answer || !isUnkeepable(problem)) throw problem
    return keepOne(bench, debateId, waiting, failedAt(waiting, report(problem)), by)
  }
}

/**
 * Takes in the files that wait for a debate: each is read in a worker, and its statements are kept whole in one transaction with their findings and their lines of the register,
 * in the order in which they were handed in. Safe to begin again after any interruption: what was kept is not taken twice.
 * A file that cannot be read is kept as refused, and so is one at which we fail; the others go on. `progress` is told after each.
 */
export async function takeInWaiting(
  bench: TakingBench,
  debateId: number,
  by: () => By,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const { database, ending } = bench
  const askedNow = async (): Promise<Asked> => {
    const { note, noteVersion } = await debateById(database.read, debateId)
    return { facts: debateFactsOf(note), noteVersion }
  }
  const waiting = await waitingFiles(database.read, debateId)
  let asked = await askedNow()
  const reading: Promise<Answer>[] = []
  const readAhead = (index: number) => {
    const file = waiting[index]
    if (!file || ending.aborted) return
    const answer = readOne(bench, file, asked)
    // Awaited in its turn; until then a defect must not end the program by itself.
    answer.catch(() => {})
    reading[index] = answer
  }
  for (let index = 0; index < ahead; index++) readAhead(index)
  for (let index = 0; index < waiting.length && !ending.aborted; index++) {
    const file = waiting[index]!
    let answer = await reading[index]!
    while (!(await keepOne(bench, debateId, file, answer, by()))) {
      asked = await askedNow()
      answer = await readOne(bench, file, asked)
    }
    delete reading[index]
    readAhead(index + ahead)
    progress(index + 1, waiting.length)
  }
}
