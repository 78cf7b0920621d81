import { describe, expect, it } from 'vitest'
import { rankByLikeness, type Wording } from './likeness.ts'

const wording = (text: string, language: string, around = text, pillars: Wording['pillars'] = []): Wording => ({
  text,
  language,
  around,
  pillars,
})
const best = (asked: Wording, ...candidates: readonly Wording[]) => rankByLikeness(asked, candidates)[0]

describe('how alike words are', () => {
  it.each([
    [
      'en',
      'We will train sixty women mediators by the end of 2026.',
      'Of the sixty mediators, forty-one have been trained.',
      'The budget was adopted in March.',
    ],
    ['fr', 'Nous ouvrirons un centre de formation des médiatrices.', 'Le centre a formé 35 médiatrices.', 'Le budget a été voté en mars.'],
    [
      'es',
      'Destinaremos el 15 % a organizaciones indígenas.',
      'La organización indígena recibió el 15 %.',
      'El presupuesto se aprobó en marzo.',
    ],
    ['ru', 'Мы направим двадцать сотрудниц полиции.', 'Двадцать сотрудниц направлены.', 'Бюджет принят в марте.'],
    ['ar', 'سنخصص للجان الماء منحة سنوية.', 'صُرفت المنحة السنوية للجان.', 'أُقرت الميزانية في آذار.'],
    ['zh', '我们将培训一百名基层女调解员。', '基层调解员已完成培训。', '预算于三月通过。'],
  ])('is told by their beginnings, whatever their ends (%s)', (language, asked, right, wrong) => {
    const found = best(wording(asked, language), wording(wrong, language), wording(right, language))!
    expect(found.candidate.text).toBe(right)
    expect(found.likeness.shared.length).toBeGreaterThan(1)
  })

  it('names what counted: what both have, and what stands only around one of them', () => {
    const asked = wording('Hestland will pay two million to the Lakeside Fund.', 'en')
    const other = wording('The payments were made on time.', 'en', 'The payments were made on time. The Lakeside Fund has two accounts.')
    const { likeness } = best(asked, other)!
    expect(likeness.shared).toEqual([])
    expect([...likeness.around].sort()).toEqual(['Fund', 'Lakeside'])
  })

  it('says that the same words are the same, whatever their marks and letters', () => {
    const asked = wording('Kestria will deploy two advisers.', 'en')
    expect(best(asked, wording('KESTRIA will deploy two advisers', 'en'))?.likeness).toMatchObject({ strength: 1, same: true })
    expect(best(asked, wording('Kestria will deploy three advisers.', 'en'))?.likeness).toMatchObject({ same: false })
  })

  it('is numbers and pillars alone between languages', () => {
    const asked = wording('We will pay 800,000 marks.', 'en', '', ['protection'])
    const found = best(asked, wording('Мы выплатили 800,000 марок.', 'ru', '', ['protection']))!
    expect(found.likeness.shared).toEqual(['800,000'])
    expect(found.likeness.pillars).toEqual(['protection'])
    expect(best(asked, wording('Мы выплатили марки.', 'ru'))).toBeUndefined()
  })

  it('is nothing where nothing but small words is shared', () => {
    expect(
      best(wording('We will do this for the women of the Council.', 'en'), wording('This is for us and for the Council.', 'en')),
    ).toBeUndefined()
  })
})
