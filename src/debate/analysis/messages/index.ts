import { sentencesFrom } from '../../../document/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Why a sentence was given a category, in words. */
export const analysisSentences = sentencesFrom({ en, ar })
