import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { ParagraphKind } from '../../document.ts'
import type { Draft } from '../draft.ts'
import { type Growing, growing } from '../growing.ts'
import { type Attributes, type Context, firstContext, isHidden, type Note, within } from './context.ts'
import { blocks, impliedEnds, inHead, unseen, voids } from './elements.ts'
import { countsDown, nextLabel } from './lists.ts'
import { backLinkOf, bareLabel, isMargin, markOf, noteOf } from './notes.ts'
import { beginCell, beginRow, endTable, openTable } from './table.ts'
import { words } from './white-space.ts'

/** What a page holds. */
export interface Page {
  readonly body: readonly Draft[]
  readonly notes: readonly Draft[]
  readonly margins: readonly string[]
  /** Marked as deleted; of no words to a reader of the page. */
  readonly deleted: number
  readonly hidden: number
}

/** Where the words of an element go that are not those of a paragraph. */
type Aside = { readonly kind: 'label' | 'mark' | 'back'; text: string }

interface Open {
  readonly name: string
  readonly around: Context
  readonly aside: Aside | null
}

/** An element of which nothing is seen, and how many of its name are open inside. */
interface Unseen {
  readonly name: string
  inside: number
  /** It holds words that the page hides, which have not been counted yet. */
  counts: boolean
}

/** Modes in which the words of an element hold no elements. */
const modes: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
}

/** A block ends a paragraph that was not ended, but not one outside the cell that it stands in. */
const paragraphs: ReadonlySet<string> = new Set(['p'])
const cells: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'table'])

/**
 * Walks over a page once and gathers its paragraphs. Nothing that it refers to is fetched, nothing in it is run.
 *
 * Time grows with the length of the page. Elements deeper than `deepest` are read as if they stood at that depth.
 */
