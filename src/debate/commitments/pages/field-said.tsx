import { delegationById, nameOf } from '../../../council/index.ts'
import { dateInWords, figure, listInWords, type PageLanguage, Said, SaidInline, say } from '../../../ui/index.ts'
import type { CommitmentFields, Money, Quantity } from '../../analysis/index.ts'
import type { RegisterField } from '../register.ts'
import { reviewWords } from './words.ts'

/** The name of a part of a commitment. */
export type FieldName = keyof CommitmentFields

/** The names of the parts that can be read from a commitment, in the order of a sentence. */
export const fieldNames = [
  'who',
  'act',
  'object',
  'forWhom',
  'where',
  'amount',
  'quantity',
  'due',
  'instrument',
  'condition',
] as const satisfies readonly FieldName[]

const nameOfBound = (language: PageLanguage, value: string) => {
  const delegation = delegationById(value)
  return delegation ? nameOf(delegation, language) : value
}

/** Who is bound, and as what; where it stays open or is several, each of them. */
function boundInWords(language: PageLanguage, { value, role, bound, which }: RegisterField): string | null {
  const words = reviewWords(language).values
  const one = (who: string, as: keyof typeof words.roles) => say(words.as, { who: nameOfBound(language, who), role: words.roles[as] })
  if (bound && which) {
    const list = listInWords(
      language,
      bound.map((each) => one(each.value, each.role)),
      which === 'each' ? 'and' : 'or',
    )
    return say(which === 'each' ? words.each : words.open, { list })
  }
  if (typeof value === 'string') return role ? one(value, role) : nameOfBound(language, value)
  return role ? words.roles[role] : null
}

/** A number with what is said of it: "up to 5,000,000 USD each year". */
function measured(language: PageLanguage, number: string, said: Pick<Money, 'measure' | 'additional' | 'per'>): string {
  const words = reviewWords(language).values
  const more = said.additional ? say(words.additional, { number }) : number
  const about = said.measure ? say(words.measures[said.measure], { number: more }) : more
  return said.per ? say(words.per[said.per], { number: about }) : about
}

function moneyInWords(language: PageLanguage, money: Money): string {
  const words = reviewWords(language).values
  const sum = money.to === undefined ? figure(money.amount) : say(words.range, { from: figure(money.amount), to: figure(money.to) })
  return measured(language, say(words.amount, { amount: sum, currency: money.currency ?? '' }).trim(), money)
}

function dueInWords(language: PageLanguage, value: string, from: string | undefined): string {
  const words = reviewWords(language).values
  const isYear = (day: string) => /^\d{4}$/.test(day)
  if (from) {
    const inWords = (day: string) => (isYear(day) ? day : dateInWords(language, day))
    return say(words.period, { from: inWords(from), to: inWords(value) })
  }
  return isYear(value) ? say(words.byYear, { year: value }) : say(words.byDay, { day: dateInWords(language, value) })
}

/** What can be read from the words of a field, said in the language of the page; null where the words say it best. */
export function fieldInWords(language: PageLanguage, name: FieldName, field: RegisterField): string | null {
  const words = reviewWords(language).values
  const { value, others = [] } = field
  if (name === 'who') return boundInWords(language, field)
  if (name === 'amount' && value)
    return [value, ...others.map((one) => one.value)].map((one) => moneyInWords(language, one as Money)).join(' · ')
  if (name === 'quantity' && value) {
    const quantity = value as Quantity
    const number = quantity.unit === 'percent' ? say(words.percent, { number: figure(quantity.number) }) : figure(quantity.number)
    const said = measured(language, number, quantity)
    return said === figure(quantity.number) ? null : said
  }
  if (name === 'instrument') {
    const kind = field.kind && words.kinds[field.kind]
    const which = kind && field.generation ? say(words.generation, { kind, number: field.generation }) : kind
    return [which, value].filter((one) => typeof one === 'string').join(' · ') || null
  }
  if (typeof value !== 'string') return null
  if (name === 'due') return dueInWords(language, value, field.from)
  // A region's name is said best by the words; a mission is known by its acronym.
  if (name !== 'where') return null
  return delegationById(value) ? nameOfBound(language, value) : /^[A-Z]/.test(value) ? value : null
}

/** A part of a commitment: what was read from the words, with the words; the words alone where they say the same. */
export function FieldSaid(given: {
  readonly language: PageLanguage
  readonly name: FieldName
  readonly field: RegisterField
  readonly lang: string
}) {
  const { language, name, field, lang } = given
  const said = [field, ...(field.others ?? [])].map((one, index) => (
    <>
      {index > 0 && ' · '}
      <SaidInline text={one.text} lang={lang} />
    </>
  ))
  const value = fieldInWords(language, name, field)
  if (value === null || value.toLowerCase() === field.text.toLowerCase()) return <>{said}</>
  return <Said sentence={reviewWords(language).values.said} given={{ value, words: <>{said}</> }} />
}
