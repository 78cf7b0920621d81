import { refusalsFrom } from '../../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals about what a question asks. */
export const refusal = refusalsFrom(messages.refusals)
