import { type Look, noLook } from '../docx/look.ts'
import { childOf, childrenOf, type Element } from '../docx/xml.ts'

/** What a style says, its ancestors included; each is absent where nothing is said. */
export interface Style {
  readonly look: Look
  readonly listStyle: string | undefined
  readonly direction: 'ltr' | 'rtl' | undefined
  /** Depth of a heading, by its outline level, and of the title or subtitle of a document, by the names that these styles always have. */
  readonly heading: number | undefined
}

/** The styles that hold in a part; an unknown name gives the usual style. */
export interface Styles {
  readonly paragraph: (name: string | undefined) => Style
  readonly text: (name: string | undefined) => Look
  /** List styles by name, and the style of numbered headings under `''`. */
  readonly list: (name: string) => Element | undefined
  readonly masterPages: readonly string[]
}

/** Longest chain of styles based on one another that is followed; a circle ends here. */
const deepest = 30

const nothing: Style = { look: noLook, listStyle: undefined, direction: undefined, heading: undefined }

/** Reads style elements (`office:automatic-styles`, `office:styles`), of which the first that defines a name counts. */
export function readStyles(containers: readonly (Element | undefined)[]): Styles {
  const byName = new Map<string, Element>()
  const defaults = new Map<string, Element>()
  const lists = new Map<string, Element>()
  for (const container of containers) {
    for (const element of container?.children ?? []) {
      if (typeof element === 'string') continue
      const name = element.attributes['style:name'] ?? ''
      if (element.name === 'style:style') put(byName, `${element.attributes['style:family']} ${name}`, element)
      else if (element.name === 'style:default-style') put(defaults, element.attributes['style:family'] ?? '', element)
      else if (element.name === 'text:list-style') put(lists, name, element)
      else if (element.name === 'text:outline-style') put(lists, '', element)
    }
  }
  const known = new Map<string, Style>()
  const usual = (family: string) => own(defaults.get(family))
  const whole = (family: string, name: string | undefined, depth = 0): Style => {
    const key = `${family} ${name}`
    const element = name === undefined ? undefined : byName.get(key)
    if (!element || depth > deepest) return usual(family)
    const found = known.get(key)
    if (found) return found
    const style = over(whole(family, element.attributes['style:parent-style-name'], depth + 1), own(element))
    known.set(key, style)
    return style
  }
  const usualParagraph = whole('paragraph', 'Standard')
  return {
    paragraph: (name) => (name !== undefined && byName.has(`paragraph ${name}`) ? whole('paragraph', name) : usualParagraph),
    // What a character style does not say the paragraph says, so that no usual style stands under it.
    text: (name) => (name !== undefined && byName.has(`text ${name}`) ? whole('text', name).look : noLook),
    list: (name) => lists.get(name),
    masterPages: [...byName.values()].flatMap(({ attributes }) => attributes['style:master-page-name'] || []),
  }
}

function put(map: Map<string, Element>, key: string, element: Element): void {
  if (!map.has(key)) map.set(key, element)
}

function own(element: Element | undefined): Style {
  if (!element) return nothing
  const paragraph = childOf(element, 'style:paragraph-properties')?.attributes
  const mode = paragraph?.['style:writing-mode']
  return {
    look: lookOf(childOf(element, 'style:text-properties')),
    listStyle: element.attributes['style:list-style-name'],
    direction: mode === undefined || mode === 'page' ? undefined : mode.startsWith('rl') ? 'rtl' : 'ltr',
    heading: headingOf(element.attributes),
  }
}

function over(base: Style, given: Style): Style {
  return {
    look: lookOver(base.look, given.look),
    listStyle: given.listStyle ?? base.listStyle,
    direction: given.direction ?? base.direction,
    heading: given.heading ?? base.heading,
  }
}

/** Depth of a heading by its style; 0 where the style says that it is none. */
function headingOf(attributes: Element['attributes']): number | undefined {
  const outline = attributes['style:default-outline-level']
  if (outline !== undefined) return Number(outline) || 0
  const name = attributes['style:name'] ?? ''
  if (name === 'Title') return 1
  if (name === 'Subtitle') return 2
  // Names of styles keep their spaces as `_20_`.
  return Number(/^Heading(?:_20_| )?([1-9])$/.exec(name)?.[1]) || undefined
}

/** What one look says, and the other where it says nothing. */
export function lookOver(base: Look, given: Look): Look {
  if (given === noLook) return base
  if (base === noLook) return given
  return Object.fromEntries(Object.keys(noLook).map((key) => [key, given[key as keyof Look] ?? base[key as keyof Look]])) as unknown as Look
}

function lookOf(properties: Element | undefined): Look {
  if (!properties) return noLook
  const { attributes } = properties
  const display = attributes['text:display']
  return {
    ...noLook,
    bold: boldOf(attributes['fo:font-weight']),
    boldComplex: boldOf(attributes['style:font-weight-complex']),
    hidden: display === undefined ? undefined : display === 'none',
    language: languageOf(attributes['style:rfc-language-tag'], attributes['fo:language'], attributes['fo:country']),
    languageEastAsian: languageOf(
      attributes['style:rfc-language-tag-asian'],
      attributes['style:language-asian'],
      attributes['style:country-asian'],
    ),
    languageComplex: languageOf(
      attributes['style:rfc-language-tag-complex'],
      attributes['style:language-complex'],
      attributes['style:country-complex'],
    ),
    typeface: attributes['style:font-name'],
  }
}

const boldOf = (weight: string | undefined) => (weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600)

function languageOf(tag: string | undefined, language: string | undefined, country: string | undefined): string | undefined {
  if (tag) return tag
  if (!language || language === 'none' || language === 'zxx') return undefined
  return country && country !== 'none' ? `${language}-${country}` : language
}

/** Master pages by name: what stands at the head and foot of pages. */
export function masterPagesOf(container: Element | undefined): ReadonlyMap<string, Element> {
  return new Map(childrenOf(container, 'style:master-page').map((page) => [page.attributes['style:name'] ?? '', page]))
}
