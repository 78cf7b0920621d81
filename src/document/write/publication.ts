import type { Cell, Direction, NoteMark, ParagraphKind, Setting } from '../document.ts'

/**
 * A run of our own words inside a block.
 *
 * `mark` says what the run is: `blank`, a place that somebody must still fill in, and is shown as such; `strong` and `emphasis` as in any text.
 * `language` and `direction` stand where the run is in another language than its publication, such as a theme quoted as printed.
 */
export interface Run {
  readonly text: string
  readonly mark?: 'blank' | 'strong' | 'emphasis'
  readonly language?: string
  readonly direction?: Direction
}

/** A heading in our own words; `level` counts from 2, since 1 is the heading of a part. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly runs: readonly Run[]
}

/** A paragraph in our own words. */
export interface WordsBlock {
  readonly kind: 'words'
  readonly runs: readonly Run[]
  /** Where its lines stand; absent means at the start of the line. */
  readonly align?: 'start' | 'center' | 'end'
}

/**
 * A paragraph of somebody else, letter by letter. Writers never change its text beyond what their format cannot hold,
 * and set it so that it can be told from our own words.
 */
export interface QuotedBlock {
  readonly kind: 'quoted'
  /** Its number in the document that it was read from; anchors are made of it. */
  readonly n: number
  readonly text: string
  readonly of: ParagraphKind
  readonly language: string
  readonly direction: Direction
  readonly label?: string
  readonly level?: number
  readonly strong?: true
  readonly settings?: readonly Setting[]
  readonly marks?: readonly NoteMark[]
  readonly cell?: Cell
}

/** Names and what stands beside them, such as "Speaker: …". */
export interface FactsBlock {
  readonly kind: 'facts'
  readonly facts: readonly { readonly name: string; readonly runs: readonly Run[] }[]
}

/** A plain list in our own words. */
export interface ListBlock {
  readonly kind: 'list'
  readonly entries: readonly (readonly Run[])[]
}

/** The list of contents: part ids in the order printed, in groups of which each may have a heading. */
export interface ContentsBlock {
  readonly kind: 'contents'
  readonly groups: readonly { readonly heading: string | null; readonly parts: readonly string[] }[]
}

/** What a part is made of, from top to bottom. */
export type Block = HeadingBlock | WordsBlock | QuotedBlock | FactsBlock | ListBlock | ContentsBlock

/**
 * A part of a publication. It begins on a new page, except the first one, which follows the masthead.
 *
 * `id` is made of small letters, digits and hyphens, begins with a letter and occurs once: it becomes an anchor, a file name and an eId.
 */
export interface Part {
  readonly id: string
  /** `front`: before the body · `body`: what the publication was made for, a page of its own in HTML and a component in Akoma Ntoso · `back`: after it. */
  readonly place: 'front' | 'body' | 'back'
  /** What the part is called in its series, such as "Annex I". */
  readonly label: string | null
  readonly heading: readonly Run[]
  /** Stands under the heading, at its end, such as "[Original: Arabic]". */
  readonly aside: string | null
  /** Main language of what is quoted in it. */
  readonly language: string
  readonly blocks: readonly Block[]
  /** What the metadata says of it as a work of its own. */
  readonly work?: { readonly kind: string; readonly author: { readonly id: string; readonly name: string } | null }
}

/** The head of the first page: the name of the body, and lines such as symbol, date and language. */
export interface Masthead {
  readonly over: string | null
  readonly name: string
  readonly lines: readonly (readonly Run[])[]
}

/** The words that writers themselves need. `{n}`, `{total}` are filled in; `paragraph` is read out where only a number is seen. */
export interface PrintedWords {
  readonly page: string
  readonly contents: string
  readonly skip: string
  readonly paragraph: string
  readonly previous: string
  readonly next: string
}

/**
 * A text ready for printing in any form: it says what stands where and in which language, and nothing about how a format does it.
 *
 * Plain data; knows nothing of any institution. What is quoted in it is told apart from what we wrote. Nothing in it is a moment of making:
 * the same Publication gives the same bytes in every form.
 */
export interface Publication {
  readonly title: string
  /** BCP 47 language and direction of our own words. */
  readonly language: string
  readonly direction: Direction
  /** Day for the metadata of the files (YYYY-MM-DD); null: the metadata name no day. */
  readonly date: string | null
  readonly subject: string | null
  readonly masthead: Masthead
  /** Lines that stand on every page of every form. */
  readonly marks: readonly string[]
  /** Stands at the head of each page after the first. */
  readonly runningHead: string
  readonly parts: readonly Part[]
  readonly words: PrintedWords
  /** Where the work belongs, for identifiers such as `/akn/un/doc/<name>/…`: made of small letters, digits and hyphens. */
  readonly work: {
    readonly jurisdiction: string
    readonly name: string
    readonly author: { readonly id: string; readonly name: string }
    /** The number or symbol under which it was issued; null while there is none. */
    readonly number: string | null
    /** What the day of the metadata is the day of, such as `meeting`. */
    readonly day: string
  }
}

/** Returns the text of runs without their marks. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Returns how a part is called where it is listed: label and heading. */
export function calledOf(part: Part): string {
  const heading = textOf(part.heading)
  return part.label === null ? heading : `${part.label}. ${heading}`
}
