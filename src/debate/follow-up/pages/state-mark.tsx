import { AssessmentMark, type PageLanguage, uiWords } from '../../../ui/index.ts'
import type { ImplementationState } from '../state-of.ts'
import { followUpWords } from './words.ts'

/** The name of a state of implementation. */
export function stateInWords(language: PageLanguage, state: ImplementationState): string {
  return state === 'differing' || state === 'reported' ? followUpWords(language).states[state] : uiWords(language).assessments[state]
}

/** A state of implementation as shape and word; what is no value of an assessment has the word alone. */
export function StateMark({ language, state }: { readonly language: PageLanguage; readonly state: ImplementationState }) {
  if (state === 'differing' || state === 'reported') return <span class="assessment">{stateInWords(language, state)}</span>
  return <AssessmentMark language={language} value={state} />
}
