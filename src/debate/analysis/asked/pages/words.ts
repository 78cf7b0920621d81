import { messagesFrom } from '../../../../ui/index.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }

/** The words of the pages of what a question asks. */
export const askedConceptsWords = messagesFrom({ en: en.pages, ar: ar.pages })
