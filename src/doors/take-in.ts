import { type DebateFacts, debateFactsOf, keepFindings, keptConceptsOf, type TakenIn } from '../debate/analysis/index.ts'
import { enterInRegister, registerOf } from '../debate/commitments/index.ts'
import { debateById } from '../debate/concept-note/index.ts'
import { indexStatement } from '../debate/record/index.ts'
import {
  claimFile,
  keepStatement,
  notePagesRecognised,
  refuseFile,
  searchedParagraphs,
  type WaitingFile,
  waitingFiles,
} from '../debate/statements/index.ts'
import { Refusal, refusalsFrom } from '../document/index.ts'
import type { By } from '../platform/audit/index.ts'
import type { Queries } from '../platform/database/index.ts'
import { originalOf } from '../platform/files/index.ts'
import messages from '../platform/messages/en.json' with { type: 'json' }
import type { TakingBench } from './bench.ts'
import { isPictures, type Pictures, type Recognition } from './open-file.ts'
import { type PageProgress, recognisePictures } from './recognise-pictures.ts'
import { compareWithEarlier, keepCorrectedText } from './take-in-correction.ts'

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

async function askedIn(queries: Queries, debateId: number): Promise<Asked> {
  const { note, noteVersion } = await debateById(queries, debateId)
  return { facts: debateFactsOf(note, await keptConceptsOf(queries, debateId)), noteVersion }
}

/** Another note, or other concepts of its questions, ask something else. */
const isSame = (one: Asked, other: Asked) =>
  one.noteVersion === other.noteVersion && JSON.stringify(one.facts.asked) === JSON.stringify(other.facts.asked)

interface Refused {
  readonly refused: { readonly code: string; readonly message: string }
}

type Answer = { readonly taken: readonly TakenIn[]; readonly asked: Asked } | Refused

/** A file that is set aside, because its pages have to be recognised first. */
interface Pictured {
  readonly pictures: Pictures
}

const refusedBy = ({ code, message }: Refusal): Refused => ({ refused: { code, message } })

/** A file at which we fail is refused under the reference of the record, so that the files after it are taken in. */
const failedAt = ({ file }: WaitingFile, reference: string): Refused => refusedBy(refusal('file.not-taken-in', { name: file, reference }))

/** Whether the database itself said that something cannot be kept, whoever tries: a value or a rule of a table (classes 22 and 23), no lost connection. */
const isUnkeepable = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && /^2[23][0-9A-Z]{3}$/.test(String(problem.code))

/** The bytes of a file that waits, with the names that go into results. */
async function givenOf({ database }: TakingBench, { file, sha256 }: WaitingFile) {
  const bytes = await originalOf(database.read, sha256)
  if (!bytes) throw new Error(`The bytes of a received file are not kept: ${sha256}`)
  return { id: file.replace(/(?<=.)\.[^.]*$/, ''), name: file, bytes }
}

/** Whatever happens to one file but the end of everything, at which it waits for the next start, is an answer. */
async function answering<T>({ report, ending }: TakingBench, waiting: WaitingFile, work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof Refusal) return refusedBy(problem)
    // The workers were stopped because everything ends.
    if (ending.aborted) throw problem
    return failedAt(waiting, report(problem))
  }
}

async function readOne(bench: TakingBench, waiting: WaitingFile, asked: Asked, pictures: 'ask' | Recognition): Promise<Answer | Pictured> {
  const given = await givenOf(bench, waiting)
  return answering(bench, waiting, async () => {
    const answer = await bench.run<readonly TakenIn[] | Pictures>('take-in', { ...given, facts: asked.facts, pictures })
    return isPictures(answer) ? { pictures: answer } : { taken: answer, asked }
  })
}

/** Keeps what became of a file; false where its debate was asked other questions meanwhile, so that it has to be read again. */
async function keepOne(bench: TakingBench, debateId: number, waiting: WaitingFile, answer: Answer, by: By): Promise<boolean> {
  const { database, report } = bench
  const corrected =
    waiting.corrects === null || 'refused' in answer
      ? null
      : await answering(bench, waiting, () => compareWithEarlier(bench, waiting, answer.taken))
  if (corrected && 'refused' in corrected) return keepOne(bench, debateId, waiting, corrected, by)
  try {
    return await database.write(async (queries) => {
      // Another process may have taken it in meanwhile, or this one before it was killed.
      if (!(await claimFile(queries, waiting.id))) return true
      if ('refused' in answer) {
        await refuseFile(queries, waiting.id, answer.refused)
        return true
      }
      if (!isSame(await askedIn(queries, debateId), answer.asked)) return false
      if (corrected) return (await keepCorrectedText(queries, debateId, waiting, corrected, by)) !== null
      for (const { statement, findings, notices } of answer.taken) {
        const placed = await keepStatement(queries, debateId, waiting, statement, notices, by)
        await keepFindings(queries, placed.versionId, findings)
        await indexStatement(queries, placed.versionId, searchedParagraphs(statement), findings.sentences)
        await enterInRegister(queries, { debateId, ...placed }, registerOf(statement, findings), statement.head.delegation?.id ?? null, by)
      }
      return true
    })
  } catch (problem) {
    // A rule about the statement that it corrects says no.
    if (corrected && problem instanceof Refusal) return keepOne(bench, debateId, waiting, refusedBy(problem), by)
    if ('refused' in answer || !isUnkeepable(problem)) throw problem
    return keepOne(bench, debateId, waiting, failedAt(waiting, report(problem)), by)
  }
}

