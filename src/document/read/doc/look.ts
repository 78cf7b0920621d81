import { u8, u16 } from './binary.ts'
import { sprmsIn } from './sprm.ts'

/** A switch as characters carry it: off, on, as the style has it, or the other way round. */
type Switch = 0 | 1 | 128 | 129

/** What is said of a run of characters, as far as reading needs it; absent where nothing is said. */
export interface Look {
  readonly bold?: Switch
  readonly boldComplex?: Switch
  readonly hidden?: Switch
  /** Taken out or put in while changes were tracked. */
  readonly deleted?: boolean
  readonly inserted?: boolean
  /** Its letters are no letters but marks: of notes, pictures, shapes, fields. */
  readonly special?: boolean
  /** Character style. */
  readonly style?: number
  /** A sign of a symbol typeface, by the number of the typeface and of the sign. */
  readonly symbol?: { readonly typeface: number; readonly sign: number }
  /** Number of the typeface for letters of ASCII. */
  readonly typeface?: number
  readonly direction?: 'ltr' | 'rtl'
  readonly complex?: boolean
  /** Windows number of the language, and of the language of right-to-left letters. */
  readonly language?: number
  readonly languageComplex?: number
  readonly languageEastern?: number
}

/** Applies changes to a look, in order. */
export function lookWith(look: Look, changes: Uint8Array): Look {
  let result: { -readonly [K in keyof Look]: Look[K] } = { ...look }
  for (const { code, bytes, at } of sprmsIn(changes)) {
    const value = u8(bytes, at)
    const on = value === 1 || value === 129
    switch (code) {
      case 0x0800:
        result.deleted = on
        break
      case 0x0801:
        result.inserted = on
        break
      case 0x0835:
        result.bold = value as Switch
        break
      case 0x085c:
        result.boldComplex = value as Switch
        break
      case 0x083c:
        result.hidden = value as Switch
        break
      case 0x0855:
        result.special = on
        break
      case 0x6a09:
        result.symbol = { typeface: u16(bytes, at), sign: u16(bytes, at + 2) }
        break
      case 0x4a30:
        result.style = u16(bytes, at)
        break
      case 0x4a4f:
        result.typeface = u16(bytes, at)
        break
      case 0x085a:
        result.direction = on ? 'rtl' : 'ltr'
        break
      case 0x0882:
        result.complex = on
        break
      case 0x4a41:
      case 0x486d:
      case 0x4873:
        result.language = u16(bytes, at)
        break
      case 0x486e:
      case 0x4874:
        result.languageEastern = u16(bytes, at)
        break
      case 0x485f:
        result.languageComplex = u16(bytes, at)
        break
      case 0x2a33: {
        // Plain: what the style gives, but a mark stays a mark and a tracked change one.
        const { deleted, inserted, special } = result
        result = { ...(deleted && { deleted }), ...(inserted && { inserted }), ...(special && { special }) }
      }
    }
  }
  return result
}
