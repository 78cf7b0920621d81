import { Refusal } from '../../document/index.ts'
import { bytesOf, type ReceivedFile } from '../files/index.ts'
import type { Workbench } from './command.ts'

/** An entry of a batch that gave no Document, as every command prints it. */
export interface RefusedFile {
  readonly id: string
  readonly file: string
  readonly refusal: { readonly code: string; readonly message: string }
}

/** The switch of commands that read files, for pages that are pictures; what their tasks are given with it. */
export const noOcrOption = {
  'no-ocr': { summary: 'leave pages unread that are pictures: to recognise them takes some seconds a page' },
} as const
export const picturesOf = (switches: ReadonlySet<string>) => (switches.has('no-ocr') ? { pictures: { pages: [], notices: [] } } : {})

/** What became of one file of a batch: taken, or refused by itself. */
export type Taken<T> = { readonly taken: T } | { readonly refused: RefusedFile }

/** Files opened and waiting at one time; more would hold their bytes in memory for nothing. Many files are worth a second worker. */
const aheadOf = (count: number) => (count < 200 ? 4 : 32)

/**
 * Runs one task of the workers on each file and answers entry by entry, in the order of the files.
 * A refused file never stops the others; a defect does. `onTaken` is told of each file as soon as it is taken, in whatever order that happens.
 */
export async function eachFile<T>(
  files: readonly ReceivedFile[],
  what: string,
  task: string,
  given: object,
  workbench: Workbench,
  onTaken: (taken: T) => void = () => {},
): Promise<readonly Taken<T>[]> {
  const answers = new Array<Taken<T>>(files.length)
  let next = 0
  let done = 0
  const walk = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const answer = await takeOne<T>(files[index]!, task, given, workbench)
      answers[index] = answer
      if ('taken' in answer) onTaken(answer.taken)
      workbench.progress(what, ++done, files.length)
    }
  }
  await Promise.all(Array.from({ length: aheadOf(files.length) }, walk))
  return answers
}

async function takeOne<T>(received: ReceivedFile, task: string, given: object, workbench: Workbench): Promise<Taken<T>> {
  const { id, file } = received
  try {
    return { taken: await workbench.run<T>(task, { ...given, id, name: file, bytes: bytesOf(received) }) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { refused: { id, file, refusal: { code: problem.code, message: problem.message } } }
  }
}
