import { escaped } from '../xml-text.ts'

/** The numberings of one DOCX: each label that is printed before a paragraph becomes a numbering that prints exactly this label. */
export interface Numberings {
  /** Returns the number of the numbering that prints the label. */
  idOf(label: string): number
  /** Writes `word/numbering.xml`. */
  part(): string
}

/**
 * Collects labels. A label stays beside the text and does not become part of it, as in the file that it came from; it is printed as it was,
 * and never counted anew. Number 1 is the bullet of our own lists.
 */
export function collectNumberings(): Numberings {
  const labels = new Map<string, number>([['•', 1]])
  return {
    idOf(label) {
      const known = labels.get(label)
      if (known !== undefined) return known
      labels.set(label, labels.size + 1)
      return labels.size
    },
    part() {
      const entries = [...labels]
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        entries
          .map(
            ([label, id]) =>
              `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
              // A number format whose text names no level prints the text alone; as a "bullet", some programs would keep only its first character.
              `<w:numFmt w:val="${label === '•' ? 'bullet' : 'decimal'}"/><w:lvlText w:val="${escaped(label)}"/><w:lvlJc w:val="left"/>` +
              '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>',
          )
          .join('') +
        entries.map(([, id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
        '</w:numbering>'
      )
    },
  }
}
