import { categories, commitmentKinds } from '../../council/index.ts'
import type { ParagraphWeights } from './paragraph-model.ts'
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
  /** For each answer, the score from which it is found. */
  readonly thresholds: readonly number[]
  readonly paragraphs: ParagraphWeights
}

/** Weights as they are used. */
export interface Weights extends Omit<WeightsFile, 'keys'> {
  readonly vocabulary: Vocabulary
}

const mark = 'AHADI-W2'

/** Writes the shipped file: a mark, the length of a JSON head, the head, the hashes (big-endian), the table. */
export function writeWeights({ keys, table, scales, thresholds, paragraphs }: WeightsFile): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ answers, features: keys.length, scales, thresholds, paragraphs }))
  const from = mark.length + 4
  const file = new Uint8Array(from + head.length + keys.length * 4 + table.length)
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode(mark))
  view.setUint32(mark.length, head.length)
  file.set(head, from)
  keys.forEach((key, i) => {
    view.setUint32(from + head.length + i * 4, key)
  })
  file.set(new Uint8Array(table.buffer, table.byteOffset, table.length), from + head.length + keys.length * 4)
  return file
}

/** Reads the shipped file of weights. Throws a RangeError where the bytes are none of this version. */
export function readWeights(bytes: Uint8Array): Weights {
  const from = mark.length + 4
  if (bytes.length < from || new TextDecoder().decode(bytes.subarray(0, mark.length)) !== mark) {
    throw new RangeError('These bytes are no weights of the analysis')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const length = view.getUint32(mark.length)
  if (bytes.length < from + length) throw new RangeError('These bytes are no whole weights of the analysis')
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + length)))
  const { features, scales, thresholds, paragraphs } = head
  if (JSON.stringify(head.answers) !== JSON.stringify(answers) || bytes.length !== from + length + features * (4 + answers.length)) {
    throw new RangeError('These weights belong to another version of the analysis')
  }
  const keys = Uint32Array.from({ length: features }, (_, i) => view.getUint32(from + length + i * 4))
  const table = new Int8Array(bytes.buffer, bytes.byteOffset + from + length + features * 4, features * answers.length)
  return { vocabulary: openVocabulary(keys), table, scales, thresholds, paragraphs }
}
