import { strToU8, zipSync } from 'fflate'

const transitional = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${transitional}/wordprocessingml/2006/main" xmlns:r="${transitional}/officeDocument/2006/relationships" xmlns:mc="${transitional}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="${transitional}/officeDocument/2006/math" xmlns:a="${transitional}/drawingml/2006/main" xmlns:dgm="${transitional}/drawingml/2006/diagram"`

/** Parts of a Word file by the last word of their relationship's type; `headers` and `footers` by relationship id. */
export interface WordParts {
  /** Inside `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly footers?: Readonly<Record<string, string>>
  readonly diagrams?: Readonly<Record<string, string>>
  /** Content type of the body's part. */
  readonly type?: string
  /** More files of the zip. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  readonly strict?: true
  /** Name of the body's part. */
  readonly main?: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Makes a Word file of XML parts, as small as a word processor would still open it. */
export function wordFile(given: WordParts | string): Uint8Array {
  const parts = typeof given === 'string' ? { body: given } : given
  const main = parts.main ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const files: Record<string, Uint8Array> = { ...parts.files }
  const relationships: string[] = []
  const put = (type: string, id: string, name: string, xml: string) => {
    files[folder + name] = bytesOf(head + xml, parts)
    relationships.push(`<Relationship Id="${id}" Type="${transitional}/officeDocument/2006/relationships/${type}" Target="${name}"/>`)
  }
  for (const [type, root] of [
    ['styles', 'w:styles'],
    ['numbering', 'w:numbering'],
    ['footnotes', 'w:footnotes'],
    ['endnotes', 'w:endnotes'],
    ['settings', 'w:settings'],
  ] as const) {
    if (parts[type] !== undefined) put(type, `of-${type}`, `${type}.xml`, `<${root} ${word}>${parts[type]}</${root}>`)
  }
  for (const [id, xml] of Object.entries(parts.headers ?? {})) put('header', id, `${id}.xml`, `<w:hdr ${word}>${xml}</w:hdr>`)
  for (const [id, xml] of Object.entries(parts.footers ?? {})) put('footer', id, `${id}.xml`, `<w:ftr ${word}>${xml}</w:ftr>`)
  for (const [id, xml] of Object.entries(parts.diagrams ?? {}))
    put('diagramData', id, `${id}.xml`, `<dgm:dataModel ${word}>${xml}</dgm:dataModel>`)
  const type = parts.type ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  files['[Content_Types].xml'] = strToU8(
    `${head}<Types xmlns="${transitional}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
  )
  files['_rels/.rels'] = strToU8(
    `${head}<Relationships xmlns="${transitional}/package/2006/relationships"><Relationship Id="r1" Type="${transitional}/officeDocument/2006/relationships/officeDocument" Target="/${main}"/></Relationships>`,
  )
  files[main] = bytesOf(`${head}<w:document ${word}><w:body>${parts.body}</w:body></w:document>`, parts)
  files[`${folder}_rels/${main.slice(folder.length)}.rels`] = strToU8(
    `${head}<Relationships xmlns="${transitional}/package/2006/relationships">${relationships.join('')}</Relationships>`,
  )
  return zipSync(files, { mtime: new Date(2021, 9, 21) })
}

function bytesOf(xml: string, { strict }: WordParts): Uint8Array {
  if (!strict) return strToU8(xml)
  return strToU8(
    xml
      .replaceAll(`${transitional}/wordprocessingml/2006/main`, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
      .replaceAll(`${transitional}/officeDocument/2006/relationships`, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
  )
}

/** A run of text. `properties` is what stands inside `w:rPr`. */
export const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of text, or of runs where it is XML already. `properties` is what stands inside `w:pPr`. */
export const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

/** The properties of a paragraph of a numbering. */
export const numbered = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
