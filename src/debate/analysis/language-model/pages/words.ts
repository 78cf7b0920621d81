import { delegationNameIn } from '../../../../council/index.ts'
import { messagesFrom, type PageLanguage } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import type { AskedStatement } from '../requests.ts'

/** The words of the pages of language models. */
export const languageModelWords = messagesFrom({ en: en.pages, ar: ar.pages })

/** Who speaks in a statement, for a list. */
export function speakerInWords(language: PageLanguage, { head }: Pick<AskedStatement, 'head'>, { date }: Pick<KeptDebate, 'date'>): string {
  return whoInWords(language, { delegationId: head.delegation?.id ?? null, delegationName: head.delegation?.name ?? head.body }, date)
}

/** Names a delegation, or a body that speaks. */
export function whoInWords(
  language: PageLanguage,
  who: { readonly delegationId: string | null; readonly delegationName: string | null },
  date: string | null,
): string {
  return delegationNameIn(language, who, date) ?? languageModelWords(language).unknownSpeaker
}

/** The name of the model in a method, `language-model@1:<name>`. */
export const modelIn = (method: string): string => method.slice(method.indexOf(':') + 1)
