import type { OfficialLanguage } from '../../language/index.ts'

/**
 * What the Council's agenda calls its items in each official language, for those under which open debates of the concept notes known to us are held.
 * An item of the agenda has a name in each language, so this is no translation of ours; an item that is not here stays as its note prints it.
 */
const titles: readonly Readonly<Record<OfficialLanguage, string>>[] = [
  {
    ar: 'المرأة والسلام والأمن',
    en: 'Women and peace and security',
    es: 'Las mujeres y la paz y la seguridad',
    fr: 'Les femmes et la paix et la sécurité',
    ru: 'Женщины и мир и безопасность',
    zh: '妇女与和平与安全',
  },
]

// Wordings of other years, and of notes that join three nouns with a comma.
const also: Readonly<Record<string, string>> = {
  'women, peace and security': 'women and peace and security',
  'les femmes, la paix et la sécurité': 'women and peace and security',
  'la mujer y la paz y la seguridad': 'women and peace and security',
}

const folded = (text: string) => text.normalize('NFC').trim().toLowerCase()

/** The name of an agenda item in a language, from its name in any other; null where the table does not have it. */
export function agendaTitle(printed: string, language: OfficialLanguage): string | null {
  const name = also[folded(printed)] ?? folded(printed)
  return titles.find((title) => Object.values(title).some((one) => folded(one) === name))?.[language] ?? null
}
