import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { figure, listInWords, passage, percent, plural, Said, saidIn, say, uiWords } from './index.ts'

describe('sentences', () => {
  it('are filled by name', () => expect(say('{n} of {total}', { total: 3, n: 1 })).toBe('1 of 3'))
  it('take elements where the translator put them, and words in a direction of their own', () => {
    const html = render(
      h(
        'p',
        null,
        h(Said, { sentence: '{who}: {n} of {total} {other}', given: { total: 3, n: h('a', { href: '#x' }, '1'), who: '<Elandria>' } }),
      ),
    )
    expect(html).toBe('<p><bdi>&lt;Elandria></bdi>: <a href="#x">1</a> of 3 {other}</p>')
  })
  it('are counted by the rules of the language', () => {
    const { notices } = uiWords('ar')
    expect([0, 1, 2, 3, 11, 100, 1234].map((n) => plural('ar', notices, n))).toEqual([
      'لا توجد ملاحظات',
      'ملاحظة واحدة',
      'ملاحظتان',
      '3 ملاحظات',
      '11 ملاحظة',
      '100 ملاحظة',
      '1,234 ملاحظة',
    ])
    expect([1, 0, 1200].map((n) => plural('en', uiWords('en').notices, n))).toEqual(['1 notice', '0 notices', '1,200 notices'])
  })
  it('name several', () => {
    expect(listInWords('en', ['Kenya', 'Norway', 'Viet Nam'])).toBe('Kenya, Norway and Viet Nam')
    expect(listInWords('en', ['a', 'b'], 'or')).toBe('a or b')
    expect(listInWords('ar', ['كينيا', 'النرويج'])).toBe('كينيا والنرويج')
  })
})

describe('numbers', () => {
  it('have Western digits in groups of three', () => expect(figure(1234567)).toBe('1,234,567'))
  it('as shares are never rounded to none or to all', () => {
    expect([percent(41, 58), percent(1, 1000), percent(999, 1000), percent(0, 5), percent(5, 5), percent(0, 0)]).toEqual([
      '71%',
      '<1%',
      '>99%',
      '0%',
      '100%',
      null,
    ])
  })
})

describe('a notice in another language', () => {
  const tables = {
    en: { 'file.empty': '“{name}” is empty: it has no bytes.', 'file.odd': 'Odd.' },
    ar: { 'file.empty': 'الملف ”{name}“ فارغ.' },
  }
  it('is the sentence of the same code, with what was found in the English one', () =>
    expect(saidIn('ar', 'file.empty', '“note.docx” is empty: it has no bytes.', tables)).toEqual({ text: 'الملف ”note.docx“ فارغ.' }))
  it('stays English, and says so, where it was worded otherwise or has no translation', () => {
    expect(saidIn('ar', 'file.empty', 'Something else.', tables)).toEqual({ text: 'Something else.', lang: 'en' })
    expect(saidIn('ar', 'file.odd', 'Odd.', tables)).toEqual({ text: 'Odd.', lang: 'en' })
    expect(saidIn('ar', 'file.unknown', 'Odd.', tables)).toEqual({ text: 'Odd.', lang: 'en' })
  })
  it('is as it is in English', () => expect(saidIn('en', 'file.empty', 'As it is.', tables)).toEqual({ text: 'As it is.' }))
})

describe('a passage', () => {
  it('has its language and its direction', () => {
    expect(passage('ar')).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(passage('zh')).toEqual({ lang: 'zh', dir: 'ltr' })
    expect(passage(null)).toEqual({ lang: 'und', dir: 'auto' })
  })
})
