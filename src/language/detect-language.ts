import { arabicWords, cyrillicWords, functionWords } from './function-words.ts'
import { isOfficial } from './official-language.ts'

/** Letters of one script in a text; a Chinese character weighs as much as two letters and a half of an alphabet. */
type Script =
  | 'latin'
  | 'cyrillic'
  | 'arabic'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'greek'
  | 'hebrew'
  | 'ethiopic'
  | 'armenian'
  | 'georgian'
  | 'devanagari'
  | 'thai'
  | 'other'

const onlyLanguage: Partial<Record<Script, string>> = {
  han: 'zh',
  kana: 'ja',
  hangul: 'ko',
  greek: 'el',
  hebrew: 'he',
  ethiopic: 'am',
  armenian: 'hy',
  georgian: 'ka',
  devanagari: 'hi',
  thai: 'th',
}

const scriptOf = (code: number): Script | null => {
  if (code < 0x41) return null
  if (code < 0x250)
    return code <= 0x5a || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) ? 'latin' : null
  if (code < 0x300) return null
  if (code >= 0x370 && code < 0x400) return 'greek'
  if (code >= 0x400 && code < 0x530) return 'cyrillic'
  if (code >= 0x531 && code < 0x590) return 'armenian'
  if (code >= 0x5d0 && code < 0x5f5) return 'hebrew'
  if (
    (code >= 0x620 && code < 0x64b) ||
    (code >= 0x66e && code < 0x6d4) ||
    (code >= 0x750 && code < 0x780) ||
    (code >= 0xfb50 && code < 0xfdfd) ||
    (code >= 0xfe70 && code < 0xfefd)
  )
    return 'arabic'
  if (code >= 0x900 && code < 0x980) return 'devanagari'
  if (code >= 0xe01 && code < 0xe4f) return 'thai'
  if (code >= 0x10a0 && code < 0x1100) return 'georgian'
  if (code >= 0x1200 && code < 0x1380) return 'ethiopic'
  if (code >= 0x1e00 && code < 0x1f00) return 'latin'
  if (code >= 0x1f00 && code < 0x2000) return 'greek'
  if (code >= 0x3041 && code < 0x3100) return 'kana'
  if ((code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)) return 'han'
  if (code >= 0xac00 && code < 0xd7a4) return 'hangul'
  return null
}

const weightOf = (script: Script) => (script === 'han' || script === 'hangul' ? 2.5 : 1)

/** What a text is written in: the script that most of its letters belong to, and how many letters it has in all. */
export interface Writing {
  readonly script: Script | null
  /** Letters in all, a Chinese character or Korean syllable counted as two and a half. */
  readonly letters: number
}

/** Finds the script of most of a text. */
export function writingOf(text: string): Writing {
  const counts = new Map<Script, number>()
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (!script) continue
    const weight = weightOf(script)
    letters += weight
    counts.set(script, (counts.get(script) ?? 0) + weight)
  }
  let best: Script | null = null
  for (const [script, count] of counts) if (best === null || count > counts.get(best)!) best = script
  // Japanese mixes Chinese characters with its own letters; a text with a tenth of these is Japanese.
  if (best === 'han' && (counts.get('kana') ?? 0) * 10 > counts.get('han')!) best = 'kana'
  return { script: best, letters }
}

type Weights = ReadonlyMap<string, readonly (readonly [string, number])[]>

/** How much of a word shared by several languages falls to each: in Latin letters an official language is met far more often than its kin. */
const byRank = (language: string) => (isOfficial(language) ? 3 : 1)
const alike = () => 1

function weigh(table: Readonly<Record<string, string>>, prior: (language: string) => number): Weights {
  const languages = new Map<string, Set<string>>()
  for (const [language, list] of Object.entries(table)) {
    for (const word of list.split(' ')) languages.set(word, (languages.get(word) ?? new Set()).add(language))
  }
  return new Map(
    [...languages].map(([word, set]) => {
      const all = [...set].reduce((sum, language) => sum + prior(language), 0)
      return [word, [...set].map((language) => [language, prior(language) / all] as const)]
    }),
  )
}

let weights: { latin: Weights; cyrillic: Weights; arabic: Weights } | null = null

