import { describe, expect, it } from 'vitest'
import { filesBelow, text } from './house.ts'

type Table = { readonly [key: string]: string | Table | readonly string[] }

/** The plural categories of Intl.PluralRules: an object that holds these and nothing else is one counted sentence. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
const isCounted = (value: Table) => 'other' in value && Object.keys(value).every((key) => forms.includes(key))

interface Sentence {
  readonly key: string
  readonly says: readonly string[]
  readonly counted: boolean
  readonly categories: readonly string[]
}

function sentences(value: string | Table | readonly string[], key = ''): readonly Sentence[] {
  if (typeof value === 'string') return [{ key, says: [value], counted: false, categories: [] }]
  if (Array.isArray(value)) return (value as readonly string[]).flatMap((one, index) => sentences(one, `${key}[${index}]`))
  const table = value as Table
  if (isCounted(table)) return [{ key, says: Object.values(table) as string[], counted: true, categories: Object.keys(table) }]
  return Object.entries(table).flatMap(([name, inner]) => sentences(inner, key ? `${key} › ${name}` : name))
}

const placeholders = (says: readonly string[]) =>
  [...new Set(says.flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)))].sort()

/** Every language beside the English table of its folder. */
const tables = filesBelow('src', '.json')
  .filter((path) => path.includes('/messages/') && !path.endsWith('/en.json'))
  .map((path) => [path, path.replace(/[^/]+$/, 'en.json'), /([a-z]+)\.json$/.exec(path)![1]!] as const)

describe('messages', () => {
  it('are there in Arabic', () => expect(tables.map(([path]) => path)).toContain('src/ui/messages/ar.json'))

  it.each(tables)('%s says what the English table says, with the same placeholders', (path, english, language) => {
    const own = sentences(JSON.parse(text(path)))
    const theirs = new Map(sentences(JSON.parse(text(english))).map((sentence) => [sentence.key, sentence]))
    expect(own.filter(({ key }) => !theirs.has(key)).map(({ key }) => key)).toEqual([])
    // A table that is there must be whole; a folder may leave out a whole table that only the command line prints.
    const tops = new Set(own.map(({ key }) => key.split(' › ')[0]))
    const keys = new Set(own.map(({ key }) => key))
    expect([...theirs.keys()].filter((key) => tops.has(key.split(' › ')[0]) && !keys.has(key))).toEqual([])
    expect(own.filter(({ key, counted }) => counted !== theirs.get(key)!.counted).map(({ key }) => key)).toEqual([])
    // The number itself may stand in words ("one notice", "two notices") in a counted sentence.
    const differing = own.filter(({ key, says, counted }) => {
      const [mine, wanted] = [placeholders(says), placeholders(theirs.get(key)!.says)]
      return counted
        ? mine.some((name) => !wanted.includes(name)) || wanted.some((name) => name !== 'n' && !mine.includes(name))
        : mine.join() !== wanted.join()
    })
    expect(differing.map(({ key }) => key)).toEqual([])
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    expect(
      own.filter(({ counted, categories }) => counted && needed.some((one) => !categories.includes(one))).map(({ key }) => key),
    ).toEqual([])
  })

  it.each(tables)('%s has no empty sentence and no Eastern digits', (path) => {
    const own = sentences(JSON.parse(text(path)))
    expect(own.filter(({ says }) => says.some((one) => one.trim() === '' || /[٠-٩۰-۹]/.test(one))).map(({ key }) => key)).toEqual([])
  })
})
