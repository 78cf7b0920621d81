import type { OfficialLanguage } from '../../language/index.ts'
import { type Delegation, delegationById, type NamedDelegation, type Names } from './delegation.ts'

/** The names of a delegation in one language on a day (`YYYY-MM-DD`); without a day, today's as far as the table knows. */
export function namesOf(delegation: Delegation, language: OfficialLanguage, date?: string): Names {
  if (date !== undefined) {
    for (const { before, names } of delegation.earlier ?? []) {
      if (date < before && names[language]) return names[language]
    }
  }
  return delegation.names[language]
}

/** Names a delegation as the Council's records print it in a speaker's head on that day: "United Kingdom", "Turkey" before 2022-06-01. */
export function nameOf(delegation: Delegation, language: OfficialLanguage, date?: string): string {
  return namesOf(delegation, language, date).short
}

/** Names a delegation as a letter to the Council prints it on that day: "United Kingdom of Great Britain and Northern Ireland", "Kenya". */
export function formalNameOf(delegation: Delegation, language: OfficialLanguage, date?: string): string {
  const { short, formal } = namesOf(delegation, language, date)
  return formal ?? short
}

/** Names a State in full as it names itself on that day: "Republic of Kenya"; other delegations as {@link formalNameOf}. */
export function fullNameOf(delegation: Delegation, language: OfficialLanguage, date?: string): string {
  const { short, formal, full } = namesOf(delegation, language, date)
  return full ?? formal ?? short
}

/** Gives the short English name that a delegation is sorted by, without "the": Bolivia, Iran, Republic of Korea, Venezuela. */
export function sortNameOf(delegation: Delegation, date?: string): string {
  const name = nameOf(delegation, 'en', date)
  return name === delegation.names.en.short ? (delegation.sort ?? name) : name
}

/** Names a delegation for a finding, in English as {@link nameOf}. */
export function namedDelegation(delegation: Delegation, date?: string): NamedDelegation {
  const { id, kind, fictional } = delegation
  return { id, name: nameOf(delegation, 'en', date), kind, ...(fictional && { fictional }) }
}

/** Names a delegation within an English sentence, by its formal name with its article: "the Sudan", "Sweden", "the Islamic Republic of Iran". */
export function inEnglishSentence(delegation: Delegation, date?: string): string {
  const { short, article, formal, formalArticle } = namesOf(delegation, 'en', date)
  const said = formal === undefined ? article : formalArticle
  return said === undefined ? (formal ?? short) : `${said} ${formal ?? short}`
}

const frenchVowel = /^[aeiouyàâéèêëîïôöûüh]/i

/**
 * Names a delegation after "Permanent Representative", by its formal name on a day: "of the Sudan", "du Kenya", "de l’Ukraine", "del Iraq", "لكينيا"; in Chinese the bare name, which stands before the title.
 * Null in Russian, where the table has no genitive.
 */
export function ofDelegation(delegation: Delegation, language: OfficialLanguage, date?: string): string | null {
  const { short, article, formal, formalArticle } = namesOf(delegation, language, date)
  const name = formal ?? short
  const said = formal === undefined ? article : formalArticle
  switch (language) {
    case 'en':
      return said === undefined ? `of ${name}` : `of ${said} ${name}`
    case 'fr':
      if (said === 'le') return `du ${name}`
      if (said === 'les') return `des ${name}`
      if (said === "l'") return `de l’${name}`
      if (said === 'la') return `de la ${name}`
      return frenchVowel.test(name) ? `d’${name}` : `de ${name}`
    case 'es':
      if (said === 'el') return `del ${name}`
      return said === undefined ? `de ${name}` : `de ${said} ${name}`
    case 'ar':
      if (name.startsWith('الل')) return `ل${name.slice(1)}`
      return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`
    case 'zh':
      return name
    case 'ru':
      return null
  }
}

/**
 * Names a delegation as a page says it: in English as the day of its statement had it, in another language from the table of delegations.
 * Null where neither is known.
 */
export function delegationNameIn(
  language: OfficialLanguage,
  { delegationId, delegationName }: { readonly delegationId: string | null; readonly delegationName: string | null },
  date: string | null,
): string | null {
  const delegation = delegationId === null ? undefined : delegationById(delegationId)
  return delegation && (language !== 'en' || delegationName === null) ? nameOf(delegation, language, date ?? undefined) : delegationName
}
