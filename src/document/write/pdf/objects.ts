import { strFromU8, strToU8 } from 'fflate'
import { joinedBytes } from '../../joined-bytes.ts'

/**
 * One indirect object of a PDF that Typst wrote: its number, its text up to `stream` or `endobj`, and the bytes of its stream as they stand in the file.
 */
export interface PdfObject {
  readonly number: number
  readonly text: string
  readonly stream: Uint8Array | null
}

/** A PDF as Typst writes it: plain objects in the order of the file, no object streams, one table of places. */
export interface PdfObjects {
  readonly head: string
  readonly objects: readonly PdfObject[]
  readonly trailer: string
}

const latin = (bytes: Uint8Array): string => strFromU8(bytes, true)

/** Takes a PDF of Typst apart; null where its bytes are of another shape than Typst's, so that nothing is guessed. */
export function objectsOf(bytes: Uint8Array): PdfObjects | null {
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - 4096)))
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  if (!(start < bytes.length)) return null
  const table = latin(bytes.subarray(start))
  const at = table.indexOf('trailer')
  if (!table.startsWith('xref') || at === -1) return null
  const places = [...table.slice(0, at).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place)).sort((a, b) => a - b)
  const objects: PdfObject[] = []
  for (const [index, place] of places.entries()) {
    const object = objectIn(bytes.subarray(place, places[index + 1] ?? start))
    if (object === null) return null
    objects.push(object)
  }
  return { head: latin(bytes.subarray(0, places[0] ?? 0)), objects, trailer: table.slice(at, table.lastIndexOf('startxref')) }
}

function objectIn(bytes: Uint8Array): PdfObject | null {
  const head = latin(bytes.subarray(0, 65_536))
  const number = /^(\d+) 0 obj\s/.exec(head)
  if (number === null) return null
  const streamed = /^\d+ 0 obj\s+<<[\s\S]*?>>\s+stream\r?\n/.exec(head)
  const length = streamed === null ? null : /\/Length (\d+)\s/.exec(streamed[0])
  if (streamed === null || length === null) {
    const whole = latin(bytes)
    const end = whole.lastIndexOf('endobj')
    return end === -1 ? null : { number: Number(number[1]), text: whole.slice(number[0].length, end), stream: null }
  }
  const begin = streamed[0].length
  const text = streamed[0].slice(number[0].length, streamed[0].lastIndexOf('stream'))
  return { number: Number(number[1]), text, stream: bytes.subarray(begin, begin + Number(length[1])) }
}

/** Puts a PDF together again; the lengths of streams and the table of places are counted anew. */
export function bytesOf({ head, objects, trailer }: PdfObjects): Uint8Array {
  const pieces: Uint8Array[] = [strToU8(head, true)]
  let length = pieces[0]!.length
  const places = new Map<number, number>()
  const add = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
  }
  for (const { number, text, stream } of objects) {
    places.set(number, length)
    if (stream === null) add(strToU8(`${number} 0 obj\n${text}endobj\n\n`, true))
    else {
      add(strToU8(`${number} 0 obj\n${text.replace(/\/Length \d+/, `/Length ${stream.length}`)}stream\n`, true))
      add(stream)
      add(strToU8('\nendstream\nendobj\n\n', true))
    }
  }
  const count = Math.max(0, ...places.keys()) + 1
  const entries = Array.from({ length: count - 1 }, (_, index) => {
    const place = places.get(index + 1)
    return place === undefined ? '0000000000 65535 f\r\n' : `${String(place).padStart(10, '0')} 00000 n\r\n`
  })
  add(strToU8(`xref\n0 ${count}\n0000000000 65535 f\r\n${entries.join('')}${trailer}startxref\n${length}\n%%EOF`, true))
  return joinedBytes(pieces, length)
}
