import { Inflate } from 'fflate'
import { joinedBytes } from '../../joined-bytes.ts'
import type { ReadLimits } from '../limits.ts'
import { refusal } from '../trouble.ts'

/** A file inside a zip, as the zip's directory lists it. */
export interface ArchiveEntry {
  readonly name: string
  readonly method: number
  readonly locked: boolean
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The files inside a zip by name. Slashes stand in names as `/`; of two entries of one name the last counts. */
export interface Archive {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ArchiveEntry>
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const absent32 = 0xffffffff

/**
 * Reads the directory of a zip without unpacking anything.
 *
 * Throws `file.damaged` where there is no whole directory, `file.bomb` where it claims more than the limits allow,
 * `file.encrypted` where its files are locked. `name` is the file's name, for the message.
 */
export function openArchive(bytes: Uint8Array, name: string, limits: ReadLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = () => refusal('file.damaged', { name, what: 'its directory of parts is cut off or broken' })
  const end = endOfDirectory(view)
  if (end < 0) throw damaged()
  try {
    const { count, start } = directoryAt(view, end)
    if (count > limits.entries) throw refusal('file.bomb', { name, what: `${count} parts` })
    const entries = new Map<string, ArchiveEntry>()
    let declared = 0
    for (let at = start, index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== entrySignature) throw damaged()
      const { entry, next } = entryAt(bytes, view, at)
      declared += entry.size
      entries.set(entry.name, entry)
      at = next
    }
    if (declared > limits.declaredBytes) throw refusal('file.bomb', { name, what: `${Math.round(declared / 1024 / 1024)} MB` })
    return { bytes, entries }
  } catch (problem) {
    if (problem instanceof RangeError) throw damaged()
    throw problem
  }
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === endSignature) return at
  return -1
}

function directoryAt(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count !== 0xffff && start !== absent32) return { count, start }
  // ZIP64: a locator of 20 bytes stands before the end record and says where the wide record is.
  const wide = Number(view.getBigUint64(end - 20 + 8, true))
  return { count: Number(view.getBigUint64(wide + 32, true)), start: Number(view.getBigUint64(wide + 48, true)) }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ArchiveEntry; readonly next: number } {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ]
  const extra = at + 46 + nameLength
  const wide = wideNumbers(view, extra, extraLength)
  const number = (offset: number) => {
    const given = view.getUint32(at + offset, true)
    return given === absent32 ? (wide.shift() ?? given) : given
  }
  const size = number(24)
  const packed = number(20)
  const offset = number(42)
  return {
    entry: {
      name: new TextDecoder()
        .decode(bytes.subarray(at + 46, extra))
        .replace(/\\/g, '/')
        .replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed,
      size,
      offset,
    },
    next: extra + extraLength + commentLength,
  }
}

/** The 64-bit numbers of an entry (extra field 1): size, packed size, offset, each only where the 32-bit one is absent. */
function wideNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.min(3, view.getUint16(at + 2, true) >> 3)
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)))
  }
  return []
}

/** What an entry holds, and whether it is what the zip's checksum says. */
export interface Unpacked {
  readonly bytes: Uint8Array
  readonly intact: boolean
}

/**
 * Unpacks one entry, and stops as soon as more comes out than `room` bytes or than the ratio allows: what the directory claims is not trusted.
 *
 * Throws `file.bomb`, `file.encrypted`, `file.damaged`.
 */
export function unpack({ bytes }: Archive, entry: ArchiveEntry, name: string, limits: ReadLimits, room = limits.inflatedBytes): Unpacked {
  const bomb = (size: number) => refusal('file.bomb', { name, what: `${Math.round(size / 1024 / 1024)} MB in ${entry.name}` })
  const allowed = Math.min(room, Math.max(limits.harmlessBytes, entry.packed * limits.ratio))
  if (entry.locked) throw refusal('file.encrypted', { name })
  if (entry.size > allowed) throw bomb(entry.size)
  const damaged = () => refusal('file.damaged', { name, what: `its part ${entry.name} cannot be unpacked` })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) throw damaged()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw damaged()
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) throw damaged()
  const inside = entry.method === 0 ? packed : inflate(packed, allowed, bomb, damaged)
  return { bytes: inside, intact: crc32(inside) === entry.checksum }
}

/** Bytes handed to the inflater at a time: at 1,032 to one, at most 16 MiB come out before the sum is looked at. */
const stride = 16 * 1024

function inflate(packed: Uint8Array, allowed: number, bomb: (size: number) => Error, damaged: () => Error): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  let whole = false
  const inflater = new Inflate((part, final) => {
    parts.push(part)
    size += part.length
    whole = final
  })
  for (let at = 0; at < packed.length; at += stride) {
    try {
      inflater.push(packed.subarray(at, at + stride), at + stride >= packed.length)
    } catch {
      throw damaged()
    }
    if (size > allowed) throw bomb(size)
  }
  if (!whole) throw damaged()
  return joinedBytes(parts, size)
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = -1
  for (let index = 0; index < bytes.length; index++) value = (value >>> 8) ^ crcTable[(value ^ bytes[index]!) & 0xff]!
  return (value ^ -1) >>> 0
}
