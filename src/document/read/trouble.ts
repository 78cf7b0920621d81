import messages from '../messages/en.json' with { type: 'json' }
import { noticesFrom } from '../notice.ts'
import { refusalsFrom } from '../refusal.ts'

/** Makes a notice of reading from the message table of `document`. */
export const notice = noticesFrom(messages.notices)

/** Makes a refusal of reading from the message table of `document`. */
export const refusal = refusalsFrom(messages.refusals)
