import { messagesFrom } from '../../../ui/index.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

/** The words of the page of the search. */
export const searchPageWords = messagesFrom({ en: en.pages, ar: ar.pages })
