import { type Look, lookOf, noLook } from './look.ts'
import { childOf, childrenOf, type Element, switchOf, valOf } from './xml.ts'

/** What a paragraph style gives to its paragraphs, its ancestors included. */
export interface ParagraphStyle extends Look {
  /** Depth of a heading from 1; 0 where a style says that its paragraphs are none; absent for running text. */
  readonly heading: number | undefined
  readonly numberingId: string | undefined
  readonly numberingLevel: number | undefined
  /** The style of the chain that names the numbering: a list keeps a level for that one. */
  readonly numberingStyle: string | undefined
  readonly paragraphRightToLeft: boolean | undefined
}

/** The styles of a document; an unknown id gives an empty style. */
export interface Styles {
  readonly defaults: Look
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly run: (id: string | undefined) => Look
}

/** Depth that an outline level (`w:outlineLvl`, 0 to 8) gives; 9 is running text. */
export function headingDepth(outline: string | undefined): number | undefined {
  const level = Number(outline)
  return outline !== undefined && level >= 0 && level <= 8 ? level + 1 : undefined
}

/** Names that Word itself gives to its heading styles in every language; only what is shown to the user is translated. */
function headingByName(name: string): number | undefined {
  if (name === 'title') return 1
  if (name === 'subtitle') return 2
  const depth = Number(/^heading ?([1-9])$/.exec(name)?.[1])
  return depth || undefined
}

const nothing: ParagraphStyle = {
  ...noLook,
  heading: undefined,
  numberingId: undefined,
  numberingLevel: undefined,
  numberingStyle: undefined,
  paragraphRightToLeft: undefined,
}

/** Longest chain of styles based on one another that is followed; a circle ends here. */
const deepest = 30

/** Reads the styles part of a document; without one every style is empty but headings, which Word's own ids name. */
export function readStyles(root: Element | null): Styles {
  const elements = childrenOf(root ?? undefined, 'w:style')
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]))
  const isDefault = (element: Element) => ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '')
  const defaultParagraph = elements.find((element) => element.attributes['w:type'] === 'paragraph' && isDefault(element))?.attributes[
    'w:styleId'
  ]
  const defaults = childOf(root ?? undefined, 'w:docDefaults')
  const defaultProperties = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')
  const base: ParagraphStyle = { ...nothing, paragraphRightToLeft: switchOf(defaultProperties, 'w:bidi') }
  const known = new Map<string, ParagraphStyle>()

  const own = (element: Element): ParagraphStyle => {
    const properties = childOf(element, 'w:pPr')
    const numbering = childOf(properties, 'w:numPr')
    const level = valOf(numbering, 'w:ilvl')
    const outline = valOf(properties, 'w:outlineLvl')
    const numberingId = valOf(numbering, 'w:numId')
    return {
      ...lookOf(childOf(element, 'w:rPr')),
      heading: outline === undefined ? headingByName((valOf(element, 'w:name') ?? '').toLowerCase()) : (headingDepth(outline) ?? 0),
      numberingId,
      numberingLevel: level === undefined ? undefined : Number(level) || 0,
      numberingStyle: numbering && element.attributes['w:styleId'],
      paragraphRightToLeft: switchOf(properties, 'w:bidi'),
    }
  }
  const whole = (id: string | undefined, depth = 0): ParagraphStyle => {
    const element = id === undefined ? undefined : byId.get(id)
    if (!element || depth > deepest) return base
    const found = known.get(id!)
    if (found) return found
    const parent = whole(valOf(element, 'w:basedOn'), depth + 1)
    const given = own(element)
    const merged = Object.fromEntries(
      Object.keys(nothing).map((key) => [key, given[key as keyof ParagraphStyle] ?? parent[key as keyof ParagraphStyle]]),
    )
    const style = merged as unknown as ParagraphStyle
    known.set(id!, style)
    return style
  }
  const unlisted = (id: string): ParagraphStyle => {
    const heading = headingByName(id.toLowerCase())
    return heading === undefined ? whole(defaultParagraph) : { ...whole(defaultParagraph), heading }
  }
  const run = (id: string | undefined): Look => (id === undefined || !byId.has(id) ? noLook : whole(id))
  return {
    defaults: lookOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
    paragraph: (id) => (id === undefined || byId.has(id) ? whole(id ?? defaultParagraph) : unlisted(id)),
    run,
  }
}
