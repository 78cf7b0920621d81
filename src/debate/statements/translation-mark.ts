import { caselessPattern } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import type { Line } from './line.ts'

const mark = caselessPattern(cue('translated'))
const words = new RegExp(cue('translated'), 'giu')
const original =
  /(?:(?:langue |texto |texte )?original\p{L}*|оригинал|язык оригинала|الأصل|原文)\s*[:：]\s*(?:in |en |на |ب)?(?<language>\p{L}+)/iu
const namedLanguages: readonly (readonly [string, RegExp])[] = [
  ['ar', /^(?:arabic|arabe|árabe|арабск|(?:بال|ال)?عربي|阿拉伯)/iu],
  ['en', /^(?:english|anglais|inglés|английск|(?:بال|ال)?[إا]ن[جكغ]ليزي|英)/iu],
  ['es', /^(?:spanish|espagnol|español|испанск|(?:بال|ال)?[إا]سباني|西班牙)/iu],
  ['fr', /^(?:french|français|francés|французск|(?:بال|ال)?فرنسي|法)/iu],
  ['ru', /^(?:russian|russe|ruso|русск|(?:بال|ال)?روسي|俄)/iu],
  ['zh', /^(?:chinese|chinois|chino|китайск|(?:بال|ال)?صيني|中)/iu],
]

/**
 * Tells whether lines of a head say that the text in this language is a translation ("Unofficial translation", "[Original: Arabic]" over an English text)
 * or the original; null where they say neither.
 */
export function translationSaid(head: readonly Pick<Line, 'text'>[], language: string): 'translation' | 'original' | null {
  for (const { text } of head) {
    if (text.length > 160) continue
    const said = original.exec(text)?.groups?.language
    const named = said && namedLanguages.find(([, pattern]) => pattern.test(said))?.[0]
    if (named) return named === language ? 'original' : 'translation'
    // A line that says little else; a sentence on translation is none.
    if (
      mark.test(text) &&
      (text.replace(words, ' ').match(/\p{L}{3,}/gu) ?? []).length <= 6 &&
      !/[.!?。]$/u.test(text.replace(/[)\]]$/u, ''))
    )
      return 'translation'
  }
  return null
}
