import { refusalsFrom } from '../../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals of language models in debates. */
export const refusal = refusalsFrom(messages.refusals)
