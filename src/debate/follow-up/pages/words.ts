import { delegationById, nameOf } from '../../../council/index.ts'
import { messagesFrom, type PageLanguage } from '../../../ui/index.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }

/** The words of this room's pages. */
export const followUpWords = messagesFrom({ en: en.pages, ar: ar.pages })

/** Names the delegation of a commitment on a page: in English as its statement has it, in Arabic from the table; null where none is known. */
export function delegationSaid(
  language: PageLanguage,
  { delegationId, delegationName }: { readonly delegationId: string | null; readonly delegationName: string | null },
): string | null {
  const delegation = delegationId === null ? undefined : delegationById(delegationId)
  return delegation && language !== 'en' ? nameOf(delegation, language) : delegationName
}
