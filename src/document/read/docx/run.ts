import type { Direction } from '../../document.ts'
import type { Growing } from '../growing.ts'
import { branchOf } from './alternatives.ts'
import { isShown } from './fields.ts'
import { formulaParts } from './formula.ts'
import { contentOf, type Gathered, noteKey, type Story, wrappers } from './gathered.ts'
import { directionOf, stretchesOf } from './letters.ts'
import { type Look, lookFrom, lookOf } from './look.ts'
import type { ParagraphStyle } from './styles.ts'
import { symbolLetter } from './symbols.ts'
import { changes, removed } from './tracked.ts'
import { childOf, childrenOf, type Element, elementsOf, textOf, valOf } from './xml.ts'

/** What a paragraph is read into: its words, and the drawings in it, whose text boxes are read after it. */
export interface Inline {
  readonly growing: Growing
  readonly drawings: Element[]
}

/** Reads the runs of a paragraph, or of anything that wraps runs. */
export function readInline(
  parent: Element,
  style: ParagraphStyle,
  inline: Inline,
  story: Story,
  direction: Direction | undefined = undefined,
): void {
  const { gathered } = story
  for (const element of elementsOf(parent)) {
    const { name, attributes } = element
    if (changes.has(name)) gathered.tracked += 1
    if (removed.has(name)) continue
    if (name === 'w:r') readRun(element, style, inline, story, direction)
    else if (name === 'w:sdt') for (const child of contentOf(element, gathered)) readInline(child, style, inline, story, direction)
    else if (name === 'w:dir' || name === 'w:bdo')
      readInline(element, style, inline, story, attributes['w:val'] === 'rtl' ? 'rtl' : attributes['w:val'] === 'ltr' ? 'ltr' : direction)
    else if (name === 'w:fldSimple') {
      if (isShown(element)) readInline(element, style, inline, story, direction)
    } else if (wrappers.has(name)) readInline(element, style, inline, story, direction)
    else if (name === 'mc:AlternateContent') {
      const branch = branchOf(element)
      if (branch) readInline(branch, style, inline, story, direction)
    } else if (name === 'm:oMath' || name === 'm:oMathPara') {
      if (story.fields.seen()) writeFormula(element, inline, story)
    }
  }
}

function writeFormula(element: Element, { growing }: Inline, { part }: Story): void {
  for (const piece of formulaParts(element)) {
    if (typeof piece === 'string') growing.write(piece, { strong: false })
    else growing.write(textOf(piece), { strong: false }, placeOf(piece, part))
  }
}

const placeOf = ({ run }: Element, part: string) => (run === undefined ? undefined : { part, run, offset: 0 })

function readRun(run: Element, style: ParagraphStyle, inline: Inline, story: Story, direction: Direction | undefined): void {
  const { gathered, fields } = story
  const { growing } = inline
  const properties = childOf(run, 'w:rPr')
  const runStyle = gathered.styles.run(valOf(properties, 'w:rStyle'))
  const look = lookFrom(lookOf(properties), runStyle, style, gathered.styles.defaults)
  const strong = (look.rightToLeft || look.complex ? look.boldComplex : look.bold) ?? false
  let counted = false
  const seen = () => {
    if (!fields.seen()) return false
    if (look.hidden && !counted) gathered.hidden += 1
    counted ||= look.hidden === true
    return !look.hidden
  }
  const put = (text: string) => growing.write(text, { strong })
  const visit = (element: Element): void => {
    switch (element.name) {
      case 'w:t':
        if (seen()) writeLetters(element, look, strong, direction, inline, story)
        return
      case 'w:tab':
      case 'w:ptab':
        if (!look.hidden && seen()) put(' ')
        return
      case 'w:br':
      case 'w:cr':
        if (element.attributes['w:type'] === 'page') gathered.pages += 1
        if (!look.hidden && seen()) growing.breakLine(/^(page|column)$/.test(element.attributes['w:type'] ?? ''))
        return
      case 'w:lastRenderedPageBreak':
        gathered.pages += 1
        return
      case 'w:noBreakHyphen':
        if (seen()) put('\u2011')
        return
      case 'w:sym': {
        if (!seen()) return
        const letter = symbolLetter(Number.parseInt(element.attributes['w:char'] ?? '', 16), element.attributes['w:font'] ?? '')
        if (letter === null) gathered.symbols += 1
        if (!takeMark(letter ?? '\ufffd', story)) put(letter ?? '\ufffd')
        return
      }
      case 'w:fldChar': {
        const shown = fields.turn(element)
        if (shown !== '' && !look.hidden) put(shown)
        return
      }
      case 'w:instrText':
        fields.instruct(textOf(element))
        return
      case 'w:commentReference':
        gathered.comments += 1
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (seen()) refer(element, inline, story)
        return
      case 'mc:AlternateContent':
        for (const child of elementsOf(branchOf(element))) visit(child)
        return
      case 'w:ruby':
        for (const child of childrenOf(element, 'w:rubyBase')) readInline(child, style, inline, story, direction)
        return
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (fields.seen() && !look.hidden) inline.drawings.push(element)
        return
    }
  }
  for (const element of elementsOf(run)) visit(element)
}

