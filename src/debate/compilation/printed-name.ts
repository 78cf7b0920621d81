import type { Run } from '../../document/index.ts'
import { direction } from '../../language/index.ts'
import type { CompilationLanguage } from './words.ts'

const scripts = [
  ['ar', /[\p{Script=Arabic}\p{Script=Hebrew}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  // Latin letters belong to many languages; which one is not known of a name alone.
  ['und', /\p{Script=Latin}/u],
] as const

type ScriptLanguage = (typeof scripts)[number][0]

function scriptOf(text: string): ScriptLanguage | null {
  return scripts.find(([, letters]) => letters.test(text))?.[0] ?? null
}

/** Sets a name as it was printed: where it is in another script than our own words, with the language of that script and its direction. */
export function printed(text: string, language: CompilationLanguage): Run {
  const script = scriptOf(text)
  const own: ScriptLanguage = language === 'ar' || language === 'zh' || language === 'ru' ? language : 'und'
  // Figures after an Arabic word take its direction: "7658-001" would be seen as "001-7658".
  if (script === null && language === 'ar') return { text: `\u200e${text}` }
  return script === null || script === own ? { text } : { text, language: script, direction: direction(script) }
}
