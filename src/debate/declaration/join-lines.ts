import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import type { DeclarationLine } from './declaration.ts'
import { sectionOf } from './declaration-layout.ts'
import { addLine, changeLine, checkNotEnded, checkSeen, draftedDeclaration, linesOf, recordDone, refusal } from './store.ts'
import { type Worded, wordedLine } from './worded.ts'

/** A line that is to be joined with others, in the version that the person had before them. */
export interface SeenLine {
  readonly number: number
  readonly seen: number
}

/** The words of the new line: those typed; otherwise those of the one line that a person had worded; otherwise none, and it quotes. */
function wordsFor(lines: readonly DeclarationLine[], typed: string, page: string): Worded | null {
  if (typed.trim() !== '') return wordedLine(typed, page)
  const worded = lines.flatMap(({ text, language }) => (text === null || language === null ? [] : [{ text, language }]))
  if (worded.length > 1) throw refusal('declaration-line.words-needed')
  return worded[0] ?? null
}

/**
 * Joins lines, of one delegation or of several, into a new one that rests on all that they rest on. It stands where the first of them stood.
 * The lines are kept with their words and can be split again. Returns the number of the new line.
 *
 * Throws `declaration-line.two-needed`, `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.words-needed` where several were worded
 * and no words are given, and what wording a line throws.
 */
export async function joinLines(
  queries: Queries,
  debateId: number,
  letters: readonly string[],
  chosen: readonly SeenLine[],
  typed: string,
  page: string,
  by: By,
): Promise<number> {
  const declaration = await draftedDeclaration(queries, debateId)
  const all = await linesOf(queries, declaration.id)
  const seenOf = new Map(chosen.map(({ number, seen }) => [number, seen]))
  for (const number of seenOf.keys())
    if (!all.some((line) => line.number === number)) throw refusal('declaration-line.not-found', { number })
  const lines = all.filter(({ number }) => seenOf.has(number)).sort((a, b) => inPrint(a, b, letters))
  for (const line of lines) {
    checkSeen(line, seenOf.get(line.number)!)
    checkNotEnded(line)
  }
  const [first] = lines
  if (first === undefined || lines.length < 2) throw refusal('declaration-line.two-needed')
  const words = wordsFor(lines, typed, page)
  const rests = [...new Map(lines.flatMap((line) => line.rests.map((one) => [one.id, one] as const))).values()]
  const { call, place } = first
  const added = await addLine(queries, declaration.id, {
    call,
    callChosen: first.callChosen || lines.some((line) => sectionOf(line, letters) !== sectionOf(first, letters)),
    place,
    text: words?.text ?? null,
    language: words?.language ?? null,
    rests,
  })
  for (const line of lines) await changeLine(queries, line, { end: { how: 'joined', into: added.number } }, added.id)
  await recordDone(queries, 'join-lines', declaration, by, {
    line: added.number,
    from: lines.map(({ number }) => number),
    words: words?.text ?? null,
    wordsBefore: lines.map(({ number, text }) => ({ line: number, text })),
  })
  return added.number
}

function inPrint(a: DeclarationLine, b: DeclarationLine, letters: readonly string[]): number {
  const at = (line: DeclarationLine) => {
    const call = sectionOf(line, letters)
    return call === null ? letters.length : letters.indexOf(call)
  }
  return at(a) - at(b) || a.place - b.place || a.number - b.number
}
