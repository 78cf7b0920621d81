import {
  type KeepPart,
  type PdfStandard,
  type Publication,
  type Read,
  Refusal,
  type SetPdf,
  writeAkomaNtoso,
  writeDocx,
  writeEpub,
  writePages,
  zipOf,
} from '../../document/index.ts'
import type { KeptParts } from './kept-parts.ts'

/** The forms in which a compilation can be had: the ending of the file, and its media type. */
export const compilationForms = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  'archive.pdf': 'application/pdf',
  'akn.xml': 'application/xml',
  'html.zip': 'application/zip',
  epub: 'application/epub+zip',
} as const
/** One of {@link compilationForms}. `archive.pdf` is made for archives (PDF/A-2a), `pdf` for screen readers (PDF/UA-1): a file keeps one standard. */
export type CompilationForm = keyof typeof compilationForms

/** Runs a task in a worker with limits. */
export type Run = <T>(task: string, given: unknown) => Promise<T>

/** Has a worker set the pages of a publication: the PDF, and on which page each part begins; null where they cannot be set on this machine. */
export function setInWorker(publication: Publication, standard: PdfStandard, run: Run): Promise<Read<SetPdf | null>> {
  return run('set-pdf', { publication, standard })
}

/** Writes a publication in a form for which no pages have to be set. Of what `keep` has already, nothing is written again. */
export function writtenForm(publication: Publication, form: 'akn.xml' | 'html.zip' | 'epub', keep?: KeepPart): Uint8Array {
  switch (form) {
    case 'akn.xml':
      return writeAkomaNtoso(publication, keep)
    case 'html.zip':
      return zipOf(writePages(publication, keep))
    case 'epub':
      return writeEpub(publication, keep)
  }
}

/** What stands in the place of pages that a worker refuses to set, such as too many; anything else is thrown on. */
export function withoutPages(problem: unknown): null {
  if (problem instanceof Refusal) return null
  throw problem
}

const sizeOf = ({ bytes }: SetPdf) => bytes.length

/**
 * Writes a publication in one form; null where its pages cannot be set on this machine. What `kept` holds of it is not made again: the pages while
 * the publication stays the same, and of the other forms every part that stays the same.
 */
export async function inForm(publication: Publication, form: CompilationForm, run: Run, kept: KeptParts): Promise<Uint8Array | null> {
  const set = (standard: PdfStandard) =>
    kept.keepLater(`pages ${standard}`, publication, async () => (await setInWorker(publication, standard, run)).value, sizeOf)
  switch (form) {
    case 'pdf':
      return (await set('ua-1'))?.bytes ?? null
    case 'archive.pdf':
      return (await set('a-2a'))?.bytes ?? null
    case 'docx': {
      // Without pages the list has no numbers until a program counts them.
      const pages = await set('ua-1').catch(withoutPages)
      return writeDocx(publication, pages?.pages ?? null)
    }
    default:
      return writtenForm(publication, form, kept.keep)
  }
}
