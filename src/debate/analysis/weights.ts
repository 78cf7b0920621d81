import { categories, commitmentKinds } from '../../council/index.ts'
import type { GlossTable, Sense } from './glosses.ts'
import type { ParagraphWeights } from './paragraph-model.ts'
import type { SecondWeights } from './second-look.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

/** What the weights answer about a sentence, in order: the six categories, then the three kinds of a commitment. */
export const answers = [...categories, ...commitmentKinds] as const

/** Weights as the file holds them. */
export interface WeightsFile {
  /** Hashes of the features that are known. */
  readonly keys: Uint32Array
  /** Feature by feature, `answers.length` whole numbers each. */
  readonly table: Int8Array
  /** For each answer, how much one step of the table stands for. */
  readonly scales: readonly number[]
  /** What a second look at each sentence among its neighbours changes, and from which score a category is found. */
  readonly second: SecondWeights
  readonly paragraphs: ParagraphWeights
  readonly glosses: GlossTable
}

/** Weights as they are used. */
export interface Weights extends Omit<WeightsFile, 'keys'> {
  readonly vocabulary: Vocabulary
}

const mark = 'AHADI-W3'
/** Bytes of one sense: its word, its stem, its weight in hundredths. */
const senseBytes = 9

/** Writes the glosses: for each language its forms, how many senses each has, then the senses. Numbers are big-endian. */
function writeGlosses(table: GlossTable): { readonly heads: readonly (readonly [string, number, number])[]; readonly bytes: Uint8Array } {
  const heads = Object.entries(table).map(
    ([language, forms]) => [language, forms.size, [...forms.values()].reduce((sum, senses) => sum + senses.length, 0)] as const,
  )
  const bytes = new Uint8Array(heads.reduce((sum, [, forms, senses]) => sum + forms * 5 + senses * senseBytes, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const forms of Object.values(table)) {
    for (const form of forms.keys()) {
      view.setUint32(at, form)
      at += 4
    }
    for (const senses of forms.values()) bytes[at++] = senses.length
    for (const senses of forms.values()) {
      for (const { word, stem, weight } of senses) {
        view.setUint32(at, word)
        view.setUint32(at + 4, stem)
        bytes[at + 8] = Math.round(weight * 100)
        at += senseBytes
      }
    }
  }
  return { heads, bytes }
}

/** The senses of one language, whose forms begin at `at`. */
function sensesFrom(view: DataView, at: number, forms: number): ReadonlyMap<number, readonly Sense[]> {
  const counts = at + forms * 4
  let next = counts + forms
  const map = new Map<number, readonly Sense[]>()
  for (let i = 0; i < forms; i++) {
    const list: Sense[] = []
    for (let k = view.getUint8(counts + i); k > 0; k--) {
      list.push({ word: view.getUint32(next), stem: view.getUint32(next + 4), weight: view.getUint8(next + 8) / 100 })
      next += senseBytes
    }
    map.set(view.getUint32(at + i * 4), list)
  }
  return map
}

/** The glosses as the file holds them; those of a language are unpacked when it first comes. */
function readGlosses(heads: readonly (readonly [string, number, number])[], view: DataView, from: number): GlossTable {
  const table: GlossTable = {}
  let next = from
  for (const [language, forms, senses] of heads) {
    const at = next
    let held: ReadonlyMap<number, readonly Sense[]> | undefined
    Object.defineProperty(table, language, {
      enumerable: true,
      get: () => {
        held ??= sensesFrom(view, at, forms)
        return held
      },
    })
    next += forms * 5 + senses * senseBytes
  }
  return table
}

/** Writes the shipped file: a mark, the length of a JSON head, the head, the hashes (big-endian), the table, the glosses. */
export function writeWeights({ keys, table, scales, second, paragraphs, glosses }: WeightsFile): Uint8Array {
  const words = writeGlosses(glosses)
  const numbers = new Uint8Array(keys.length * 4 + table.length + words.bytes.length)
  const view = new DataView(numbers.buffer)
  keys.forEach((key, i) => {
    view.setUint32(i * 4, key)
  })
  numbers.set(new Uint8Array(table.buffer, table.byteOffset, table.length), keys.length * 4)
  numbers.set(words.bytes, keys.length * 4 + table.length)
  const head = { answers, features: keys.length, scales, second, paragraphs, glosses: words.heads, glossBytes: words.bytes.length }
  return fileOf(head, numbers)
}

/** The head of the file, and where the numbers after it begin. Throws a RangeError where the bytes are no weights of this version. */
function headOf(bytes: Uint8Array) {
  const from = mark.length + 4
  if (bytes.length < from || new TextDecoder().decode(bytes.subarray(0, mark.length)) !== mark) {
    throw new RangeError('These bytes are no weights of the analysis')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const start = from + view.getUint32(mark.length)
  if (bytes.length < start) throw new RangeError('These bytes are no whole weights of the analysis')
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(from, start)))
  const words = start + head.features * (4 + answers.length)
  if (JSON.stringify(head.answers) !== JSON.stringify(answers) || bytes.length !== words + head.glossBytes) {
    throw new RangeError('These weights belong to another version of the analysis')
  }
  return { head, view, start, words }
}

/** Puts what stands before the numbers in front of them: the mark, the length of the head, the head. */
function fileOf(head: object, numbers: Uint8Array): Uint8Array {
  const written = new TextEncoder().encode(JSON.stringify(head))
  const from = mark.length + 4
  const file = new Uint8Array(from + written.length + numbers.length)
  file.set(new TextEncoder().encode(mark))
  new DataView(file.buffer).setUint32(mark.length, written.length)
  file.set(written, from)
  file.set(numbers, from + written.length)
  return file
}

/** The same file with other weights of paragraphs. Throws as {@link readWeights}. */
export function withParagraphs(bytes: Uint8Array, paragraphs: ParagraphWeights): Uint8Array {
  const { head, start } = headOf(bytes)
  return fileOf({ ...head, paragraphs }, bytes.subarray(start))
}

/** Reads the shipped file of weights. Throws a RangeError where the bytes are none of this version. */
export function readWeights(bytes: Uint8Array): Weights {
  const { head, view, start, words } = headOf(bytes)
  const { features, scales, second, paragraphs, glosses } = head
  const keys = new Uint32Array(features)
  for (let i = 0; i < features; i++) keys[i] = view.getUint32(start + i * 4)
  const table = new Int8Array(bytes.buffer, bytes.byteOffset + start + features * 4, features * answers.length)
  return { vocabulary: openVocabulary(keys), table, scales, second, paragraphs, glosses: readGlosses(glosses, view, words) }
}