/** Letters that speak for a language, and for how much of a function word each. */
const tellingLetters: Readonly<Record<'latin' | 'cyrillic' | 'arabic', readonly (readonly [RegExp, string, number])[]>> = {
  latin: [
    [/[ñ¿¡]/g, 'es', 1],
    [/(?:ción|ciones|dad|dades|miento|mientos|ario|arios)(?!\p{L})/gu, 'es', 0.7],
    [/[ãõ]/g, 'pt', 1],
    [/(?:dade|dades|mento|mentos)(?!\p{L})/gu, 'pt', 0.3],
    [/(?:zione|zioni|ità|mente)(?!\p{L})/gu, 'it', 0.5],
    [/(?:ing|ed|ly|ness|ship|ships|ity|ities)(?!\p{L})/gu, 'en', 0.5],
    [/(?:tion|tions|ment|ments)(?!\p{L})/gu, 'en', 0.3],
    [/(?:tion|tions|ment|ments)(?!\p{L})/gu, 'fr', 0.3],
    [/(?:eux|euse|aux|aire|aires|ique|iques|ées?|és|ité|ités)(?!\p{L})/gu, 'fr', 0.5],
    [/(?:œ|ç|[êèûùîï]|(?<!\p{L})[ldnqsj]['’](?=\p{L}))/gu, 'fr', 0.4],
    [/ß|(?:ung|ungen|keit|heit|lich|liche|lichen)(?!\p{L})/gu, 'de', 0.7],
    [/[äö]/g, 'de', 0.2],
    [/ü/g, 'de', 0.3],
    [/[äö]/g, 'sv', 0.2],
    [/å/g, 'sv', 0.3],
    [/[øæ]/g, 'da', 0.3],
    [/[øæ]/g, 'no', 0.3],
    [/ää|öö|yö|kk(?:a|ä|i|u)/g, 'fi', 0.5],
    [/õ|üü|ää/g, 'et', 0.4],
    [/[ąęłżźśćń]/g, 'pl', 0.5],
    [/[ěřů]/g, 'cs', 0.7],
    [/[ľĺŕ]/g, 'sk', 0.7],
    [/[őű]/g, 'hu', 1],
    [/[șțăşţ]/g, 'ro', 0.4],
    [/[ğış]/g, 'tr', 0.4],
    [/[þð]/g, 'is', 1],
    [/[ģķļņ]/g, 'lv', 0.7],
    [/[ėįųū]/g, 'lt', 0.5],
    [/[ạảấầẩậắằặẹẻếềểệịọỏốồổộớờởợụủứừửựỳỵỷđơư]/g, 'vi', 0.5],
    [/[ħġ]/g, 'mt', 0.7],
    [/(?:ció|cions|l·l)(?!\p{L})/gu, 'ca', 0.8],
    [/ë/g, 'sq', 0.3],
  ],
  cyrillic: [
    [/[ыэё]/g, 'ru', 0.3],
    [/[їєґ]/g, 'uk', 1],
    [/і/g, 'uk', 0.4],
    [/ў/g, 'be', 1.5],
    [/і/g, 'be', 0.4],
    [/ъ[бвгджзклмнпрстфхцчшщ]|ът(?!\p{L})|ата(?!\p{L})|ите(?!\p{L})/gu, 'bg', 0.4],
    [/[јљњћђџ]/g, 'sr', 0.6],
    [/[ѓќѕ]/g, 'mk', 1],
    [/ј/g, 'mk', 0.4],
    [/[әғқұһ]/g, 'kk', 0.7],
    [/[өү]/g, 'mn', 0.4],
  ],
  arabic: [
    [/[ةىأإؤ]|(?<!\p{L})و?ال/gu, 'ar', 0.2],
    [/[پچژگ]/g, 'fa', 0.4],
    [/[ٹڈڑںےہھ]/g, 'ur', 0.7],
    [/[ټځڅډړږښګڼۍې]/g, 'ps', 0.8],
    [/[ێۆەڕڵ]/g, 'ku', 0.5],
  ],
}

/** What the official language of a script starts with: texts in Cyrillic or Arabic letters that reach the Council are in it unless another shows. */
const start: Readonly<Record<'latin' | 'cyrillic' | 'arabic', readonly (readonly [string, number])[]>> = {
  latin: [],
  cyrillic: [['ru', 1]],
  arabic: [['ar', 1]],
}

/** Diacritics and tatweel, which Arabic writes or leaves out. */
const arabicMarks = /[\u064b-\u0652\u0670\u0640]/g

/** As much of a text as is looked at: function words come every third word, so that half a page settles it. */
const enough = 1500

/** A text of fewer letters is left undecided unless its script or its words settle it. */
export const fewLetters = 20

/**
 * Tells the language of a text by its script and then, where several languages share the script, by its small words and telling letters.
 *
 * Gives an ISO 639-1 code, or `und` where the text is too short or nothing settles it. A name alone ("Juan Manuel Gómez") is `und`.
 */
export function detectLanguage(text: string): string {
  const sample = text.length > enough ? text.slice(0, enough) : text
  const { script, letters } = writingOf(sample)
  if (script === null) return 'und'
  const only = onlyLanguage[script]
  if (only) return letters >= 5 ? only : 'und'
  if (script !== 'latin' && script !== 'cyrillic' && script !== 'arabic') return 'und'
  weights ??= { latin: weigh(functionWords, byRank), cyrillic: weigh(cyrillicWords, alike), arabic: weigh(arabicWords, alike) }
  const table = weights[script]
  const plain = (script === 'arabic' ? sample.normalize('NFKC').replace(arabicMarks, '') : sample.normalize('NFC')).toLowerCase()
  const scores = new Map<string, number>(letters < 5 ? [] : start[script])
  let words = 0
  for (const word of plain.match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []) {
    words++
    for (const [language, weight] of table.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + weight)
  }
  for (const [letter, language, weight] of tellingLetters[script]) {
    const count = plain.match(letter)?.length ?? 0
    if (count) scores.set(language, (scores.get(language) ?? 0) + Math.min(count, words) * weight)
  }
  let best = 'und'
  let next = 'und'
  let most = 0
  let second = 0
  for (const [language, score] of scores) {
    if (score > most) [best, most, next, second] = [language, score, best, most]
    else if (score > second) [next, second] = [language, score]
  }
  // Even the poorest sentences of official documents have a small word or a telling ending in twenty; a lead settles between kin.
  const least = script !== 'latin' ? 0.8 : letters < fewLetters ? 1.2 : Math.max(0.8, Math.min(words, 200) / 20)
  const lead = isOfficial(best) || isOfficial(next) ? 1.15 : 1.03
  return most >= least && most > second * lead ? best : 'und'
}
