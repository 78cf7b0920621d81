import { createHash } from 'node:crypto'
import { Refusal } from '../../document/index.ts'
import type { Bench, HandedIn } from '../../platform/http/index.ts'
import { fileFaults, mostEvidence, type ReadEvidence } from './evidence.ts'
import { type Fault, refusal } from './fault.ts'

/** What the reading of a file gives of its words. */
interface ReadWords {
  readonly mediaType: string
  readonly language: string
  readonly paragraphs: readonly { readonly text: string; readonly label?: string }[]
}

/** Files that were read to be kept as evidence, and what is wrong with the others. */
export interface ReadFiles {
  readonly files: readonly ReadEvidence[]
  readonly faults: readonly Fault[]
}

const field = 'evidence-files'

async function readOne({ run }: Pick<Bench, 'run'>, { name, bytes }: HandedIn): Promise<ReadEvidence | readonly Fault[]> {
  const faults = fileFaults(field, { name, bytes })
  if (faults.length > 0) return faults
  try {
    const { mediaType, language, paragraphs } = await run<ReadWords>('read', { id: 'evidence', name, bytes })
    const text = paragraphs.map(({ label, text: own }) => (label === undefined ? own : `${label} ${own}`)).join('\n\n')
    if (text.trim() === '') return [{ field, refusal: refusal('evidence.no-text', { name }) }]
    return { file: name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes, mediaType, text, language }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return [{ field, refusal: problem }]
  }
}

/**
 * Reads files that come with a progress report, in workers with limits, for the words that others may have of them: no pictures, authors, comments,
 * struck-out or hidden words. A file that gives no words is not taken.
 */
export async function readEvidence(bench: Pick<Bench, 'run'>, handedIn: readonly HandedIn[]): Promise<ReadFiles> {
  if (handedIn.length > mostEvidence)
    return { files: [], faults: [{ field, refusal: refusal('evidence.too-many', { count: handedIn.length, most: mostEvidence }) }] }
  const answers = await Promise.all(handedIn.map((one) => readOne(bench, one)))
  return {
    files: answers.filter((answer): answer is ReadEvidence => !Array.isArray(answer)),
    faults: answers.flatMap((answer) => (Array.isArray(answer) ? (answer as readonly Fault[]) : [])),
  }
}
