import { SaxesParser } from 'saxes'

/**
 * An XML element. Names carry the usual prefix of their namespace (`w:p`), whatever the file calls it and whether it is
 * strict or transitional; an element of an unknown namespace keeps its local name after `?:`.
 */
export interface Element {
  readonly name: string
  /** By name with the usual prefix (`w:val`, `r:id`); attributes without a prefix by their bare name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** Of an element that holds words (called `t` in every vocabulary of Word): how many of them stand before it in its part. */
  readonly run?: number
  /** How many text nodes of its part stand before its start. */
  readonly textsBefore: number
  /** How many text nodes of its part stand before its end. */
  readonly textsAfter: number
}

/** A part is not XML that can be read; `reason` is for a log. */
export class BrokenXml extends Error {
  readonly reason: 'broken' | 'doctype' | 'depth'

  constructor(reason: 'broken' | 'doctype' | 'depth', message: string) {
    super(message)
    this.reason = reason
  }
}

const transitional = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'

const prefixes: Readonly<Record<string, string>> = {
  [`${transitional}wordprocessingml/2006/main`]: 'w',
  [`${strict}wordprocessingml/main`]: 'w',
  [`${transitional}officeDocument/2006/relationships`]: 'r',
  [`${strict}officeDocument/relationships`]: 'r',
  [`${transitional}package/2006/relationships`]: 'rel',
  [`${transitional}package/2006/content-types`]: 'ct',
  [`${transitional}markup-compatibility/2006`]: 'mc',
  [`${transitional}officeDocument/2006/math`]: 'm',
  [`${strict}officeDocument/math`]: 'm',
  [`${transitional}drawingml/2006/main`]: 'a',
  [`${strict}drawingml/main`]: 'a',
  [`${transitional}drawingml/2006/diagram`]: 'dgm',
  [`${strict}drawingml/diagram`]: 'dgm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
}

const nameOf = (uri: string, local: string) => (uri === '' ? local : `${prefixes[uri] ?? '?'}:${local}`)

/** Elements that hold words. */
const holdsWords = new Set(['w:t', 'm:t', 'a:t'])

/** Decodes the bytes of a part: by its byte order mark, else by what its XML declaration says, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes)
  const declared = /^[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1]
  // A part that says UTF-16 and has no mark of it is UTF-8 in every file met.
  if (!declared || /^utf-?(8|16)$/i.test(declared)) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Reads an XML part into its root element. Throws BrokenXml: for bad syntax, for a document type, for nesting beyond `depth`. */
export function parseXml(bytes: Uint8Array, depth: number): Element {
  type Growing = {
    name: string
    attributes: Record<string, string>
    children: (Element | string)[]
    textsBefore: number
    textsAfter: number
    run?: number
  }
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: Growing = { name: '', attributes: {}, children: [], textsBefore: 0, textsAfter: 0 }
  let texts = 0
  let runs = 0
  const open: Growing[] = [root]
  const take = (text: string) => {
    if (open.length === 1) return
    texts += 1
    open[open.length - 1]!.children.push(text)
  }
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {}
    for (const key in tag.attributes) {
      const { uri, local, value } = tag.attributes[key]!
      attributes[nameOf(uri, local)] = value
    }
    const element: Growing = { name: nameOf(tag.uri, tag.local), attributes, children: [], textsBefore: texts, textsAfter: texts }
    if (holdsWords.has(element.name)) element.run = runs++
    open[open.length - 1]!.children.push(element)
    open.push(element)
    if (open.length > depth) throw new BrokenXml('depth', `more than ${depth} elements inside one another`)
  })
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    open.pop()!.textsAfter = texts
  })
  parser.on('doctype', () => {
    throw new BrokenXml('doctype', 'a document type')
  })
  parser.on('error', (problem) => {
    throw new BrokenXml('broken', problem.message)
  })
  parser.write(decodeXml(bytes)).close()
  const element = root.children.find((child) => typeof child !== 'string')
  if (!element) throw new BrokenXml('broken', 'no element')
  return element as Element
}

/** The child elements of an element, or of nothing. */
export function elementsOf(element: Element | undefined): readonly Element[] {
  return (element?.children.filter((child) => typeof child !== 'string') as Element[] | undefined) ?? []
}

/** The first child element of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** Every child element of that name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child): child is Element => typeof child !== 'string' && child.name === name) ?? []
}

/** The `w:val` of the first child of that name. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** Whether a property that can be on or off is on: `undefined` where it is not given at all. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && isOn(found.attributes['w:val'])
}

/** Whether a property that is given is on, by its `w:val`. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '')
}

/** All text inside an element, in order. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
