import { type Document, mediaTypes } from '../../document.ts'
import type { Notice, Read } from '../../notice.ts'
import { documentFrom } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'
import type { RecognisedPage } from '../recognised.ts'
import { notice, refusal } from '../trouble.ts'
import { changedParts } from './checksums.ts'
import { withoutMargins } from './margins.ts'
import { type Page, readPage } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { loadDocument, type PdfiumLibrary, trapped } from './pdfium.ts'
import { readingOf } from './reading.ts'

const passwordNeeded = 4
const unknownLock = 5

/**
 * Reads the text layer of a PDF. A locked one that opens without a password is read.
 *
 * 1. Running heads and feet go to `margins`, page numbers go; paragraphs are put together across lines and pages and carry the page on which they begin.
 * 2. A PDF without text, and one whose text layer is not what its pages show, gives an empty Document and says so; it is never passed off as sound.
 *
 * Throws `file.encrypted`, `file.damaged`, `file.too-long`. The library is spent afterwards.
 */
export function readPdf(
  bytes: Uint8Array,
  name: string,
  library: PdfiumLibrary,
  limits: ReadLimits,
  recognised: readonly RecognisedPage[] = [],
): Read<Document> {
  const opened = pagesOf(bytes, name, library, limits)
  const { pages, slanted, unread, notices } = readingOf(opened.pages, recognised)
  const { body, margins } = withoutMargins(pages)
  const document = documentFrom(mediaTypes.pdf, paragraphsOf(body), [...margins, ...slanted])
  return { value: unread.length > 0 ? { ...document, unread } : document, notices: [...opened.notices, ...notices] }
}

interface Pages {
  readonly pages: readonly Page[]
  readonly notices: readonly Notice[]
}

function pagesOf(bytes: Uint8Array, name: string, library: PdfiumLibrary, limits: ReadLimits): Pages {
  const changed = changedParts(bytes, name, limits)
  return trapped(
    () => {
      const document = loadDocument(library, bytes)
      if (document === null) throw refusal('file.damaged', { name, what: 'it does not fit into memory' })
      if (document === 0) {
        const reason = library._FPDF_GetLastError()
        if (reason === passwordNeeded || reason === unknownLock) throw refusal('file.encrypted', { name })
        throw refusal('file.damaged', { name, what: 'its list of contents is cut off or broken' })
      }
      return openPages(library, document, { bytes, name, changed }, limits)
    },
    () => refusal('file.damaged', { name, what: 'its pages cannot be opened' }),
  )
}

interface Opened {
  readonly bytes: Uint8Array
  readonly name: string
  /** Packed parts that do not match their checksums. */
  readonly changed: number
}

function openPages(library: PdfiumLibrary, document: number, { bytes, name, changed }: Opened, limits: ReadLimits): Pages {
  const count = library._FPDF_GetPageCount(document)
  // A page takes some bytes; a document that claims more pages than bytes allow is broken and not long.
  if (count <= 0 || count > bytes.length) throw refusal('file.damaged', { name, what: 'it has no pages that can be opened' })
  if (count > limits.pages) throw refusal('file.too-long', { name, what: `${count} pages; up to ${limits.pages} are read` })
  const pages: Page[] = []
  const notices: Notice[] = []
  let letters = 0
  for (let index = 0; index < count; index++) {
    const page = readPage(library, document, index, limits.letters - letters)
    if (page === 'too-many') throw refusal('file.too-long', { name, what: `more than ${limits.letters} letters` })
    if (!page) notices.push(notice('pdf.damaged-page', { page: index + 1 }, { page: index + 1 }))
    else pages.push(page)
    letters += page?.letters.length ?? 0
  }
  if (pages.length === 0) throw refusal('file.damaged', { name, what: 'none of its pages can be opened' })
  if (library._FPDF_DocumentHasValidCrossReferenceTable(document) === 0) notices.unshift(notice('pdf.repaired'))
  if (changed > 0) notices.unshift(notice('pdf.changed-bytes', null, { count: changed }))
  library._FPDF_CloseDocument(document)
  return { pages, notices }
}
