import { agenda } from './agenda.ts'
import type { Concept } from './concept.ts'
import { equality } from './equality.ts'
import { justice } from './justice.ts'
import { means } from './means.ts'
import { operations } from './operations.ts'
import { partners } from './partners.ts'
import { peace } from './peace.ts'
import { prevention } from './prevention.ts'
import { protection } from './protection.ts'
import { recovery } from './recovery.ts'
import { women } from './women.ts'

/** The parts of the field, as the thesaurus is laid out. */
export const fields = { women, agenda, equality, operations, partners, peace, prevention, protection, justice, recovery, means } as const

/** Every concept of the field that Ahadi knows, of its own making. */
export const thesaurus: readonly Concept[] = Object.values(fields).flat()
