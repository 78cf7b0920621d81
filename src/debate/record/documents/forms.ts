import type { Publication, Read } from '../../../document/index.ts'
import { writeAkomaNtoso, writeDocx, writePages, zipOf } from '../../../document/index.ts'

/** The forms in which a compilation can be had: the ending of the file, and its media type. */
export const compilationForms = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  'akn.xml': 'application/xml',
  'html.zip': 'application/zip',
} as const
/** One of {@link compilationForms}. */
export type CompilationForm = keyof typeof compilationForms

/** Writes a publication in one form; null where its pages cannot be set on this machine. The PDF is set in a worker. */
export async function inForm(
  publication: Publication,
  form: CompilationForm,
  run: <T>(task: string, given: unknown) => Promise<T>,
): Promise<Uint8Array | string | null> {
  switch (form) {
    case 'docx':
      return writeDocx(publication)
    case 'akn.xml':
      return writeAkomaNtoso(publication)
    case 'html.zip':
      return zipOf(writePages(publication))
    case 'pdf':
      return (await run<Read<Uint8Array | null>>('write-pdf', publication)).value
  }
}
