import { refusal } from './trouble.ts'

/** Signs by which formats divide their text: ends of lines, pages and cells, tags, commands, groups. In bytes only those that stand alone in any encoding of one byte. */
const dividing = [0x07, 0x0a, 0x0b, 0x0c, 0x0d, 0x3c, 0x5c, 0x7b]
const dividingInText = [...dividing, 0x85, 0x2028, 0x2029]

const isDividing = (codes: readonly number[], most: number): Uint8Array => {
  const table = new Uint8Array(most + 1)
  for (const code of codes) table[code] = 1
  return table
}
const inBytes = isDividing(dividing, 0xff)
const inText = isDividing(dividingInText, 0xffff)

/**
 * Throws `file.too-long` for bytes or a text that is divided more often than `most`, before anything is made of it.
 *
 * Every division becomes a value that takes a hundred times the memory of its sign. A worker that runs out of memory inside one step
 * of the engine takes the whole program with it, so what is made is bounded beforehand.
 */
export function refuseTooDivided(given: Uint8Array | string, name: string, most: number): void {
  let count = 0
  if (typeof given === 'string') for (let at = 0; at < given.length; at++) count += inText[given.charCodeAt(at)]!
  else for (let at = 0; at < given.length; at++) count += inBytes[given[at]!]!
  if (count > most) throw refusal('file.too-long', { name, what: `${count} lines, tags or commands; up to ${most} are read` })
}
