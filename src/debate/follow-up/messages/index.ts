import { sentencesFrom } from '../../../document/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What this room says in notices and refusals. */
export const followUpSentences = sentencesFrom({ en, ar })
