import * as dingbats from 'dingbat-to-unicode'

/**
 * Letters for the signs of symbol typefaces, which Word keeps as numbers of the private use area (U+F020 to U+F0FF) or as plain letters.
 *
 * Source of the tables: the mapping file of the Symbol encoding (Adobe), and for the signs of Wingdings that documents use the letter which most
 * typefaces have. All other signs of Wingdings (also 2 and 3) and Webdings come from `dingbat-to-unicode`.
 */
const symbolFont: Readonly<Record<number, string>> = rows({
  32: ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  160: '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑',
  241: '〉∫',
})

const wingdings: Readonly<Record<number, string>> = {
  ...rows({ 128: '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿' }),
  32: ' ',
  40: '☎',
  42: '✉',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  160: '▪',
  167: '▪',
  168: '◻',
  183: '•',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  239: '⇦',
  240: '⇨',
  241: '⇧',
  242: '⇩',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** The mark, the ticked box and the empty box of forms. */
const wingdings2: Readonly<Record<number, string>> = { 80: '✓', 82: '☑', 163: '☐' }

function rows(table: Readonly<Record<number, string>>): Record<number, string> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([first, signs]) => [...signs].map((sign, index) => [Number(first) + index, sign])),
  )
}

/** The letter of a sign in a symbol typeface, by its number (with or without the 0xF000 of the private use area); null where it is not known. */
export function symbolLetter(number: number, typeface: string): string | null {
  const code = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number
  if (/^wingdings$/i.test(typeface)) return wingdings[code] ?? dingbatOf(typeface, code)
  if (/^wingdings 2$/i.test(typeface)) return wingdings2[code] ?? dingbatOf(typeface, code)
  if (/^(wingdings 3|webdings)$/i.test(typeface)) return dingbatOf(typeface, code)
  if (/^symbol$/i.test(typeface)) return symbolFont[code] ?? null
  if (number >= 0xf000 && number <= 0xf0ff) return symbolFont[code] ?? null
  return number >= 32 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff) && !(number >= 0xe000 && number <= 0xf8ff)
    ? String.fromCodePoint(number)
    : null
}

const dingbatOf = (typeface: string, code: number) => dingbats.codePoint(typeface, code)?.string ?? null
