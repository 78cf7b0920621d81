import { categories, commitmentKinds, recogniseDelegation } from '../../src/council/index.ts'
import { featuresOf, roomForFeatures } from '../../src/debate/analysis/features.ts'
import { openPreparation } from '../../src/debate/analysis/prepare.ts'
import { ownNamesOf, speakerOf } from '../../src/debate/analysis/speaker.ts'
import { hashOf } from '../../src/debate/analysis/words.ts'
import type { Head } from '../../src/debate/statements/index.ts'
import type { GoldSentence } from './gold.ts'
import type { Sample } from './logistic.ts'

/** The head of a statement of the gold: "Mr. Rycroft (United Kingdom):", "Cuba", "Ms. Mlambo-Ngcuka:". */
export function headOf(printed: string): Head {
  const inBrackets = /\(([^()]+)\)/.exec(printed)?.[1]?.trim()
  const name = inBrackets ?? printed.replace(/[:()]/g, '').trim()
  const known = name ? recogniseDelegation(name) : null
  const delegation = known && (inBrackets || !/^(?:Mr|Ms|Mrs|Sir|The)\b/.test(name)) ? known.delegation : null
  return {
    speaker: printed ? { name: printed, title: null } : null,
    delegation: delegation ? { id: delegation.id, name: delegation.names.en.short, kind: delegation.kind } : null,
    body: null,
    capacity: null,
    onBehalfOf: [],
    jointWith: [],
    alignedWith: [],
    date: null,
    form: null,
    basis: null,
  }
}

/** How far a sentence of each set counts: adjudicated labels more, texts that are no statements less. */
const weights: Readonly<Record<string, number>> = { broad: 1, hard: 0.8, native: 1, translated: 0.7, aligned: 0.4 }
const careful = 2
const letters: Readonly<Record<string, string>> = {
  example: 'X',
  commitment: 'C',
  achievement: 'A',
  challenge: 'H',
  gap: 'G',
  recommendation: 'R',
}

export interface GoldSample extends Sample {
  readonly gold: GoldSentence
}

/** Makes the labelled sentences ready for the training, by the same way that the analyser makes sentences ready. */
export function samplesOf(gold: readonly GoldSentence[]): GoldSample[] {
  const { prepare } = openPreparation()
  const room = roomForFeatures()
  const heads = new Map<string, Head>()
  return gold.map((one) => {
    // Some statements come without a head that can be read: one sentence in five is shown so.
    const printed = hashOf(one.text) % 5 === 0 ? '' : one.head
    let head = heads.get(printed)
    if (!head) {
      head = headOf(printed)
      heads.set(printed, head)
    }
    const ready = prepare(ownNamesOf(head, one.language), one.language)
    const { share, firstInParagraph } = one
    featuresOf(
      ready(one.text),
      one.before === null ? null : ready(one.before),
      one.after === null ? null : ready(one.after),
      one.whole ? { share, firstInParagraph, speaker: speakerOf(head) } : { share: -1, firstInParagraph: false, speaker: speakerOf(head) },
      room,
    )
    const labels = Int8Array.from([
      ...categories.map((category) => (one.labels.includes(letters[category]!) ? 1 : 0)),
      ...commitmentKinds.map((kind) => (one.labels.includes('C') ? (one.kind === kind ? 1 : 0) : -1)),
    ])
    return {
      hashes: room.hashes.slice(0, room.length),
      values: room.values.slice(0, room.length),
      clauses: room.clauses.slice(0, room.length),
      labels,
      weight: one.set.startsWith('careful') ? careful : (weights[one.set] ?? 1),
      gold: one,
    }
  })
}
