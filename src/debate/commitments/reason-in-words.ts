import { fill, givenIn, joinSentences } from '../../document/index.ts'
import type { PageLanguage, SaidSentence } from '../../ui/index.ts'
import { analysisSentences } from '../analysis/index.ts'
import { commitmentsSentences } from './messages/index.ts'

const sentences = joinSentences(analysisSentences, commitmentsSentences)

/** Says why words were taken for a commitment, which is kept in English, in the language of a page; English stays, and says so, where no sentence of ours fits. */
export function reasonInWords(language: PageLanguage, reason: string): SaidSentence {
  if (language === 'en') return { text: reason }
  for (const [code, template] of Object.entries(sentences.en)) {
    const given = givenIn(template, reason)
    const own = sentences[language][code]
    if (given && own !== undefined) return { text: fill(own, given) }
  }
  return { text: reason, lang: 'en' }
}
