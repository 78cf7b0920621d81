import type { ReadLimits } from '../limits.ts'
import { refusal } from '../trouble.ts'
import type { Archive } from './archive.ts'
import { openParts, type Parts, parsePart, partsOf } from './parts.ts'
import { childOf, childrenOf, type Element, elementsOf } from './xml.ts'

/** Where a part points to: another part by name, or something outside. */
export interface Relationship {
  readonly id: string
  /** Last word of its type, the same in strict and transitional files: `styles`, `footnotes`, `header`. */
  readonly type: string
  readonly target: string
  readonly outside: boolean
}

/** The parts of a Word document, found through content types and relationships and never by fixed names. */
export interface Package extends Parts {
  /** Name of the part that holds the body; null where the archive holds no Word document. */
  readonly main: string | null
  /** Content types of all parts, lower case. */
  readonly types: readonly string[]
  readonly relationshipsOf: (part: string) => readonly Relationship[]
  /** How a part is called in sources: `''` where the whole package is one file of XML, whose runs are counted through. */
  readonly sourceName: (part: string) => string
}

/** What a package says of the type of a part. */
interface Typed {
  readonly part: string
  readonly type: string
}

const mainTypes =
  /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroenabled(template)?)\.main\+xml$/
const mainTypesMacro = /^application\/vnd\.ms-word\.(document|template)\.macroenabled(template)?\.main\+xml$/

/** Opens an archive as the parts of a Word document. Unpacks only the content types and the first relationships. */
export function openPackage(archive: Archive, name: string, limits: ReadLimits): Package {
  const parts = openParts(archive, name, limits)
  const contentTypes = parts.names.some((entry) => entry.toLowerCase() === '[content_types].xml') ? parts.part('[Content_Types].xml') : null
  const types = [...childrenOf(contentTypes ?? undefined, 'ct:Override'), ...childrenOf(contentTypes ?? undefined, 'ct:Default')].map(
    ({ attributes }) => ({ part: attributes.PartName ?? '', type: (attributes.ContentType ?? '').toLowerCase() }),
  )
  return packageOf(parts, types, (part) => part)
}

/** Opens a Word document that is one file of XML (`pkg:package`). */
export function openFlatPackage(bytes: Uint8Array, name: string, limits: ReadLimits): Package {
  const root = parsePart(bytes, 'pkg:package', name, limits)
  const parts = new Map<string, Element>()
  const types: Typed[] = []
  for (const part of childrenOf(root, 'pkg:part')) {
    const called = (part.attributes['pkg:name'] ?? '').replace(/^\/+/, '')
    types.push({ part: called, type: (part.attributes['pkg:contentType'] ?? '').toLowerCase() })
    const inside = elementsOf(childOf(part, 'pkg:xmlData'))[0]
    if (inside) parts.set(called.toLowerCase(), inside)
  }
  const load = (part: string): Element => {
    const found = parts.get(part.toLowerCase())
    if (!found) throw refusal('file.damaged', { name, what: `its part ${part} is missing` })
    return found
  }
  return packageOf(partsOf([...parts.keys()], load, []), types, () => '')
}

function packageOf(parts: Parts, contentTypes: readonly Typed[], sourceName: (part: string) => string): Package {
  const names = new Set(parts.names.map((name) => name.toLowerCase()))
  const relationshipsOf = (source: string): readonly Relationship[] => {
    const slash = source.lastIndexOf('/')
    const folder = source.slice(0, slash + 1)
    const file = `${folder}_rels/${source.slice(slash + 1)}.rels`
    const root = names.has(file.toLowerCase()) ? parts.part(file) : null
    return childrenOf(root ?? undefined, 'rel:Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1)!,
      target: resolve(folder, attributes.Target ?? ''),
      outside: attributes.TargetMode === 'External',
    }))
  }
  const typed = contentTypes.find(({ type }) => mainTypes.test(type))?.part
  const usual = parts.names.find((entry) => /^word\/document\d*\.xml$/i.test(entry))
  const related = relationshipsOf('').find((found) => found.type === 'officeDocument' && names.has(found.target.toLowerCase()))?.target
  const main = typed === undefined && usual === undefined ? null : (related ?? (typed === undefined ? usual! : resolve('', typed)))
  return { ...parts, main, types: contentTypes.map(({ type }) => type), relationshipsOf, sourceName }
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
