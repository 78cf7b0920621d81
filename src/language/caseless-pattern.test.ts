import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caselessPattern } from './caseless-pattern.ts'

const check = (source: string, text: string, found: string | null) => expect(caselessPattern(source).exec(text)?.[0] ?? null).toBe(found)

describe('a pattern without regard to case', () => {
  it('finds words in any case', () => check('mr\\.|ms\\.', 'H.E. MR. Rycroft', 'MR.'))
  it('finds words of a source in capitals', () => check('Représentant Permanent', 'le représentant permanent de', 'représentant permanent'))
  it('finds Cyrillic in any case', () =>
    check('постоянн\\p{L}+ представител\\p{L}+', 'ПОСТОЯННОГО ПРЕДСТАВИТЕЛЯ Кении', 'ПОСТОЯННОГО ПРЕДСТАВИТЕЛЯ'))
  it('finds Arabic and Chinese', () => {
    check('باسم', 'أتكلم باسم المجموعة', 'باسم')
    check('代表', '我谨代表欧洲联盟', '代表')
  })
  it('keeps the case of escapes', () => check('\\S+\\s\\S+$', 'the United Nations', 'United Nations'))
  it('takes a capital class for any letter, as the flags iu do', () => check('of \\p{Lu}\\p{L}+', 'REPUBLIC OF savaria', 'OF savaria'))
  it('gives groups in the letters of the text', () => {
    const found = caselessPattern('ON BEHALF OF (?<names>.*)').exec('I speak on Behalf of the League of Lakes')
    expect(found?.groups?.names).toBe('the League of Lakes')
  })
  it('keeps places where a letter grows in lower case', () => check('istanbul', 'In İSTANBUL we met', 'İSTANBUL'))
  it('replaces what it finds', () => expect('STATEMENT BY Sweden'.replace(caselessPattern('statement by '), '')).toBe('Sweden'))
  it('tells where it stands', () => expect('We, the LEAGUE OF LAKES'.search(caselessPattern('league'))).toBe(8))
  it('finds nothing where there is nothing', () => check('women', 'peace', null))
  it('finds what the flags iu find', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aAbBéÉжЖяЯ sSİı') })
    fc.assert(
      fc.property(letters, (text) => {
        const flags = /[aé]ж?b/iu.exec(text)
        const found = caselessPattern('[AÉ]ж?B').exec(text)
        expect(found?.index).toBe(flags?.index)
        expect(found?.[0]).toBe(flags?.[0])
      }),
    )
  })
})
