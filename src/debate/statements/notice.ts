import { noticesFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** Makes the notices of this room. */
export const notice = noticesFrom(messages.notices)
