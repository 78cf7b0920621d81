import { type Refusal, refusalsFrom } from '../../../document/index.ts'
import { type PageLanguage, say } from '../../../ui/index.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import type { QuestionFault } from './read-question.ts'

/** The refusals of the count. */
export const countRefusal = refusalsFrom(en.refusals)

/** Why a question was not understood, in the language of a page. */
export function faultInWords(language: PageLanguage, { code, given }: QuestionFault): string {
  return say((language === 'ar' ? ar : en).refusals[code], given)
}

/** Why a question was not understood, as a refusal. */
export const refusalOfFault = ({ code, given }: QuestionFault): Refusal => countRefusal(code, given)
