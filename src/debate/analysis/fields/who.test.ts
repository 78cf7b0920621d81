import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headOf, nobody as unknown } from '../../../../test/support/heads.ts'
import { type Delegation, delegationById, namedDelegation } from '../../../council/index.ts'
import type { Head } from '../../statements/index.ts'
import { openAnalyser } from '../analyser.ts'
import type { WhoField } from '../findings.ts'
import { openPreparation } from '../prepare.ts'
import { ownNamesOf } from '../speaker.ts'
import { fieldsOf } from './read-fields.ts'

const { prepare } = openPreparation()
const nobody: Head = { ...unknown, date: '2026-10-21' }
const hestland = headOf('hestland', { date: '2026-10-21' })
const forGroup: Head = { ...hestland, onBehalfOf: ['Union of Coastal States'] }
const joint: Head = { ...hestland, jointWith: ['Savaria', 'Zamberia'] }
const chair: Head = { ...nobody, body: 'Peacebuilding Commission' }
const entity: Head = { ...nobody, delegation: namedDelegation(delegationById('un-women') as Delegation) }

const whoOf = (text: string, language: string, head: Head, national = false): WhoField | undefined =>
  fieldsOf({ head, national }, { start: 0, end: text.length, why: [] }, prepare(ownNamesOf(head, language), language)(text), text, language)
    .who

describe('who is bound', () => {
  const check = (language: string, head: Head, text: string, words: string | undefined, more: object = {}) =>
    it(`${language}: ${text}`, () => {
      const who = whoOf(text, language, head)
      expect(who?.text).toBe(words)
      if (who) expect(text.slice(who.start, who.end)).toBe(who.text)
      const { start: _start, end: _end, text: _text, ...said } = who ?? { start: 0, end: 0, text: '' }
      expect(said).toEqual(words === undefined ? {} : more)
    })
  const state = { role: 'state', value: 'hestland' }
  check('en', hestland, 'My Government will double its contribution.', 'My Government', state)
  check('en', hestland, 'Our armed forces will deploy more women.', 'Our armed forces', state)
  check('en', hestland, 'Hestland is committed to doubling its contribution.', 'Hestland', state)
  check('en', hestland, 'The host Government will protect women leaders, and we will help.', 'we', state)
  check('fr', hestland, 'Mon Gouvernement doublera sa contribution.', 'Mon Gouvernement', state)
  check('es', hestland, 'Mi Gobierno duplicará su contribución.', 'Mi Gobierno', state)
  check('ru', hestland, 'Наше правительство удвоит свой взнос и будет его увеличивать.', 'Наше правительство', state)
  check('ar', hestland, 'ستواصل حكومة بلادي دعم النساء.', 'حكومة بلادي', state)
  check('zh', hestland, '我国政府将继续支持妇女。', '我国政府', state)
  check('es', hestland, 'Seguiremos apoyando a las mujeres.', undefined)

  it('stays open where “we” speaks for a group: the group, the State, or both', () => {
    const open = {
      bound: [
        { role: 'group', value: 'union-of-coastal-states' },
        { role: 'state', value: 'hestland' },
      ],
      which: 'open',
    }
    for (const [language, text] of [
      ['en', 'We will continue to support women mediators.'],
      ['fr', 'Nous continuerons de soutenir les médiatrices.'],
      ['es', 'Seguiremos apoyando a las mediadoras.'],
      ['ru', 'Мы будем и впредь поддерживать женщин.'],
      ['ar', 'سنواصل دعم النساء.'],
      ['zh', '我们将继续支持妇女。'],
    ] as const) {
      const who = whoOf(text, language, forGroup)!
      expect(who.value).toBeUndefined()
      expect(who).toMatchObject(open)
    }
  })
  it('is the State where it says so itself, also on behalf of a group', () => {
    expect(whoOf('My Government will double its contribution.', 'en', forGroup)).toMatchObject(state)
    expect(whoOf('We will double our contribution.', 'en', forGroup, true)).toMatchObject(state)
  })
  it('is each that signs a joint statement, left open', () => {
    expect(whoOf('We will train mediators.', 'en', joint)!.bound!.map(({ value }) => value)).toEqual(['hestland', 'savaria', 'zamberia'])
  })
  it('is both where the words say so', () => {
    for (const [language, text, words] of [
      ['en', 'The European Union and its member States will continue to support mediators.', 'The European Union and its member States'],
      [
        'fr',
        'L’Union européenne et ses États membres continueront de soutenir les médiatrices.',
        'L’Union européenne et ses États membres',
      ],
      ['es', 'La Unión Europea y sus Estados miembros seguirán apoyando a las mediadoras.', 'La Unión Europea y sus Estados miembros'],
    ] as const) {
      const who = whoOf(text, language, { ...nobody, delegation: namedDelegation(delegationById('european-union') as Delegation) })!
      expect(who.text).toBe(words)
      expect(who.which).toBe('each')
      expect(who.bound!.map(({ role }) => role)).toEqual(['organization', 'state'])
      expect(who.bound![0]!.value).toBe('european-union')
    }
  })
  it('is the body that is chaired, and not the State of its chair', () => {
    expect(whoOf('We will continue to promote women’s participation.', 'en', chair)).toMatchObject({
      role: 'body',
      value: 'Peacebuilding Commission',
    })
    expect(whoOf('The Peacebuilding Commission will continue to promote participation.', 'en', chair)).toMatchObject({ role: 'body' })
    expect(whoOf('In its national capacity, we will pay more.', 'en', chair, true)).toMatchObject({ role: 'state' })
  })
  it('is an organization where its entity speaks', () => {
    expect(whoOf('We will continue to train mediators.', 'en', entity)).toMatchObject({ role: 'organization', value: 'un-women' })
  })
  it('is a host State or a party to a conflict where the words say so', () => {
    expect(whoOf('The host Government has decided to appoint 20 women judges.', 'en', nobody)).toMatchObject({ role: 'host-state' })
    expect(whoOf('The parties to the conflict will include women.', 'en', nobody)).toMatchObject({ role: 'party-to-conflict' })
  })
  it('is an office of the State', () => {
    expect(whoOf('Our Minister for Foreign Affairs, Anna Holm, will present the plan.', 'en', hestland)).toMatchObject(state)
  })
})

describe('a statement on behalf of a group', () => {
  const analyse = openAnalyser(readFileSync(new URL('../weights.bin', import.meta.url)))
  const check = (language: string, ...texts: readonly string[]) =>
    it(`${language}: from “in my national capacity” on, the State is bound`, () => {
      const paragraphs = texts.map((text, i) => ({ n: i + 1, text }))
      const statement = { language, head: forGroup, document: { paragraphs }, body: paragraphs.map(({ n }) => n) }
      const { commitments } = analyse(statement, null)
      const who = commitments.map(({ fields }) => fields.who)
      expect(who.at(0)!.which).toBe('open')
      expect(who.at(-1)).toMatchObject({ role: 'state', value: 'hestland' })
    })
  check(
    'en',
    'We will continue to support women mediators.',
    'In my national capacity, I wish to add the following.',
    'We will contribute $5 million to networks.',
  )
  check(
    'fr',
    'Nous continuerons de soutenir les médiatrices.',
    'À titre national, j’ajoute ceci.',
    'Nous verserons 5 millions d’euros aux réseaux de femmes.',
  )
  check('zh', '我们将继续支持妇女参与和平进程。', '现在我以本国代表的身份发言。', '我们将向妇女网络提供500万美元。')
})
