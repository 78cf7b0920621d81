import type { Notice } from '../../notice.ts'
import { Refusal } from '../../refusal.ts'
import type { ReadLimits } from '../limits.ts'
import { notice, refusal } from '../trouble.ts'
import { type Archive, unpack } from './archive.ts'
import { BrokenXml, childrenOf, type Element, parseXml } from './xml.ts'

/** Where a part points to: another part by name, or something outside. */
export interface Relationship {
  readonly id: string
  /** Last word of its type, the same in strict and transitional files: `styles`, `footnotes`, `header`. */
  readonly type: string
  readonly target: string
  readonly outside: boolean
}

/** The parts of a Word document, found through content types and relationships and never by fixed names. */
export interface Package {
  /** Name of the part that holds the body; null where the archive holds no Word document. */
  readonly main: string | null
  /** Content types of all parts, lower case. */
  readonly types: readonly string[]
  readonly relationshipsOf: (part: string) => readonly Relationship[]
  /** Reads a part that the document can be read without: null with a notice where it is damaged or missing. */
  readonly part: (name: string) => Element | null
  /** Reads a part that the document cannot be read without. Throws `file.damaged` and what unpacking throws. */
  readonly needed: (name: string) => Element
  readonly notices: readonly Notice[]
}

const mainTypes =
  /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroenabled(template)?)\.main\+xml$/
const mainTypesMacro = /^application\/vnd\.ms-word\.(document|template)\.macroenabled(template)?\.main\+xml$/

/** Opens an archive as the parts of a Word document. Unpacks only the content types and the first relationships. */
export function openPackage(archive: Archive, name: string, limits: ReadLimits): Package {
  const notices: Notice[] = []
  const names = new Map([...archive.entries.keys()].map((entry) => [entry.toLowerCase(), entry]))
  let room = limits.inflatedBytes
  const needed = (part: string): Element => {
    const entry = archive.entries.get(names.get(part.toLowerCase()) ?? part)
    if (!entry) throw refusal('file.damaged', { name, what: `its part ${part} is missing` })
    const { bytes, intact } = unpack(archive, entry, name, limits, room)
    room -= bytes.length
    if (!intact) notices.push(notice('docx.changed-bytes', { part }, { part }))
    try {
      return parseXml(bytes, limits.depth)
    } catch (problem) {
      if (!(problem instanceof BrokenXml)) throw problem
      if (problem.reason === 'doctype') throw refusal('file.unsafe-xml', { name })
      if (problem.reason === 'depth') throw refusal('file.bomb', { name, what: `${problem.message} in ${part}` })
      throw refusal('file.damaged', { name, what: `its part ${part} is broken` })
    }
  }
  const part = (wanted: string): Element | null => {
    try {
      return needed(wanted)
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.code !== 'file.damaged') throw problem
      notices.push(notice('docx.broken-part', { part: wanted }, { part: wanted }))
      return null
    }
  }
  const relationshipsOf = (source: string): readonly Relationship[] => {
    const slash = source.lastIndexOf('/')
    const folder = source.slice(0, slash + 1)
    const file = `${folder}_rels/${source.slice(slash + 1)}.rels`
    const root = names.has(file.toLowerCase()) ? part(file) : null
    return childrenOf(root ?? undefined, 'rel:Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1)!,
      target: resolve(folder, attributes.Target ?? ''),
      outside: attributes.TargetMode === 'External',
    }))
  }
  const contentTypes = names.has('[content_types].xml') ? part('[Content_Types].xml') : null
  const overrides = childrenOf(contentTypes ?? undefined, 'ct:Override')
  const typed = overrides.find(({ attributes }) => mainTypes.test((attributes.ContentType ?? '').toLowerCase()))?.attributes.PartName
  const usual = [...archive.entries.keys()].find((entry) => /^word\/document\d*\.xml$/i.test(entry))
  const related = relationshipsOf('').find((found) => found.type === 'officeDocument' && names.has(found.target.toLowerCase()))?.target
  const main = typed === undefined && usual === undefined ? null : (related ?? (typed === undefined ? usual! : resolve('', typed)))
  const types = [...overrides, ...childrenOf(contentTypes ?? undefined, 'ct:Default')].map(({ attributes }) =>
    (attributes.ContentType ?? '').toLowerCase(),
  )
  return { main, types, relationshipsOf, part, needed, notices }
}

/** Whether the document can carry macros, by its content types. */
export function carriesMacros({ types }: Package): boolean {
  return types.some((type) => mainTypesMacro.test(type) || type === 'application/vnd.ms-office.vbaproject')
}

function resolve(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target.slice(1) : folder + target
  const steps: string[] = []
  for (const step of whole.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  const joined = steps.join('/')
  try {
    return decodeURIComponent(joined)
  } catch {
    return joined
  }
}
