import { joinSentences, sentencesFrom } from '../sentences.ts'
import writeAr from '../write/messages/ar.json' with { type: 'json' }
import writeEn from '../write/messages/en.json' with { type: 'json' }
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What readers and writers say. */
export const documentSentences = joinSentences(sentencesFrom({ en, ar }), sentencesFrom({ en: writeEn, ar: writeAr }))
