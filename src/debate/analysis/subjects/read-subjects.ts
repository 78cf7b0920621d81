import type { Category } from '../../../council/index.ts'
import { type Addressee, addressees } from '../addressees/addressee.ts'
import { addresseesOf } from '../addressees/find-addressees.ts'
import { openNamedConcepts } from '../concepts/named-concepts.ts'
import { thesaurus } from '../concepts/thesaurus.ts'
import { hashOf } from '../words.ts'
import { findSpokenOf, type SpokenOfId } from './find-spoken-of.ts'
import { missions } from './mission.ts'
import { regions } from './region.ts'

/** What a sentence speaks of: concepts of the thesaurus, those to whom its recommendation is addressed, States, missions and regions. Each once. */
export interface SentenceSubjects {
  readonly concepts: readonly string[]
  /** Only of a sentence that recommends. */
  readonly addressees: readonly Addressee[]
  readonly spokenOf: readonly SpokenOfId[]
}

/** A sentence as its subjects are read from it. */
export interface SubjectSentence {
  readonly text: string
  readonly language: string
  readonly categories: readonly Category[]
  /** Ids of the delegations that speak. */
  readonly own: ReadonlySet<string>
}

/** Raised when the way of reading changes, beside what it reads with. */
const reading = 1

/** Tells one way of reading from another: what was read in another is read again. It changes with the thesaurus by itself. */
export function subjectsForm(): number {
  form ??= hashOf(JSON.stringify([reading, thesaurus, addressees, missions, regions])) % 0x7fffffff
  return form
}
let form: number | undefined

/** Makes the reader of what sentences speak of. It keeps what it has looked up of words; the same sentence has the same subjects. */
export function openSubjects(): (sentence: SubjectSentence) => SentenceSubjects {
  const namedIn = openNamedConcepts()
  return ({ text, language, categories, own }) => {
    const spokenOf = findSpokenOf(text, language, own).map(({ id }) => id)
    return {
      concepts: [...new Set(namedIn(text, language).map(({ id }) => id))].sort(),
      addressees: categories.includes('recommendation') ? addresseesOf(text, language) : [],
      spokenOf: [...new Set(spokenOf)],
    }
  }
}
