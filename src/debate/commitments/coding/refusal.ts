import { refusalsFrom } from '../../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals of coding. */
export const refusal = refusalsFrom(messages.refusals)
