import { delegationById, nameOf } from '../../../council/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import type { KeptDebate } from '../store.ts'

/** The State that presides, in the language of the page where the table of delegations knows it, else as the note prints it; null where it is not known. */
export function presidencyIn(language: PageLanguage, debate: Pick<KeptDebate, 'presidency' | 'presidencyName' | 'date'>): string | null {
  const delegation = debate.presidency === null ? undefined : delegationById(debate.presidency)
  return delegation ? nameOf(delegation, language, debate.date ?? undefined) : debate.presidencyName
}
