import { foldText, type OfficialLanguage, officialLanguages } from '../../../language/index.ts'
import { type Concept, labelOf, termsOf } from './concept.ts'
import { thesaurus } from './thesaurus.ts'

const folded = (text: string) => foldText(text.replace(/\*/g, '')).text

/** The folded names and words of each concept, made when somebody searches first. */
let searched:
  | readonly { readonly concept: Concept; readonly names: Readonly<Record<OfficialLanguage, string>>; readonly words: string }[]
  | null = null

const searchedConcepts = () => {
  searched ??= thesaurus.map((concept) => ({
    concept,
    names: Object.fromEntries(officialLanguages.map((one) => [one, folded(labelOf(concept, one))])) as Record<OfficialLanguage, string>,
    words: officialLanguages.flatMap((one) => termsOf(concept, one).map(folded)).join('\n'),
  }))
  return searched
}

/** Concepts whose name in the reader's language, or whose name or a word of which in any of the six, contains what was typed; those by the name first, each in the order of the thesaurus. */
export function searchConcepts(typed: string, language: OfficialLanguage): readonly Concept[] {
  const wanted = folded(typed.trim())
  if (wanted === '') return []
  const all = searchedConcepts()
  const byName = all.filter(({ names }) => names[language].includes(wanted))
  const byWords = all.filter(({ words }) => words.includes(wanted))
  return [...new Set([...byName, ...byWords])].map(({ concept }) => concept)
}
