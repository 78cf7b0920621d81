import type { Document, Notice, Paragraph, Read } from '../document/index.ts'
import { noticesFrom } from '../document/index.ts'
import { detectLanguage, fewLetters, settleWithin, type Weighed, weighLanguages } from './detect-language.ts'
import messages from './messages/en.json' with { type: 'json' }
import { isOfficial } from './official-language.ts'

const notice = noticesFrom(messages.notices)
let names: Intl.DisplayNames | null = null

/** English name of a language, as notices print it. */
function nameOf(language: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' })
  return names.of(language) ?? language
}

const scripts: Readonly<Record<string, string>> = {
  ar: 'arabic',
  fa: 'arabic',
  ur: 'arabic',
  ps: 'arabic',
  ku: 'arabic',
  zh: 'han',
  ja: 'kana',
  ko: 'hangul',
  ru: 'cyrillic',
  uk: 'cyrillic',
  be: 'cyrillic',
  bg: 'cyrillic',
  sr: 'cyrillic',
  mk: 'cyrillic',
  kk: 'cyrillic',
  mn: 'cyrillic',
  el: 'greek',
  he: 'hebrew',
  am: 'ethiopic',
  hy: 'armenian',
  ka: 'georgian',
  hi: 'devanagari',
  th: 'thai',
}
const scriptOfLanguage = (language: string) => scripts[language] ?? 'latin'

/** Official language of a script that only one of the six is written in. */
const official: Readonly<Record<string, string>> = { arabic: 'ar', han: 'zh', cyrillic: 'ru' }

/** Symbols, links and addresses, which belong to no language. */
const noLanguage = /https?:\S+|www\.\S+|\S+@\S+|\b[A-Z]{1,4}\/[\w./()-]+/g

interface Looked {
  readonly paragraph: Paragraph
  readonly weighed: Weighed
}

function look(paragraph: Paragraph): Looked {
  return { paragraph, weighed: weighLanguages(paragraph.text.replace(noLanguage, ' ')) }
}

/** The language of a paragraph that says enough to settle it, else `und`. */
function ownLanguage({ weighed }: Looked, ofDocument: string): string {
  return weighed.letters < fewLetters ? 'und' : settleWithin(weighed, ofDocument)
}

function languageOf(looked: Looked, ofDocument: string): string {
  const { letters, script } = looked.weighed
  const own = ownLanguage(looked, ofDocument)
  if (own !== 'und') return own
  if (letters < 3 || ofDocument === 'und') return script ? (official[script] ?? ofDocument) : ofDocument
  if (script === scriptOfLanguage(ofDocument)) return ofDocument
  return (script && official[script]) || 'und'
}

function lettersByLanguage(looked: readonly Looked[], ofDocument: string): readonly (readonly [string, number])[] {
  const letters = new Map<string, number>()
  for (const one of looked) {
    const language = ownLanguage(one, ofDocument)
    if (language !== 'und') letters.set(language, (letters.get(language) ?? 0) + one.weighed.letters)
  }
  return [...letters].sort((a, b) => b[1] - a[1])
}

/** Share of the letters that must be in a language before it is the document's. */
const leastShare = 0.3

function languageOfAll(looked: readonly Looked[]): string {
  const all = looked.reduce((sum, { weighed }) => sum + weighed.letters, 0)
  const [first] = lettersByLanguage(looked, 'und')
  if (first && first[1] >= all * leastShare) return first[0]
  return detectLanguage(looked.map(({ paragraph }) => paragraph.text.replace(noLanguage, ' ')).join(' '))
}

/** A part in a second language is spoken of from this share of the letters and this many letters on. */
const secondLanguage = { share: 0.15, letters: 100 }

/**
 * Says in which language a Document and each of its paragraphs is written.
 *
 * 1. The Document's language is that of most of its letters. A paragraph of few letters, such as a name, takes the language of
 *    the Document where its script allows it, and `und` where it does not.
 * 2. Notices: `language.not-official` where it is none of the six, `language.unknown` where nothing settles it,
 *    `language.mixed` where a second language has about a sixth of the text or more.
 */
export function withLanguages(document: Document): Read<Document> {
  const looked = document.paragraphs.map(look)
  const whole = languageOfAll(looked)
  const letters = lettersByLanguage(looked, whole)
  const all = letters.reduce((sum, [, count]) => sum + count, 0)
  const paragraphs = looked.map((one) => ({ ...one.paragraph, language: languageOf(one, whole) }))
  const notices: Notice[] = []
  if (whole === 'und') notices.push(notice('language.unknown'))
  else if (!isOfficial(whole)) notices.push(notice('language.not-official', null, { language: nameOf(whole) }))
  const others = (whole === 'und' ? [] : letters)
    .filter(([language, count]) => language !== whole && count >= secondLanguage.letters && count >= all * secondLanguage.share)
    .map(([language]) => language)
  if (others.length > 0) {
    const first = looked.find((one) => others.includes(ownLanguage(one, whole)))!.paragraph
    notices.push(notice('language.mixed', { paragraph: first.n }, { language: nameOf(whole), others: others.map(nameOf).join(', ') }))
  }
  return { value: { ...document, language: whole, paragraphs }, notices }
}
