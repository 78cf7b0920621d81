import type { Document, Notice, Paragraph, Read } from '../document/index.ts'
import { noticesFrom } from '../document/index.ts'
import { detectLanguage, fewLetters, type Writing, writingOf } from './detect-language.ts'
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
  readonly writing: Writing
  readonly language: string
}

function look(paragraph: Paragraph): Looked {
  const text = paragraph.text.replace(noLanguage, ' ')
  const writing = writingOf(text)
  return { paragraph, writing, language: writing.letters < fewLetters ? 'und' : detectLanguage(text) }
}

function languageOf({ writing, language }: Looked, ofDocument: string): string {
  if (language !== 'und') return language
  if (writing.letters < 3 || ofDocument === 'und') return writing.script ? (official[writing.script] ?? ofDocument) : ofDocument
  if (writing.script === scriptOfLanguage(ofDocument)) return ofDocument
  return (writing.script && official[writing.script]) || 'und'
}

function lettersByLanguage(looked: readonly Looked[]): readonly (readonly [string, number])[] {
  const letters = new Map<string, number>()
  for (const { writing, language } of looked) {
    if (language !== 'und') letters.set(language, (letters.get(language) ?? 0) + writing.letters)
  }
  return [...letters].sort((a, b) => b[1] - a[1])
}

/** A part in a second language is spoken of from this share of the letters and this many letters on. */
const secondLanguage = { share: 0.15, letters: 100 }

/**
 * Says in which language a Document and each of its paragraphs is written.
 *
 * 1. The Document's language is that of most of its letters. A paragraph of few letters, such as a name, takes the language of
 *    the Document where its script allows it, and `und` where it does not.
 * 2. Notices: `language.not-official` where it is none of the six, `language.unknown` where nothing settles it,
 *    `language.mixed` where a second language has a sixth or more of the text.
 */
export function withLanguages(document: Document): Read<Document> {
  const looked = document.paragraphs.map(look)
  const letters = lettersByLanguage(looked)
  const all = letters.reduce((sum, [, count]) => sum + count, 0)
  const whole = letters[0]?.[0] ?? detectLanguage(document.paragraphs.map(({ text }) => text.replace(noLanguage, ' ')).join(' '))
  const paragraphs = looked.map((one) => ({ ...one.paragraph, language: languageOf(one, whole) }))
  const notices: Notice[] = []
  if (whole === 'und') notices.push(notice('language.unknown'))
  else if (!isOfficial(whole)) notices.push(notice('language.not-official', null, { language: nameOf(whole) }))
  const others = letters
    .slice(1)
    .filter(([, count]) => count >= secondLanguage.letters && count >= all * secondLanguage.share)
    .map(([language]) => language)
  if (others.length > 0) {
    const first = looked.find(({ language }) => others.includes(language))!.paragraph
    notices.push(notice('language.mixed', { paragraph: first.n }, { language: nameOf(whole), others: others.map(nameOf).join(', ') }))
  }
  return { value: { ...document, language: whole, paragraphs }, notices }
}
