import { type Notice, noticesFrom, type Read } from '../../notice.ts'
import messages from '../messages/en.json' with { type: 'json' }
import { calledOf, type Publication } from '../publication.ts'
import { dataOf } from './data.ts'
import type { FontFace } from './font-face.ts'
import { legible } from './legible.ts'
import { letteringFor, textsOf } from './lettering.ts'
import { template } from './template.ts'

const notice = noticesFrom(messages.notices)

interface Problem {
  readonly message?: string
}

/** What of Typst's compiler for Node the writer uses (`NodeCompiler` of `@myriaddreamin/typst-ts-node-compiler`). */
export interface TypstCompiler {
  create(given: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): {
    addSource(path: string, source: string): void
    mapShadow(path: string, content: Buffer): void
    compile(given: { mainFilePath: string }): {
      readonly result: unknown
      hasError(): boolean
      takeDiagnostics(): { readonly shortDiagnostics: Problem[] } | null
    }
    pdf(compiled: never, given?: { pdfStandard?: string }): Buffer
    query(compiled: never, given: { selector: string; field: string }): readonly (readonly (readonly [string, number])[])[]
    evictCache(maxAge: number): void
  }
}

/** What the PDF is set with. Both come from outside: this room reads no files and loads no native code. */
export interface TypstEngine {
  /** Null where the native package is missing on this kind of machine. */
  readonly compiler: TypstCompiler | null
  readonly faces: readonly FontFace[]
}

// A folder that need not exist: both files in it are given by us.
const folder = '/ahadi'

/** The standard that a PDF keeps; a file can say of itself that it keeps one. PDF/UA-1 (ISO 14289-1) is made for screen readers, PDF/A-2a (ISO 19005-2) for archives. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** A PDF, and the page on which each part begins, by the part's id. */
export interface SetPdf {
  readonly bytes: Uint8Array
  readonly pages: Readonly<Record<string, number>>
}

/**
 * Sets a Publication as a tagged PDF that keeps a standard, or returns null with a notice where Typst is missing on this kind of machine.
 *
 * 1. Text goes in as data and is never read as markup.
 * 2. The same Publication and fonts give the same bytes; the file's date is the Publication's day, or none.
 * 3. Only the fonts given are used. A character that none of them has is shown as □, and a notice names it.
 * 4. A file for archives needs a day: without one, null comes back with a notice.
 *
 * The call is synchronous and takes its time (about half a second for a hundred statements): run it in a worker.
 */
export function setPdf(publication: Publication, engine: TypstEngine, standard: PdfStandard = 'ua-1'): Read<SetPdf | null> {
  if (engine.compiler === null) return { value: null, notices: [notice('pdf.not-written')] }
  if (standard === 'a-2a' && publication.date === null) return { value: null, notices: [notice('pdf.no-day')] }
  const lettering = letteringFor(textsOf(publication), engine.faces)
  const notices: Notice[] = lettering.missing.size > 0 ? missingIn(publication, lettering.missing) : []
  const compiler = engine.compiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: lettering.faces.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }],
  })
  compiler.mapShadow(`${folder}/publication.json`, Buffer.from(JSON.stringify(dataOf(publication, lettering))))
  compiler.addSource(`${folder}/main.typ`, template)
  const compiled = compiler.compile({ mainFilePath: `${folder}/main.typ` })
  if (compiled.hasError()) throw new Error(`Typst could not set the pages: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const [places = []] = compiler.query(compiled.result as never, { selector: '<pages>', field: 'value' })
  const pages = Object.fromEntries(places)
  // The compiler remembers what it set: not needed any more, and for a thousand statements a hundred megabytes.
  compiler.evictCache(0)
  try {
    return { value: { bytes: legible(compiler.pdf(compiled.result as never, { pdfStandard: standard })), pages }, notices }
  } catch {
    const code = standard === 'ua-1' ? 'pdf.not-accessible' : 'pdf.not-archivable'
    return { value: { bytes: legible(compiler.pdf(compiled.result as never)), pages }, notices: [...notices, notice(code)] }
  } finally {
    compiler.evictCache(0)
  }
}

/** Writes a Publication as a PDF, as {@link setPdf} does, for whoever has no use for the pages on which its parts begin. */
export function writePdf(publication: Publication, engine: TypstEngine, standard: PdfStandard = 'ua-1'): Read<Uint8Array | null> {
  const { value, notices } = setPdf(publication, engine, standard)
  return { value: value?.bytes ?? null, notices }
}

function missingIn(publication: Publication, missing: ReadonlySet<number>): Notice[] {
  return publication.parts.flatMap((part) => {
    const found = [
      ...textsOf({ ...publication, title: '', runningHead: '', marks: [], masthead: { over: null, name: '', lines: [] }, parts: [part] }),
    ]
      .flatMap((text) => [...text])
      .filter((character) => missing.has(character.codePointAt(0)!))
    if (found.length === 0) return []
    const shown = [...new Set(found)].slice(0, 10)
    const named = shown.map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(', ')
    return [notice('character.no-glyph', null, { part: calledOf(part), count: found.length, characters: named })]
  })
}
