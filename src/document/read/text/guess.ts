/** Letters that make up most of a running text of their language, by their share in the aligned texts of the six languages. */
const frequent = {
  russian: /[оеаинтсрвлкмдпуяы]/g,
  arabic: /[اليمونرتبةعدسفهكق]/g,
  simplified: /[的是在和了有国为不我人一这中大会安全理事平妇女与，。、]/g,
  traditional: /[的是在和了有國為不我人一這中大會安全理事平婦女與，。、]/g,
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const outsideAscii = (text: string) => count(text, /[^\u0000-\u007f]/g)

/** An encoding in which old statements are stored, and how well a text that was decoded so looks like one: 0 to 1. */
export interface Guess {
  readonly label: string
  readonly encoding: string
  readonly fits: (text: string) => number
}

/** Below this nothing is taken for text: random bytes reach about a half. */
export const enough = 0.7

/** Of encodings that fit a text equally well the first is taken. */
export const guesses: readonly Guess[] = [
  { label: 'gb18030', encoding: 'GB 18030', fits: (text) => chinese(text, frequent.simplified) },
  { label: 'big5', encoding: 'Big5', fits: (text) => chinese(text, frequent.traditional) },
  { label: 'windows-1251', encoding: 'Windows-1251', fits: russian },
  { label: 'koi8-r', encoding: 'KOI8-R', fits: russian },
  { label: 'iso-8859-5', encoding: 'ISO 8859-5', fits: russian },
  { label: 'ibm866', encoding: 'DOS (866)', fits: russian },
  { label: 'x-mac-cyrillic', encoding: 'Macintosh Cyrillic', fits: russian },
  { label: 'windows-1256', encoding: 'Windows-1256', fits: arabic },
  { label: 'iso-8859-6', encoding: 'ISO 8859-6', fits: arabic },
  { label: 'windows-1252', encoding: 'Windows-1252', fits: latin },
  { label: 'iso-8859-15', encoding: 'ISO 8859-15', fits: latin },
  // Rarest of all: it must fit clearly better.
  { label: 'macintosh', encoding: 'Macintosh', fits: (text) => latin(text) - 0.2 },
]

/** Half of it is that letters are Chinese at all, half how many of them are frequent: of any fifteen letters one. */
function chinese(text: string, common: RegExp): number {
  const outside = outsideAscii(text)
  if (outside === 0) return 0
  const expected = count(text, /[\p{Script=Han}，。、；：？！“”‘’（）《》—…·]/gu) / outside
  return expected * (0.5 + 0.5 * Math.min(count(text, common) / outside / 0.06, 1))
}

/** Frequent letters among the Cyrillic ones, which do not touch Latin ones, with few capitals inside words: the tables for Russian turn each other's case round. */
function russian(text: string): number {
  const letters = count(text, /[А-ЯЁа-яё]/g)
  if (letters < 2 || count(text, /[а-яё]/g) < letters / 2) return 0
  const known = Math.min(count(text, frequent.russian) / letters / 0.8, 1)
  const odd = count(text, /[а-яё][А-ЯЁЂ-Џ]/g) + count(text, /\p{Script=Latin}(?=[А-Яа-я])|(?<=[А-Яа-я])\p{Script=Latin}/gu)
  return known * (letters / outsideAscii(text)) - odd / letters
}

/** Frequent letters among the Arabic ones, which do not touch Latin ones. */
function arabic(text: string): number {
  const letters = count(text, /[\u0600-\u06ff]/g)
  if (letters < 2) return 0
  const known = Math.min(count(text, frequent.arabic) / letters / 0.8, 1)
  const touching = count(text, /\p{Script=Latin}(?=[\u0600-\u06ff])|(?<=[\u0600-\u06ff])\p{Script=Latin}/gu)
  return known * (letters / outsideAscii(text)) - Math.min(touching / letters, 1)
}

const small = 'éèàçêîôûùœñáíóúüöäåãõëïìòâßøæ'
const capital = 'ÉÈÀÇÊÎÔÛÙŒÑÁÍÓÚÜÖÄÅÃÕËÏÂØÆ'
const letter = new RegExp(`[${small}${capital}]`, 'g')
const capitalInside = new RegExp(`[a-z${small}][${capital}](?=[a-z${small}])`, 'g')
const sign = /[’‘“”–—«»…°§ºª€\u00a0£¿¡]/g
const signInside = new RegExp(`[a-z${small}][‘“”–—«»…°§ºª¿¡](?=[a-z${small}])`, 'g')

/** Letters and signs of Western languages, few among many of ASCII, capitals and signs not inside words. */
function latin(text: string): number {
  const outside = outsideAscii(text)
  if (outside / (count(text, /\p{L}/gu) || 1) > 0.3) return 0
  const known = count(text, letter) + count(text, sign) - count(text, capitalInside) - count(text, signInside)
  return known / (outside || 1)
}
