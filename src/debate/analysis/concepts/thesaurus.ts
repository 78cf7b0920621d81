import type { Concept } from './concept.ts'
import { justice } from './justice.ts'
import { missions } from './missions.ts'
import { peace } from './peace.ts'
import { society } from './society.ts'
import { women } from './women.ts'

/** Every concept of the field that Ahadi knows, of its own making. */
export const thesaurus: readonly Concept[] = [...women, ...missions, ...peace, ...justice, ...society]