export function walkPage(html: string, deepest: number): Page {
  const open: Open[] = []
  const counts = new Map<string, number>()
  // Elements that are too deep to be kept, by their name: their ends end nothing.
  const flattened = new Map<string, number>()
  const down = countsDown(html)
  const body: Draft[] = []
  const noteDrafts: Draft[] = []
  const margins: string[] = []
  let context: Context = firstContext
  let hiding: Unseen | null = null
  let paragraph: Growing = growing()
  let paragraphContext: Context | null = null
  let run = -1
  let text = ''
  let hidden = 0
  let deleted = 0
  let lists = 0
  let tables = 0

  function endParagraph(): void {
    const of = paragraphContext ?? context
    paragraphContext = null
    if (paragraph.isBlank()) {
      // A mark of a note or a break alone makes no paragraph.
      paragraph = growing()
      return
    }
    const label = of.note ? of.note.label : (of.entry?.label ?? undefined)
    const kind: ParagraphKind = of.note?.kind ?? (of.heading ? 'heading' : label ? 'list-entry' : 'paragraph')
    const level = kind === 'heading' ? of.heading : kind === 'list-entry' ? of.entry!.depth : undefined
    if (of.note) of.note.label = undefined
    else if (of.entry) of.entry.label = null
    const drafts = paragraph.drafts({
      kind,
      ...(label && { label }),
      ...(level !== undefined && { level }),
      ...(of.blockDirection && { direction: of.blockDirection }),
      ...(of.note?.key !== undefined && { note: of.note.key }),
    })
    paragraph = growing()
    if (of.margin) for (const { text: said } of drafts) margins.push(said)
    else if (of.note) for (const draft of drafts) noteDrafts.push(draft)
    else if (of.table) for (const draft of drafts) of.table.drafts.push({ draft, kind, place: of.table.place })
    else for (const draft of drafts) body.push(draft)
  }

  function writeText(): void {
    if (text === '') return
    const given = text
    text = ''
    run += 1
    const aside = open.at(-1)?.aside ?? null
    if (hiding) {
      if (hiding.counts && given.trim() !== '') {
        hidden += 1
        hiding.counts = false
      }
      return
    }
    if (aside) {
      aside.text += given
      return
    }
    if (context.deleted) return
    if (given.trim() !== '') paragraphContext ??= context
    const manner = {
      strong: context.bold,
      ...(context.direction && { direction: context.direction }),
      ...(context.language && { language: context.language }),
    }
    for (const part of words(given, context.kept)) {
      if (part.breaks) paragraph.breakLine(false)
      else paragraph.write(part.text, manner, { part: '', run, offset: part.offset })
    }
  }

  function push(name: string, inner: Context, aside: Aside | null): void {
    open.push({ name, around: context, aside: aside ?? open.at(-1)?.aside ?? null })
    counts.set(name, (counts.get(name) ?? 0) + 1)
    context = inner
  }

  /** Ends the last open element and what it was. */
  function pop(): void {
    const { name, around, aside } = open.pop()!
    counts.set(name, counts.get(name)! - 1)
    if (blocks.has(name)) endParagraph()
    if (name === 'table' && context.table && context.table !== around.table) {
      const drafts = endTable(context.table, () => ++tables)
      if (around.table) around.table.drafts.push(...[drafts].filter((found) => found.length > 0))
      else for (const draft of drafts) body.push(draft)
    }
    if (aside && aside !== (open.at(-1)?.aside ?? null)) endAside(aside, around)
    context = around
  }

  function endAside({ kind, text: given }: Aside, around: Context): void {
    if (kind === 'label' && around.entry) around.entry.label = given.replace(/\s+/g, ' ').trim() || null
    if (kind === 'back' && around.note) around.note.label = bareLabel(given) || undefined
  }

  /** Ends elements up to the last of that name. */
  function endUpTo(name: string): void {
    if (!counts.get(name)) return
    while (open.length > 0) {
      const last = open.at(-1)!.name
      pop()
      if (last === name) return
    }
  }

  function endImplied(name: string): void {
    const implied = impliedEnds[name]
    if (!implied) {
      if (blocks.has(name)) endOpen(paragraphs, cells)
      return
    }
    endOpen(implied.ends, implied.within)
  }

  /** Ends the last element of these names that is open, unless it stands outside one of the others. */
  function endOpen(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    if (![...ends].some((found) => counts.get(found))) return
    for (let at = open.length - 1; at >= 0; at--) {
      const found = open[at]!.name
      if (ends.has(found)) {
        while (open.length > at) pop()
        return
      }
      if (within.has(found)) return
    }
  }

  function begin(name: string, attributes: Attributes): void {
    if (name === 'br') {
      if (!open.at(-1)?.aside) paragraph.breakLine(false)
      return
    }
    endImplied(name)
    if (blocks.has(name)) endParagraph()
    if (voids.has(name)) return
    const note = noteOf(attributes)
    const mark = context.note ? null : markOf(name, attributes)
    const back = context.note ? backLinkOf(name, attributes) : null
    const inner = within(context, name, attributes)
    if (mark !== null) {
      paragraph.mark(mark)
      push(name, inner, { kind: 'mark', text: '' })
    } else if (back) {
      if (context.note && back.key !== undefined) context.note.key ??= back.key
      push(name, inner, { kind: 'back', text: '' })
    } else if (/mso-list\s*:\s*ignore/i.test(attributes.style ?? '')) push(name, inner, { kind: 'label', text: '' })
    else push(name, blocks.has(name) ? inBlock(inner, name, attributes, note) : inner, null)
    if (name === 'q') paragraph.write('“', { strong: context.bold })
  }

  function inBlock(inner: Context, name: string, attributes: Attributes, note: Note | null): Context {
    const block = {
      ...inner,
      blockDirection: inner.direction,
      margin: inner.margin || isMargin(name, attributes),
      ...(note && { note, entry: undefined, list: undefined }),
    }
    if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir')
      return { ...block, list: listOf(name === 'ol', attributes, inner) }
    if (name === 'li') return { ...block, entry: entryOf(attributes, inner) }
    // Word's pages keep lists as paragraphs whose labels stand in a span of their own.
    if (/mso-list\s*:\s*l\d+\s+level(\d)/i.test(attributes.style ?? ''))
      return { ...block, entry: { depth: Number(/level(\d)/i.exec(attributes.style!)![1]) - 1, label: null } }
    if (name === 'table') {
      const layout = attributes.role === 'presentation' || attributes.role === 'none'
      return { ...block, table: openTable(layout), entry: undefined, list: undefined }
    }
    if (name === 'tr' && inner.table) beginRow(inner.table)
    if ((name === 'td' || name === 'th') && inner.table) beginCell(inner.table, attributes.colspan, attributes.rowspan)
    return block
  }

  function listOf(ordered: boolean, attributes: Attributes, { list }: Context) {
    const isDown = ordered && attributes.reversed !== undefined
    const count = isDown ? (down[lists++] ?? 1) : 1
    const start = Number.parseInt(attributes.start ?? '', 10)
    const style =
      /list-style(?:-type)?\s*:[^;]*?\b(none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman)|arabic-indic|cjk-\w+|\w+-chinese-informal)\b/i
    return {
      ordered,
      type: style.exec(attributes.style ?? '')?.[1]?.toLowerCase() ?? attributes.type,
      step: isDown ? (-1 as const) : (1 as const),
      depth: list ? list.depth + 1 : 0,
      next: Number.isNaN(start) ? count : start,
    }
  }

  function entryOf(attributes: Attributes, { list }: Context) {
    const value = Number.parseInt(attributes.value ?? '', 10)
    const own = /list-style(?:-type)?\s*:[^;]*?\bnone\b/i.test(attributes.style ?? '') ? 'none' : attributes.type
    const label = list ? nextLabel(list, Number.isNaN(value) ? undefined : value, own ?? list.type) : '•'
    return { depth: list?.depth ?? 0, label }
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName: name, attrs, selfClosing }: Token.TagToken) => {
        writeText()
        const mode = modes[name]
        // In drawings and formulas these are elements like any other.
        if (mode !== undefined && hiding?.name !== 'svg' && hiding?.name !== 'math') tokenizer.state = mode
        if (hiding) {
          if (hiding.name === 'head' && !inHead.has(name) && !name.includes(':')) hiding = null
          else {
            if (name === hiding.name && !selfClosing) hiding.inside += 1
            return
          }
        }
        const attributes: Record<string, string> = {}
        for (const attribute of attrs) attributes[attribute.name] = attribute.value
        const isUnseen = unseen.has(name)
        if (isUnseen || (isHidden(attributes) && name !== 'body' && name !== 'html')) {
          if (voids.has(name) || (selfClosing && (name === 'svg' || name === 'math' || name.includes(':')))) return
          if (blocks.has(name)) {
            endImplied(name)
            endParagraph()
          }
          hiding = { name, inside: 0, counts: !isUnseen }
          return
        }
        if (name === 'del') deleted += 1
        if (name.includes(':') && selfClosing) return
        if (open.length >= deepest && !voids.has(name)) {
          if (blocks.has(name)) endParagraph()
          flattened.set(name, (flattened.get(name) ?? 0) + 1)
        } else begin(name, attributes)
      },
      onEndTag: ({ tagName: name }: Token.TagToken) => {
        writeText()
        if (hiding) {
          if (hiding.name !== name) {
            if (hiding.name !== 'head' || name !== 'html') return
          } else if (hiding.inside > 0) {
            hiding.inside -= 1
            return
          }
          hiding = null
          return
        }
        if (name === 'br') {
          paragraph.breakLine(false)
          return
        }
        const flat = flattened.get(name) ?? 0
        if (flat > 0) {
          flattened.set(name, flat - 1)
          if (blocks.has(name)) endParagraph()
        } else if (name !== 'body' && name !== 'html') {
          if (name === 'q' && counts.get(name)) paragraph.write('”', { strong: context.bold })
          endUpTo(name)
        }
      },
      onCharacter: ({ chars }) => {
        text += chars
      },
      onWhitespaceCharacter: ({ chars }) => {
        text += chars
      },
      onNullCharacter: () => {},
      onComment: () => writeText(),
      onDoctype: () => {},
      onEof: () => {
        writeText()
        while (open.length > 0) pop()
        endParagraph()
      },
    },
  )
  tokenizer.write(html, true)
  return { body, notes: noteDrafts, margins, deleted, hidden }
}
