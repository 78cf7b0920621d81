import { describe, expect, it } from 'vitest'
import { delegationById } from '../../../council/index.ts'
import { findSpokenOf, spokenOfKind, spokenOfName, stateOfMission } from './find-spoken-of.ts'
import { missions } from './mission.ts'

const nobody = new Set<string>()
const check = (language: string, text: string, expected: string, own = nobody) =>
  expect(
    findSpokenOf(text, language, own)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected)

describe('what a sentence speaks of', () => {
  it.each([
    ['en', 'The women of Hestland have not been heard.', 'hestland'],
    ['en', 'Women in Savaria are leading the talks.', 'savaria'],
    ['en', "Hestland's transition is slow.", 'hestland'],
    ['en', 'MINUSMA and UNMISS have asked women first.', 'mission-MINUSMA mission-UNMISS'],
    ['en', 'Across the Sahel women negotiate access.', 'region-sahel'],
    ['fr', 'Les femmes du Sahel négocient.', 'region-sahel'],
    ['es', 'Las mujeres en el Sahel negocian.', 'region-sahel'],
    ['ru', 'Женщины в Сахеле ведут переговоры.', 'region-sahel'],
    ['ar', 'النساء في منطقة الساحل يفاوضن.', 'region-sahel'],
    ['zh', '萨赫勒的妇女正在谈判。', 'region-sahel'],
  ])('in %s: %s', check)

  it('is no delegation that speaks, is thanked or quoted', () => {
    check('en', 'Women in Hestland lead.', '', new Set(['hestland']))
    check('en', 'I thank the representative of Hestland.', '')
    check('en', 'We align ourselves with the statement delivered by Savaria on behalf of the group.', '')
    check('en', 'We thank Hestland for convening this debate.', '')
  })

  it('takes a State that is named after another for what the other is', () => {
    check('en', 'Women in Hestland, Savaria and Forsenia lead the talks.', 'hestland savaria forsenia')
    check('en', 'Hestland and Savaria presented the draft to the Council.', '')
    check('en', 'We are grateful to Hestland and Savaria for their work.', '')
  })

  it('gives words that can be cut again', () => {
    const text = 'In Savaria and across the Sahel, MINUSMA works with women.'
    for (const { start, end } of findSpokenOf(text, 'en', nobody)) expect(text.slice(start, end)).toMatch(/^(?:Savaria|Sahel|MINUSMA)$/)
  })

  it('takes the name of an African State for no region', () =>
    check('en', 'Women in South Africa and in the Central African Republic.', 'south-africa central-african-republic'))

  it('is named in both languages of pages', () => {
    expect(spokenOfName('en', 'region-sahel', null)).toBe('Sahel')
    expect(spokenOfName('ar', 'region-sahel', null)).toBe('منطقة الساحل')
    expect(spokenOfName('ar', 'mission-UNMISS', null)).toBe('UNMISS')
    expect(spokenOfName('en', 'hestland', null)).toBe('Hestland')
    expect(spokenOfName('en', 'of-old', null)).toBe('of-old')
    expect(['hestland', 'mission-UNMISS', 'region-sahel'].map(spokenOfKind)).toEqual(['state', 'mission', 'region'])
  })

  it('knows the States of missions from the table of delegations, and of some missions none', () => {
    for (const { state } of missions) if (state) expect(delegationById(state)?.kind).toBe('member-state')
    expect(stateOfMission('mission-UNMISS')).toBe('south-sudan')
    expect(stateOfMission('mission-UNMIK')).toBeNull()
  })
})
