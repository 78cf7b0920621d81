import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import { messagesFrom } from './messages.ts'

/** The words of the page shell and its components, and the names of categories, kinds, standings, assessments, capacities, pillars and languages. */
export const uiWords = messagesFrom({ en: en.pages, ar: ar.pages })
