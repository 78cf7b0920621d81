import { describe, expect, it } from 'vitest'
import { type Cue, cues } from './cues/cue.ts'
import { openCues } from './cues/find-cues.ts'
import { openOwnName } from './own-name.ts'
import { openWords } from './words.ts'

const wordsOf = openWords()
const cuesIn = (text: string, language: string) => openCues(language)(wordsOf(text)).map(({ of }) => cues[of]!)

describe('cues', () => {
  const check = (language: string, text: string, ...wanted: Cue[]) =>
    it(`${language}: ${text}`, () => {
      const found = cuesIn(text, language)
      for (const cue of wanted) expect(found).toContain(cue)
    })
  check('en', 'My Government will provide training', 'own', 'will', 'contribute')
  check('en', 'stands ready to help', 'ready')
  check('fr', 'nous continuerons d’appuyer', 'we', 'will', 'support')
  check('es', 'contribuirá al fondo', 'will', 'contribute')
  check('ru', 'мы будем поддерживать', 'we', 'will', 'support')
  check('ar', 'وسنواصل تقديم الدعم', 'will')
  check('zh', '我国将继续支持', 'own', 'will', 'continue', 'support')
  it('takes no Arabic noun that begins with sin for a future', () =>
    expect(cuesIn('سياسة الحكومة والسيد الرئيس', 'ar')).not.toContain('will'))
  it('takes no French preposition for a verb', () => expect(cuesIn('à la paix', 'fr')).not.toContain('have'))
  it('takes no Spanish preposition for a future', () => expect(cuesIn('para la paz', 'es')).not.toContain('will'))
})

describe('the name of the speaker', () => {
  const own = (names: readonly string[], text: string, language: string) => {
    const words = wordsOf(text)
    const mine = openOwnName(names, language)(words)
    return words.filter((_, i) => mine[i]).map(({ start, end }) => text.slice(start, end))
  }
  it('is found with the endings of Russian', () => expect(own(['Норвегия'], 'от имени Норвегии', 'ru')).toEqual(['Норвегии']))
  it('is found with the letters that Arabic joins', () => expect(own(['لبنان'], 'موقف لبنان ولبنان', 'ar')).toContain('لبنان'))
  it('is found character by character in Chinese', () => expect(own(['肯尼亚'], '肯尼亚将继续', 'zh').join('')).toBe('肯尼亚'))
  it('is no common word', () => expect(own(['United States'], 'all united states of mind', 'en')).toEqual([]))
})

describe('words', () => {
  it('cut exactly, with Arabic vowel signs and soft hyphens inside', () => {
    const text = 'سَنُواصِلُ العَمَلَ co\u00adoperate 1,5 %。妇女'
    for (const { start, end, type } of wordsOf(text)) expect(text.slice(start, end)).toBe(type.raw)
    expect(wordsOf(text).length).toBe(8)
  })
})
