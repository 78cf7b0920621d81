import { createHash } from 'node:crypto'
import type { HandedInFile } from '../../src/debate/statements/index.ts'

/** A plain text as somebody hands it in: its paragraphs are parted by an empty line. */
export function handedIn(file: string, paragraphs: readonly string[]): HandedInFile {
  const bytes = Buffer.from(`${paragraphs.join('\n\n')}\n`)
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
