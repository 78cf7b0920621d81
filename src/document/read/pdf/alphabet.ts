import { isFalseSpace, type Letter } from './letter.ts'
import type { Page } from './page.ts'
import { costOf, habitsOf, lettersOf } from './plausibility.ts'

/** Signs of Symbol and Wingdings as the private codes by which Windows calls them. */
const symbols: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06e': '■',
  '\uf0a8': '□',
  '\uf071': '❑',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0e0': '→',
  '\uf02d': '−',
  '\uf0b0': '°',
}

/** Persian and Urdu letters: where they stand, the letters below are no mistakes. */
const persian = /[پچژگکےٹڈڑں]/
const arabicMark = /^[\u064b-\u0652]$/
const shapes = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/

/**
 * Writes shapes as the letters they stand for: typographic ligatures; the forms of Arabic letters; in Arabic (not Persian or Urdu) texts
 * the Persian ha and ya that some typefaces give, a ya at a word's end only where the text tells alef maqsura apart; signs of symbol typefaces.
 * A vowel mark of Arabic after a Latin letter is a space that a typeface calls wrongly; a space that has ink is part of a letter and goes.
 */
export function withPlainLetters(pages: readonly Page[]): readonly Page[] {
  const text = pages.map(({ letters }) => letters.map((letter) => letter.text).join('')).join('\n')
  const arabic = !persian.test(text)
  const tellsApart = /\u0649/.test(text)
  return pages.map((page) => {
    const letters = page.letters.filter((letter) => !isFalseSpace(letter))
    return { ...page, letters: letters.map((letter, index) => plain(letter, letters[index - 1], letters[index + 1], arabic, tellsApart)) }
  })
}

function plain(letter: Letter, before: Letter | undefined, after: Letter | undefined, arabic: boolean, tellsApart: boolean): Letter {
  const { text } = letter
  if (text < '\u0640') return text === '\u00ad' ? { ...letter, text: '-' } : letter
  if (arabicMark.test(text)) return /[A-Za-z.,;:)’”]/.test(before?.text ?? '') ? { ...letter, text: ' ' } : letter
  if (arabic && text === '\u06be') return { ...letter, text: '\u0647' }
  if (arabic && text === '\u06cc' && (tellsApart || isWithinWord(letter, before, after))) return { ...letter, text: '\u064a' }
  if (shapes.test(text)) return { ...letter, text: text.normalize('NFKC').replace(/^ (?=\p{M})/u, '') }
  return symbols[text] ? { ...letter, text: symbols[text]! } : letter
}

/** Whether an Arabic letter follows in the word, to the left of this one. */
const isWithinWord = (letter: Letter, ...beside: readonly (Letter | undefined)[]) =>
  beside.some(
    (other) =>
      other !== undefined &&
      /\p{Script=Arabic}/u.test(other.text) &&
      other.left < letter.left &&
      letter.left - other.right < letter.size * 0.1 &&
      Math.abs(other.baseline - letter.baseline) < letter.size * 0.3,
  )

/** Encodings of one byte a letter whose letters other programs take for those of Western Europe, and the language that tells. */
const mistaken = [
  { encoding: 'windows-1256', habits: habitsOf.ar, script: /[\u0621-\u064a]/g },
  { encoding: 'windows-1251', habits: habitsOf.ru, script: /[\u0401-\u0451]/g },
] as const

const western = (() => {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128)
  return new Map([...new TextDecoder('windows-1252').decode(bytes)].map((sign, index) => [sign, index + 128]))
})()

/** Share of letters beyond ASCII from which a text in Latin letters is none: French has one in twenty. */
const tooMany = 0.4
/** Deviations from real text by which a text may cost more and still be believed. */
const believed = 4

/**
 * Reads a page again whose letters were taken for those of Western Europe, or for private signs of a symbol typeface, where that gives
 * words of a language; each letter becomes exactly one other. Null where the page is not of that kind.
 */
export function decodedAgain(page: Page): Page | null {
  const text = page.letters.map((letter) => letter.text).join('')
  const ink = text.replace(/\s/g, '').length
  const high = [...text].filter((sign) => western.has(sign)).length
  const own = text.match(/[\uf020-\uf0ff]/g)?.length ?? 0
  if (high > ink * tooMany) {
    for (const { encoding, habits, script } of mistaken) {
      const decoder = new TextDecoder(encoding)
      const to = (sign: string) => (western.has(sign) ? decoder.decode(Uint8Array.of(western.get(sign)!)) : sign)
      const read = [...text].map(to).join('')
      const words = lettersOf(read)
      // Seen from the left, leftward words stand backwards in the file.
      const backwards = words.map((word) => [...word].reverse().join(''))
      const cost = Math.min(costOf(words, habits), costOf(backwards, habits))
      const plausible = (cost - habits.mean) / habits.deviation < believed
      if (plausible && (read.match(script)?.length ?? 0) > ink * 0.5)
        return { ...page, letters: page.letters.map((letter) => ({ ...letter, text: to(letter.text) })) }
    }
  }
  if (own > ink * 0.5) {
    const to = (sign: string) => sign.replace(/[\uf020-\uf07e]/g, (code) => String.fromCharCode(code.charCodeAt(0) - 0xf000))
    const words = lettersOf(to(text))
    const told = [habitsOf.en, habitsOf.fr, habitsOf.es].some(
      (habits) => (costOf(words, habits) - habits.mean) / habits.deviation < believed,
    )
    if (told && words.length > 10) return { ...page, letters: page.letters.map((letter) => ({ ...letter, text: to(letter.text) })) }
  }
  return null
}
