import { recogniseDelegation } from '../../council/index.ts'
import type { Paragraph } from '../../document/index.ts'

/** A paragraph as the readers of heads see it: marks that only colour the letters are taken off. */
export interface Line {
  readonly n: number
  readonly text: string
}

// Arabic vowel signs and the stretching stroke; marks of direction; the marks of a heading or of stress in Markdown.
const marks = /[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\*\*/gu
const presentationForms = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/gu

// Some PDF files give the letters of a lam-alef the wrong way round; no Arabic word begins so.
const turnedLamAlef = /(?<!\p{L})[\u0627](?:[\u0625\u0623\u0622\u0627])\u0644/gu

/** Gives the line of a paragraph: shapes of Arabic letters and Latin ligatures made plain, vowel signs and invisible marks left out. */
export function lineOf({ n, text }: Pick<Paragraph, 'n' | 'text'>): Line {
  return { n, text: plain(text) }
}

// Slips of recognition by which small words run together: "behalfofthe", "ofKestria", "Statementby".
const slips: readonly (readonly [RegExp, string])[] = [
  [/\b(on)?(behalf)(of)(the)?(?=\s|\p{Lu})/giu, ' $1 $2 $3 $4 '],
  [/\b(of|by|for|to|and)(the)\b/giu, '$1 $2'],
  [/\b(of|by|the|for)(?=\p{Lu}\p{Ll}{2})/gu, '$1 '],
  [/\b(statement|remarks|delivered|presented)(by|of)\b/giu, '$1 $2'],
  [/\b(by)(?=[HS]\.\s?E\.)/giu, '$1 '],
]
const capitals = /\bOF(?<name>\p{Lu}{4,})\b/u

function withoutSlips(text: string): string {
  const mended = slips.reduce((rest, [slip, parted]) => rest.replace(slip, parted), text)
  const name = capitals.exec(mended)?.groups?.name
  return name && recogniseDelegation(name)?.how === 'exact' ? mended.replace(`OF${name}`, `OF ${name}`) : mended
}

/** Makes a text plain as {@link lineOf} does. */
export function plain(text: string): string {
  return withoutSlips(text)
    .replace(presentationForms, (form) => form.normalize('NFKC'))
    .replace(marks, '')
    .replace(/^#{1,6}\s+/u, '')
    .replace(turnedLamAlef, (turned) => `ال${turned.slice(1, -1)}`)
    .replace(/\s+/gu, ' ')
    .trim()
}
