import type { Document, MediaType, Paragraph } from '../document.ts'

/** A paragraph before it has its number; its text may still be untidy or empty. */
export type Draft = Omit<Paragraph, 'n' | 'language'>

/**
 * Takes out of a text what no reader sees and makes its white space plain.
 *
 * 1. Soft hyphens, zero-width spaces, byte order marks and control characters go.
 * 2. Half of a surrogate pair becomes �.
 * 3. Tabs, line ends and runs of spaces become one space; white space at the ends goes. A single no-break space stays.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufffe\uffff]/g, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]|\s{2,}/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim()
}

/** Makes a Document of drafts: tidies and numbers them, leaves empty ones out, keeps each margin text once. */
export function documentFrom(mediaType: MediaType, drafts: Iterable<Draft>, margins: Iterable<string> = []): Document {
  const paragraphs: Paragraph[] = []
  for (const draft of drafts) {
    const text = tidy(draft.text)
    if (text === '') continue
    const { text: _, ...rest } = draft
    paragraphs.push({ n: paragraphs.length + 1, text, ...rest })
  }
  const distinct = new Set([...margins].map((margin) => tidy(margin)).filter((margin) => margin !== ''))
  return { mediaType, paragraphs, margins: [...distinct] }
}
