import { type Delegation, findDelegations, recogniseDelegation } from '../../council/index.ts'

// Words of file names that say nothing of who speaks.
const generic =
  /^(?:\d+|[a-z]|un|uno|onu|unsc|sc|scod|csnu|csonu|wps|statement|statements|stmt|speech|remarks|final|finale|draft|rev\d*|v\d+|version|clean|en|fr|es|ru|ar|zh|eng|fra|spa|rus|ara|chi|english|french|spanish|russian|arabic|chinese|written|open|debate|oct|october|the|of|by|from|pr|amb|ambassador|mission|permanent|women|peace|and|security|council|declaration|déclaration|intervention|discours|declaración|intervención|discurso|docx?|pdf|check|against|delivery|delivered|copy|national|joint)$/iu
const topic =
  /(?:^|\s)(?:on|in|situation|crisis|briefing|resolution|report|conflict|conflicto|situación|sur|sobre|о|question|presidency|hosted)(?:\s|$)/iu
const languageCode = /^(?:ar|en|es|fr|ru|zh|pt|it|de|sv)$/u
// Codes of States that are also codes of languages or everyday words: only believed where the text names the State.
const doubtful = new Set([
  'ar',
  'es',
  'fr',
  'ru',
  'it',
  'de',
  'sv',
  'pt',
  'in',
  'no',
  'my',
  'is',
  'me',
  'so',
  'to',
  'be',
  'am',
  'at',
  'la',
  'al',
  'an',
  'as',
  'by',
  'do',
  'mr',
  'ms',
  'pa',
  'un',
  'sc',
  'pr',
  'eu',
  'et',
  'il',
  'sa',
  'va',
  'ma',
  'tu',
  'lu',
  'ne',
  'se',
  'si',
  'su',
  'ta',
  'te',
])
// Names that the code table of the runtime words differently from the United Nations.
const names: Readonly<Record<string, string>> = {
  cd: 'Democratic Republic of the Congo',
  cg: 'Congo',
  mm: 'Myanmar',
  ps: 'Palestine',
  hk: '',
  tw: '',
  xk: '',
  va: 'Holy See',
  kp: "Democratic People's Republic of Korea",
  kr: 'Republic of Korea',
}

function byCode(code: string, language: string, text: string): Delegation | null {
  const name = names[code] ?? new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code.toUpperCase())
  const delegation = name ? (recogniseDelegation(name)?.delegation ?? null) : null
  if (!delegation || delegation.fictional) return null
  // "fr_fr", "ru_ru": twice the same code is a State and its language, unless the text can say otherwise.
  if (code === language && code !== 'sv' && text === '') return delegation
  if (doubtful.has(code)) return findDelegations(text).some((found) => found.delegation.id === delegation.id) ? delegation : null
  return delegation
}

/**
 * Reads a delegation from the name of a file: "Kenya_UNSC_WPS.docx", "sweden.docx", "gb_en.pdf"; null for "7658-013.docx".
 *
 * A code of two letters counts only beside the code of a language and nothing else, and where the code could be a word or a language,
 * only if the text itself names that State. Names that stand after a word of a topic do not count.
 */
export function delegationInFileName(file: string, text: string): Delegation | null {
  const stem = file
    .normalize('NFC')
    .replace(/\.\p{L}{2,5}$/u, '')
    .trim()
  const words = stem
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[\s_.()[\],+-]+/u)
    .filter((word) => word !== '')
  const [code = '', language = '', ...more] = words.map((word) => word.toLowerCase())
  if (more.length === 0 && /^[a-z]{2}$/u.test(code) && languageCode.test(language)) return byCode(code, language, text)
  const found: { delegation: Delegation; from: number; to: number }[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 8); to > from; to--) {
      const printed = words.slice(from, to).join(' ')
      // Acronyms of three letters are too often something else in a file's name.
      if (printed.length < 4 && printed.toUpperCase() !== 'UAE' && printed.toUpperCase() !== 'USA' && !/\p{Script=Han}/u.test(printed))
        continue
      const recognised = recogniseDelegation(printed)
      if (!recognised || recognised.how === 'near') continue
      found.push({ delegation: recognised.delegation, from, to })
      from = to - 1
      break
    }
  }
  const [only] = found
  if (!only || found.length > 1 || only.delegation.kind === 'group') return null
  if (topic.test(words.slice(0, only.from).join(' '))) return null
  const rest = [...words.slice(0, only.from), ...words.slice(only.to)]
  // First in the name, as missions and archives name their files, or beside words that say nothing.
  const stands = only.from === 0 ? !topic.test(rest.join(' ')) : rest.every((word) => generic.test(word))
  return stands ? only.delegation : null
}
