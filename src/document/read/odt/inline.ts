import { stretchesOf } from '../docx/letters.ts'
import type { Look } from '../docx/look.ts'
import { symbolLetter } from '../docx/symbols.ts'
import { childOf, type Element, elementsOf, textOf } from '../docx/xml.ts'
import type { Growing } from '../growing.ts'
import type { Story } from './gathered.ts'
import { lookOver } from './styles.ts'

/** What a paragraph is read into: its words, the shapes in it, and whether a field in it hides it altogether. */
export interface Inline {
  readonly growing: Growing
  readonly shapes: Element[]
  hides: boolean
}

/** Elements in a paragraph whose words are not seen there. */
const unseen: ReadonlySet<string> = new Set([
  'office:annotation-end',
  'text:ruby-text',
  'text:toc-mark',
  'text:toc-mark-start',
  'text:user-index-mark',
  'text:alphabetical-index-mark',
  'text:script',
  'office:event-listeners',
  'text:dde-connection',
  'svg:title',
  'svg:desc',
])

/** Reads what stands in a paragraph, or in anything that wraps words. */
export function readInline(parent: Element, look: Look, inline: Inline, story: Story): void {
  let run = parent.textsBefore
  for (const child of parent.children) {
    if (typeof child === 'string') {
      writeLetters(child, run, look, inline, story)
      run += 1
    } else {
      readElement(child, look, inline, story)
      run = child.textsAfter
    }
  }
}

function readElement(element: Element, look: Look, inline: Inline, story: Story): void {
  const { gathered } = story
  const { name, attributes } = element
  if (unseen.has(name)) return
  switch (name) {
    case 'text:span':
      readInline(element, lookOver(look, story.styles.text(attributes['text:style-name'])), inline, story)
      return
    case 'text:s':
    case 'text:tab':
      if (!look.hidden) inline.growing.write(' ', { strong: true })
      return
    case 'text:line-break':
      if (!look.hidden) inline.growing.breakLine(false)
      return
    case 'text:note':
      if (!look.hidden) readNote(element, inline, story)
      return
    case 'office:annotation':
      gathered.comments += 1
      return
    case 'text:placeholder':
      gathered.prompts += 1
      return
    case 'text:hidden-text':
      if (attributes['text:is-hidden'] === 'false') readInline(element, look, inline, story)
      else gathered.hidden += 1
      return
    case 'text:hidden-paragraph':
      if (attributes['text:is-hidden'] === 'true') inline.hides = true
      return
    case 'draw:a':
      for (const inside of elementsOf(element)) readElement(inside, look, inline, story)
      return
  }
  if (name.startsWith('draw:')) {
    if (!look.hidden) takeShape(element, inline, story)
  } else if (attributes['text:display'] !== 'none') readInline(element, look, inline, story)
}

/** A formula stands among the words; all else that is drawn is read after the paragraph. */
function takeShape(element: Element, inline: Inline, { gathered }: Story): void {
  const object = childOf(element, 'draw:object')
  const words = element.name === 'draw:frame' && object ? gathered.formula(object.attributes['xlink:href'] ?? '') : null
  if (words !== null) inline.growing.write(words, { strong: false })
  else inline.shapes.push(element)
}

/** Longest mark of a note; a file may claim any. */
const longestLabel = 30

function readNote(element: Element, inline: Inline, { gathered }: Story): void {
  const citation = childOf(element, 'text:note-citation')
  const body = childOf(element, 'text:note-body')
  if (!body) return
  const kind = element.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
  const key = `${kind} ${gathered.notes.length}`
  const custom = citation?.attributes['text:label']?.trim().slice(0, longestLabel)
  const shown = citation ? textOf(citation).trim().slice(0, longestLabel) : ''
  gathered.notes.push({ kind, key, custom: custom || undefined, shown, body })
  inline.growing.mark(key)
}

function writeLetters(text: string, run: number, look: Look, { growing }: Inline, { gathered, part }: Story): void {
  if (text.trim() === '') {
    if (!look.hidden) growing.write(text, { strong: true }, { part, run, offset: 0 })
    return
  }
  if (look.hidden) {
    gathered.hidden += 1
    return
  }
  for (const { start, end, language } of stretchesOf(text, look)) {
    const stretch = text.slice(start, end)
    const isComplex = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(stretch)
    const strong = (isComplex ? look.boldComplex : look.bold) ?? false
    const manner = { strong, ...(language !== undefined && { language }) }
    if (!/[\uf020-\uf0ff]/.test(stretch)) growing.write(stretch, manner, { part, run, offset: start })
    else
      for (let at = 0; at < stretch.length; at++) {
        const letter = /[\uf020-\uf0ff]/.test(stretch[at]!) ? symbolLetter(stretch.charCodeAt(at), look.typeface ?? '') : stretch[at]!
        if (letter === null) gathered.symbols += 1
        growing.write(letter ?? '\ufffd', manner, { part, run, offset: start + at })
      }
  }
}
