/** One word of a text, folded for comparison, and where it stands. A Chinese character is a word; so are brackets, commas, `&` and `+`, which some names hold. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Without case and accents; `BREAK` where a mark stands that no name can hold. */
  readonly folded: string
}

/** Stands for a mark that parts one name from the next, such as a full stop. */
export const BREAK = '\u0000'

// Marks that may stand inside a name as nothing: apostrophes, hyphens, dashes, quotation marks, marks of direction.
const silent = /['’‘ʼ`´\-‐‑‒–—"“”«»„\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069]/u
const marks: Readonly<Record<string, string>> = {
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
  ',': ',',
  '，': ',',
  '、': ',',
  '،': ',',
  '&': '&',
  '+': '+',
  '＋': '+',
}
const shortened = new Set(['st', 'rep', 'dem', 'ee', 'uu', 'saint', 'sta', 'sto', 'долл'])
const letterWithStop = /^\p{Lu}$/u

const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)

const foldedRuns = new Map<string, string>()

/** Folds one run of letters: case, accents, vowel signs, the shapes of alef, and the kinds of digits make no difference. */
export function fold(run: string): string {
  let folded = foldedRuns.get(run)
  if (folded !== undefined) return folded
  folded = run.toLowerCase()
  if (/[^a-z0-9]/.test(folded)) {
    folded = folded
      .replace(/[ёѐ]/g, 'е')
      .replace(/й/g, '\uE000')
      .normalize('NFKD')
      .replace(/и\u0306/g, '\uE000')
      .replace(/[\p{M}\u0640\u00AD]/gu, '')
      .replace(/\uE000/g, 'й')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/[ىی]/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/ک/g, 'ك')
      .replace(/گ/g, 'غ')
      .replace(/ı/g, 'i')
      .replace(/ø/g, 'o')
      .replace(/ł/g, 'l')
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/ß/g, 'ss')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  }
  if (foldedRuns.size > 60_000) foldedRuns.clear()
  foldedRuns.set(run, folded)
  return folded
}

// What a character is to a name; 0 where it has not been looked at.
const Sort = { Letter: 1, Space: 2, Silent: 3, Mark: 4 } as const

const letter = /[\p{L}\p{M}\p{N}\u0640\u00AD]/u
const sorts = new Uint8Array(0x10000)

function sortOf(unit: string, code: number): number {
  const known = unit.length === 1 ? sorts[code]! : 0
  if (known !== 0) return known
  const sort = letter.test(unit) ? Sort.Letter : /\s/.test(unit) ? Sort.Space : silent.test(unit) ? Sort.Silent : Sort.Mark
  if (unit.length === 1) sorts[code] = sort
  return sort
}

/** Cuts a text into its folded words, in order. Positions are UTF-16 code units of the text as given. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let start = -1
  for (let i = 0; i <= text.length; ) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20
    let sort = sorts[code]!
    let length = 1
    if (sort === 0) {
      const unit = i < text.length ? String.fromCodePoint(text.codePointAt(i)!) : ' '
      length = unit.length
      sort = sortOf(unit, code)
    }
    if (sort === Sort.Letter) {
      if (start < 0) start = i
    } else {
      if (start >= 0) pushRun(words, text, start, i)
      start = -1
      if (sort === Sort.Mark) pushMark(words, text, i, length)
    }
    i += length
  }
  return words
}

function pushRun(words: Word[], text: string, start: number, end: number): void {
  const run = text.slice(start, end)
  const last = words.at(-1)
  // "U.S.A.", "D.R. Congo": letters with stops between them are one word.
  if (last && last.end === start && text[start - 1] === '.' && last.folded.length <= 5 && letterWithStop.test(run)) {
    words[words.length - 1] = { start: last.start, end, folded: last.folded + fold(run) }
  } else if (hasHan(run)) pushHan(words, run, start)
  else words.push({ start, end, folded: fold(run) })
}

function pushMark(words: Word[], text: string, start: number, length: number): void {
  const mark = text.slice(start, start + length)
  const last = words.at(-1)
  if (mark === '.' && last && last.end === start) {
    if (shortened.has(last.folded)) return
    // One capital before the stop, or an acronym with stops that goes on.
    const goesOn = text[last.end - 2] === '.' && letterWithStop.test(text[last.end - 1] ?? '')
    if (goesOn || letterWithStop.test(text.slice(last.start, last.end))) {
      words[words.length - 1] = { ...last, end: start + 1 }
      return
    }
  }
  words.push({ start, end: start + length, folded: marks[mark] ?? BREAK })
}

function hasHan(run: string): boolean {
  for (let i = 0; i < run.length; i++) if (isHan(run.charCodeAt(i))) return true
  return false
}

function pushHan(words: Word[], run: string, start: number): void {
  let from = 0
  for (let i = 0; i <= run.length; i++) {
    const han = i < run.length && isHan(run.charCodeAt(i))
    if (i < run.length && !han) continue
    if (from < i) words.push({ start: start + from, end: start + i, folded: fold(run.slice(from, i)) })
    if (han) words.push({ start: start + i, end: start + i + 1, folded: run[i]! })
    from = i + 1
  }
}
