import { Refusal } from '../../../document/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { byOf, type Visit } from '../../../platform/http/index.ts'
import { type FieldRefusal, Refusals, refuseAll } from '../refusal.ts'
import { placeText, type SentencePlace, sentenceIn, sentenceText } from './label.ts'
import { type GivenHow, type GivenLabel, labelSentences, takeBackLabels } from './label-sentences.ts'

/** Sentences that one form may bring. */
const mostSentences = 200

/** The sentences of a form, by statement, in its order; garbage is left out. */
export function sentencesIn(texts: readonly string[]): ReadonlyMap<string, readonly SentencePlace[]> {
  const found = new Map<string, SentencePlace[]>()
  for (const text of new Set(texts.slice(0, mostSentences))) {
    const one = sentenceIn(text)
    if (one) found.set(one.anchor, [...(found.get(one.anchor) ?? []), { paragraph: one.paragraph, number: one.number }])
  }
  return found
}

/** What a form says of one sentence. */
export function labelIn({ form, all }: Visit, anchor: string, place: SentencePlace): GivenLabel {
  const name = sentenceText(anchor, place)
  return { ...place, categories: all(`label-${name}`), kind: form[`kind-${name}`] ?? '', codes: all(`code-${name}`) }
}

/** Does something for each statement of a form, and refuses all that is wrong with any of them at once, so that nothing is kept. */
async function eachStatement(
  sentences: ReadonlyMap<string, readonly SentencePlace[]>,
  act: (anchor: string, places: readonly SentencePlace[]) => Promise<unknown>,
): Promise<void> {
  const wrong: FieldRefusal[] = []
  for (const [anchor, places] of sentences) {
    try {
      await act(anchor, places)
    } catch (problem) {
      if (problem instanceof Refusals) wrong.push(...problem.all)
      else if (problem instanceof Refusal) wrong.push({ field: null, refusal: problem })
      else throw problem
    }
  }
  refuseAll(wrong)
}

/** Keeps what a form says of sentences, of one statement or of several. Returns them as `anchor.p2s1`. Throws what {@link labelSentences} refuses. */
export async function keepForm(queries: Queries, visit: Visit, debateId: number, how: GivenHow): Promise<readonly string[]> {
  const sentences = sentencesIn(visit.all('sentence'))
  await eachStatement(sentences, (anchor, places) =>
    labelSentences(
      queries,
      debateId,
      anchor,
      places.map((place) => labelIn(visit, anchor, place)),
      how,
      byOf(visit),
    ),
  )
  return [...sentences].flatMap(([anchor, places]) => places.map((place) => `${anchor}.${placeText(place)}`))
}

/** Takes back what a person said last of the sentences that a form names. Throws what {@link takeBackLabels} refuses. */
export async function takeBackForm(queries: Queries, visit: Visit, debateId: number): Promise<void> {
  await eachStatement(sentencesIn(visit.all('sentence')), (anchor, places) =>
    takeBackLabels(queries, debateId, anchor, places, visit.form.role === 'adjudicator' ? 'adjudicator' : 'coder', byOf(visit)),
  )
}
