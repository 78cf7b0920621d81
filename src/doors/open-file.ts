import { createHash } from 'node:crypto'
import {
  type Document,
  type Engines,
  type Notice,
  type Read,
  type RecognisedPage,
  readDocument,
  readLimits,
  type UnreadPage,
} from '../document/index.ts'
import { withLanguages } from '../language/index.ts'

/** What became of the pages of a file that are pictures: those that were recognised, and what is to be said about the others. */
export interface Recognition {
  readonly pages: readonly RecognisedPage[]
  readonly notices: readonly Notice[]
}

/**
 * A file in a worker: its bytes and the names that go into results.
 *
 * `pictures` says what to do with pages that are pictures: `ask` answers `Pictures` instead of the result, so that they can be recognised
 * first; a Recognition is read with the file; where it is absent those pages stay unread.
 */
export interface GivenFile {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly pictures?: 'ask' | Recognition
}

/** A file that has to wait for its pictures to be recognised: its unread pages, and the languages of what could be read, the commonest first. */
export interface Pictures {
  readonly unread: readonly UnreadPage[]
  readonly languages: readonly string[]
}

/** A file whose bytes were read. */
export interface OpenedFile {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly document: Document
  readonly notices: readonly Notice[]
}

/** Tells whether a task answered that pictures have to be recognised first. */
export function isPictures(answer: unknown): answer is Pictures {
  return typeof answer === 'object' && answer !== null && 'unread' in answer && 'languages' in answer
}

/** Reads the bytes of a file. Throws a Refusal where they give no Document. */
export async function openFile(given: GivenFile, engines: Engines): Promise<OpenedFile | Pictures> {
  const { id, name, bytes, pictures } = given
  const recognition = pictures === undefined || pictures === 'ask' ? { pages: [], notices: [] } : pictures
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read: Read<Document> = await readDocument({ name, bytes }, engines, readLimits, recognition.pages)
  const { value: document, notices } = withLanguages(read.value)
  if (pictures === 'ask' && document.unread) return { unread: document.unread, languages: languagesOf(document) }
  return { id, file: name, sha256, document, notices: [...recognition.notices, ...read.notices, ...notices] }
}

function languagesOf({ paragraphs }: Document): readonly string[] {
  const letters = new Map<string, number>()
  for (const { language = 'und', text } of paragraphs) letters.set(language, (letters.get(language) ?? 0) + text.length)
  letters.delete('und')
  return [...letters].sort((one, other) => other[1] - one[1]).map(([language]) => language)
}
