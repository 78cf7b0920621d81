import type { Sign } from './words.ts'

const leftwardLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const rightwardLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u
const digit = /\p{Nd}/u

/** Whether most letters of a text are written from right to left. */
export function isLeftward(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(new RegExp(leftwardLetter, 'g')) > count(new RegExp(rightwardLetter, 'gu'))
}

type Class = 'leftward' | 'rightward' | 'number' | 'neutral'

function classOf(text: string): Class {
  if (digit.test(text)) return 'number'
  if (leftwardLetter.test(text)) return 'leftward'
  return rightwardLetter.test(text) ? 'rightward' : 'neutral'
}

/** Signs that belong to the number beside which they stand. */
const inNumber = /^[.,:/\-–+%°$€£٪٫٬\u2212]$/

/** A sign in the order of reading, and whether a space parts it from the one before. */
export interface ReadSign extends Sign {
  readonly parted: boolean
}

/**
 * Turns the signs of a line from the order in which they are seen, left to right, into the one in which they are read: the Unicode
 * bidirectional algorithm backwards. Numbers and foreign words inside an Arabic line keep their own order, as Arabic words do in an English one.
 */
export function inLogicalOrder(signs: readonly Sign[], leftward: boolean): readonly ReadSign[] {
  const classes = signs.map(({ text }) => classOf(text))
  if (!leftward && !classes.includes('leftward')) return signs.map((sign, index) => ({ ...sign, parted: index > 0 && sign.spaced }))
  const runs = runsOf(signs, classes, leftward)
  const ordered = leftward ? [...runs].reverse() : runs
  return ordered.flatMap(({ start, end, leftward: backwards }, index) => {
    const before = ordered[index - 1]
    // The space between two runs stands before the one at the right.
    const parted = before !== undefined && signs[leftward ? before.start : start]!.spaced
    const run = signs.slice(start, end)
    const read = backwards ? run.reverse() : run
    return read.map((sign, at) => ({ ...sign, parted: at === 0 ? parted : (backwards ? read[at - 1]! : sign).spaced }))
  })
}

/** Signs beside one another that are read in one direction. */
interface Run {
  readonly start: number
  readonly end: number
  readonly leftward: boolean
}

function runsOf(signs: readonly Sign[], classes: readonly Class[], leftward: boolean): readonly Run[] {
  const directions = directionsOf(signs, classes, leftward)
  const runs: Run[] = []
  let foreign = false
  directions.forEach((direction, index) => {
    const run = runs.at(-1)
    // Two numbers with a space between them are read in the order of the line.
    const another = leftward && !direction && signs[index]!.spaced && !foreign
    if (run && run.leftward === direction && !another) runs[runs.length - 1] = { ...run, end: index + 1 }
    else {
      runs.push({ start: index, end: index + 1, leftward: direction })
      foreign = false
    }
    if (classes[index] === 'rightward') foreign = true
  })
  return runs
}

/** For each sign whether it is read leftward. */
function directionsOf(signs: readonly Sign[], classes: readonly Class[], leftward: boolean): readonly boolean[] {
  const directions = classes.map((kind) => (kind === 'leftward' ? true : kind === 'neutral' ? null : false))
  // Parts of a number: between two figures, or beside one, without a space.
  signs.forEach(({ text, spaced }, index) => {
    if (classes[index] !== 'neutral' || !inNumber.test(text)) return
    const before = !spaced && classes[index - 1] === 'number'
    const after = !(signs[index + 1]?.spaced ?? true) && classes[index + 1] === 'number'
    const always = /[%٪$€£°]/.test(text)
    if ((before && after) || (always && (before || after))) directions[index] = false
  })
  let index = 0
  while (index < signs.length) {
    if (directions[index] !== null) {
      index += 1
      continue
    }
    let end = index
    while (end < signs.length && directions[end] === null) end += 1
    const strong = (at: number) => (classes[at] === 'rightward' ? false : classes[at] === 'leftward' ? true : null)
    const [left, right] = [
      index === 0 ? leftward : sideOf(strong(index - 1), leftward),
      end === signs.length ? leftward : sideOf(strong(end), leftward),
    ]
    // After a foreign word a number belongs to it.
    const foreignNumber = leftward && left === false && classes[end] === 'number' && classes[index - 1] === 'rightward'
    const direction = foreignNumber ? false : left === right ? left : leftward
    for (let at = index; at < end; at++) directions[at] = direction
    index = end
  }
  return directions.map((direction) => direction ?? leftward)
}

const sideOf = (strong: boolean | null, leftward: boolean) => strong ?? leftward
