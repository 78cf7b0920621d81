import type { Asked } from '../concept-note/index.ts'
import { type DeclarationLine, type DeclaredCommitment, type KeptDeclaration, restsNow, restsOnNothing, standsNow } from './declaration.ts'

/** A line with its number in print: 1, 2, 3 … through the whole declaration. */
export interface PlacedLine {
  readonly ordinal: number
  readonly line: DeclarationLine
}

/** What stands under one call; under none, where `call` is null. */
export interface DeclarationSection {
  readonly call: Asked | null
  readonly lines: readonly PlacedLine[]
  /** Lines under other calls that rest on a commitment which answers this one, too. */
  readonly elsewhere: readonly PlacedLine[]
  /** Reviewed commitments that answer this call and that no line rests on yet. */
  readonly waiting: readonly DeclaredCommitment[]
  /** Commitments that answer this call first and that nobody has reviewed yet. */
  readonly proposed: readonly DeclaredCommitment[]
  /** Nobody committed to it, as far as statements were reviewed: no reviewed commitment of the register answers it. */
  readonly open: boolean
}

/**
 * A declaration laid out under the calls of its concept note, in the order of their letters, then what answers none of them.
 *
 * 1. A line stands in one section only, once.
 * 2. Only what was reviewed or confirmed stands in `sections.lines`; what is proposed is apart, in `sections.proposed`.
 * 3. Nothing is lost: each kept line is in `sections`, in `restingOnNothing` or in `ended`.
 */
export interface DeclarationLayout {
  /** Null before the first draft. */
  readonly declaration: KeptDeclaration | null
  readonly sections: readonly DeclarationSection[]
  readonly restingOnNothing: readonly DeclarationLine[]
  readonly ended: readonly DeclarationLine[]
  readonly proposed: readonly DeclaredCommitment[]
  /** Reviewed commitments of the register that no line rests or rested on: the next draft adds them. */
  readonly waiting: readonly DeclaredCommitment[]
}

/** The first call of the note that a commitment answers; null where it answers none. */
export function firstCall(commitment: Pick<DeclaredCommitment, 'calls'>, letters: readonly string[]): string | null {
  return letters.find((letter) => commitment.calls.includes(letter)) ?? null
}

/** The section that a line stands in: that of its call, and with a call that the note has not, or no longer, the one for none. */
export function sectionOf(line: Pick<DeclarationLine, 'call'>, letters: readonly string[]): string | null {
  return line.call !== null && letters.includes(line.call) ? line.call : null
}

/** The order of lines within a section. */
export function byPlace(a: DeclarationLine, b: DeclarationLine): number {
  return a.place - b.place || a.number - b.number
}

/** Lays a declaration out. Pure; `commitments` are all of the debate, `lines` all that were ever drafted. */
export function layOut(
  calls: readonly Asked[],
  declaration: KeptDeclaration | null,
  lines: readonly DeclarationLine[],
  commitments: readonly DeclaredCommitment[],
): DeclarationLayout {
  const letters = calls.map(({ letter }) => letter)
  const standing = lines.filter(standsNow)
  const everOn = new Set(lines.flatMap(({ rests }) => rests.map(({ id }) => id)))
  const reviewed = commitments.filter(({ stands }) => stands === 'reviewed')
  const proposed = commitments.filter(({ stands }) => stands === 'proposed')
  const waiting = reviewed.filter(({ id }) => !everOn.has(id))
  const order = [...letters, null]
  const placed = order
    .flatMap((call) => standing.filter((line) => sectionOf(line, letters) === call).sort(byPlace))
    .map((line, index) => ({ ordinal: index + 1, line }))
  const sections = order.map((letter): DeclarationSection => {
    const answers = (commitment: DeclaredCommitment) => letter !== null && commitment.calls.includes(letter)
    const own = placed.filter(({ line }) => sectionOf(line, letters) === letter)
    return {
      call: calls.find((call) => call.letter === letter) ?? null,
      lines: own,
      elsewhere: placed.filter((one) => !own.includes(one) && restsNow(one.line).some(answers)),
      waiting: waiting.filter((one) => firstCall(one, letters) === letter),
      proposed: proposed.filter((one) => firstCall(one, letters) === letter),
      open: letter !== null && own.length === 0 && !reviewed.some(answers),
    }
  })
  return {
    declaration,
    sections,
    restingOnNothing: lines.filter(restsOnNothing).sort((a, b) => a.number - b.number),
    ended: lines.filter(({ end }) => end !== null).sort((a, b) => a.number - b.number),
    proposed,
    waiting,
  }
}
