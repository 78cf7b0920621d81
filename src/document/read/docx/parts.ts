import type { Notice } from '../../notice.ts'
import { Refusal } from '../../refusal.ts'
import { refuseTooDivided } from '../divisions.ts'
import type { ReadLimits } from '../limits.ts'
import { notice, refusal } from '../trouble.ts'
import { type Archive, unpack } from './archive.ts'
import { BrokenXml, type Element, parseXml } from './xml.ts'

/** The parts of a document that is kept as XML: each is unpacked when it is asked for, and read once. */
export interface Parts {
  readonly names: readonly string[]
  /** Reads a part that the document can be read without: null with a notice where it is damaged or missing. */
  readonly part: (name: string) => Element | null
  /** Reads a part that the document cannot be read without. Throws `file.damaged` and what unpacking throws. */
  readonly needed: (name: string) => Element
  readonly notices: readonly Notice[]
}

/** Opens an archive as the parts of a document. Names are told apart without regard to capitals, as word processors do. */
export function openParts(archive: Archive, name: string, limits: ReadLimits): Parts {
  const notices: Notice[] = []
  const names = new Map([...archive.entries.keys()].map((entry) => [entry.toLowerCase(), entry]))
  let room = limits.inflatedBytes
  const load = (part: string): Element => {
    const entry = archive.entries.get(names.get(part.toLowerCase()) ?? part)
    if (!entry) throw refusal('file.damaged', { name, what: `its part ${part} is missing` })
    const { bytes, intact } = unpack(archive, entry, name, limits, room)
    room -= bytes.length
    if (!intact) notices.push(notice('document.changed-bytes', { part }, { part }))
    return parsePart(bytes, part, name, limits)
  }
  return partsOf([...archive.entries.keys()], load, notices)
}

/** Keeps what was read of the parts that `load` gives; notices of damaged ones are added to `notices`. */
export function partsOf(names: readonly string[], load: (part: string) => Element, notices: Notice[]): Parts {
  const read = new Map<string, Element | null>()
  const needed = (part: string): Element => {
    const found = read.get(part.toLowerCase()) ?? load(part)
    read.set(part.toLowerCase(), found)
    return found
  }
  const part = (wanted: string): Element | null => {
    const found = read.get(wanted.toLowerCase())
    if (found !== undefined) return found
    try {
      return needed(wanted)
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.code !== 'file.damaged') throw problem
      notices.push(notice('document.broken-part', { part: wanted }, { part: wanted }))
      read.set(wanted.toLowerCase(), null)
      return null
    }
  }
  return { names, part, needed, notices }
}

/** Reads the XML of a part. Throws `file.unsafe-xml`, `file.bomb`, `file.damaged`, `file.too-long`. */
export function parsePart(bytes: Uint8Array, part: string, name: string, limits: ReadLimits): Element {
  refuseTooDivided(bytes, name, limits.tags)
  try {
    return parseXml(bytes, limits.depth)
  } catch (problem) {
    if (!(problem instanceof BrokenXml)) throw problem
    if (problem.reason === 'doctype') throw refusal('file.unsafe-xml', { name })
    if (problem.reason === 'depth') throw refusal('file.bomb', { name, what: `${problem.message} in ${part}` })
    throw refusal('file.damaged', { name, what: `its part ${part} is broken` })
  }
}
