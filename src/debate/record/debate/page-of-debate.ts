import type { PageLanguage } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { debateWords } from './words.ts'

/** The level of a meeting in words; null where it is not known. */
export function levelIn(language: PageLanguage, level: string | null): string | null {
  const { levels } = debateWords(language)
  return level === null ? null : ((levels as Readonly<Record<string, string>>)[level] ?? level)
}

/** The language of the words of a debate's note: that of its theme, which is printed in it. */
export const noteLanguage = ({ themeLanguage }: Pick<KeptDebate, 'themeLanguage'>): string | null => themeLanguage
