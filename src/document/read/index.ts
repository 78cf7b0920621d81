import { type Document, type MediaType, mediaTypes } from '../document.ts'
import type { Read } from '../notice.ts'
import { refuseTooDivided } from './divisions.ts'
import { openCompound, readDoc } from './doc/index.ts'
import { type Archive, openArchive, unpack } from './docx/archive.ts'
import { readDocx } from './docx/index.ts'
import { openFlatPackage, openPackage } from './docx/package.ts'
import { archiveFormat, compoundFormat, formatOf } from './format.ts'
import { decodePageText, readHtml } from './html/index.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { readMail } from './mail/index.ts'
import { readFlatOdt, readOdt } from './odt/index.ts'
import { readPdf } from './pdf/index.ts'
import type { PdfiumLibrary } from './pdf/pdfium.ts'
import type { RecognisedPage } from './recognised.ts'
import { readRtf } from './rtf/index.ts'
import { decodeText } from './text/encoding.ts'
import { readText } from './text/index.ts'
import { notice, refusal } from './trouble.ts'

export { readEndings } from './endings.ts'
export { type ReadLimits, readLimits } from './limits.ts'
export type { PdfiumLibrary } from './pdf/pdfium.ts'
export {
  givenUp,
  noDataFor,
  noRecogniser,
  nothingRecognised,
  notRecognised,
  poorlyRecognised,
  tooManyPictures,
} from './picture/notices.ts'
export { openPage, type PdfiumPainter } from './picture/paint-page.ts'
export type { Picture } from './picture/picture.ts'
export { confidenceOf, recognisePage, type TellLanguage } from './picture/recognise-page.ts'
export type { Recogniser } from './picture/recogniser.ts'
export type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised.ts'

/** A file as it was handed in. `name` is its file name, without a folder; only its ending is compared with what was found. */
export interface Bytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What readers need beyond bytes. `pdfium` opens the library afresh for each document, so that a hostile one can't touch the next. */
export interface Engines {
  readonly pdfium: () => Promise<PdfiumLibrary>
}

/** Throws `file.too-large` for a file of more bytes than a reader takes on; whoever holds only its size can ask before opening it. */
export function refuseTooLarge(name: string, size: number, limits: ReadLimits = readLimits): void {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  if (size > limits.bytes) throw refusal('file.too-large', { name, size: megabytes(size), limit: megabytes(limits.bytes) })
}

/**
 * Reads bytes as a Document: Word (.docx, .doc), OpenDocument, rich text, PDF, a web page, a mail or plain text, by what they hold and not by
 * what they are called.
 *
 * 1. Anything odd is a notice beside the Document; pages that are pictures stand in its `unread`, unless they come as `recognised`.
 * 2. Work is bounded by `limits`; wrong or hostile bytes end in a Refusal and never in a crash.
 *
 * Throws a Refusal only where the bytes give no Document at all: `file.empty`, `file.too-large`, `file.too-long`, `file.old-word`,
 * `file.encrypted`, `file.damaged`, `file.bomb`, `file.unsafe-xml`, `file.unknown-format`, `text.unknown-encoding`.
 */
export async function readDocument(
  given: Bytes,
  engines: Engines,
  limits: ReadLimits = readLimits,
  recognised: readonly RecognisedPage[] = [],
): Promise<Read<Document>> {
  const { name, bytes } = given
  if (bytes.length === 0) throw refusal('file.empty', { name })
  refuseTooLarge(name, bytes.length, limits)
  const read = await readByFormat(given, engines, limits, recognised)
  const characters = read.value.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > limits.characters)
    throw refusal('file.too-long', { name, what: `${characters} characters; up to ${limits.characters} are read` })
  const other = otherEnding(name, read.value.mediaType)
  return other ? { value: read.value, notices: [other, ...read.notices] } : read
}

