import { messagesFrom } from '../../../ui/index.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

/** The words of the pages on what was asked and what was answered. */
export const answersWords = messagesFrom({ en: en.pages, ar: ar.pages })
