import { type CountQuestion, keywordNames, plainQuestion } from './count-question.ts'

/** A value as it stands in a question: between quotation marks where it is not one plain word. */
const written = (value: string) => (/^[\p{L}\p{N}._-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`)

/** Writes a question: the same question is always the same text, and reading it gives the question back. What is as in the plain question is left out. */
export function writeQuestion(question: CountQuestion): string {
  return keywordNames
    .filter((name) => JSON.stringify(question[name]) !== JSON.stringify(plainQuestion[name]))
    .map((name) => {
      const value = question[name]
      return `${name} ${(Array.isArray(value) ? value : [value]).map(written).join(', ')}`
    })
    .join(' ')
}

/** The text of a question as part of an address: spaces as `+`, commas as they are. */
const inAddress = (text: string) => encodeURIComponent(text).replaceAll('%20', '+').replaceAll('%2C', ',')

/** Which list a page of the count shows in place of the answer. */
export interface CountList {
  /** The key of a delegation, and in which way it counts; null for the quotes of all. */
  readonly delegation: string | null
  readonly how: 'own' | 'group' | null
  readonly page: number
}

/** The query of the address of a list of quotes; empty for the answer itself. */
export function listQueryOf(list: Partial<CountList> | null): string {
  if (list === null) return ''
  const query = new URLSearchParams({ list: 'quotes' })
  if (list.delegation) query.set('delegation', list.delegation)
  if (list.how) query.set('how', list.how)
  if (list.page && list.page > 1) query.set('page', String(list.page))
  return String(query)
}

/** Writes a question, and a list of it, as the query of an address: the same question has one address. */
export function countQueryOf(question: CountQuestion, list: Partial<CountList> | null = null): string {
  return `?${[`q=${inAddress(writeQuestion(question))}`, listQueryOf(list)].filter(Boolean).join('&')}`
}