async function readByFormat(
  { name, bytes }: Bytes,
  engines: Engines,
  limits: ReadLimits,
  recognised: readonly RecognisedPage[],
): Promise<Read<Document>> {
  const format = formatOf(bytes)
  switch (format.kind) {
    case 'archive':
      return readArchive(openArchive(bytes, name, limits), name, limits)
    case 'pdf':
      return readPdf(bytes, name, await engines.pdfium(), limits, recognised)
    case 'flat-word':
      return readFlatWord(bytes, name, limits)
    case 'flat-odt':
      return readFlatOdt(bytes, name, limits)
    case 'old':
      return readCompound(bytes, name, limits)
    case 'html':
      return readPage(bytes, name, limits)
    case 'mail':
      refuseTooDivided(bytes, name, limits.divisions)
      return readMail(bytes, name, limits)
    case 'rtf':
      refuseTooDivided(bytes, name, limits.divisions)
      return readRtf(bytes, name, limits)
    case 'other':
      throw refusal('file.unknown-format', { name, format: format.format })
    case 'perhaps-text':
      return readPerhapsText(bytes, name, limits)
  }
}

function readArchive(archive: Archive, name: string, limits: ReadLimits): Read<Document> {
  const parts = openPackage(archive, name, limits)
  if (parts.main !== null) return readDocx({ ...parts, main: parts.main })
  const mimetype = archive.entries.get('mimetype')
  const named = mimetype && mimetype.size < 200 ? new TextDecoder().decode(unpack(archive, mimetype, name, limits).bytes) : null
  if (named?.startsWith(mediaTypes.odt)) return readOdt(archive, name, limits)
  throw refusal('file.unknown-format', { name, format: archiveFormat([...archive.entries.keys()], named) })
}

function readFlatWord(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const parts = openFlatPackage(bytes, name, limits)
  if (parts.main === null) throw refusal('file.unknown-format', { name, format: 'an Office file in the form of one file of XML' })
  return readDocx({ ...parts, main: parts.main })
}

function readCompound(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const compound = openCompound(bytes)
  if (compound?.names.includes('WordDocument')) return readDoc(compound, name, limits)
  // Newer Office files with a password are put into a container of the old kind.
  if (compound?.names.includes('EncryptedPackage')) throw refusal('file.encrypted', { name })
  if (!compound) throw refusal('file.damaged', { name, what: 'the directory of its parts is broken' })
  throw refusal('file.unknown-format', { name, format: compoundFormat(compound.names) })
}

function readPage(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const decoded = decodePageText(bytes, null)
  if (!decoded) throw refusal('text.unknown-encoding', { name })
  refuseTooDivided(decoded.text, name, limits.divisions)
  return readHtml(decoded, limits)
}

function readPerhapsText(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const decoded = decodeText(bytes)
  if (decoded) {
    refuseTooDivided(decoded.text, name, limits.divisions)
    return readText(decoded)
  }
  const sample = bytes.subarray(0, 10_000)
  const control = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length
  if (control > sample.length / 100) throw refusal('file.unknown-format', { name, format: 'of a kind that could not be told' })
  throw refusal('text.unknown-encoding', { name })
}

const formats: Readonly<Record<MediaType, { readonly format: string; readonly endings: RegExp }>> = {
  [mediaTypes.docx]: { format: 'a Word document (.docx)', endings: /^(docx|docm|dotx|dotm|xml)$/ },
  [mediaTypes.doc]: { format: 'a Word document of the old kind (.doc)', endings: /^(doc|dot)$/ },
  [mediaTypes.odt]: { format: 'an OpenDocument text (.odt)', endings: /^(odt|ott|fodt|odm)$/ },
  [mediaTypes.rtf]: { format: 'rich text (.rtf)', endings: /^rtf$/ },
  [mediaTypes.html]: { format: 'a web page', endings: /^(x?html?|mht|mhtml|eml|msg)$/ },
  [mediaTypes.pdf]: { format: 'a PDF', endings: /^pdf$/ },
  [mediaTypes.text]: { format: 'plain text', endings: /^(?!(docx?|docm|dotx?|dotm|pdf|odt|ott|fodt|rtf|html?)$)/ },
}

function otherEnding(name: string, mediaType: MediaType) {
  const ending = /\.([^.\s]{1,5})$/.exec(name)?.[1]?.toLowerCase()
  const { format, endings } = formats[mediaType]
  return ending === undefined || endings.test(ending) ? null : notice('file.other-ending', null, { ending: `.${ending}`, format })
}
