/**
 * One letter of a page and where it stands, in points from the lower left corner of the page as it is seen, or of the page as it
 * must be turned (`quarter`) for the letter's line to run as it is read.
 *
 * `left` and `right` bound its advance, the room that its typeface gives it, so that letters of one word touch; a mark that stands
 * over another letter has none. Letters that one sign of the typeface stands for together, such as those of a ligature, have the same place.
 */
export interface Letter {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Its ink. */
  readonly inkLeft: number
  readonly inkRight: number
  readonly bottom: number
  readonly top: number
  readonly originX: number
  /** Where the line that it stands on runs. */
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  /** Its typeface, as PDFium counts them. */
  readonly font: number
  /** It is in the file but not painted, as the words that a scanner lays under its picture. */
  readonly hidden: boolean
  /** A hyphen at a line's end that parts a word. */
  readonly hyphen: boolean
  /** Quarters of a turn by which its line runs upwards: 0 as text is read, 1 upwards, 2 upside down, 3 downwards. */
  readonly quarter: number
}

/** Radians by which a text may be off a quarter of a turn, as the lines of a crooked scan are. */
const crooked = 0.2

/** Quarters of a turn that an angle in radians comes to; null for a slant. */
export function quarterOf(angle: number): number | null {
  const quarters = Math.round(angle / (Math.PI / 2))
  return Math.abs(angle - (quarters * Math.PI) / 2) > crooked ? null : (quarters + 4) % 4
}

export const isSpace = ({ text }: Letter) => text.trim() === ''

/** Ink of a space that is higher than this share of its size is that of a sign which the file calls a space by mistake. */
const speck = 0.03

/** A letter that is not seen between others: a space. One that has ink is part of the letter beside it. */
export const isInk = (letter: Letter) => !isSpace(letter)
export const isFalseSpace = (letter: Letter) => isSpace(letter) && letter.top - letter.bottom > letter.size * speck

/** A sign that stands over or under the letter before it, as vowels of Arabic do. */
export const isMark = ({ text }: Letter) => /^\p{M}+$/u.test(text)

/** Whether two letters following one another in the file are shown by one sign of the typeface, as those of a ligature are. */
export const isOneSign = (one: Letter, other: Letter) =>
  one.font === other.font &&
  one.originX === other.originX &&
  one.baseline === other.baseline &&
  !isMark(other) &&
  !isSpace(one) &&
  !isSpace(other)

/** Where a point of the page as it is seen stands when the page is turned so that lines of that quarter run as they are read. */
export function uprightPoint(x: number, y: number, quarter: number): readonly [number, number] {
  if (quarter === 0) return [x, y]
  if (quarter === 2) return [-x, -y]
  return quarter === 1 ? [y, -x] : [-y, x]
}

/** The box, as the page is seen, of one that stands upright after `uprightPoint`. */
export function turnedBack(box: Rectangle, quarter: number): Rectangle {
  const { left, right, bottom, top } = box
  if (quarter === 0) return box
  if (quarter === 2) return { left: -right, right: -left, bottom: -top, top: -bottom }
  if (quarter === 1) return { left: -top, right: -bottom, bottom: left, top: right }
  return { left: bottom, right: top, bottom: -right, top: -left }
}

/** Edges in points; `top` is above `bottom`, from the lower left corner. */
export interface Rectangle {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}
