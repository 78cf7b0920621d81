import { joinSentences, sentencesFrom } from '../../document/index.ts'
import databaseAr from '../database/messages/ar.json' with { type: 'json' }
import databaseEn from '../database/messages/en.json' with { type: 'json' }
import filesAr from '../files/messages/ar.json' with { type: 'json' }
import filesEn from '../files/messages/en.json' with { type: 'json' }
import languageModelAr from '../language-model/messages/ar.json' with { type: 'json' }
import languageModelEn from '../language-model/messages/en.json' with { type: 'json' }
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What the platform says: of files, of the pool, of the database, of the language model. */
export const platformSentences = joinSentences(
  sentencesFrom({ en, ar }),
  sentencesFrom({ en: filesEn, ar: filesAr }),
  sentencesFrom({ en: databaseEn, ar: databaseAr }),
  sentencesFrom({ en: languageModelEn, ar: languageModelAr }),
)
