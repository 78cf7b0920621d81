import type { Example } from './example.ts'
import { forms } from './forms.tsx'
import { lists } from './lists.tsx'
import { plots } from './plots.tsx'
import { quotes } from './quotes.tsx'

export { type Example, hostile } from './example.ts'

/** Every component as it is used. */
export const examples: readonly Example[] = [...quotes, ...lists, ...forms, ...plots]
