import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeWithShared } from '../../../../test/support/shared.ts'
import { officialLanguages } from '../../../language/index.ts'
import { openWords } from '../words.ts'
import { labelOf, termsOf } from './concept.ts'
import { openConcepts } from './find-concepts.ts'
import { searchConcepts } from './search-concepts.ts'
import { thesaurus } from './thesaurus.ts'

const wordsOf = openWords()
const conceptsIn = openConcepts()
const namedIn = (text: string, language: string) => conceptsIn(wordsOf(text), language).map(({ of }) => thesaurus[of]!.id)
const byId = new Map(thesaurus.map((concept) => [concept.id, concept]))
const isRelated = (one: string, other: string) => {
  const [a, b] = [byId.get(one)!, byId.get(other)!]
  return (
    a.broader === other || b.broader === one || (a.broader && a.broader === b.broader) || a.near?.includes(other) || b.near?.includes(one)
  )
}

describe('the thesaurus', () => {
  it('has several hundred concepts, each with its own id, and names none that it does not have', () => {
    expect(thesaurus.length).toBeGreaterThan(280)
    expect(byId.size).toBe(thesaurus.length)
    for (const { id, near, broader } of thesaurus)
      for (const other of [...(near ?? []), ...(broader ? [broader] : [])]) {
        expect(byId.has(other), `${id} names ${other}`).toBe(true)
        expect(other).not.toBe(id)
      }
  })
  it('has a name and words in each of the six languages, and no two concepts of one name', () => {
    for (const language of officialLanguages) {
      const names = thesaurus.map((concept) => labelOf(concept, language))
      expect(new Set(names).size).toBe(names.length)
      for (const concept of thesaurus)
        for (const term of termsOf(concept, language)) expect(term, `${concept.id}, ${language}`).toMatch(/^[^|=]*[\p{L}\p{N}][^|=]*$/u)
    }
  })
  it('finds each concept by its own name, in each language', () => {
    const missed = officialLanguages.flatMap((language) =>
      thesaurus.flatMap((concept) =>
        namedIn(labelOf(concept, language), language).includes(concept.id) ? [] : [`${language} ${concept.id}`],
      ),
    )
    expect(missed).toEqual([])
  })
  it('gives no term to two concepts that have nothing to do with each other', () => {
    const doubled = officialLanguages.flatMap((language) => {
      const seen = new Map<string, string>()
      return thesaurus.flatMap((concept) =>
        termsOf(concept, language).flatMap((term) => {
          const other = seen.get(term)
          if (other === undefined) seen.set(term, concept.id)
          return other !== undefined && other !== concept.id && !isRelated(other, concept.id)
            ? [`${language} ${term}: ${other}, ${concept.id}`]
            : []
        }),
      )
    })
    expect(doubled).toEqual([])
  })
  const check = (language: string, text: string, ...wanted: string[]) =>
    it(`${language}: ${text}`, () => expect(namedIn(text, language)).toEqual(expect.arrayContaining(wanted)))
  check('en', 'Core funding for women’s networks and a quota of 30 per cent', 'core-funding', 'womens-networks', 'quotas')
  check('en', 'SSR and DDR after the drawdown of the mission', 'security-sector-reform', 'ddr', 'drawdown')
  check('fr', 'l’accès des femmes à la justice et l’alerte rapide', 'early-warning')
  check('fr', 'les ex-combattantes et la consolidation de la paix', 'women-ex-combatants', 'peacebuilding')
  check('es', 'la reducción de la violencia comunitaria y las redes de mujeres', 'community-violence-reduction', 'womens-networks')
  check('ru', 'доступ женщин к правосудию, раннее предупреждение и квоты', 'early-warning', 'quotas')
  check('ar', 'وبإصلاح قطاع الأمن وللشبكات النسائية والإنذار المبكر', 'security-sector-reform', 'early-warning')
  check('zh', '第1325(2000)号决议和减少社区暴力方案', 'resolution-1325', 'community-violence-reduction')
  it('takes none of a language that it does not know', () => expect(namedIn('mediation', 'pt')).toEqual([]))
  it('is searched by names and by words in any language', () => {
    expect(searchConcepts('médiation', 'en')[0]?.id).toBe('mediation')
    expect(searchConcepts('mediation', 'en')[0]?.id).toBe('mediation')
    expect(searchConcepts('', 'en')).toEqual([])
  })
})

describeWithShared('the thesaurus, on aligned texts', (shared) => {
  it('finds the same concepts in the six languages', () => {
    const linesOf = (language: string) =>
      readFileSync(join(shared, `data/parallel-un/devset.${language}`), 'utf8')
        .split('\n')
        .slice(0, 600)
    const english = linesOf('en').map((text) => new Set(namedIn(text, 'en')))
    for (const language of officialLanguages.filter((one) => one !== 'en')) {
      let both = 0
      let all = 0
      linesOf(language).forEach((text, i) => {
        const other = new Set(namedIn(text, language))
        for (const id of other) if (english[i]!.has(id)) both++
        all += other.size + english[i]!.size
      })
      expect((2 * both) / all, language).toBeGreaterThan(0.72)
    }
  })
})
