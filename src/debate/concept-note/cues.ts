import { isOfficial, type OfficialLanguage } from '../../language/index.ts'
import ar from './cues/ar.json' with { type: 'json' }
import en from './cues/en.json' with { type: 'json' }
import es from './cues/es.json' with { type: 'json' }
import fr from './cues/fr.json' with { type: 'json' }
import ru from './cues/ru.json' with { type: 'json' }
import zh from './cues/zh.json' with { type: 'json' }

/** What a section of a concept note is about, as its heading says. */
export const topics = [
  'aims',
  'background',
  'questions',
  'participation',
  'written',
  'briefers',
  'outcome',
  'calls',
  'date',
  'time',
  'chair',
  'agenda',
  'theme',
  'level',
  'presidency',
  'other',
] as const
/** One of the subjects that a heading of a concept note can name. */
export type Topic = (typeof topics)[number]

/**
 * What a concept note says in one language, as a data file: lists of patterns by what they tell.
 *
 * A pattern is a regular expression without regard to case, in which `{name}` stands for an entry of `words`,
 * a space for any white space (` ?` where it can be missing), an apostrophe or hyphen for each of its forms, and (Arabic) a letter for its forms with and without marks.
 */
interface CueFile {
  readonly words: Readonly<Record<string, string>>
  readonly noteTitles: readonly string[]
  readonly annexes: readonly string[]
  readonly statements: readonly string[]
  readonly letters: readonly string[]
  readonly notesVerbales: readonly string[]
  readonly salutations: readonly string[]
  readonly compliments: readonly string[]
  readonly addressed: readonly string[]
  readonly signed: readonly string[]
  readonly missions: readonly string[]
  readonly addressees: readonly string[]
  readonly headings: Readonly<Partial<Record<Topic, readonly string[]>>>
  readonly debates: readonly string[]
  readonly held: readonly string[]
  readonly ministerial: readonly string[]
  readonly highLevel: readonly string[]
  readonly ambassadorial: readonly string[]
  readonly presidency: readonly string[]
  readonly themes: readonly string[]
  readonly agenda: readonly string[]
  readonly agendaItems: readonly string[]
  readonly aims: readonly string[]
  readonly questions: readonly string[]
  readonly written: readonly string[]
  readonly wordCounts: readonly string[]
  readonly wordFormat: readonly string[]
  readonly deadlines: readonly string[]
  readonly due: readonly string[]
  readonly beforeDate: readonly string[]
  readonly afterDate: readonly string[]
  readonly recipients: readonly string[]
  readonly nonMembers: readonly string[]
  readonly undecided: readonly string[]
  readonly chairs: readonly string[]
  readonly honorifics: readonly string[]
  readonly titles: readonly string[]
  readonly briefings: readonly string[]
  readonly briefedBy: readonly string[]
  readonly calls: readonly string[]
  readonly commitments: readonly string[]
  readonly recalled: readonly string[]
}

type ListName = { [K in keyof CueFile]: CueFile[K] extends readonly string[] ? K : never }[keyof CueFile]

/** The cues of one language, ready for use. */
export interface Cues {
  readonly language: OfficialLanguage
  /** One pattern that finds any of a list. Patterns with named groups are asked one by one through {@link Cues.each}. */
  readonly any: (list: ListName) => RegExp
  readonly each: (list: ListName) => readonly RegExp[]
  readonly heading: (topic: Topic) => RegExp | null
}

const files: Readonly<Record<OfficialLanguage, CueFile>> = { ar, en, es, fr, ru, zh }

// JavaScript's own \b and \w know the letters of English only. Ranges, because \p{L} is a hundred times as slow to make ready.
const letter = '0-9A-Za-z_\\u00c0-\\u024f\\u0400-\\u052f\\u0621-\\u064a'
const boundary = `(?:(?<![${letter}])(?=[${letter}])|(?<=[${letter}])(?![${letter}]))`
const marks = '[\\u064b-\\u0652\\u0640]*'
const forms: Readonly<Record<string, string>> = {
  ' ': '\\s+',
  "'": "['’ʼ`´]",
  '-': '[-‐‑–]',
  е: '[её]',
  ё: '[её]',
  ا: `(?:[اأإآٱ]${marks})`,
  أ: `(?:[اأإآٱ]${marks})`,
  إ: `(?:[اأإآٱ]${marks})`,
  آ: `(?:[اأإآٱ]${marks})`,
  ي: `(?:[يى]${marks})`,
  ى: `(?:[يى]${marks})`,
}

/** Makes a pattern of a cue file a regular expression source. */
function sourceOf(pattern: string, words: Readonly<Record<string, string>>): string {
  let text = pattern
  for (let depth = 0; depth < 4 && /\{[a-zA-Z]+\}/.test(text); depth++)
    text = text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => words[name] ?? whole)
  return text.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?<[=!a-zA-Z]| \?|[\s\S]/gu, (token) => {
    if (token === '\\b') return boundary
    if (token === '\\w') return `[${letter}]`
    if (token.startsWith('[')) return token.replace(/\\w/g, letter).replace(/\\p\{L\}/g, letter)
    if (token === ' ?') return '\\s*'
    const form = forms[token]
    if (form) return form
    return /^[\u0621-\u064a]$/.test(token) ? `(?:${token}${marks})` : token
  })
}

function open(language: OfficialLanguage): Cues {
  const file = files[language]
  const singles = new Map<string, RegExp>()
  const lists = new Map<string, readonly RegExp[]>()
  const make = (patterns: readonly string[]) => patterns.map((p) => new RegExp(sourceOf(p, file.words), 'iu'))
  const never = /(?!)/u
  const union = (patterns: readonly string[]) =>
    patterns.length === 0
      ? never
      : new RegExp(patterns.map((p) => `(?:${sourceOf(p, file.words).replace(/\(\?<[a-z]+>/g, '(?:')})`).join('|'), 'iu')
  const remembered = <T>(store: Map<string, T>, key: string, build: () => T): T => {
    const known = store.get(key)
    if (known !== undefined) return known
    const built = build()
    store.set(key, built)
    return built
  }
  return {
    language,
    any: (list) => remembered(singles, list, () => union(file[list])),
    each: (list) => remembered(lists, list, () => make(file[list])),
    heading: (topic) => (file.headings[topic] ? remembered(singles, `heading ${topic}`, () => union(file.headings[topic]!)) : null),
  }
}

const opened = new Map<OfficialLanguage, Cues>()

/** Gives the cues of an official language; a document in another language is read with the English ones. */
export function cuesOf(language: string): Cues {
  const own = isOfficial(language) ? language : 'en'
  if (!opened.has(own)) opened.set(own, open(own))
  return opened.get(own)!
}
