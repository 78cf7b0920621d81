import { joinSentences, sentencesFrom } from '../../document/index.ts'
import noteAr from './concept-note/messages/ar.json' with { type: 'json' }
import noteEn from './concept-note/messages/en.json' with { type: 'json' }
import countAr from './count/messages/ar.json' with { type: 'json' }
import countEn from './count/messages/en.json' with { type: 'json' }
import debateAr from './debate/messages/ar.json' with { type: 'json' }
import debateEn from './debate/messages/en.json' with { type: 'json' }
import documentsAr from './documents/messages/ar.json' with { type: 'json' }
import documentsEn from './documents/messages/en.json' with { type: 'json' }
import searchAr from './search/messages/ar.json' with { type: 'json' }
import searchEn from './search/messages/en.json' with { type: 'json' }
import statementsAr from './statements/messages/ar.json' with { type: 'json' }
import statementsEn from './statements/messages/en.json' with { type: 'json' }

/** The sentences of this room's refusals, in each language of pages. */
export const recordSentences = joinSentences(
  sentencesFrom({ en: noteEn, ar: noteAr }),
  sentencesFrom({ en: countEn, ar: countAr }),
  sentencesFrom({ en: debateEn, ar: debateAr }),
  sentencesFrom({ en: documentsEn, ar: documentsAr }),
  sentencesFrom({ en: searchEn, ar: searchAr }),
  sentencesFrom({ en: statementsEn, ar: statementsAr }),
)
