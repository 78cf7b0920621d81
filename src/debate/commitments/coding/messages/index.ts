import { sentencesFrom } from '../../../../document/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What coding says in refusals. */
export const codingSentences = sentencesFrom({ en, ar })
