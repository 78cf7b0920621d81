import { categories, commitmentKinds } from '../../council/index.ts'
import { featureBits } from './features.ts'
import type { ParagraphWeights } from './paragraph-model.ts'

/** What the weights answer about a sentence, in order: the six categories, then the three kinds of a commitment. */
export const answers = [...categories, ...commitmentKinds] as const

/** Weights as they are used: one small number a feature and answer, and for each answer how much it stands for and where a finding begins. */
export interface Weights {
  /** Feature by feature, `answers.length` numbers each. */
  readonly table: Int8Array
  readonly scales: readonly number[]
  readonly thresholds: readonly number[]
  readonly paragraphs: ParagraphWeights
}

const mark = 'AHADI-W1'

/** Writes weights as the shipped file holds them: a mark, the length of a JSON head, the head, the table. */
export function writeWeights({ table, scales, thresholds, paragraphs }: Weights): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ answers, bits: featureBits, scales, thresholds, paragraphs }))
  const file = new Uint8Array(mark.length + 4 + head.length + table.length)
  file.set(new TextEncoder().encode(mark))
  new DataView(file.buffer).setUint32(mark.length, head.length)
  file.set(head, mark.length + 4)
  file.set(new Uint8Array(table.buffer, table.byteOffset, table.length), mark.length + 4 + head.length)
  return file
}

/** Reads the shipped file of weights; nothing is copied. Throws a RangeError where the bytes are none of this version. */
export function readWeights(bytes: Uint8Array): Weights {
  const from = mark.length + 4
  if (bytes.length < from || new TextDecoder().decode(bytes.subarray(0, mark.length)) !== mark)
    throw new RangeError('These bytes are no weights of the analysis')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(mark.length)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + length)))
  const size = answers.length << featureBits
  if (head.bits !== featureBits || JSON.stringify(head.answers) !== JSON.stringify(answers) || bytes.length !== from + length + size) {
    throw new RangeError('These weights belong to another version of the analysis')
  }
  return {
    table: new Int8Array(bytes.buffer, bytes.byteOffset + from + length, size),
    scales: head.scales,
    thresholds: head.thresholds,
    paragraphs: head.paragraphs,
  }
}
