import { type Document, type Paragraph, type Read, type ReadLimits, Refusal, readDocument, readLimits } from '../../src/document/index.ts'
import { openPdfium } from '../../src/platform/workers/index.ts'

/** Reads bytes as a file of that name, with the real PDFium. */
export const readBytes = (bytes: Uint8Array, name = 'statement', limits: Partial<ReadLimits> = {}): Promise<Read<Document>> =>
  readDocument({ name, bytes }, { pdfium: openPdfium }, { ...readLimits, ...limits })

/** A paragraph as a short line: kind and level, label, text, `*` where it is strong. */
export const inShort = ({ kind, level, label, text, strong, page }: Paragraph): string =>
  [`${kind}${level ?? ''}${page ? `@${page}` : ''}${strong ? '*' : ''}`, label && `[${label}]`, text].filter(Boolean).join(' ')

/** Only the texts of a Document's paragraphs. */
export const textsOf = ({ value }: Read<Document>): readonly string[] => value.paragraphs.map(({ text }) => text)

export const codesOf = ({ notices }: Read<unknown>): readonly string[] => notices.map(({ code }) => code)

/** The Refusal that a reading ends in; where it ends otherwise, an error. */
export async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const ended = await reading.catch((problem: unknown) => problem)
  if (ended instanceof Refusal) return ended
  throw ended instanceof Error ? ended : new Error('It was not refused')
}
