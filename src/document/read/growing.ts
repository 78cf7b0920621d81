import type { Direction, Setting, Source } from '../document.ts'
import { breakLines } from './docx/break-lines.ts'
import type { Draft, DraftMark } from './draft.ts'

/** How a run of words is set, as far as a Draft can keep it. */
export interface Manner {
  readonly strong: boolean
  readonly direction?: Direction
  /** BCP 47, as the file says it. */
  readonly language?: string
}

/** What has been read of a paragraph so far. It may go on over a paragraph mark that was deleted. */
export interface Growing {
  /** Adds words; `source` says where they stand in the file, where they are letter for letter what stands there. */
  readonly write: (text: string, manner: Manner, source?: Omit<Source, 'start' | 'end'>) => void
  /** Puts the mark of a note here. */
  readonly mark: (note: string) => void
  /** Ends a line; `apart` where what follows begins a paragraph whatever stands in it (a new page or column). */
  readonly breakLine: (apart: boolean) => void
  readonly isBlank: () => boolean
  /** The paragraphs that its lines are; a label stands before the first. */
  readonly drafts: (shape: Omit<Draft, 'text' | 'marks' | 'settings' | 'sources'>) => readonly Draft[]
}

/** Letters that are set in one manner. */
interface Run {
  readonly start: number
  end: number
  readonly language: string | undefined
  readonly direction: Direction | undefined
}

interface GrowingLine {
  text: string
  strong: boolean
  readonly apart: boolean
  readonly marks: DraftMark[]
  readonly runs: Run[]
  readonly sources: Source[]
}

const newLine = (apart: boolean): GrowingLine => ({ text: '', strong: true, apart, marks: [], runs: [], sources: [] })

/** Begins a paragraph. */
export function growing(): Growing {
  const lines = [newLine(false)]
  return {
    write: (text, { strong, language, direction }, source) => {
      if (text === '') return
      const line = lines.at(-1)!
      const start = line.text.length
      line.text += text
      const end = line.text.length
      if (source) addSource(line.sources, { start, end, ...source })
      if (text.trim() === '') return
      if (!strong) line.strong = false
      const last = line.runs.at(-1)
      if (last && last.language === language && last.direction === direction) last.end = end
      else if (/[\p{L}\p{N}]/u.test(text)) line.runs.push({ start, end, language, direction })
    },
    mark: (note) => lines.at(-1)!.marks.push({ at: lines.at(-1)!.text.length, note }),
    breakLine: (apart) => lines.push(newLine(apart)),
    isBlank: () => lines.every(({ text }) => text.trim() === ''),
    drafts: ({ label, ...shape }) =>
      withMarks(lines).map((group, index) => {
        const { text, strong, marks, runs, sources } = joined(group)
        const settings = settingsOf(text, runs, shape.direction)
        return {
          text,
          ...shape,
          ...(index === 0 && label !== undefined && { label }),
          ...(strong && { strong: true as const }),
          ...(marks.length > 0 && { marks }),
          ...(settings.length > 0 && { settings }),
          ...(sources.length > 0 && { sources }),
        }
      }),
  }
}

/** Adds a source, or makes the last one longer where the new one goes on in the same run. */
function addSource(sources: Source[], source: Source): void {
  const last = sources.at(-1)
  const goesOn =
    last &&
    last.end === source.start &&
    last.part === source.part &&
    last.run === source.run &&
    last.offset + last.end - last.start === source.offset
  if (goesOn) sources[sources.length - 1] = { ...last, end: source.end }
  else sources.push(source)
}

/** The lines of each paragraph. The mark of a note that stands alone in its line belongs to the line before it, or else to the one after. */
function withMarks(lines: readonly GrowingLine[]): readonly (readonly GrowingLine[])[] {
  let before: GrowingLine | undefined
  const waiting: DraftMark[] = []
  for (const line of lines) {
    if (line.text.trim() !== '') {
      if (waiting.length > 0) line.marks.unshift(...waiting.splice(0).map(({ note }) => ({ at: 0, note })))
      before = line
    } else if (before) for (const { note } of line.marks) before.marks.push({ at: before.text.length, note })
    else for (const mark of line.marks) waiting.push(mark)
  }
  return breakLines(lines)
}

function joined(lines: readonly GrowingLine[]): GrowingLine {
  const whole = newLine(false)
  for (const line of lines) {
    if (whole.text !== '') whole.text += ' '
    const shift = whole.text.length
    whole.text += line.text
    whole.strong &&= line.strong
    for (const mark of line.marks) whole.marks.push({ ...mark, at: mark.at + shift })
    for (const run of line.runs) whole.runs.push({ ...run, start: run.start + shift, end: run.end + shift })
    for (const source of line.sources) whole.sources.push({ ...source, start: source.start + shift, end: source.end + shift })
  }
  return whole
}

const languageOf = (tag: string | undefined) => tag?.toLowerCase().split('-')[0]

/** What is set in another direction than the paragraph, or in another language than most of its letters. */
function settingsOf(text: string, runs: readonly Run[], direction: Direction = 'ltr'): readonly Setting[] {
  const lengths = new Map<string | undefined, number>()
  for (const { start, end, language } of runs) lengths.set(languageOf(language), (lengths.get(languageOf(language)) ?? 0) + end - start)
  const main = [...lengths].reduce<readonly [string | undefined, number]>(
    (most, found) => (found[1] > most[1] ? found : most),
    [undefined, 0],
  )[0]
  const settings: (Run & { readonly isOther: boolean })[] = []
  for (const run of runs) {
    const language = languageOf(run.language) === main ? undefined : run.language
    const other = run.direction === direction ? undefined : run.direction
    const last = settings.at(-1)
    // What stands between two stretches of one manner (a space, a comma) belongs to them.
    if (last && last.language === language && last.direction === other) last.end = run.end
    else
      settings.push({ start: run.start, end: run.end, language, direction: other, isOther: language !== undefined || other !== undefined })
  }
  return settings.flatMap(({ start, end, language, direction, isOther }) =>
    isOther
      ? [{ start, end: endOf(text, end), ...(language !== undefined && { language }), ...(direction !== undefined && { direction }) }]
      : [],
  )
}

/** The end of a stretch without the white space after it. */
function endOf(text: string, end: number): number {
  let last = end
  while (last > 0 && /\s/.test(text[last - 1]!)) last -= 1
  return last
}
