import { strFromU8, unzipSync } from 'fflate'
import type { Document, Source } from '../../src/document/index.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string) =>
  xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (_, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name[1] === 'x' ? `0x${name.slice(2)}` : name.slice(1))) : entities[name]!,
    )

/** Every run of a part of a Word file, found in its XML by a pattern and not by our reader. */
const runsOf = (xml: string) =>
  [...xml.matchAll(/<(?:[\w.-]+:)?t(?:\s[^<>]*?)?(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?t\s*>)/g)].map(([, text]) => plain(text ?? ''))

/** Every text node of a part, by a pattern as well. */
const textNodesOf = (xml: string) =>
  [...xml.replace(/^[\s\S]*?(?=<[A-Za-z])/, '').matchAll(/>([^<]+)(?=<)/g)].map(([, text]) => plain(text!))

/** Cuts sources out of the XML of a file with independent means. `runs` says what counts as a run in its format. */
export function cutterOf(bytes: Uint8Array, runs: 'words' | 'text-nodes'): (source: Source) => string {
  const files: Readonly<Record<string, Uint8Array>> = bytes[0] === 0x50 ? unzipSync(bytes) : { '': bytes }
  const known = new Map<string, readonly string[]>()
  return ({ part, run, offset, start, end }) => {
    const name = Object.keys(files).find((found) => found.replace(/\\/g, '/').toLowerCase() === part.toLowerCase())
    const found = known.get(part) ?? (runs === 'words' ? runsOf : textNodesOf)(textOf(files[name ?? '']!))
    known.set(part, found)
    return found[run]!.slice(offset, offset + end - start)
  }
}

const textOf = (bytes: Uint8Array) =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : strFromU8(bytes).replace(/^\ufeff/, '')

/** What does not come back when the sources of every paragraph are cut from the file: `found` against `wanted`, white space and signs of symbol typefaces aside. */
export function misplaced(
  document: Document,
  cut: (source: Source) => string,
): readonly { readonly wanted: string; readonly found: string }[] {
  const same = (text: string) => text.replace(/\s/g, ' ').replace(/[\uf020-\uf0ff]/g, '*')
  return document.paragraphs.flatMap(({ text, sources = [] }) =>
    sources
      .map((source) => ({ wanted: text.slice(source.start, source.end), found: cut(source) }))
      .filter(({ wanted, found }) => same(wanted) !== same(found) && !(wanted.length === found.length && /^[\uf020-\uf0ff]+$/.test(found))),
  )
}

/** Letters of a Document for which no place in the file is known. */
export function unplaced({ paragraphs }: Document): string {
  return paragraphs
    .map(({ text, sources = [] }) => {
      let rest = ''
      let at = 0
      for (const { start, end } of sources) {
        rest += text.slice(at, start)
        at = end
      }
      return rest + text.slice(at)
    })
    .join('')
    .replace(/\s/g, '')
}
