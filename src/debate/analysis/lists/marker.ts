import type { Span } from '../../../document/index.ts'

/** The manners in which entries of a list are marked. Entries of one list share one. */
export type MarkerStyle = 'latin' | 'cyrillic' | 'arabic' | 'roman' | 'figure' | 'chinese' | 'bullet' | 'ordinal'

/** The mark of an entry: which one it is, counted from 1; a bullet is always 0. */
export interface Marker extends Span {
  readonly style: MarkerStyle
  readonly count: number
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const latin = 'abcdefghijklmnopqrstuvwxyz'
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщ'
const arabic = ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي']
const arabicBare = ['ا', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي']
const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const circled = '①②③④⑤⑥⑦⑧⑨⑩'

const ordinals: readonly (readonly string[])[] = [
  "first|firstly|first of all|premièrement|d’abord|d'abord|en premier lieu|tout d’abord|primero|primeramente|en primer lugar|во-первых|أولا|أولاً|第一|首先|其一".split(
    '|',
  ),
  'second|secondly|deuxièmement|en deuxième lieu|segundo|en segundo lugar|во-вторых|ثانيا|ثانياً|第二|其次|其二'.split('|'),
  'third|thirdly|troisièmement|en troisième lieu|tercero|en tercer lugar|в-третьих|ثالثا|ثالثاً|第三|其三|再次'.split('|'),
  'fourth|fourthly|quatrièmement|en quatrième lieu|cuarto|en cuarto lugar|в-четвертых|رابعا|رابعاً|第四|其四'.split('|'),
  'fifth|fifthly|cinquièmement|quinto|en quinto lugar|в-пятых|خامسا|خامساً|第五'.split('|'),
]
const lastWords = 'finally|lastly|enfin|por último|finalmente|наконец|وأخيرا|أخيرا|وأخيراً|最后'.split('|')
const ordinalPattern = new RegExp(
  `^(?:and |et |y |и |و)?(${[...ordinals.flat(), ...lastWords].sort((a, b) => b.length - a.length).join('|')})(?:\\s?[,،，:：、]\\s?|\\s(?=\\p{Ll}))`,
  'iu',
)

/** "(a)", "a)", "1.", "（一）", "一、", "أ)", "•" at the beginning of a stretch of text. */
const atStart =
  /^(?:[(（]\s?([a-z]|[ivx]{1,4}|[а-я]|[أابجدهوزحطي]|هـ|\d{1,2}|[一二三四五六七八九十])\s?[)）]|([a-z]|[ivx]{1,4}|[а-я]|[أابجدهوزحطي]|هـ|\d{1,2})\s?[)）]|(\d{1,2}|[a-z]|[ivx]{2,4})\.(?=\s)|([أابجدهوزحطي])\s?[-–.](?=\s)|([一二三四五六七八九十]|\d{1,2})[、，]|([①-⑩])|([•‣▪●◦○*–—·-])(?=\s))\s*/u

/** The mark with which a stretch of text begins; null where it begins with none. A single letter may be read in two manners: `after` says which it goes on with. */
export function markerAt(text: string, start: number, end: number, after?: Marker): Marker | null {
  const part = text.slice(start, Math.min(end, start + 40))
  const found = atStart.exec(part)
  if (!found) {
    const word = ordinalPattern.exec(part)
    if (!word) return null
    const said = word[1]!.toLowerCase()
    const at = ordinals.findIndex((forms) => forms.includes(said))
    const count = at >= 0 ? at + 1 : (after?.count ?? 1) + 1
    return { start, end: start + word[0].length, style: 'ordinal', count }
  }
  const mark = found.slice(1).find((one) => one !== undefined)!
  const read = readMark(mark, after)
  return read && { start, end: start + found[0].length, ...read }
}

/** Reads the letter or figure of a mark. */
export function readMark(mark: string, after?: Marker): Pick<Marker, 'style' | 'count'> | null {
  if (/^\d{1,2}$/.test(mark)) return { style: 'figure', count: Number(mark) }
  const inRoman = roman.indexOf(mark) + 1
  const inLatin = mark.length === 1 ? latin.indexOf(mark) + 1 : 0
  // "(i)" begins a list in Roman figures, unless it follows "(h)".
  if (inRoman && !(after?.style === 'latin' && inLatin === after.count + 1) && (mark === 'i' || !inLatin || after?.style === 'roman'))
    return { style: 'roman', count: inRoman }
  if (inLatin) return { style: 'latin', count: inLatin }
  const inCyrillic = mark.length === 1 ? cyrillic.indexOf(mark) + 1 : 0
  if (inCyrillic) return { style: 'cyrillic', count: inCyrillic }
  const inArabic = Math.max(arabic.indexOf(mark), arabicBare.indexOf(mark)) + 1
  if (inArabic) return { style: 'arabic', count: inArabic }
  const inChinese = Math.max(chinese.indexOf(mark), circled.indexOf(mark)) + 1
  if (inChinese) return { style: 'chinese', count: inChinese }
  return { style: 'bullet', count: 0 }
}

/** Tells whether a mark goes on with a list, or begins one where there is none before it. */
export const follows = (marker: Marker, before: Marker | undefined): boolean =>
  before === undefined
    ? marker.count <= 1
    : marker.style === before.style && (marker.style === 'bullet' || marker.count === before.count + 1)

/** Marks inside a text: after a space or a mark of punctuation. */
const inside =
  /(?<=^|[\s,;:،؛，；：。、.])(?:[(（]\s?(?:[a-z]|[ivx]{1,4}|[а-я]|[أابجدهوزحطي]|هـ|\d{1,2}|[一二三四五六七八九十])\s?[)）]|(?:[a-z]|[ivx]{1,4}|[а-я]|[أبجده]|\d{1,2})[)）](?=\s)|[①-⑩]|(?<=[：；。，、])(?:第?[一二三四五六七八九](?:是|，|、)|其[一二三四五]|首先|其次|最后))\s*/gu

/** "In sub-paragraph (b) of paragraph 19": the mark of another text. */
const cited =
  /(?:paragraphs?|articles?|sections?|annex(?:es)?|options?|alinéas?|paragraphes?|párrafos?|incisos?|apartados?|пункт\p{L}*|подпункт\p{L}*|стать\p{L}+|الفقرة|الفقرات|المادة|第)\s*(?:\([a-z]\),? (?:and|et|y) )?$/iu
const citing = /^(?:of (?:the )?(?:para|art|res|annex)|and \(|et \(|y \()/iu

/** The marks of one list inside a stretch of text, at least two, that count from the first on without a gap. */
export function markersIn(text: string, { start, end }: Span): readonly Marker[] {
  const found: Marker[] = []
  inside.lastIndex = start
  for (let match = inside.exec(text); match && match.index < end; match = inside.exec(text)) {
    const mark = /[a-zа-яأ-ي]+ـ?|\d+|[一二三四五六七八九十]|[①-⑩]/u.exec(match[0])?.[0]
    const word = /首先|其次|最后/u.exec(match[0])?.[0]
    const before = found.at(-1)
    if (
      cited.test(text.slice(Math.max(0, match.index - 24), match.index)) ||
      citing.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12))
    )
      continue
    const read = word
      ? ({ style: 'chinese', count: word === '首先' ? 1 : word === '其次' ? 2 : (before?.count ?? 0) + 1 } as const)
      : mark && readMark(mark, before)
    if (!read) continue
    const marker = { start: match.index, end: match.index + match[0].length, ...read }
    if (follows(marker, before) && marker.count > 0) found.push(marker)
  }
  return found.length >= 2 ? found : []
}
