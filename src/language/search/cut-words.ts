import { type FoldedText, foldText } from '../folded-text.ts'

/** A run of letters, digits or Chinese characters in a folded text, by its place there. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly script: 'latin' | 'cyrillic' | 'arabic' | 'han' | 'number' | 'other'
}

/** Runs that stand together without a space, joined by a hyphen, a stroke or an apostrophe: "peace-building", "S/2021/875", "10,000"; or one run. */
export interface Compound {
  readonly runs: readonly Run[]
  /** What is left when the joints are taken out; null for one run, and where the joint is part of the meaning ("1.5"). */
  readonly joined: string | null
}

type Script = Run['script']
const scripts = ['latin', 'cyrillic', 'arabic', 'han', 'number', 'other'] as const
const letters: readonly (readonly [RegExp, Script])[] = [
  [/^\p{sc=Han}$/u, 'han'],
  [/^\p{N}$/u, 'number'],
  [/^[^\p{L}]$/u, 'other'],
  [/^\p{sc=Latin}$/u, 'latin'],
  [/^\p{sc=Cyrillic}$/u, 'cyrillic'],
  [/^\p{sc=Arabic}$/u, 'arabic'],
]

/** For each UTF-16 code unit that was met: 0 unknown, 1 no letter, 2 and more its script. Half of a pair counts as a letter of another script. */
const known = new Uint8Array(0x10000)

function classify(code: number): number {
  const letter = String.fromCharCode(code)
  const found = letters.find(([of]) => of.test(letter))?.[1] ?? 'other'
  const isLetter = /^[\p{L}\p{N}\p{Cs}]$/u.test(letter)
  known[code] = isLetter ? 2 + scripts.indexOf(found) : 1
  return known[code]
}

/** Finds the runs of a folded text. A run with a digit is a number; one of letters has the script of its first. */
function runsOf(text: string): readonly Run[] {
  const found: Run[] = []
  const han = 2 + scripts.indexOf('han')
  const number = 2 + scripts.indexOf('number')
  for (let at = 0; at < text.length; ) {
    let kind = known[text.charCodeAt(at)]! || classify(text.charCodeAt(at))
    if (kind === 1) {
      at++
      continue
    }
    const start = at
    const first = kind
    let digits = false
    for (;;) {
      digits ||= kind === number
      at++
      if (at >= text.length) break
      kind = known[text.charCodeAt(at)]! || classify(text.charCodeAt(at))
      if (kind === 1 || (kind === han) !== (first === han)) break
    }
    const end = first === han ? at : Math.min(at, start + longest)
    found.push({ start, end: at, word: text.slice(start, end), script: digits ? 'number' : scripts[first - 2]! })
  }
  return found
}

/** What French and Italian write before an apostrophe; no word of its own. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)$/

/** A longer run is no word; what it begins with is enough to find it by. */
const longest = 60
const mostRuns = 8

const isDigits = (word: string) => /^\d+$/.test(word)

function joins(mark: string, before: Run, after: Run): boolean {
  if (before.script === 'han' || after.script === 'han') return false
  if (mark === '-' || mark === '/' || mark === "'" || mark === '_') return true
  return (
    (mark === '.' || mark === ',' || mark === ' ') &&
    isDigits(before.word) &&
    isDigits(after.word) &&
    (mark !== ' ' || after.word.length === 3)
  )
}

function compound(given: readonly Run[], text: string): Compound {
  const parts = given.filter((run, index) => {
    const last = index === given.length - 1
    if (!last && elided.test(run.word) && text[run.end] === "'") return false
    // The English possessive: "women's".
    return !(last && index > 0 && run.word === 's' && text[run.start - 1] === "'")
  })
  if (parts.length < 2) return { runs: parts, joined: null }
  const marks = parts.slice(1).map((run) => text[run.start - 1]!)
  const number = marks.some((mark) => '., '.includes(mark))
  const thousands = number && marks.every((mark) => mark === marks[0]) && parts.slice(1).every(({ word }) => word.length === 3)
  const joined = parts.map(({ word }) => word).join('')
  return { runs: parts, joined: joined.length <= longest && (!number || thousands) ? joined : null }
}

/** Hamza is left out at the end of a word, where many write none, and kept inside by a letter that no text has: "مساءلة" is not "مسألة". */
const innerHamza = /ء(?=[\u064b-\u065f]*[\u0620-\u064a])/g

/**
 * Cuts a text into its words, the same way in every language: for looking up, not for counting. What is elided before an apostrophe
 * and the English possessive are left out. Places are those of the folded text that comes with it.
 */
export function cutWords(text: string): { readonly folded: FoldedText; readonly compounds: readonly Compound[] } {
  const folded = foldText(text.replace(innerHamza, 'ٮ'))
  const compounds: Compound[] = []
  let open: Run[] = []
  const close = () => {
    if (open.length) {
      const made = compound(open, folded.text)
      if (made.runs.length) compounds.push(made)
    }
    open = []
  }
  for (const run of runsOf(folded.text)) {
    const { start } = run
    const before = open.at(-1)
    const joint = before && start - before.end === 1 && open.length < mostRuns && isJoint(text, folded, start - 1, before, run)
    if (!joint) close()
    open.push(run)
  }
  close()
  return { folded, compounds }
}

/** A plain space parts numbers; one that does not break joins thousands. */
function isJoint(text: string, folded: FoldedText, at: number, before: Run, after: Run): boolean {
  const mark = folded.text[at]!
  return joins(mark, before, after) && (mark !== ' ' || /[\u00a0\u202f\u2009]/.test(text[folded.positions[at]!]!))
}
