import { describe, expect, it } from 'vitest'
import { sources, text } from './house.ts'

const page = 'docs/reference/actions.md'
/** What stands in the history of a commitment, and not in that of all. */
const inVersionsOnly = 'In the versions only'

/** The nouns of the glossary that something can be done to; a person is the one who works here, and progress what a progress report reports;
 * a label is what a person says that a sentence is, a sample sentences drawn at random, a codebook what the categories take in;
 * a language model is one that whoever runs Ahadi has set, as it is asked about a debate. */
const nouns = [
  'person',
  'debate',
  'meeting',
  'concept-note',
  'statement',
  'compilation',
  'commitment',
  'assessment',
  'progress',
  'declaration',
  'label',
  'sample',
  'codebook',
  'count',
  'language-model',
]

/** Functions that are handed the name of an action, and write it: their own calls of `record` name none. */
const handedOn = ['src/debate/commitments/store.ts', 'src/debate/commitments/undo-change.ts', 'src/debate/declaration/store.ts']

/** What stands between the brackets of each call of a function; its declaration is no call. */
function callsOf(name: string, source: string): readonly string[] {
  return [...source.matchAll(new RegExp(`(?<!function )(?<![.\\w])${name}\\(`, 'g'))].map((match) => {
    const from = match.index + match[0].length
    let open = 1
    let at = from
    for (; open > 0 && at < source.length; at++) open += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0
    return source.slice(from, at - 1)
  })
}

/** The first name of an action in each call, in a form that it has there; null in a call that has none. */
function namedIn(name: string, form: RegExp): readonly { readonly path: string; readonly action: string | null }[] {
  return sources.flatMap((path) => callsOf(name, text(path)).map((call) => ({ path, action: form.exec(call)?.[1] ?? null })))
}

const recorded = namedIn('record', /\baction: '([^']+)'/)
const changes = namedIn('changeCommitment', /'(commitment\.[a-z-]+)'/)
const done = namedIn('recordDone', /^queries, '([^']+)'/).map(({ path, action }) => ({ path, action: action && `declaration.${action}` }))
const versions = ['addCommitment', 'addCommitments', 'writeNextVersion'].flatMap((name) => namedIn(name, /'(commitment\.[a-z-]+)'/))

const namesOf = (calls: readonly { readonly action: string | null }[]) => [...new Set(calls.flatMap(({ action }) => action ?? []))].sort()
const inHistory = namesOf([...recorded, ...changes, ...done])

/** The actions of the page, each with the heading that it stands under. */
const shown = text(page)
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'))
    return [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map((row) => ({ heading, action: row[1]!, cells: row[2]!.split('|') }))
  })
const shownUnder = (isVersion: boolean) =>
  shown
    .filter(({ heading }) => (heading === inVersionsOnly) === isVersion)
    .map(({ action }) => action)
    .sort()

describe('the page of actions', () => {
  it('has every action that goes into the history, and no other', () => expect(shownUnder(false)).toEqual(inHistory))
  it('has apart what goes into the versions of a commitment only', () => {
    expect(shownUnder(true)).toEqual(namesOf(versions).filter((name) => !inHistory.includes(name)))
  })
  it('says of each what it does, who does it and what is kept, under the noun that it is done to', () => {
    expect(shown.filter(({ cells }) => cells.length !== 3 || cells.some((cell) => cell.trim() === ''))).toEqual([])
    const misplaced = shown.filter(({ heading, action }) => {
      const noun = heading.toLowerCase().replace(' ', '-')
      return heading !== inVersionsOnly && !action.startsWith(`${noun}.`)
    })
    expect(misplaced).toEqual([])
  })
})

describe('actions', () => {
  it('are named where they are recorded, or handed on by a function that is called with their name', () => {
    expect([...new Set(recorded.filter(({ action }) => action === null).map(({ path }) => path))].sort()).toEqual(handedOn)
    expect([...changes, ...done].filter(({ action }) => action === null)).toEqual([])
  })
  it('are named by a noun of the glossary and a verb', () => {
    const names = [...inHistory, ...namesOf(versions)]
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
    expect([...new Set(names.map((name) => name.split('.')[0]!))].sort()).toEqual([...nouns].sort())
    expect(names.filter((name) => nouns.includes(name.split('.')[1]!))).toEqual([])
  })
  it('are done by somebody at a moment: no call of record leaves that out', () => {
    const calls = sources.flatMap((path) => callsOf('record', text(path)).map((call) => ({ path, call })))
    expect(calls.filter(({ call }) => !/\.\.\.(by|dayOnly\(by\))|\bactor: .*\bat: /s.test(call)).map(({ path }) => path)).toEqual([])
  })
})
