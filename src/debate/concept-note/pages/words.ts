import { messagesFrom } from '../../../ui/index.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }

/** The words of this room's pages. */
export const conceptNoteWords = messagesFrom({ en: en.pages, ar: ar.pages })
