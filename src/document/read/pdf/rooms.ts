import { isMark, type Letter } from './letter.ts'

const arabic = /[\u0621-\u064a]/

/** Share of its size by which rooms of neighbours overlap that cannot be right, and share of neighbours for which that is so. */
const [overlap, often] = [0.1, 0.15]
/** Share of the size that the ink of an Arabic letter leaves free at each side, on the whole. */
const bearing = 0.03

/**
 * Takes the ink of Arabic letters for their room in typefaces whose rooms cannot be right: where the file names shapes of letters,
 * PDFium gives each the room that the letter has when it stands alone, so that words run into one another.
 */
export function withTrueRooms(letters: readonly Letter[]): readonly Letter[] {
  const counts = new Map<number, { neighbours: number; overlapping: number }>()
  let before: Letter | null = null
  for (const letter of letters) {
    if (!arabic.test(letter.text) || isMark(letter)) continue
    if (
      before &&
      before.font === letter.font &&
      before.originX > letter.originX &&
      Math.abs(before.baseline - letter.baseline) < letter.size * 0.1
    ) {
      const count = counts.get(letter.font) ?? { neighbours: 0, overlapping: 0 }
      counts.set(letter.font, count)
      count.neighbours += 1
      if (letter.right - before.left > letter.size * overlap) count.overlapping += 1
    }
    before = letter
  }
  const wrong = new Set([...counts].filter(([, { neighbours, overlapping }]) => overlapping > neighbours * often).map(([font]) => font))
  if (wrong.size === 0) return letters
  return letters.map((letter, index) =>
    wrong.has(letter.font) && arabic.test(letter.text) && !isShownByMark(letter, letters[index - 1], letters[index + 1])
      ? { ...letter, left: letter.inkLeft - letter.size * bearing, right: letter.inkRight + letter.size * bearing }
      : letter,
  )
}

/** Whether a letter is told by the sign of the mark over it, whose ink is not its own. */
const isShownByMark = (letter: Letter, ...beside: readonly (Letter | undefined)[]) =>
  beside.some((other) => other && isMark(other) && other.originX === letter.originX && other.baseline === letter.baseline)
