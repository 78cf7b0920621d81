import type { Letter } from './letter.ts'
import type { Page } from './page.ts'

/** Shares of the size by which the ink of two digits differs at least, and by which the rooms of all digits of a typeface may. */
const [differs, equal] = [0.015, 0.01]
/** Share by which shapes of one digit may differ in height: old-style and raised figures differ by more. */
const tall = 0.12
/** Times that a shape must occur. */
const often = 2

interface Shape {
  readonly width: number
  readonly height: number
  readonly room: number
  times: number
}

/**
 * Typefaces in which one digit has two shapes: equally tall, in equally wide rooms, but not equally wide themselves. These are two digits,
 * one of which the table of letters calls by the other's name: no number that is set in such a typeface can be believed.
 */
export function twoShapedTypefaces(pages: readonly Page[]): ReadonlySet<number> {
  const seen = new Map<string, Shape[]>()
  const typefaces = new Set<number>()
  for (const page of pages) {
    for (const letter of page.letters) {
      if (!isDigit(letter) || letter.hidden || letter.size <= 0) continue
      const key = `${letter.font} ${letter.text}`
      const shapes = seen.get(key) ?? []
      seen.set(key, shapes)
      const shape = shapeOf(letter)
      const same = shapes.find((other) => Math.abs(shape.width - other.width) < differs && Math.abs(shape.height - other.height) < differs)
      if (same) same.times += 1
      else if (shapes.length < 8) shapes.push(shape)
    }
  }
  for (const [key, shapes] of seen)
    if (shapes.some((one) => shapes.some((other) => areTwoDigits(one, other)))) typefaces.add(Number(key.slice(0, key.indexOf(' '))))
  return typefaces
}

/** A one is narrow or wide as its typeface likes. */
const isDigit = ({ text }: Letter) => /^[02-9]$/.test(text)

const shapeOf = ({ inkLeft, inkRight, left, right, bottom, top, size }: Letter): Shape => ({
  width: (inkRight - inkLeft) / size,
  height: (top - bottom) / size,
  room: (right - left) / size,
  times: 1,
})

const areTwoDigits = (one: Shape, other: Shape) =>
  one !== other &&
  one.times >= often &&
  other.times >= often &&
  Math.abs(one.width - other.width) >= differs &&
  Math.abs(one.room - other.room) < equal &&
  Math.abs(one.height - other.height) < one.height * tall

export const hasDigitsIn = (letters: readonly Letter[], typefaces: ReadonlySet<number>) =>
  typefaces.size > 0 && letters.some((letter) => isDigit(letter) && typefaces.has(letter.font))
