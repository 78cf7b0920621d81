import type { Judgement } from './judgement.ts'

/** How many sentences can be coded in the body of each version of a statement. */
export type SentencesToCode = ReadonlyMap<number, number>

/** The versions of statements of which one coder has labelled every sentence, each at first before they could see what was proposed. */
export function wholeVersions(judgements: readonly Judgement[], sentences: SentencesToCode): ReadonlySet<number> {
  const counted = new Map<string, number>()
  const whole = new Set<number>()
  for (const { versionId, person, role, way, begunBlind } of judgements) {
    if (role !== 'coder' || way === 'review' || !begunBlind) continue
    const key = `${versionId}\n${person}`
    const now = (counted.get(key) ?? 0) + 1
    counted.set(key, now)
    if (now === sentences.get(versionId)) whole.add(versionId)
  }
  return whole
}
