import type { Draft } from '../draft.ts'
import { refusal } from '../trouble.ts'
import { entriesInto } from './entries.ts'
import type { Gathered } from './gathered.ts'
import { letterOf, lettersOf, mannerOf } from './letters.ts'
import { readSigns } from './signs.ts'
import { firstState, newRow, type State } from './state.ts'
import { endCell, endParagraph, endRow, newStory, type Story, type StoryKind } from './story.ts'
import { cellWords, letters, noteFormats, readAfterStar, setters, unread } from './words.ts'

/** An open group: what held around it, and the story that it began, with the word that began it. */
interface Group {
  readonly around: State
  story: Story | null
  word: string
}

/** Letters that are decoded together at most. */
const mostPending = 1 << 16

/** Reads the body of a file and gathers all else. Throws `file.bomb` for groups without end inside one another. */
export function readBody(bytes: Uint8Array, gathered: Gathered): readonly Draft[] {
  const number = () => ++gathered.tables
  const body = newStory('body', number)
  const stories: Story[] = [body]
  const groups: Group[] = []
  const entries = entriesInto(gathered)
  const pending: number[] = []
  const rows = { outer: newRow(), inner: newRow() }
  let state = firstState()
  // The sign `\*` came before: a word that is not known says that its group is not read.
  let optional = false
  // Bytes that stand for a letter which was also written as a number.
  let skipped = 0
  let tracked: 'deleted' | 'inserted' | null = null
  let hidden = false
  let numbered = false
  const story = () => stories.at(-1)!
  const { styles } = gathered
  const isSeen = () => state.destination === 'text' && !state.deleted && !state.hidden

  function write(text: string): void {
    if (state.destination === 'label') story().label += text
    else if (state.destination === 'typefaces' || state.destination === 'styles') entries.write(text)
    else if (state.destination === 'text') writeText(text)
  }
  function writeText(text: string): void {
    const change = state.deleted ? 'deleted' : state.inserted ? 'inserted' : null
    if (change !== null && change !== tracked) gathered.tracked += 1
    tracked = change
    if (state.deleted) return
    if (state.hidden && !hidden && text.trim() !== '') gathered.hidden += 1
    hidden = state.hidden
    if (!state.hidden) story().paragraph.write(text, mannerOf(state, text))
  }
  function flush(): void {
    if (pending.length === 0) return
    const given = Uint8Array.from(pending)
    pending.length = 0
    write(lettersOf(given, state, gathered))
  }
  function begin(kind: StoryKind, word: string): void {
    const group = groups.at(-1)
    if (!group || group.story) return
    group.story = newStory(kind, number)
    group.word = word
    stories.push(group.story)
    Object.assign(state, { destination: 'text', inTable: false, depth: undefined, deleted: false, hidden: false })
  }
  function end({ story: ended, word }: Group): void {
    if (!ended) return
    endParagraph(ended, state, styles)
    stories.pop()
    const drafts = ended.flow.finished()
    if (ended.kind === 'text-box') for (const draft of drafts) story().boxes.push(draft)
    else if (ended.kind === 'margin') gathered.margins.push({ word, texts: drafts.map(({ text }) => text) })
    else if (ended.kind !== 'body') {
      const key = String(gathered.notes.length)
      gathered.notes.push({ kind: ended.kind, key, numbered, drafts })
      story().paragraph.mark(key)
      numbered = false
    }
  }
  /** Does what a word says about its whole group; false where it says nothing of the kind. */
  function turns(word: string, isOptional: boolean): boolean {
    if (word === 'upr') state.upright = state.destination
    if (word === 'annotation') gathered.comments += 1
    if (state.destination === 'typefaces' || state.destination === 'styles') {
      if (isOptional && !['cs', 'ds', 'ts'].includes(word)) state.destination = 'unread'
      return false
    }
    if (word === 'shptxt' || word === 'dptxbxtext') begin('text-box', word)
    else if (word === 'shpinst' || word === 'do') state.destination = 'shape'
    else if (state.destination === 'shape') return false
    else if (word === 'fonttbl') state.destination = 'typefaces'
    else if (word === 'stylesheet') state.destination = 'styles'
    else if (word === 'footnote') begin('footnote', word)
    else if (word === 'ftnalt') story().kind = story().kind === 'footnote' ? 'endnote' : story().kind
    else if (/^(header|footer)[lrf]?$/.test(word)) begin('margin', word)
    else if (word === 'listtext' || word === 'pntext') {
      state.destination = 'label'
      story().label = ''
    } else if (word === 'nesttableprops') state.innerRow = true
    else if (unread.has(word) || (isOptional && !readAfterStar.has(word))) state.destination = 'unread'
    else return false
    return true
  }
  function endLine(): void {
    if (state.destination !== 'text' || state.deleted || (state.dropped && !story().paragraph.isBlank())) return
    endParagraph(story(), state, styles)
  }
  function inText(word: string, given: number | null): void {
    const row = state.innerRow ? rows.inner : rows.outer
    const cellWord = cellWords[word]
    if (cellWord) cellWord(row, given)
    else if (word === 'par' || word === 'sect') endLine()
    else if (word === 'line' || word === 'lbr') {
      if (isSeen()) story().paragraph.breakLine(false)
    } else if (word === 'page' || word === 'column') {
      if (isSeen()) story().paragraph.breakLine(true)
    } else if (word === 'cell') endCell(story(), state, 1, styles)
    else if (word === 'nestcell') endCell(story(), state, state.depth ?? 2, styles)
    else if (word === 'row') endRow(story(), state, 1, rows.outer, styles)
    else if (word === 'nestrow') endRow(story(), state, state.depth ?? 2, rows.inner, styles)
    else if (word === 'trowd') rows[state.innerRow ? 'inner' : 'outer'] = newRow()
    else if (word === 'chftn') numbered = true
    else inHead(word, given)
  }
  function inHead(word: string, given: number | null): void {
    if (word === 'ansicpg') gathered.page = given || 1252
    else if (word === 'mac') gathered.page = 10000
    else if (word === 'deff') gathered.defaultTypeface = given ?? -1
    else if (word === 'ftnstart') gathered.formats.footnoteStart = Math.max(given ?? 1, 1)
    else if (word === 'aftnstart') gathered.formats.endnoteStart = Math.max(given ?? 1, 1)
    else if (word === 'titlepg') gathered.firstPage = true
    else if (word === 'facingp') gathered.facingPages = true
    else {
      const format = /^(a?)ftnn(ar|alc|auc|rlc|ruc|chi)$/.exec(word)
      if (format) gathered.formats[format[1] === 'a' ? 'endnote' : 'footnote'] = noteFormats[format[2]!]!
    }
  }

  readSigns(bytes, {
    open: () => {
      flush()
      const { name, limits } = gathered
      if (groups.length >= limits.depth) throw refusal('file.bomb', { name, what: `${limits.depth} groups inside one another` })
      groups.push({ around: state, story: null, word: '' })
      state = { ...state }
      optional = false
      skipped = 0
    },
    close: () => {
      flush()
      optional = false
      skipped = 0
      const group = groups.pop()
      if (!group) {
        gathered.unbalanced = true
        return
      }
      end(group)
      state = group.around
      // What follows the end of the outermost group is no part of the document.
      if (groups.length === 0) state = { ...state, destination: 'unread' }
    },
    sign: (sign) => {
      flush()
      if (skipped > 0) skipped -= 1
      else if (sign === '*') optional = true
      else if (sign === '~') write('\u00a0')
      else if (sign === '_') write('\u2011')
      else if (sign === '\t') write(' ')
      else if (sign === '\r' || sign === '\n') endLine()
    },
    byte: (byte) => {
      if (skipped > 0) skipped -= 1
      else if ((state.destination === 'typefaces' || state.destination === 'styles') && byte === 0x3b) {
        flush()
        entries.end(state.destination)
      } else if (state.destination !== 'unread' && state.destination !== 'shape') {
        pending.push(byte)
        if (pending.length >= mostPending && byte < 0x80) flush()
      }
    },
    word: (word, given) => {
      flush()
      if (skipped > 0) {
        skipped -= 1
        return
      }
      const isOptional = optional
      optional = false
      if (word === 'ud' && state.upright) {
        state.destination = state.upright
        return
      }
      if (state.destination === 'unread' || turns(word, isOptional)) return
      setters[word]?.(state, given)
      if (state.destination === 'shape') return
      if (word === 'u') {
        write(letterOf(given ?? 0, state, gathered))
        skipped = state.instead
      } else if (letters[word] !== undefined) write(letters[word])
      else if (state.destination === 'text') inText(word, given)
      else if (state.destination === 'typefaces' || state.destination === 'styles') entries.word(state.destination, word, given)
    },
  })
  flush()
  if (groups.length > 0) gathered.unbalanced = true
  for (const group of groups.reverse()) end(group)
  endParagraph(body, { ...state, destination: 'text' }, styles)
  return body.flow.finished()
}
