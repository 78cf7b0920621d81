import { sentencesFrom } from '../../../../document/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What is said of the concepts of a question, in refusals. */
export const askedConceptsSentences = sentencesFrom({ en, ar })
