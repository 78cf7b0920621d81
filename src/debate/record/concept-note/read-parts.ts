import type { ConceptNote } from '../../concept-note/index.ts'

/** What can be read from a concept note, in the order of its page. */
export const readGroups = ['aims', 'questions', 'calls', 'written', 'non-members', 'briefers', 'references'] as const
/** One of {@link readGroups}. */
export type ReadGroup = (typeof readGroups)[number]

/** Something that was read from a concept note: its words as printed, and the paragraphs of the note that hold them. */
export interface ReadPart {
  readonly group: ReadGroup
  /** Its anchor on the page: `question-a`, `aim-2`. */
  readonly id: string
  /** Letter of a question or call, by order. */
  readonly letter: string | null
  readonly text: string
  /** Paragraphs of the note, counted from 1 in its order; none where its words are not found again in one paragraph. */
  readonly paragraphs: readonly number[]
}

/** A stretch of a paragraph: the words of one of its parts with the label before them, or words between parts. */
export interface Stretch {
  readonly text: string
  readonly part: ReadPart | null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words of a text wherever the lines are broken. */
const wordsPattern = (text: string): string => text.trim().split(/\s+/).map(escaped).join('\\s*')

function holding({ paragraphs }: ConceptNote, pattern: string): readonly number[] {
  const found = new RegExp(pattern, 'u')
  return paragraphs.flatMap(({ text }, index) => (found.test(text) ? [index + 1] : []))
}

/** "S/RES/1325 (2000)" is cited as "1325 (2000)"; a symbol as itself, and not as the beginning of a longer one. */
const citation = (reference: string): string => {
  const resolution = /^S\/RES\/(\d+)\s*(\(\d{4}\))?$/.exec(reference)
  return resolution ? `(?<!\\d)${resolution[1]}(?!\\d)` : `${escaped(reference)}(?![\\d/])`
}

/** Lists what was read from a note, each with its places in it. */
export function readPartsOf(note: ConceptNote): readonly ReadPart[] {
  const part = (group: ReadGroup, id: string, text: string, letter: string | null = null, pattern = wordsPattern(text)): ReadPart => ({
    group,
    id,
    letter,
    text,
    paragraphs: holding(note, pattern),
  })
  const { writtenStatements, nonMembers } = note.participation
  return [
    ...note.aims.map((text, index) => part('aims', `aim-${index + 1}`, text)),
    ...note.guidingQuestions.map(({ letter, text }) => part('questions', `question-${letter}`, text, letter)),
    ...note.calls.map(({ letter, text }) => part('calls', `call-${letter}`, text, letter)),
    ...(writtenStatements?.deadline ? [part('written', 'deadline', writtenStatements.deadline.text)] : []),
    ...(writtenStatements?.recipient ? [part('written', 'recipient', writtenStatements.recipient)] : []),
    ...(nonMembers && nonMembers !== 'undecided' ? [part('non-members', 'non-members', nonMembers)] : []),
    ...note.briefers.map(({ text }, index) => part('briefers', `briefer-${index + 1}`, text)),
    ...note.references.map((text, index) => part('references', `reference-${index + 1}`, text, null, citation(text))),
  ]
}

/** Parts a paragraph where a question or a call that it asks begins and ends. All stretches together are its text. */
export function stretchesOf(text: string, parts: readonly ReadPart[]): readonly Stretch[] {
  const found = parts
    .filter(({ letter }) => letter !== null)
    .flatMap((part) => {
      // The label belongs to the words: "(a) ", "1. ", "• ".
      const match = new RegExp(`(?:(?:\\(?[\\p{L}\\p{N}]{1,3}[).]|[•–—-])\\s*)?${wordsPattern(part.text)}`, 'u').exec(text)
      return match ? [{ part, start: match.index, end: match.index + match[0].length }] : []
    })
    .sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let at = 0
  for (const { part, start, end } of found) {
    if (start < at) continue
    if (start > at) stretches.push({ text: text.slice(at, start), part: null })
    stretches.push({ text: text.slice(start, end), part })
    at = end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), part: null })
  return stretches
}
