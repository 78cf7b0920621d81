import { joinSentences, sentencesFrom } from '../../../document/index.ts'
import { askedConceptsSentences } from '../asked/messages/index.ts'
import { languageModelSentences } from '../language-model/messages/index.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** Why a sentence was given a category, in words; and what is said of language models, and of the concepts of a question. */
export const analysisSentences = joinSentences(sentencesFrom({ en, ar }), languageModelSentences, askedConceptsSentences)
