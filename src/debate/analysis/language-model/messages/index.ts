import { sentencesFrom } from '../../../../document/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What is said of language models: in refusals, and why one proposed a finding. */
export const languageModelSentences = sentencesFrom({ en, ar })
