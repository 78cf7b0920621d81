import type { Document } from '../../document.ts'
import type { Notice, Read } from '../../notice.ts'
import { refuseTooDivided } from '../divisions.ts'
import { decodeAs, decodePageText, readHtml } from '../html/index.ts'
import type { ReadLimits } from '../limits.ts'
import { decodeText } from '../text/encoding.ts'
import { readText } from '../text/index.ts'
import { notice, refusal } from '../trouble.ts'
import { blankMailHead } from './head.ts'
import { decodedLine, type Part, readPart } from './part.ts'

/** Lines of a mail's head that a reader of the mail sees. */
const shown = ['From', 'To', 'Cc', 'Date', 'Subject'] as const

/**
 * Reads a mail (`.eml`) or a page saved as one (`.mht`): the words of the mail itself, as a page where it has them so, else as plain text.
 *
 * Its head stands in the margins. Attached files are not read, and told of. Throws `text.unknown-encoding`, `file.unknown-format`.
 */
export function readMail(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const mail = readPart(bytes)
  const parts = all(mail)
  const words = wordsOf(mail)
  if (!words) throw refusal('file.unknown-format', { name, format: 'a mail without text' })
  const read = readWords(words, name, limits)
  const head = shown.flatMap((line) => {
    const said = mail.head.get(line.toLowerCase())
    return said === undefined || said.trim() === '' ? [] : [`${line}: ${decodedLine(said)}`]
  })
  // A page saved as a mail has a head of the browser's, which nobody wrote.
  const isPage = mail.type === 'multipart/related' && !mail.head.has('to')
  const attached = parts.filter((part) => part !== words && part.isAttached).length
  const margins = [...new Set([...(isPage ? [] : head), ...read.value.margins])]
  const told = read.notices.some(({ code }) => code === 'mail.head')
  const notices: (Notice | false)[] = [
    !told && !isPage && head.length > 0 && notice('mail.head'),
    attached > 0 && notice('mail.attachments', null, { count: attached }),
  ]
  return { value: { ...read.value, margins }, notices: [...notices.filter((found) => found !== false), ...read.notices] }
}

function all(part: Part): readonly Part[] {
  return [part, ...part.parts.flatMap(all)]
}

/** The part that holds the words: of several ways to say the same the last that we read, of several things the first. */
function wordsOf(part: Part): Part | null {
  if (part.type === 'multipart/alternative') {
    const found = part.parts.map(wordsOf).filter((inner) => inner !== null)
    return found.findLast(({ bytes }) => bytes.length > 0) ?? null
  }
  for (const inner of part.parts) {
    const found = wordsOf(inner)
    if (found) return found
  }
  const isText = part.type === 'text/html' || part.type === 'text/plain' || part.type === 'application/xhtml+xml'
  return isText && !part.isAttached && part.parts.length === 0 ? part : null
}

function readWords(part: Part, name: string, limits: ReadLimits): Read<Document> {
  const decoded =
    part.type === 'text/plain' ? (decodeAs(part.bytes, part.charset) ?? decodeText(part.bytes)) : decodePageText(part.bytes, part.charset)
  if (!decoded) throw refusal('text.unknown-encoding', { name })
  refuseTooDivided(decoded.text, name, limits.divisions)
  if (part.type !== 'text/plain') return readHtml(decoded, limits)
  const { text, head } = blankMailHead(decoded.text)
  const read = readText({ ...decoded, text })
  if (head.length === 0) return read
  return { value: { ...read.value, margins: head }, notices: [notice('mail.head'), ...read.notices] }
}
