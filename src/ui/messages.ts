import { fill, type Given, givenIn } from '../document/index.ts'
import type { PageLanguage } from './page-language.ts'

/** The forms of a counted sentence by plural category of the language; what is lacking falls back to `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/**
 * Makes the sentences of a folder out of its message tables. The English table says which sentences there are;
 * the others must have them all, which the type checker sees: `const words = messagesFrom({ en: en.pages, ar: ar.pages })`, then `words(language).title`.
 */
export function messagesFrom<T>(tables: { readonly en: T } & { readonly [L in PageLanguage]: NoInfer<T> }): (language: PageLanguage) => T {
  return (language) => tables[language]
}

/** Fills a sentence: `{name}` takes `given.name`. Numbers are put as they are; {@link plural} and {@link figure} group their digits. */
export const say: (sentence: string, given?: Given) => string = fill

/** A number with its digits in groups of three. Western digits in every language, as the United Nations sets Arabic, too. */
export function figure(n: number): string {
  return n.toLocaleString('en')
}

/** A share as a whole percentage, `71%`; "less than one" and "more than 99" are never rounded to none or all. Null of a whole of 0. */
export function percent(part: number, whole: number): string | null {
  if (whole === 0) return null
  const exact = (100 * part) / whole
  if (exact > 0 && exact < 1) return '<1%'
  if (exact > 99 && exact < 100) return '>99%'
  return `${Math.round(exact)}%`
}

const rules = new Map<PageLanguage, Intl.PluralRules>()

/** Picks the form of a counted sentence for a number, not yet filled. */
export function pluralForm(language: PageLanguage, forms: PluralForms, n: number): string {
  let rule = rules.get(language)
  if (!rule) {
    rule = new Intl.PluralRules(language)
    rules.set(language, rule)
  }
  return forms[rule.select(n)] ?? forms.other
}

/** Says a counted sentence: picks its form and fills it, `{n}` with the number in groups of three. */
export function plural(language: PageLanguage, forms: PluralForms, n: number, given: Given = {}): string {
  return say(pluralForm(language, forms, n), { n: figure(n), ...given })
}

/** Puts names in a row as the language does: "Kenya, Norway and Viet Nam". */
export function listInWords(language: PageLanguage, parts: readonly string[], manner: 'and' | 'or' = 'and'): string {
  const type = manner === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type }).format(parts)
}

/** Sentences of notices and refusals by code, in each language of pages. */
export type SaidTables = Readonly<Record<PageLanguage, Readonly<Record<string, string>>>>

/** A sentence for a page, and the language that it is in where that is not the page's. */
export interface SaidSentence {
  readonly text: string
  readonly lang?: 'en'
}

/**
 * Says the sentence of a notice or a refusal, which is kept in English, in the language of a page: the same code's sentence,
 * filled with what is found in the English one. Where there is none, or the English one was worded by hand, English stays and says so.
 */
export function saidIn(language: PageLanguage, code: string, sentence: string, tables: SaidTables): SaidSentence {
  if (language === 'en') return { text: sentence }
  const template = tables.en[code]
  const own = tables[language][code]
  const given = template === undefined ? null : givenIn(template, sentence)
  return own === undefined || given === null ? { text: sentence, lang: 'en' } : { text: fill(own, given) }
}
