import { categories, commitmentKinds, type DelegationId, type DelegationKind, recogniseDelegation } from '../../src/council/index.ts'
import { featuresOf, roomForFeatures } from '../../src/debate/analysis/features.ts'
import type { GlossTable } from '../../src/debate/analysis/glosses.ts'
import { openPreparation } from '../../src/debate/analysis/prepare.ts'
import { ownNamesOf, speakerOf } from '../../src/debate/analysis/speaker.ts'
import { hashOf } from '../../src/debate/analysis/words.ts'
import type { Head } from '../../src/debate/statements/index.ts'
import type { GoldSentence } from './gold.ts'
import type { Sample } from './logistic.ts'
import { letterOf } from './score.ts'

/** The head of a statement of the gold: "Mr. Rycroft (United Kingdom):", "Cuba", "Ms. Mlambo-Ngcuka:". */
export function headOf(printed: string, invented?: string): Head {
  const inBrackets = /\(([^()]+)\)/.exec(printed)?.[1]?.trim()
  const name = inBrackets ?? printed.replace(/[:()]/g, '').trim()
  const known = name ? recogniseDelegation(name) : null
  const delegation = known && (inBrackets || !/^(?:Mr|Ms|Mrs|Sir|The)\b/.test(name)) ? known.delegation : null
  const kind: DelegationKind =
    invented === 'state' ? 'member-state' : invented === 'group' ? 'group' : invented === 'un' ? 'un-entity' : 'civil-society'
  return {
    speaker: printed ? { name: printed, title: null } : null,
    delegation: delegation
      ? { id: delegation.id, name: delegation.names.en.short, kind: delegation.kind }
      : invented && printed
        ? { id: 'invented' as DelegationId, name: inBrackets ?? printed, kind }
        : null,
    // An invented State or body is in no table: its name stands as that of a body.
    body: invented && !delegation ? (inBrackets ?? null) : null,
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
const weights: Readonly<Record<string, number>> = {
  broad: 1,
  hard: 0.8,
  native: 1,
  translated: 0.7,
  aligned: 0.4,
  read: 0.8,
  whole: 1,
  written: 0.5,
  // Written to part commitments from what looks like them: with more weight it makes the weights too wary of commitments.
  'near misses': 0.2,
}
const careful = 2

export interface GoldSample extends Sample {
  readonly gold: GoldSentence
  /** How many words it has. */
  readonly words: number
}

/** Opens what makes labelled sentences ready for the training, by the same way that the analyser makes sentences ready. */
export function openSamples(glosses: GlossTable): (gold: readonly GoldSentence[]) => GoldSample[] {
  const { prepare } = openPreparation(glosses)
  const room = roomForFeatures()
  const heads = new Map<string, Head>()
  return (gold) =>
    gold.map((one) => {
      // Some statements come without a head that can be read: one sentence in five is shown so.
      const printed = hashOf(one.text) % 5 === 0 ? '' : one.head
      let head = heads.get(`${one.invented ?? ''}${printed}`)
      if (!head) {
        head = headOf(printed, one.invented)
        heads.set(`${one.invented ?? ''}${printed}`, head)
      }
      const ready = prepare(ownNamesOf(head, one.language), one.language)
      const { share, firstInParagraph } = one
      const sentence = ready(one.text)
      featuresOf(
        sentence,
        one.before === null ? null : ready(one.before),
        one.after === null ? null : ready(one.after),
        one.whole
          ? { share, firstInParagraph, speaker: speakerOf(head) }
          : { share: -1, firstInParagraph: false, speaker: speakerOf(head) },
        room,
      )
      const labels = Int8Array.from([
        ...categories.map((category) => (one.labels.includes(letterOf[category]!) ? 1 : 0)),
        ...commitmentKinds.map((kind) => (one.labels.includes('C') ? (one.kind === kind ? 1 : 0) : -1)),
      ])
      return {
        hashes: room.hashes.slice(0, room.length),
        values: room.values.slice(0, room.length),
        clauses: room.clauses.slice(0, room.length),
        labels,
        weight: one.set.startsWith('careful') ? careful : (weights[one.set] ?? 1),
        gold: one,
        words: sentence.words.length,
      }
    })
}
