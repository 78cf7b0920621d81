import { oneOf, plainText } from '../register/filter.ts'
import { type CountQuestion, keywordNames } from './count-question.ts'
import type { CountList } from './write-question.ts'

/** What older addresses called a keyword. */
const earlierNames: Readonly<Record<string, keyof CountQuestion>> = { debate: 'in', category: 'find' }

const quoted = (value: string) => `"${value.replaceAll('"', '')}"`

/** The keyword of a field and the values that it brings; several in one field are parted by commas, but in words to be looked for. */
function keywordOf(field: string, value: string): { readonly name: string; readonly values: readonly string[] } {
  const [, asked, letters] = field === 'on' ? (/^(question|call)-([a-z]{1,2}(?:,[a-z]{1,2})*)$/.exec(value) ?? []) : []
  const name = asked ?? earlierNames[field] ?? field
  const text = letters ?? value
  return { name, values: name === 'where' ? [text] : text.split(',') }
}

/**
 * The question that the fields of a form ask, as text to be read; null where the address has none of its fields.
 *
 * A field is called like its keyword, a choice left open is empty, and `on` is a question or a call with its letter: `question-e`. A field that does not go with the
 * category chosen, such as the kind of a gap, is left out: nobody asked for it.
 */
export function questionFromForm(query: URLSearchParams): string | null {
  const fields = new Map<string, string[]>()
  let isForm = false
  for (const [field, value] of query) {
    const { name, values } = keywordOf(field, value)
    if (!keywordNames.some((one) => one === name)) continue
    isForm = true
    const texts = values.flatMap((one) => plainText(one.replace(/\s+/g, ' '), 100) ?? [])
    if (texts.length > 0) fields.set(name, [...(fields.get(name) ?? []), ...texts])
  }
  if (!isForm) return null
  const category = fields.get('find')?.[0] ?? 'commitment'
  if (category !== 'commitment') {
    for (const name of ['kind', 'standing', 'with', 'where']) fields.delete(name)
    if (fields.get('by')?.[0] === 'kind') fields.delete('by')
    if (fields.get('unit')?.[0] === 'commitments') fields.set('unit', ['sentences'])
  } else if (fields.get('unit')?.[0] === 'sentences') fields.set('unit', ['commitments'])
  return [...fields].map(([name, values]) => `${name} ${values.map(quoted).join(', ')}`).join(' ')
}

/** Reads which list is asked for; null where the answer is. */
export function countListFrom(query: URLSearchParams): CountList | null {
  if (query.get('list') !== 'quotes') return null
  const page = query.get('page') ?? ''
  return {
    delegation: plainText(query.get('delegation'), 100),
    how: oneOf(['own', 'group'] as const, query.get('how')),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}
