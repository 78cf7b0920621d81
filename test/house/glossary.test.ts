import { describe, expect, it } from 'vitest'
import { filesBelow, sources, text } from './house.ts'

/** The words that DESIGN.md keeps out of our own names, because another word of the glossary says it. */
const notOurs = [
  'event',
  'speech',
  'submission',
  'country',
  'promise',
  'pledge',
  'item',
  'chunk',
  'snippet',
  'prediction',
  'manager',
  'service',
  'helper',
  'util',
]
const places = ['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'libs', 'services', 'service', 'managers', 'misc', 'shared']

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '')
/** `listItem`, `list-item`, `list_item`, `list.item` → list, item. */
const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
const forbidden = (name: string) => wordsOf(name).some((word) => notOurs.includes(word) || notOurs.includes(singular(word)))

function exportedNames(path: string): readonly string[] {
  const declared = [
    ...text(path).matchAll(
      /^export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:const|let|function\*?|interface|type|class|enum)\s+([A-Za-z_$][\w$]*)/gm,
    ),
  ]
  const listed = [...text(path).matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap((match) =>
    match[1]!.split(',').map((one) =>
      one
        .trim()
        .split(/\s+as\s+/)
        .pop()!
        .replace(/^type\s+/, ''),
    ),
  )
  return [...declared.map((match) => match[1]!), ...listed].filter(Boolean)
}

function keysOf(value: unknown): readonly string[] {
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]) : []
}

describe('our words', () => {
  it('use the glossary in exported names', () => {
    expect(
      sources.flatMap((path) =>
        exportedNames(path)
          .filter(forbidden)
          .map((name) => `${path}: ${name}`),
      ),
    ).toEqual([])
  })
  it('use the glossary in names of files and folders', () => {
    expect(
      filesBelow('src').filter((path) => path.split('/').some((part) => forbidden(part) || places.includes(part.replace(/\..*$/, '')))),
    ).toEqual([])
  })
  it('use the glossary in keys of messages', () => {
    const found = filesBelow('src', '.json').filter((path) => path.includes('/messages/'))
    expect(
      found.flatMap((path) =>
        keysOf(JSON.parse(text(path)))
          .filter(forbidden)
          .map((key) => `${path}: ${key}`),
      ),
    ).toEqual([])
  })
  it('are told from the words that only contain them', () => {
    expect(['preventConflict', 'itemize', 'eventuality', 'pillars'].filter(forbidden)).toEqual([])
    expect(['listItem', 'Events', 'countries', 'parse_chunks', 'pledge-text'].filter(forbidden)).toHaveLength(5)
  })
  it('explain each exported noun and verb', () => {
    const bare = sources.flatMap((path) =>
      [...text(path).matchAll(/(^|\n)([^\n]*)\nexport\s+(?:async\s+)?(?:function|interface|class|type)\s+(\w+)/g)]
        .filter((match) => !/\*\/\s*$/.test(match[2]!))
        .map((match) => `${path}: ${match[3]}`),
    )
    // A type that is read off a documented list on the line above needs no second sentence.
    expect(bare.filter((name) => !/: (Category|CommitmentKind|Pillar|Capacity|Room|MediaType|OfficialLanguage)$/.test(name))).toEqual([])
  })
})
