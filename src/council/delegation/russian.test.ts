import { describe, expect, it } from 'vitest'
import { russianForms } from './russian.ts'

describe('russianForms', () => {
  const check = (word: string, expected: readonly string[]) =>
    expect(russianForms(word)).toEqual(expect.arrayContaining([word, ...expected]))
  it('declines names in -ия', () => check('кения', ['кении', 'кению', 'кенией']))
  it('declines names in -а', () => check('канада', ['канады', 'канаде', 'канаду', 'канадой']))
  it('declines names in -ка', () => check('ямайка', ['ямайки']))
  it('declines names in -ея', () => check('гвинея', ['гвинеи', 'гвинее', 'гвинею', 'гвинеей']))
  it('declines names that end on a consonant', () => check('афганистан', ['афганистана', 'афганистану', 'афганистаном', 'афганистане']))
  it('declines names in -й', () => check('уругвай', ['уругвая', 'уругваю', 'уругваем']))
  it('declines names in -ль', () => check('израиль', ['израиля', 'израилем']))
  it('declines feminine names in -ь', () => check('беларусь', ['беларуси', 'беларусью']))
  it('drops the vowel that moves', () => check('египет', ['египта']))
  it('declines plurals', () => check('филиппины', ['филиппин', 'филиппинам']))
  it('declines feminine adjectives', () => check('саудовская', ['саудовской', 'саудовскую']))
  it('declines masculine adjectives', () => check('южный', ['южного', 'южному', 'южным', 'южном']))
  it('declines neuter adjectives', () => check('соединенное', ['соединенного', 'соединенным']))
  it('declines plural adjectives', () => check('соломоновы', []))
  it('declines neuter nouns', () => check('королевство', ['королевства', 'королевством']))
  it('leaves alone what does not decline', () => expect(russianForms('мали')).toEqual(['мали']))
  it('leaves Congo alone', () => expect(russianForms('конго')).toEqual(['конго']))
})
