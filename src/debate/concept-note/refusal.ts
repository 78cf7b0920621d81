import { refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals of this room. */
export const refusal = refusalsFrom(messages.refusals)