/** Notes a reference to a footnote or endnote and puts its mark. */
function refer(element: Element, { growing }: Inline, story: Story): void {
  const { gathered } = story
  const reference = {
    kind: element.name === 'w:footnoteReference' ? ('footnote' as const) : ('endnote' as const),
    id: element.attributes['w:id'] ?? '',
    custom: ['1', 'true', 'on'].includes(element.attributes['w:customMarkFollows'] ?? ''),
    mark: '',
    section: gathered.sections.length,
    page: gathered.pages,
  }
  gathered.notes.push(reference)
  growing.mark(noteKey(reference))
  if (reference.custom) story.awaited = reference
}

/** Longest mark that an author types for a note ("***"). */
const longestMark = 6

/** Takes a text as the mark of the note just referred to, if one is awaited and this can be one. */
function takeMark(text: string, story: Story): boolean {
  const reference = story.awaited
  story.awaited = null
  const mark = text.trim()
  if (!reference || mark === '' || mark.length > longestMark || /\s/.test(mark)) return false
  reference.mark = mark
  return true
}

function writeLetters(
  element: Element,
  look: Look,
  strong: boolean,
  direction: Direction | undefined,
  { growing }: Inline,
  story: Story,
): void {
  const text = textOf(element)
  if (story.awaited && takeMark(text, story)) return
  const { part } = story
  const run = element.run ?? 0
  const way = direction ?? directionOf(text, look)
  const manner = { strong, ...(way && { direction: way }) }
  if (/[\uf020-\uf0ff]/.test(text) || isSymbols(look.typeface)) {
    for (let at = 0; at < text.length; at++) growing.write(inLetters(text[at]!, look, story.gathered), manner, { part, run, offset: at })
    return
  }
  for (const { start, end, language } of stretchesOf(text, look))
    growing.write(text.slice(start, end), { ...manner, ...(language !== undefined && { language }) }, { part, run, offset: start })
}

const isSymbols = (typeface: string | undefined) => typeface !== undefined && /^(symbol|wingdings( [23])?|webdings)$/i.test(typeface)

/** Turns a letter that was typed in a symbol typeface (kept in the private use area, or as it lies on the keyboard) into what it shows. */
function inLetters(sign: string, look: Look, gathered: Gathered): string {
  const code = sign.charCodeAt(0)
  const typeface = (code < 0x80 ? look.typeface : (look.typefaceHigh ?? look.typeface)) ?? ''
  const isPrivate = code >= 0xf020 && code <= 0xf0ff
  if (code <= 0x20 || (!isPrivate && !(code < 0x100 && isSymbols(typeface)))) return sign
  const letter = symbolLetter(code, typeface)
  if (letter === null && isPrivate) gathered.symbols += 1
  return letter ?? (isPrivate ? '\ufffd' : sign)
}