/** What of taking in is told while it goes on: files that were taken in, and pages of a file that were recognised. */
export interface TakeInProgress {
  readonly files: (done: number, of: number) => void
  readonly pages: PageProgress
}

const untold: TakeInProgress = { files: () => {}, pages: () => {} }

/**
 * Takes in the files that wait for a debate: each is read in a worker, and its statements are kept whole in one transaction with their findings and their lines of the register,
 * in the order in which they were handed in. Safe to begin again after any interruption: what was kept is not taken twice.
 * A file that cannot be read is kept as refused, and so is one at which we fail; the others go on.
 *
 * A file whose pages have to be recognised is set aside until nothing else waits, also of what is handed in meanwhile: a scan of thirty pages
 * takes minutes, in which fifty other files are taken in. Its progress is kept with it after each page.
 */
export async function takeInWaiting(bench: TakingBench, debateId: number, by: () => By, told: TakeInProgress = untold): Promise<void> {
  const { database, ending } = bench
  const askedNow = () => askedIn(database.read, debateId)
  const setAside = new Map<number, Pictures>()
  let done = 0
  /** Keeps a file, read again as often as its debate was asked other questions meanwhile. */
  const keep = async (file: WaitingFile, first: Answer | Pictured, again: (asked: Asked) => Promise<Answer | Pictured>) => {
    let answer = first
    while (!('pictures' in answer) && !(await keepOne(bench, debateId, file, answer, by()))) answer = await again(await askedNow())
    if ('pictures' in answer) setAside.set(file.id, answer.pictures)
    else done += 1
  }
  while (!ending.aborted) {
    const waiting = await waitingFiles(database.read, debateId)
    const all = done + waiting.length
    const others = waiting.filter(({ id }) => !setAside.has(id))
    if (others.length > 0) {
      const asked = await askedNow()
      await eachAhead(
        others,
        ending,
        (file) => readOne(bench, file, asked, 'ask'),
        async (file, answer) => {
          await keep(file, answer, (newer) => readOne(bench, file, newer, 'ask'))
          told.files(done, all)
        },
      )
      continue
    }
    const file = waiting[0]
    if (!file) return
    const recognition = await recogniseOne(bench, file, setAside.get(file.id)!, told.pages)
    const again = async (asked: Asked) => ('refused' in recognition ? recognition : readOne(bench, file, asked, recognition))
    await keep(file, await again(await askedNow()), again)
    told.files(done, all)
  }
}

/** Recognises the pages of a file, and keeps beside it how far that has come. */
function recogniseOne(bench: TakingBench, file: WaitingFile, pictures: Pictures, told: PageProgress) {
  return answering(bench, file, async () => {
    const progress: PageProgress = async (done, of) => {
      await bench.database.write((queries) => notePagesRecognised(queries, file.id, done, of))
      await told(done, of)
    }
    await progress(0, pictures.unread.length)
    return recognisePictures(bench.run, await givenOf(bench, file), pictures, progress, bench.ending)
  })
}

/** Starts the reading of some files ahead, and keeps them one by one in their order. */
async function eachAhead<T>(
  files: readonly WaitingFile[],
  ending: AbortSignal,
  read: (file: WaitingFile) => Promise<T>,
  keep: (file: WaitingFile, answer: T) => Promise<void>,
): Promise<void> {
  const reading: Promise<T>[] = []
  const readAhead = (index: number) => {
    const file = files[index]
    if (!file || ending.aborted) return
    const answer = read(file)
    // Awaited in its turn; until then a defect must not end the program by itself.
    answer.catch(() => {})
    reading[index] = answer
  }
  for (let index = 0; index < ahead; index++) readAhead(index)
  for (let index = 0; index < files.length && !ending.aborted; index++) {
    await keep(files[index]!, await reading[index]!)
    delete reading[index]
    readAhead(index + ahead)
  }
}
