import { direction, type OfficialLanguage } from '../language/index.ts'

/** The languages that pages speak. The other official languages join when their messages are written. */
export const pageLanguages = ['en', 'ar'] as const
/** One of {@link pageLanguages}. */
export type PageLanguage = (typeof pageLanguages)[number]

/** The name of each official language in that language: what a language switch shows. */
export const ownNames: Readonly<Record<OfficialLanguage, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

/** The attributes of an element that holds words in one language, whatever the language of the page around it. */
export interface Passage {
  /** A language code as HTML knows it; `und` where the language is not known. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl' | 'auto'
}

/** Gives the attributes of a passage: `<p {...passage('ar')}>`. A language that is not known (null, `und`) lets the browser find the direction. */
export function passage(language: string | null): Passage {
  if (language === null || language === 'und') return { lang: 'und', dir: 'auto' }
  return { lang: language, dir: direction(language) }
}

/** The address of a page in a language: `/en/debates/x?page=2`. `path` has no language, `query` begins with a question mark or is empty. */
export function address(language: PageLanguage, path: string, query = ''): string {
  return `/${language}${path === '/' ? '' : path}${query}`
}
