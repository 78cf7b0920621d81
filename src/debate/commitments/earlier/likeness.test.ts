import { describe, expect, it } from 'vitest'
import { openNamedConcepts } from '../../analysis/index.ts'
import type { RegisterField } from '../register.ts'
import { leastStrength, likenessOf } from './likeness.ts'
import { type ComparedCommitment, wordingOf } from './wording.ts'

const conceptsIn = openNamedConcepts()
const sum = (text: string, currency: string, amount: number): ComparedCommitment['fields'] => ({
  amount: { text, position: { paragraph: 1, start: 0, end: text.length }, value: { currency, amount } } as RegisterField,
})
const wording = (quote: string, language = 'en', fields: ComparedCommitment['fields'] = {}, before = '') =>
  wordingOf({ quote, language, delegationId: 'hestland', fields, before }, conceptsIn)
const strength = (one: string, other: string) => likenessOf(wording(one), wording(other)).strength

const strengthOfSame = (quote: string) => strength(quote, quote)

describe('how likely two commitments are the same one', () => {
  it.each([
    [
      'Hestland will deploy two gender advisers to United Nations mediation teams within twelve months.',
      'We will deploy two gender advisers to mediation teams of the United Nations by next summer.',
    ],
    ['Hestland will finance the Lakeside Fund for women mediators.', 'Our support to the Lakeside Fund for women mediators will go on.'],
  ])('is high where the same thing is undertaken: %s', (one, other) => {
    expect(strength(one, other)).toBeGreaterThanOrEqual(leastStrength)
  })

  it.each([
    [
      'Hestland stands ready to support the Mission.',
      'Hestland remains fully committed to supporting the efforts of the international community.',
    ],
    [
      'We will continue to support the efforts of the United Nations.',
      'Hestland will continue to play an active role and to support the Council.',
    ],
    [
      'Hestland will continue to play a constructive role in achieving peace in Yemen.',
      'Hestland will play a constructive role in achieving peace in Mali.',
    ],
    ['Hestland will open a training centre for police officers.', 'Hestland will contribute to the Peacebuilding Fund.'],
  ])('is low where only what everybody says is shared: %s', (one, other) => {
    expect(strength(one, other)).toBeLessThan(0.5)
  })

  it('counts another sum against it', () => {
    const given = (currency: string, amount: number) =>
      wording('Hestland will pay money to the Lakeside Fund for women mediators.', 'en', sum('money', currency, amount))
    const base = likenessOf(given('USD', 2_000_000), given('USD', 2_000_000))
    const otherwise = wording('We will pay money to the Lakeside Fund, which trains women mediators.', 'en', sum('money', 'USD', 3_000_000))
    const alike = wording('We will pay money to the Lakeside Fund, which trains women mediators.', 'en', sum('money', 'USD', 2_000_000))
    expect(base.strength).toBe(0.99)
    expect(likenessOf(given('USD', 2_000_000), alike).strength).toBeGreaterThan(
      likenessOf(given('USD', 2_000_000), otherwise).strength + 0.1,
    )
    expect(likenessOf(given('USD', 2_000_000), alike).shared[0]).toEqual({ what: 'sum', one: 'money', other: 'money' })
  })

  it('meets between languages through concepts, numbers and sums, and names both words', () => {
    const one = wording(
      'La Hestland allouera 2 millions de dollars aux organisations de femmes.',
      'fr',
      sum('2 millions de dollars', 'USD', 2_000_000),
    )
    const other = wording('Hestland will give $2 million to women’s organizations.', 'en', sum('$2 million', 'USD', 2_000_000))
    const { strength, shared } = likenessOf(one, other)
    expect(strength).toBeGreaterThan(0.6)
    expect(shared).toContainEqual({ what: 'sum', one: '2 millions de dollars', other: '$2 million' })
    expect(
      shared.some(({ what, one, other }) => what === 'concept' && one === 'organisations de femmes' && /women’s organizations/.test(other)),
    ).toBe(true)
  })

  it('reads numbers in words and in digits of any script', () => {
    const { shared } = likenessOf(wording('We will send two advisers.'), wording('سنوفد ٢ من المستشارين.', 'ar'))
    expect(shared).toEqual([{ what: 'number', one: 'two', other: '٢' }])
  })

  it('says that the same words are the same, whatever their marks and letters', () => {
    const { same, strength } = likenessOf(wording('Hestland will deploy two advisers.'), wording('HESTLAND will deploy two advisers'))
    expect([same, strength]).toEqual([true, 0.99])
    expect(strengthOfSame('We remain committed to that end.')).toBeLessThan(leastStrength)
  })

  it('is the same whichever is named first', () => {
    const one = wording('Hestland will train sixty women mediators in Mali by 2026.')
    const other = wording('We will train sixty mediators, among them women from the north of Mali.')
    expect(likenessOf(one, other).strength).toBe(likenessOf(other, one).strength)
  })

  it('goes back to what was said before where the words point to it', () => {
    const one = wording('Hestland will pay two million into the Lakeside Fund for women mediators.')
    const pointing = (before: string) =>
      likenessOf(one, wording('We will continue these payments.', 'en', {}, before)).shared.map(({ one }) => one)
    expect(pointing('')).toEqual([])
    expect(pointing('Our payments go to the Lakeside Fund.')).toEqual(expect.arrayContaining(['Lakeside', 'Fund']))
    expect(likenessOf(one, wording('We will continue.', 'en', {}, 'The Lakeside Fund is small.')).shared).toEqual([])
  })

  it('says nothing of a delegation’s own name', () => {
    expect(likenessOf(wording('Hestland will pay.'), wording('Hestland will come.')).shared).toEqual([])
  })
})
