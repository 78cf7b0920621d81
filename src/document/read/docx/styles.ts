import { childOf, childrenOf, type Element, switchOf, valOf } from './xml.ts'

/** What a style (or a run, or the document's defaults) says about how words look; absent where it says nothing. */
export interface Look {
  readonly bold: boolean | undefined
  /** Bold of Arabic and other complex scripts, which Word keeps apart. */
  readonly boldComplex: boolean | undefined
  readonly hidden: boolean | undefined
}

/** What a paragraph style gives to its paragraphs, its ancestors included. */
export interface ParagraphStyle extends Look {
  /** Depth of a heading from 1; absent for running text. */
  readonly heading: number | undefined
  readonly numberingId: string | undefined
  readonly numberingLevel: number | undefined
}

/** The styles of a document; an unknown id gives an empty style. */
export interface Styles {
  readonly defaults: Look
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly run: (id: string | undefined) => Look
}

/** Reads what run properties (`w:rPr`) say. */
export function lookOf(properties: Element | undefined): Look {
  return { bold: switchOf(properties, 'w:b'), boldComplex: switchOf(properties, 'w:bCs'), hidden: switchOf(properties, 'w:vanish') }
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
  const depth = Number(/^heading ([1-9])$/.exec(name)?.[1])
  return depth || undefined
}

const nothing: ParagraphStyle = {
  bold: undefined,
  boldComplex: undefined,
  hidden: undefined,
  heading: undefined,
  numberingId: undefined,
  numberingLevel: undefined,
}

/** Longest chain of styles based on one another that is followed; a circle ends here. */
const deepest = 30

/** Reads the styles part of a document; without one every style is empty. */
export function readStyles(root: Element | null): Styles {
  const elements = childrenOf(root ?? undefined, 'w:style')
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]))
  const isDefault = (element: Element) => ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '')
  const defaultParagraph = elements.find((element) => element.attributes['w:type'] === 'paragraph' && isDefault(element))?.attributes[
    'w:styleId'
  ]
  const known = new Map<string, ParagraphStyle>()

  const own = (element: Element): ParagraphStyle => {
    const properties = childOf(element, 'w:pPr')
    const numbering = childOf(properties, 'w:numPr')
    const level = valOf(numbering, 'w:ilvl')
    const outline = valOf(properties, 'w:outlineLvl')
    return {
      ...lookOf(childOf(element, 'w:rPr')),
      heading: outline === undefined ? headingByName((valOf(element, 'w:name') ?? '').toLowerCase()) : (headingDepth(outline) ?? 0),
      numberingId: valOf(numbering, 'w:numId'),
      numberingLevel: level === undefined ? undefined : Number(level),
    }
  }
  const whole = (id: string | undefined, depth = 0): ParagraphStyle => {
    const element = id === undefined ? undefined : byId.get(id)
    if (!element || depth > deepest) return nothing
    const found = known.get(id!)
    if (found) return found
    const base = whole(valOf(element, 'w:basedOn'), depth + 1)
    const given = own(element)
    const merged = Object.fromEntries(
      Object.keys(nothing).map((key) => [key, given[key as keyof ParagraphStyle] ?? base[key as keyof ParagraphStyle]]),
    )
    const style = merged as unknown as ParagraphStyle
    known.set(id!, style)
    return style
  }
  return {
    defaults: lookOf(childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
    paragraph: (id) => whole(id !== undefined && byId.has(id) ? id : defaultParagraph),
    run: (id) => whole(id),
  }
}
