import { joinSentences, sentencesFrom } from '../../document/index.ts'
import debateAr from './debate/messages/ar.json' with { type: 'json' }
import debateEn from './debate/messages/en.json' with { type: 'json' }
import documentsAr from './documents/messages/ar.json' with { type: 'json' }
import documentsEn from './documents/messages/en.json' with { type: 'json' }

/** The sentences of this room's refusals, in each language of pages. */
export const recordSentences = joinSentences(
  sentencesFrom({ en: debateEn, ar: debateAr }),
  sentencesFrom({ en: documentsEn, ar: documentsAr }),
)
