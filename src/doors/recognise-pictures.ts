import { givenUp, type Notice, nothingRecognised, notRecognised, type RecognisedPage, Refusal, tooManyPictures } from '../document/index.ts'
import { type GivenFile, isPictures, type Pictures, type Recognition } from './open-file.ts'

/** Runs a task in a worker with limits. */
export type Run = <T>(task: string, given: unknown) => Promise<T>

/** Is told after each page. */
export type PageProgress = (done: number, of: number) => void | Promise<void>

/** Pages of one file that are recognised: a statement has ten, the longest report of the United Nations at hand thirty. */
const mostPages = 200
/** Pages in a row that could not be recognised, after which the others are not tried: each may take all the time that a page has. */
const failuresInARow = 3
/** Pages that are on their way at one time, so that the workers never wait. */
const ahead = 2

/**
 * Recognises the pictures of a file a page at a time, each in a worker, so that others have their turn between them.
 *
 * 1. The first page is tried in the languages of the file's other pages; what it turns out to be in is expected of the pages after it.
 *    So the same bytes give the same words, however many workers there are.
 * 2. A page that fails gives a notice and the others go on. A defect of ours is thrown.
 * 3. When `ending` is aborted it throws what aborted it: the file is begun again later.
 */
export async function recognisePictures(
  run: Run,
  { name, bytes }: Pick<GivenFile, 'name' | 'bytes'>,
  { unread, languages }: Pictures,
  progress: PageProgress,
  ending?: AbortSignal,
): Promise<Recognition> {
  const numbers = unread.map(({ page }) => page).slice(0, mostPages)
  const notices: Notice[] = unread.length > mostPages ? [tooManyPictures(mostPages)] : []
  const answers: (Recognition | null)[] = []
  let failures = 0
  const recognise = async (index: number, expected: readonly string[]) => {
    ending?.throwIfAborted()
    try {
      answers[index] = await run<Recognition>('recognise', { name, bytes, page: numbers[index]!, languages: expected })
      failures = 0
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      answers[index] = null
      failures += 1
    }
    await progress(answers.filter((answer) => answer !== undefined).length, numbers.length)
  }
  let next = 0
  let expected = languages
  // Until a page was read nothing is known of the others.
  while (next < numbers.length && failures < failuresInARow && !answers.some((answer) => answer?.pages.some(hasWords))) {
    await recognise(next++, expected)
  }
  expected = answers.flatMap((answer) => answer?.pages.find(hasWords)?.languages ?? []).slice(0, 2)
  const walk = async () => {
    while (next < numbers.length && failures < failuresInARow) await recognise(next++, expected)
  }
  await Promise.all(Array.from({ length: ahead }, walk))
  numbers.forEach((page, index) => {
    if (answers[index] === null) notices.push(notRecognised(page))
  })
  if (next < numbers.length) notices.push(givenUp(numbers[next]!))
  const pages = answers.flatMap((answer) => answer?.pages ?? [])
  // A blank page among others is the back of a sheet; a file of nothing else has its words somewhere that was not seen.
  if (pages.length > 0 && !pages.some(hasWords)) notices.push(nothingRecognised(pages[0]!.page))
  return { pages, notices: withoutRepeats([...notices, ...answers.flatMap((answer) => answer?.notices ?? [])]) }
}

const hasWords = ({ lines }: RecognisedPage) => lines.length > 0

/** What is lacking on this machine is said once a file and not for each page. */
function withoutRepeats(notices: readonly Notice[]): readonly Notice[] {
  const seen = new Set<string>()
  return notices.filter(({ code, place, reason }) => {
    const key = place === null ? `${code} ${reason}` : `${code} ${reason} ${place.page}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Runs tasks on files so that their pictures are recognised first. A file that says itself what to do with its pictures is left alone. */
export function recognising(run: Run, progress: PageProgress): Run {
  return async <T>(task: string, given: unknown): Promise<T> => {
    if (!isFile(given) || given.pictures !== undefined || task === 'recognise') return run<T>(task, given)
    const answer = await run<T>(task, { ...given, pictures: 'ask' })
    if (!isPictures(answer)) return answer
    return run<T>(task, { ...given, pictures: await recognisePictures(run, given, answer, progress) })
  }
}

function isFile(given: unknown): given is GivenFile {
  return typeof given === 'object' && given !== null && 'id' in given && 'name' in given && 'bytes' in given
}
