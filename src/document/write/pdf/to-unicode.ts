/** Which text each glyph of a font stands for (PDF 32000-1, 9.10.3). */
export type GlyphTexts = ReadonlyMap<number, string>

/** Reads a ToUnicode map as Typst writes it: single glyphs (`bfchar`) and runs of them (`bfrange`). */
export function glyphTextsIn(source: string): GlyphTexts {
  const found = new Map<number, string>()
  for (const [, entries] of source.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph, text] of entries!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      found.set(Number.parseInt(glyph!, 16), textOf(text!))
  for (const [, entries] of source.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, first, last, text] of entries!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
      const begin = Number.parseInt(first!, 16)
      const shown = textOf(text!)
      for (let glyph = begin; glyph <= Number.parseInt(last!, 16); glyph++)
        found.set(glyph, shown.slice(0, -1) + String.fromCharCode(shown.charCodeAt(shown.length - 1) + glyph - begin))
    }
  return found
}

/** Puts other texts in place of those that a map has; all else in it stays. */
export function withGlyphTexts(source: string, texts: GlyphTexts): string {
  const begin = source.search(/\d+ begin(?:bfchar|bfrange)/)
  const end = Math.max(source.lastIndexOf('endbfchar'), source.lastIndexOf('endbfrange'))
  if (begin === -1 || end === -1) return source
  const entries = [...texts].filter(([, text]) => text !== '').sort(([a], [b]) => a - b)
  const blocks: string[] = []
  // At most a hundred entries may stand in one block.
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries
      .slice(at, at + 100)
      .map(([glyph, text]) => `<${hex(glyph)}> <${[...Array(text.length).keys()].map((index) => hex(text.charCodeAt(index))).join('')}>`)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return source.slice(0, begin) + blocks.join('\n') + source.slice(source.indexOf('\n', end) === -1 ? end : source.indexOf('\n', end))
}

function textOf(hexadecimal: string): string {
  return (hexadecimal.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')
