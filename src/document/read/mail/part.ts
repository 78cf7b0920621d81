import { strFromU8 } from 'fflate'
import { base64, quotedPrintable, untransferred } from './transfer.ts'

/** A part of a mail (RFC 2045): its head, and either words or parts. */
export interface Part {
  /** By name in small letters; of several lines of a name the first. */
  readonly head: ReadonlyMap<string, string>
  /** Such as `text/html`, in small letters; `text/plain` where it says nothing. */
  readonly type: string
  readonly charset: string | null
  readonly isAttached: boolean
  readonly bytes: Uint8Array
  readonly parts: readonly Part[]
}

/** Parts inside one another that are followed, and parts in all: far above any mail, and a bound for hostile ones. */
const deepest = 20
const mostParts = 500

/** A letter a byte. */
const latin1 = (bytes: Uint8Array): string => strFromU8(bytes, true)

/** Reads a mail or a page saved as one (`.eml`, `.mht`). */
export function readPart(bytes: Uint8Array): Part {
  return partOf(bytes, 0, { left: mostParts })
}

function partOf(bytes: Uint8Array, depth: number, count: { left: number }): Part {
  const { head, start } = headOf(bytes)
  const said = head.get('content-type') ?? 'text/plain'
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(said)?.[1]?.toLowerCase() ?? 'text/plain'
  const body = bytes.subarray(start)
  const boundary = type.startsWith('multipart/') ? parameter(said, 'boundary') : null
  const disposition = head.get('content-disposition') ?? ''
  return {
    head,
    type,
    charset: parameter(said, 'charset'),
    isAttached: /^\s*attachment/i.test(disposition) || (parameter(said, 'name') !== null && !/^\s*inline/i.test(disposition)),
    bytes: boundary ? new Uint8Array() : untransferred(body, head.get('content-transfer-encoding') ?? ''),
    parts: boundary && depth < deepest ? between(body, boundary, count).map((part) => partOf(part, depth + 1, count)) : [],
  }
}

/** A head ends with the first empty line; without one there is no body. Lines that begin with a space go on the line before. */
function headOf(bytes: Uint8Array): { readonly head: ReadonlyMap<string, string>; readonly start: number } {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    const line = bytes.subarray(start, end < 0 ? bytes.length : end)
    start = end < 0 ? bytes.length : end + 1
    if (line.every((byte) => byte === 0x0d || byte === 0x20 || byte === 0x09)) break
  }
  const head = new Map<string, string>()
  const lines = latin1(bytes.subarray(0, Math.min(start, mostHead))).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of lines.split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? []
    if (name && !head.has(name.toLowerCase())) head.set(name.toLowerCase(), value!)
  }
  return { head, start }
}

/** Bytes of a head that are looked at. */
const mostHead = 1 << 18

function parameter(said: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(said)
  return found ? (found[1] ?? found[2] ?? null) : null
}

/** A line of a boundary has at most so many letters (RFC 2046, 5.1.1). */
const longestLine = 100

/** The parts between lines that hold a boundary; what stands before the first and after the last is no part. */
function between(bytes: Uint8Array, boundary: string, count: { left: number }): readonly Uint8Array[] {
  const text = latin1(bytes)
  const line = `--${boundary}`
  const parts: Uint8Array[] = []
  let start = -1
  for (let at = text.startsWith(line) ? 0 : text.indexOf(`\n${line}`); at >= 0 && count.left > 0; at = text.indexOf(`\n${line}`, at + 1)) {
    const after = at + line.length + (text[at] === '\n' ? 1 : 0)
    const end = text.indexOf('\n', after)
    const rest = text.slice(after, end < 0 ? undefined : Math.min(end, after + longestLine)).trim()
    // Another boundary may begin with this one.
    if (rest !== '' && rest !== '--') continue
    if (start >= 0) {
      parts.push(bytes.subarray(start, at))
      count.left -= 1
    }
    if (rest === '--' || end < 0) return parts
    start = end + 1
  }
  if (start >= 0 && count.left > 0) parts.push(bytes.subarray(start))
  return parts
}

/** What a line of a head says, with its encoded words decoded (RFC 2047). */
export function decodedLine(line: string): string {
  const words = line.replace(/(\?=)\s+(=\?)/g, '$1$2')
  return words.replace(/=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi, (whole, label: string, kind: string, text: string) => {
    const bytes = Uint8Array.from(kind.toLowerCase() === 'q' ? text.replaceAll('_', ' ') : text, (letter) => letter.charCodeAt(0))
    try {
      return new TextDecoder(label).decode(kind.toLowerCase() === 'q' ? quotedPrintable(bytes) : base64(bytes))
    } catch {
      return whole
    }
  })
}
