import { messagesFrom } from '../../../ui/index.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

/** The words of the list of statements and of their reading view. */
export const statementWords = messagesFrom({ en: en.pages, ar: ar.pages })
