import { fill, givenIn } from '../../../document/index.ts'
import type { PageLanguage, SaidSentence } from '../../../ui/index.ts'
import { analysisSentences } from '../../analysis/index.ts'

/** Says why something was found, which is kept in English, in the language of a page; English stays, and says so, where it was worded by hand. */
export function reasonInWords(language: PageLanguage, reason: string): SaidSentence {
  if (language === 'en') return { text: reason }
  for (const [code, template] of Object.entries(analysisSentences.en)) {
    const given = givenIn(template, reason)
    const own = analysisSentences[language][code]
    if (given && own !== undefined) return { text: fill(own, given) }
  }
  return { text: reason, lang: 'en' }
}
