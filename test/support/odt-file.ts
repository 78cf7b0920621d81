import { strToU8, zipSync } from 'fflate'

const namespaces = [
  ['office', 'office'],
  ['text', 'text'],
  ['style', 'style'],
  ['table', 'table'],
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ')

/** Parts of an OpenDocument text, each the inside of its element. */
export interface OdtParts {
  readonly text: string
  /** `office:automatic-styles` of the text. */
  readonly automatic?: string
  readonly styles?: string
  readonly masterPages?: string
  /** `manifest:file-entry` elements. */
  readonly manifest?: string
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const partsOf = (given: OdtParts | string) => (typeof given === 'string' ? { text: given } : given)
const head = '<?xml version="1.0" encoding="UTF-8"?>'

/** Makes an OpenDocument text of XML parts, as small as a word processor would still open it. */
export function odtFile(given: OdtParts | string): Uint8Array {
  const { text, automatic = '', styles = '', masterPages = '', manifest = '', files = {} } = partsOf(given)
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `${head}<office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ),
      'styles.xml': strToU8(
        `${head}<office:document-styles ${namespaces}><office:styles>${styles}</office:styles><office:master-styles>${masterPages}</office:master-styles></office:document-styles>`,
      ),
      'META-INF/manifest.xml': strToU8(
        `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
      ),
      ...files,
    },
    { mtime: new Date(2021, 9, 21) },
  )
}

/** The same as one file of XML. */
export function flatOdtFile(given: OdtParts | string): Uint8Array {
  const { text, automatic = '', styles = '', masterPages = '' } = partsOf(given)
  return strToU8(
    `${head}<office:document ${namespaces}><office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${masterPages}</office:master-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  )
}

/** A paragraph of a text; `style` is the name of its style. */
export const textParagraph = (content: string, style = 'Standard') => `<text:p text:style-name="${style}">${content}</text:p>`
