import type { ReceivedDocument } from '../../src/debate/statements/index.ts'
import { type Document, mediaTypes, type Paragraph } from '../../src/document/index.ts'
import { withLanguages } from '../../src/language/index.ts'

/** A file as a fixture writes it down: paragraphs as texts, or with their kind. */
export interface WrittenFile {
  readonly file: string
  readonly margins: readonly string[]
  readonly paragraphs: readonly (string | Omit<Paragraph, 'n'>)[]
}

/** Makes a received Document of the paragraphs of a fixture. */
export function receivedFrom({ file, margins, paragraphs }: WrittenFile): ReceivedDocument {
  const document: Document = {
    mediaType: mediaTypes.text,
    margins,
    paragraphs: paragraphs.map((given, index) => ({
      n: index + 1,
      ...(typeof given === 'string' ? { text: given, kind: 'paragraph' as const } : given),
    })),
  }
  return { id: file.replace(/\.\w+$/u, ''), file, sha256: '0'.repeat(64), document: withLanguages(document).value, words: 0 }
}
