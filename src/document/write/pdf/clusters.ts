import { tokensOf } from './content.ts'

/** Glyphs of one font that a page shows, with the text that it gives them. */
export interface Shown {
  readonly font: string
  readonly glyphs: readonly number[]
  readonly text: string
  /** It stands in a stretch from right to left, whose glyphs come in the order of the eye. */
  readonly reversed: boolean
  /** Where the marks stand that give it its text (`/ActualText`): begin and end of what opens it, begin and end of what closes it. Null: the font gives it. */
  readonly marks: readonly [number, number, number, number] | null
}

/** What of the text of a cluster one of its glyphs stands for. */
export interface Share {
  readonly font: string
  readonly glyph: number
  readonly text: string
}

/** Glyphs that belong to one text, such as a letter with its signs. */
export interface Cluster {
  readonly shown: readonly Shown[]
  /** Null where it cannot be told which glyph stands for what. */
  readonly shares: readonly Share[] | null
}

/** Letters that are written from right to left. */
export const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Reads everything that a content stream shows, in its order. `fonts` are the objects of fonts by the names of the page, `textIn` is what a font says of a glyph. */
export function* shownIn(
  source: string,
  fonts: ReadonlyMap<string, string>,
  textIn: (font: string, glyph: number) => string | undefined,
): Generator<Shown> {
  let font = ''
  let operands: { readonly value: string; readonly kind: string; readonly start: number }[] = []
  const open: { readonly text: string | null; readonly from: number; readonly to: number; readonly glyphs: number[]; font: string }[] = []
  for (const { kind, value, start, end } of tokensOf(source)) {
    if (kind !== 'operator') {
      operands.push({ kind, value, start })
      continue
    }
    if (value === 'Tf') font = fonts.get(operands[0]!.value.slice(1)) ?? ''
    else if (value === 'BMC' || value === 'BDC') {
      const at = operands.findIndex((operand) => operand.value === '/ActualText')
      open.push({
        text: at === -1 ? null : textOfString(operands[at + 1]!.value),
        from: operands[0]?.start ?? start,
        to: end,
        glyphs: [],
        font,
      })
    } else if (value === 'EMC') {
      const closed = open.pop()
      if (closed !== undefined && closed.text !== null)
        yield {
          font: closed.font,
          glyphs: closed.glyphs,
          text: closed.text,
          reversed: rightToLeft.test(closed.text),
          marks: [closed.from, closed.to, start, end],
        }
    } else if (value === 'Tj' || value === 'TJ') {
      const glyphs = operands.flatMap((operand) => (operand.kind === 'string' ? unitsOf(operand.value) : []))
      const span = open.findLast(({ text }) => text !== null)
      if (span !== undefined) {
        span.font = font
        span.glyphs.push(...glyphs)
      } else {
        const texts = glyphs.map((glyph) => textIn(font, glyph) ?? '')
        const reversed = texts.some((text) => rightToLeft.test(text))
        for (const [index, glyph] of glyphs.entries()) yield { font, glyphs: [glyph], text: texts[index]!, reversed, marks: null }
      }
    }
    operands = []
  }
}

function unitsOf(bytes: string): readonly number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, index) => (bytes.charCodeAt(2 * index) << 8) | bytes.charCodeAt(2 * index + 1))
}

function textOfString(bytes: string): string {
  return bytes.startsWith('\u00fe\u00ff') ? String.fromCharCode(...unitsOf(bytes.slice(2))) : bytes
}

/**
 * Puts together what belongs to one text, in right-to-left stretches: Typst shows a sign that stands higher than the others apart, before its letter, with the whole text once more.
 */
export function clustersOf(shown: readonly Shown[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (let at = 0; at < shown.length; at++) {
    const first = shown[at]!
    if (!first.reversed) continue
    if (first.text.length === 1 && first.glyphs.length === 1) {
      clusters.push({ shown: [first], shares: [{ font: first.font, glyph: first.glyphs[0]!, text: asSeen(first.text) }] })
      continue
    }
    const { signs } = partsOf(first.text)
    const together = [first]
    let glyphs = first.glyphs.length
    for (
      let next = shown[at + 1];
      signs.length > 0 && next?.text === first.text && glyphs + next.glyphs.length <= signs.length + 1;
      next = shown[at + 1]
    ) {
      together.push(next)
      glyphs += next.glyphs.length
      at++
    }
    clusters.push({ shown: together, shares: sharesOf(together) })
  }
  return clusters
}

/** A letter and its signs; the sign of doubling (shadda) comes first, as it is set, whatever the order in which they were typed. */
function partsOf(text: string): { readonly letters: string; readonly signs: readonly string[] } {
  const signs = [...(/\p{M}*$/u.exec(text)?.[0] ?? '')]
  const letters = text.slice(0, text.length - signs.join('').length)
  return { letters, signs: [...signs.filter((sign) => sign === '\u0651'), ...signs.filter((sign) => sign !== '\u0651')] }
}

// Brackets that are seen the other way round in a stretch from right to left (Unicode, BidiMirroring).
const brackets = '()[]{}<>«»‹›'

function asSeen(text: string): string {
  const at = text.length === 1 ? brackets.indexOf(text) : -1
  return at === -1 ? text : brackets[at ^ 1]!
}

function sharesOf(shown: readonly Shown[]): readonly Share[] | null {
  const { text } = shown[0]!
  // The order of the eye is the other way round than that of the tongue.
  const seen = shown.flatMap(({ font, glyphs }) => glyphs.map((glyph) => ({ font, glyph }))).toReversed()
  const { letters, signs } = partsOf(text)
  if (seen.length === 1)
    return letters !== '' && signs.length > 0 && !rightToLeft.test(letters) ? null : [{ ...seen[0]!, text: asSeen(text) }]
  const each = seen.length === 2 ? [signs.join('')] : signs
  if (letters === '' || signs.length === 0 || each.length !== seen.length - 1) return null
  return [letters, ...each].map((share, index) => ({ ...seen[index]!, text: share }))
}
