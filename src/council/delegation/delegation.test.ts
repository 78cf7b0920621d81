import { describe, expect, it } from 'vitest'
import { type Delegation, delegationById, delegationKinds, delegations } from './delegation.ts'
import { tableNames, treeWords } from './name-tree.ts'
import { isOneLetterApart } from './near.ts'
import { wordsOf } from './words.ts'

const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
const keyOf = (name: string): string => treeWords(wordsOf(name)).join(' ')

describe('the table of delegations', () => {
  it('holds the 193 Member States, the two observer States and 24 invented States', () => {
    const real = delegations.filter(({ fictional }) => !fictional)
    expect(real.filter(({ kind }) => kind === 'member-state')).toHaveLength(193)
    expect(real.filter(({ kind }) => kind === 'observer-state').map(({ id }) => id)).toEqual(['holy-see', 'state-of-palestine'])
    expect(delegations.filter(({ kind, fictional }) => fictional && kind === 'member-state')).toHaveLength(24)
  })

  it('names every delegation in six languages, with a known kind and an id of its own', () => {
    expect(new Set(delegations.map(({ id }) => id)).size).toBe(delegations.length)
    for (const { id, kind, names } of delegations) {
      expect(delegationKinds).toContain(kind)
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      for (const language of languages) expect(names[language].short, `${id} ${language}`).not.toBe('')
    }
  })

  it('writes each language in its own script', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u } as const
    for (const { id, names } of delegations) {
      for (const [language, script] of Object.entries(scripts)) expect(names[language as 'ar'].short, id).toMatch(script)
    }
  })

  it('keeps earlier names in the order of their days', () => {
    for (const { id, earlier = [] } of delegations) {
      expect(
        [...earlier].sort((a, b) => (a.before < b.before ? -1 : 1)),
        id,
      ).toEqual(earlier)
      for (const { before } of earlier) expect(before).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('gives no two delegations the same name', () => {
    const owners = new Map<string, Delegation>()
    const shared: string[] = []
    for (const { name, delegation } of tableNames()) {
      const key = keyOf(name)
      const owner = owners.get(key)
      if (owner && delegation && owner !== delegation) shared.push(`${name}: ${owner.id}, ${delegation.id}`)
      if (delegation) owners.set(key, delegation)
    }
    expect(shared).toEqual([])
  })

  // "Jorvania" is prescribed by the demonstration debate; the Spanish name of Jordan differs by one letter, so a slip in either is recognised as neither.
  it('keeps invented names at least two letters from every real one, but for one', () => {
    const names = [...tableNames()].flatMap(({ name, delegation, acronym }) =>
      delegation && !acronym ? [{ name, delegation, key: keyOf(name) }] : [],
    )
    const close = names
      .filter(({ delegation }) => delegation.fictional)
      .flatMap((invented) =>
        names
          .filter((real) => !real.delegation.fictional && (real.key === invented.key || isOneLetterApart(real.key, invented.key)))
          .map((real) => `${invented.name} ~ ${real.name}`),
      )
    expect([...new Set(close)]).toEqual(['Jorvania ~ Jordania'])
  })

  it('survives JSON unchanged', () => expect(JSON.parse(JSON.stringify(delegations))).toEqual(delegations))
})

describe('delegationById', () => {
  const check = (id: string, expected: string | undefined) => expect(delegationById(id)?.names.en.short).toBe(expected)
  it('returns the delegation with an id', () => check('un-women', 'UN-Women'))
  it('returns undefined where there is none', () => check('atlantis', undefined))
})
