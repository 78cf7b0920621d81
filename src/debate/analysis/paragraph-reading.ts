import type { NamedConcept } from './concepts/find-concepts.ts'
import { thesaurus } from './concepts/thesaurus.ts'
import type { Word } from './words.ts'

const size = thesaurus.length
const place = new Map(thesaurus.map(({ id }, at) => [id, at]))

/** Where a concept stands in the thesaurus; undefined where there is none of that id. */
export const placeOfConcept = (id: string): number | undefined => place.get(id)

/** Concepts that speak to the same matter as each, both ways. */
export const near: readonly (readonly number[])[] = bothWays()

function bothWays(): number[][] {
  const joined = thesaurus.map(() => new Set<number>())
  thesaurus.forEach((concept, one) => {
    for (const id of concept.near ?? []) {
      const other = place.get(id)!
      joined[one]!.add(other)
      joined[other]!.add(one)
    }
  })
  return joined.map((others) => [...others])
}

/** The wider concept of each, -1 where it has none. */
export const broader = Int16Array.from(thesaurus, (concept) => (concept.broader ? place.get(concept.broader)! : -1))

const ofWomen = ['women', 'girls', 'gender'].map((id) => place.get(id)!)

/** A paragraph as the weights see it. */
export interface ParagraphReading {
  /** How often each concept is named. */
  readonly counts: Float64Array
  /** How often it or a kind of it is named: who speaks of a kind speaks of the whole. */
  readonly withKinds: Float64Array
  /** How many times concepts are named in all. */
  readonly total: number
  /** 1 for a concept that is named in a sentence which speaks of women, girls or gender. */
  readonly besideWomen: Uint8Array
  /** Hashes of the beginnings of its words, each once. */
  readonly stems: ReadonlySet<number>
  /** Where each concept is named first, in the text of the paragraph. */
  readonly places: ReadonlyMap<number, { readonly start: number; readonly end: number }>
}

/** Reads a paragraph: the words of each of its sentences, and the concepts that they name. */
export function readParagraph(
  sentences: readonly (readonly Word[])[],
  conceptsIn: (words: readonly Word[], language: string) => readonly NamedConcept[],
  language: string,
): ParagraphReading {
  const counts = new Float64Array(size)
  const withKinds = new Float64Array(size)
  const besideWomen = new Uint8Array(size)
  let total = 0
  const stems = new Set<number>()
  const places = new Map<number, { start: number; end: number }>()
  for (const words of sentences) {
    const named = conceptsIn(words, language)
    const women = named.some(({ of }) => ofWomen.includes(of))
    for (const { of, first, last } of named) {
      counts[of]!++
      withKinds[of]!++
      if (broader[of]! >= 0) withKinds[broader[of]!]!++
      total++
      if (women) besideWomen[of] = 1
      if (!places.has(of)) places.set(of, { start: words[first]!.start, end: words[last]!.end })
    }
    for (const { type } of words) if (type.shape === 'word' && type.plain.length > 2) stems.add(type.stem)
  }
  return { counts, withKinds, total, besideWomen, stems, places }
}
