import { type Element, isOn } from './xml.ts'

/** What run properties (`w:rPr`) say about words; each is absent where nothing is said. */
export interface Look {
  readonly bold: boolean | undefined
  /** Bold of Arabic and other complex scripts, which Word keeps apart. */
  readonly boldComplex: boolean | undefined
  readonly hidden: boolean | undefined
  /** Set from right to left. */
  readonly rightToLeft: boolean | undefined
  /** Treated as a complex script whatever its letters are. */
  readonly complex: boolean | undefined
  /** Languages, BCP 47: of Latin, Greek and Cyrillic letters; of Chinese, Japanese and Korean ones; of Arabic and other complex scripts. */
  readonly language: string | undefined
  readonly languageEastAsian: string | undefined
  readonly languageComplex: string | undefined
  /** Typeface of the letters of ASCII, and of others. */
  readonly typeface: string | undefined
  readonly typefaceHigh: string | undefined
}

export const noLook: Look = {
  bold: undefined,
  boldComplex: undefined,
  hidden: undefined,
  rightToLeft: undefined,
  complex: undefined,
  language: undefined,
  languageEastAsian: undefined,
  languageComplex: undefined,
  typeface: undefined,
  typefaceHigh: undefined,
}

/** Reads what run properties say. */
export function lookOf(properties: Element | undefined): Look {
  if (!properties || properties.children.length === 0) return noLook
  const look: { -readonly [K in keyof Look]: Look[K] } = { ...noLook }
  for (const child of properties.children) {
    if (typeof child === 'string') continue
    const { name, attributes } = child
    if (name === 'w:b') look.bold = isOn(attributes['w:val'])
    else if (name === 'w:bCs') look.boldComplex = isOn(attributes['w:val'])
    else if (name === 'w:vanish') look.hidden = isOn(attributes['w:val'])
    else if (name === 'w:rtl') look.rightToLeft = isOn(attributes['w:val'])
    else if (name === 'w:cs') look.complex = isOn(attributes['w:val'])
    else if (name === 'w:lang') {
      look.language = attributes['w:val']
      look.languageEastAsian = attributes['w:eastAsia']
      look.languageComplex = attributes['w:bidi']
    } else if (name === 'w:rFonts') {
      look.typeface = attributes['w:ascii']
      look.typefaceHigh = attributes['w:hAnsi']
    }
  }
  return look
}

/** Properties that styles turn over: said in the paragraph's and in the run's style, they cancel out (ECMA-376 part 1, 17.7.3). */
const toggles = new Set<keyof Look>(['bold', 'boldComplex', 'hidden'])

/**
 * How words look: what the run says itself; else the styles of run and paragraph, of which the former goes first; else the document's defaults.
 * A toggle that the defaults switch on stays on whatever styles say.
 */
export function lookFrom(own: Look, run: Look, paragraph: Look, defaults: Look): Look {
  if (own === noLook && run === noLook && defaults === noLook) return paragraph
  const look = { ...noLook } as Record<keyof Look, string | boolean | undefined>
  for (const key of Object.keys(noLook) as (keyof Look)[]) {
    const byStyle = toggles.has(key) ? toggled(run[key], paragraph[key], defaults[key]) : (run[key] ?? paragraph[key] ?? defaults[key])
    look[key] = own[key] ?? byStyle
  }
  return look as unknown as Look
}

type Said = Look[keyof Look]

function toggled(run: Said, paragraph: Said, defaults: Said): Said {
  if (defaults === true) return true
  if (run !== undefined && paragraph !== undefined) return run !== paragraph
  return run ?? paragraph ?? defaults
}
