import { sentencesFrom } from '../../../document/index.ts'
import { messagesFrom } from '../../../ui/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What this room says in notices and refusals. */
export const declarationSentences = sentencesFrom({ en, ar })

/** The words of this room's pages and documents. */
export const words = messagesFrom({ en: en.pages, ar: ar.pages })

/** The words of this room in one language. */
export type Words = ReturnType<typeof words>
