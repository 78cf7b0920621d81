import habits from './letter-habits.json' with { type: 'json' }

/**
 * How letters follow one another in a language, learnt from documents of the United Nations in it.
 *
 * `alphabet` begins with the space between words. `costs` has, letter by letter, a row of what it costs that each letter comes next:
 * half bits (−2·log₂ of its probability) as a digit to the base 36. `mean` and `deviation` tell what a letter costs in real text,
 * in half bits, taken over stretches of `windowLength` letters.
 */
export interface Habits {
  readonly alphabet: string
  readonly costs: string
  readonly mean: number
  readonly deviation: number
}

/** Letters of a stretch over which the cost of real text was taken. */
export const windowLength = 300

/** The words of a text as strings of small letters, without the ornaments of Arabic. */
export function lettersOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u0640\u064b-\u0652\u0670]/g, '')
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  )
}

/** Half bits that a letter costs which the language does not have. */
const foreign = 35

/** The habits of a language as they are looked up: the place of each letter, and what each pair costs. */
interface Tables {
  readonly at: ReadonlyMap<string, number>
  readonly costs: Uint8Array
}

const tables = new WeakMap<Habits, Tables>()

function tablesOf(habits: Habits): Tables {
  const known = tables.get(habits)
  if (known) return known
  const made = {
    at: new Map([...habits.alphabet].map((letter, index) => [letter, index])),
    costs: Uint8Array.from(habits.costs, (digit) => Number.parseInt(digit, 36)),
  }
  tables.set(habits, made)
  return made
}

/** The official languages that are written with letters. */
export const habitsOf: Readonly<Record<'en' | 'fr' | 'es' | 'ru' | 'ar', Habits>> = habits.languages

/** The commonest characters of Chinese; they make up four fifths of any text of the United Nations. */
export const commonHan: ReadonlySet<string> = new Set(habits.han)

/** What it costs in half bits that one letter, or the space between words, follows another. */
export function costOfPair(before: string, after: string, habits: Habits): number {
  const { at, costs } = tablesOf(habits)
  const [from, to] = [at.get(before), at.get(after)]
  return from === undefined || to === undefined ? foreign : costs[from * at.size + to]!
}

/** What a word costs in half bits, from the space before it to the one after it. */
export function costOfWord(word: string, habits: Habits): number {
  const { at, costs } = tablesOf(habits)
  let [sum, before] = [0, 0]
  for (const letter of `${word} `) {
    const now = at.get(letter) ?? -1
    sum += now < 0 || before < 0 ? foreign : costs[before * at.size + now]!
    before = now
  }
  return sum
}

/** What a letter of these words costs on the whole, in half bits; the space after each word counts as one. */
export function costOf(words: readonly string[], habits: Habits): number {
  let [sum, letters] = [0, 0]
  for (const word of words) {
    sum += costOfWord(word, habits)
    letters += word.length + 1
  }
  return letters === 0 ? 0 : sum / letters
}
