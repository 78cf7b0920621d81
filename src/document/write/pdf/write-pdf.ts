import { type Notice, noticesFrom, type Read } from '../../notice.ts'
import messages from '../messages/en.json' with { type: 'json' }
import { type Block, calledOf, type Publication, type Run } from '../publication.ts'
import { withoutIllegal } from '../xml-text.ts'
import type { FontFace } from './font-face.ts'
import { legible } from './legible.ts'
import { letteringFor, stand, textsOf } from './lettering.ts'
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

/**
 * Writes a Publication as a PDF (tagged, PDF/UA-1), or null with a notice where Typst is missing on this kind of machine.
 *
 * 1. Text goes in as data and is never read as markup.
 * 2. The same Publication and fonts give the same bytes; the file's date is the Publication's day, or none.
 * 3. Only the fonts given are used. A character that none of them has is shown as □, and a notice names it.
 *
 * The call is synchronous and takes its time (about half a second for a hundred statements): run it in a worker.
 */
export function writePdf(publication: Publication, engine: TypstEngine): Read<Uint8Array | null> {
  if (engine.compiler === null) return { value: null, notices: [notice('pdf.not-written')] }
  const lettering = letteringFor(textsOf(publication), engine.faces)
  const notices: Notice[] = lettering.missing.size > 0 ? missingIn(publication, lettering.missing) : []
  const compiler = engine.compiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: lettering.faces.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }],
  })
  compiler.mapShadow(`${folder}/publication.json`, Buffer.from(JSON.stringify(dataOf(publication, lettering.families, lettering.missing))))
  compiler.addSource(`${folder}/main.typ`, template)
  const compiled = compiler.compile({ mainFilePath: `${folder}/main.typ` })
  if (compiled.hasError()) throw new Error(`Typst could not set the pages: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  // The compiler remembers what it set: not needed any more, and for a thousand statements a hundred megabytes.
  compiler.evictCache(0)
  try {
    return { value: legible(compiler.pdf(compiled.result as never, { pdfStandard: 'ua-1' })), notices }
  } catch {
    return { value: legible(compiler.pdf(compiled.result as never)), notices: [...notices, notice('pdf.not-accessible')] }
  } finally {
    compiler.evictCache(0)
  }
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

function dataOf(publication: Publication, families: readonly string[], missing: ReadonlySet<number>): unknown {
  const text = (given: string): string => {
    const clean = withoutIllegal(given)
    return missing.size === 0 ? clean : [...clean].map((character) => (missing.has(character.codePointAt(0)!) ? stand : character)).join('')
  }
  const runs = (given: readonly Run[]) =>
    given.map((run) => ({ t: text(run.text), m: run.mark ?? '', ...(run.language === undefined ? {} : { l: languageOf(run.language) }) }))
  const block = (given: Block): unknown => {
    switch (given.kind) {
      case 'quoted':
        return {
          k: given.kind,
          t: text(given.text),
          n: text(given.label ?? ''),
          l: languageOf(given.language),
          d: given.direction,
          of: given.of,
          v: given.level ?? 0,
          s: given.strong === true,
        }
      case 'words':
        return { k: given.kind, r: runs(given.runs), a: given.align ?? 'start' }
      case 'heading':
        return { k: given.kind, r: runs(given.runs), v: given.level }
      case 'facts':
        return { k: given.kind, f: given.facts.map((fact) => ({ n: text(fact.name), r: runs(fact.runs) })) }
      case 'list':
        return { k: given.kind, e: given.entries.map(runs) }
      case 'contents':
        return { k: given.kind, g: given.groups.map((group) => ({ h: group.heading, p: group.parts })) }
    }
  }
  const order = (first: string) => [first, ...families.filter((family) => family !== first)].filter((family) => families.includes(family))
  return {
    title: text(publication.title),
    date: publication.date === null ? null : publication.date.split('-').map(Number),
    lang: languageOf(publication.language),
    dir: publication.direction,
    fonts: { ar: order('Amiri'), zh: order('Noto Sans S Chinese'), other: order('Noto Serif') },
    marks: publication.marks.map(text),
    head: text(publication.runningHead),
    over: publication.masthead.over,
    name: text(publication.masthead.name),
    lines: publication.masthead.lines.map(runs),
    words: publication.words,
    index: Object.fromEntries(publication.parts.map((part, index) => [part.id, index])),
    parts: publication.parts.map((part) => ({
      id: part.id,
      label: part.label === null ? null : text(part.label),
      heading: runs(part.heading),
      aside: part.aside === null ? null : text(part.aside),
      blocks: part.blocks.map(block),
    })),
  }
}

/** Typst knows languages of two or three letters only. */
function languageOf(language: string): string {
  return /^[a-z]{2,3}$/.test(language) ? language : 'und'
}
