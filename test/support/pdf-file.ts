/** A line of a made PDF: where it begins, in points from the lower left corner, and its words in Helvetica. */
export interface MadeLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
  readonly bold?: true
  /** Instead of words, a picture stands there, a square of `size` or 400 points. */
  readonly picture?: true
  /** It is in the file and not painted. */
  readonly hidden?: true
  /** How far its letters lean to the right for their height. */
  readonly lean?: number
  /** Degrees by which the line runs upwards. */
  readonly slant?: number
  /** Points by which its letters are set apart. */
  readonly apart?: number
}

/** What a made PDF may be beyond plain. */
export interface MadePdf {
  readonly pages: readonly (readonly MadeLine[])[]
  /** Letters of Helvetica are given a table that says they are others: code → Unicode in hexadecimal. */
  readonly table?: Readonly<Record<string, string>>
  /** Quarters of a turn by which each page is shown. */
  readonly rotate?: number
}

/** Makes a PDF of pages of lines; letters outside Latin 1 can't be written. */
export function pdfFile({ pages, table, rotate }: MadePdf): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const pageAt = (index: number) => 6 + index * 2
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  const map = table ? ' /ToUnicode 5 0 R' : ''
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding${map} >>`)
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding${map} >>`)
  add(streamOf(cmapOf(table ?? {})))
  pages.forEach((lines, index) => {
    const turned = rotate ? ` /Rotate ${rotate * 90}` : ''
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]${turned} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${pageAt(index) + 1} 0 R >>`,
    )
    add(streamOf(lines.map(lineOf).join('\n')))
  })
  return pdfOf(objects)
}

/** Makes a PDF of these objects, numbered from 1; the first of them is the catalog. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

const streamOf = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

function lineOf({ text, x = 72, y, size, bold, picture, hidden, lean = 0, slant = 0, apart = 0 }: MadeLine): string {
  if (picture) return `q ${size ?? 400} 0 0 ${size ?? 400} ${x} ${y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`
  const escaped = text.replace(/[\\()]/g, '\\$&')
  const [cos, sin] = [Math.cos((slant * Math.PI) / 180), Math.sin((slant * Math.PI) / 180)]
  const matrix = `${cos} ${sin} ${lean - sin} ${cos} ${x} ${y} Tm`
  return `BT /${bold ? 'F2' : 'F1'} ${size ?? 12} Tf ${hidden ? 3 : 0} Tr ${apart} Tc ${matrix} (${escaped}) Tj ET`
}

function cmapOf(table: Readonly<Record<string, string>>): string {
  const entries = Object.entries(table).map(([from, to]) => `<${from.charCodeAt(0).toString(16).padStart(2, '0')}> <${to}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def 1 begincodespacerange <00> <ff> endcodespacerange ${entries.length} beginbfchar ${entries.join('\n')} endbfchar endcmap end end`
}

/** Lines of one column under one another from a height, `pitch` points apart. */
export const column = (texts: readonly string[], { x = 72, top = 740, pitch = 16, size = 12 } = {}): readonly MadeLine[] =>
  texts.map((text, index) => ({ text, x, y: top - index * pitch, size }))
