/** Says that a paragraph is set from right to left. */
export const bidi = '<w:bidi/>'

/** Writes `w:p`: `style` by its id, `properties` in the order of the schema, `runs` as they are. */
export function paragraph(style: string, runs: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`
}
