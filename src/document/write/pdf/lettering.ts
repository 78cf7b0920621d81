import type { Publication } from '../publication.ts'
import { coverageOf } from './coverage.ts'
import type { FontFace } from './font-face.ts'

/** Which fonts a text needs, and which of its characters none of them has. */
export interface Lettering {
  readonly faces: readonly Uint8Array[]
  readonly families: readonly string[]
  readonly missing: ReadonlySet<number>
}

// Characters that need no shape: joiners, direction marks, variation selectors, soft hyphen, byte order mark, spaces and line ends.
const shapeless = /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u

/**
 * Chooses the fonts for all characters that occur: a family is loaded only where a character occurs that no family before it has.
 * Reading a font of eight megabytes for a debate without Chinese would cost more than setting its pages.
 */
export function letteringFor(texts: Iterable<string>, faces: readonly FontFace[]): Lettering {
  const wanted = codePointsOf(texts)
  const chosen = choose(wanted, faces)
  // The sign for what is missing must have a shape itself.
  return chosen.missing.size === 0 ? chosen : { ...choose(new Set([...wanted, stand.codePointAt(0)!]), faces), missing: chosen.missing }
}

/** Stands for a character that no font has. */
export const stand = '□'

function choose(all: ReadonlySet<number>, faces: readonly FontFace[]): Lettering {
  let wanted = all
  const families: string[] = []
  const chosen: Uint8Array[] = []
  for (const family of new Set(faces.map((face) => face.family))) {
    if (families.length > 0 && wanted.size === 0) break
    const regular =
      faces.find((face) => face.family === family && face.weight === 'regular' && !face.italic) ??
      faces.find((face) => face.family === family)!
    const bytes = regular.bytes()
    const covers = coverageOf(bytes)
    const left = new Set([...wanted].filter((codePoint) => !covers(codePoint)))
    if (families.length > 0 && left.size === wanted.size) continue
    families.push(family)
    chosen.push(bytes, ...faces.filter((face) => face.family === family && face !== regular).map((face) => face.bytes()))
    wanted = left
  }
  return { faces: chosen, families, missing: wanted }
}

function codePointsOf(texts: Iterable<string>): Set<number> {
  const seen = new Uint8Array(0x110000)
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const codePoint = text.codePointAt(at)!
      seen[codePoint] = 1
      if (codePoint > 0xffff) at++
    }
  const found = new Set<number>()
  for (let codePoint = 0x21; codePoint < seen.length; codePoint++) {
    if (seen[codePoint] === 1 && !shapeless.test(String.fromCodePoint(codePoint))) found.add(codePoint)
  }
  return found
}

/** Every text that is printed of a publication. */
export function* textsOf(publication: Publication): Generator<string> {
  yield* [
    publication.title,
    publication.runningHead,
    publication.masthead.name,
    publication.masthead.over ?? '',
    publication.words.page,
    ...publication.marks,
  ]
  for (const line of publication.masthead.lines) for (const run of line) yield run.text
  for (const part of publication.parts) {
    yield part.label ?? ''
    yield part.aside ?? ''
    for (const run of part.heading) yield run.text
    for (const block of part.blocks) {
      if (block.kind === 'quoted') yield* [block.text, block.label ?? '']
      else if (block.kind === 'words' || block.kind === 'heading') for (const run of block.runs) yield run.text
      else if (block.kind === 'facts') for (const fact of block.facts) yield* [fact.name, ...fact.runs.map((run) => run.text)]
      else if (block.kind === 'list') for (const entry of block.entries) for (const run of entry) yield run.text
      else for (const group of block.groups) yield group.heading ?? ''
    }
  }
}
