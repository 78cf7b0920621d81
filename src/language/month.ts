import { foldText } from './folded-text.ts'
import type { OfficialLanguage } from './official-language.ts'

/** Names of the months, January first, by language; Russian in the genitive that dates use, Arabic in the double form of the United Nations. */
export const monthNames: Readonly<Record<OfficialLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  ar: 'كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيه|تموز/يوليه|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر'.split(
    '|',
  ),
  zh: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'.split(' '),
}

/** Other forms, January first: short forms, nominative, other spellings, and the neighbours of the six that debates meet. */
const otherForms = [
  'jan enero январь янв كانون الثاني يناير janeiro gennaio januar januari',
  'feb févr fév febr февраль фев شباط فبراير fevereiro febbraio februar februari',
  'mar mars marzo март آذار مارس março marzo märz maart',
  'apr avr abr апрель апр نيسان أبريل ابريل abril aprile',
  'mai май أيار مايو maio maggio mei',
  'jun june juin июнь حزيران يونيو يونيه junho giugno juni',
  'jul juil июль تموز يوليو يوليه julho luglio juli',
  'aug ago август авг آب أغسطس agosto august augusti',
  'sep sept setiembre set сентябрь сен сент أيلول سبتمبر setembro settembre septembre',
  'oct октябрь окт تشرين_الأول أكتوبر اكتوبر outubro ottobre oktober',
  'nov ноябрь нояб تشرين_الثاني نوفمبر novembro novembre november',
  'dec déc dic декабрь дек كانون_الأول ديسمبر dezembro dicembre dezember december',
]

const numbers = new Map<string, number>()
const take = (name: string, month: number) => numbers.set(foldText(name).text, month)
for (const [month, forms] of otherForms.entries()) {
  for (const form of forms.replace('كانون الثاني', 'كانون_الثاني').split(' ')) take(form.replace('_', ' '), month + 1)
}
for (const names of Object.values(monthNames)) for (const [month, name] of names.entries()) take(name, month + 1)

/** Number of a month, 1 to 12, by its name in any form that is known, folded. Null where it is none. */
export function monthOf(name: string): number | null {
  const folded = foldText(name.trim())
    .text.replace(/\.$/, '')
    .replace(/ *\/ */, '/')
  return numbers.get(folded) ?? numbers.get(folded.split('/')[0]!) ?? null
}

/** Pattern of a month's name in folded text; Chinese months stand apart, with their year. */
export const monthPattern: string = (() => {
  const names = [...numbers.keys()].filter((name) => !/\d/.test(name) && !name.includes('/')).sort((a, b) => b.length - a.length)
  const arabic = names.filter((name) => /\p{sc=Arabic}/u.test(name)).join('|')
  const others = names.filter((name) => !/\p{sc=Arabic}/u.test(name)).join('|')
  return `(?:(?:${arabic})(?: ?/ ?(?:${arabic}))?|(?:${others})(?![\\p{L}\\p{M}]))`
})()
