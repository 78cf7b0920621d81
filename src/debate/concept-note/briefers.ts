import { sentencesOf } from '../../language/index.ts'
import type { Briefer } from './concept-note.ts'
import type { Cues } from './cues.ts'
import type { Outlined } from './outline.ts'
import { personOf } from './person.ts'

const whole = (text: string, cues: Cues): Briefer => {
  const bare = text
    .replace(/[;；،,.。]+$/u, '')
    .replace(/[;,،]?\s+(?:and|et|y|e|и|و)$/iu, '')
    .trim()
  return { ...personOf(bare, cues), text: bare }
}

/** Parts "A, title of A; B, title of B; and C" at its semicolons. */
function parted(text: string): readonly string[] {
  return text
    .split(/[;；؛]/u)
    .map((p) => p.replace(/^\s*(?:(?:and|et|y|e|и|و)\s+|以及|和)/iu, '').trim())
    .filter(Boolean)
}

/** Parts "the Director of A and Ms. B, title of B" before each new form of address, article or rank. */
function listed(given: string, cues: Cues): readonly string[] {
  if (/[;；؛]/u.test(given)) return parted(given)
  // The preposition that led to the first person comes again before the next: "del Secretario General y de Luz Marán".
  const again = given.split(/[,،]?\s+(?:et|y|e|и)\s+(?:de|d['’]|du|par|por)\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu})/u)
  return again.flatMap((text) => partedPersons(text, cues))
}

/** Parts persons at commas and conjunctions before a form of address, an article or a rank. */
function partedPersons(text: string, cues: Cues): readonly string[] {
  if (cues.language === 'zh') return chineseList(text, cues)
  const honorific = cues.each('honorifics')[0]!.source
  const next = `(?:${honorific}|the |an? |la |le |l['’]|el |un |una |une )`
  const title = cues.each('titles')[0]!.source
  const before = `(?:(?:de|d['’]|del|by|from|to|par|por|с)\\s+)?`
  const parts = text.split(new RegExp(`((?:[,،]\\s+|[,،]?\\s+(?:and|et|y|e|и|و)\\s*)${before})(?=${next}|(?:${title}))`, 'iu'))
  const found = [parts[0]!]
  for (let i = 1; i < parts.length; i += 2) {
    const held = found.at(-1)!
    // After "Ms. A," comes her title; after a title, the next person.
    const own = /[,،]/.test(parts[i]!)
      ? (cues.any('honorifics').test(held) || /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(held.trim())) &&
        !/[,،]/.test(held) &&
        !cues.any('titles').test(held)
      : !/^[^,،]*$/.test(held) && !new RegExp(`^${next}`, 'iu').test(parts[i + 1]!) && cues.any('honorifics').test(held)
    if (own) found[found.length - 1] = held + parts[i]! + parts[i + 1]!
    else found.push(parts[i + 1]!)
  }
  return found.map((t) => t.trim()).filter(Boolean)
}

/** Chinese parts persons with "、" or "和", which stand inside titles too: a person ends with a title, a name or a form of address. */
function chineseList(text: string, cues: Cues): readonly string[] {
  const title = cues.each('titles')[0]!.source
  const ended = new RegExp(`(?:${title}|先生|女士|阁下|博士|教授|夫人|[)）]|·[\\p{sc=Han}]{1,8})$`, 'u')
  const found: string[] = ['']
  for (const part of text.split(/(、|，|以及|和(?![平解])|及|与)/u)) {
    if (/^(?:、|，|以及|和|及|与)$/u.test(part) && ended.test(found.at(-1)!) && found.at(-1) !== '') found.push('')
    else found[found.length - 1] += part
  }
  return found.map((t) => t.trim()).filter(Boolean)
}

/** What stands after "briefers:" or "will be briefed by" in a sentence; null where nothing does. */
function announced(sentence: string, cues: Cues): readonly string[] | null {
  const cue = cues.any('briefings').exec(sentence)
  if (!cue) return null
  const colon = /[:：]/u.exec(sentence.slice(cue.index))
  const after = colon ? sentence.slice(cue.index + colon.index + 1).trim() : ''
  if (after) return listed(after, cues)
  for (const pattern of cues.each('briefedBy')) {
    const who = pattern.exec(sentence)?.groups?.who
    if (who && !colon) return listed(who, cues)
  }
  return null
}

/** "H.E." goes with the form of address after it. */
function withNext(all: string[], part: string): string[] {
  const last = all.at(-1)
  if (last !== undefined && last.length < 6) all[all.length - 1] = `${last} ${part}`
  else all.push(part)
  return all
}

/** Lines that were run together: a new form of address begins a new person, unless a comma leads to it. */
function persons(text: string, cues: Cues): readonly string[] {
  const honorific = cues.each('honorifics')[0]!.source
  return text
    .split(new RegExp(`(?<=[^,،\\s–—:-])\\s+(?=(?:${honorific})\\.?\\s+\\p{Lu})`, 'u'))
    .map((t) => t.trim())
    .reduce<string[]>(withNext, [])
}

/** Reads who is to brief the Council: the entries under their heading, or what follows a sentence that announces them. */
export function briefersOf(outline: readonly Outlined[], cues: Cues): readonly Briefer[] {
  const own = outline.filter((o) => o.role === 'body' && o.region === 'note' && o.topics.includes('briefers'))
  const pure = own.length > 0 && own[0]!.topics.every((t) => t === 'briefers')
  if (pure) {
    const found = entries(own, cues)
    if (found.length > 0) return found
  }
  for (const parts of [own, outline]) {
    const found = announcedIn(parts, cues)
    if (found.length > 0) return found
  }
  return pure ? [] : own.filter((o) => o.listed).map((o) => whole(o.passage.text, cues))
}

function announcedIn(parts: readonly Outlined[], cues: Cues): readonly Briefer[] {
  for (const [i, { passage, role, region, topics }] of parts.entries()) {
    if (
      role !== 'body' ||
      region === 'front' ||
      topics.some((t) => t === 'background' || t === 'questions' || t === 'aims' || t === 'calls') ||
      !cues.any('briefings').test(passage.text)
    )
      continue
    if (/[:：]$/u.test(passage.text)) {
      const following = parts.slice(i + 1)
      const end = following.findIndex((o) => o.role !== 'body' || !o.listed)
      const listed = end < 0 ? following : following.slice(0, end)
      if (listed.length > 0) return listed.map((o) => whole(o.passage.text, cues))
    }
    for (const s of sentencesOf(passage.text, cues.language)) {
      const after = announced(passage.text.slice(s.start, s.end), cues)
      if (after) return after.map((text) => whole(text, cues))
    }
  }
  return []
}

function entries(own: readonly Outlined[], cues: Cues): readonly Briefer[] {
  const listed = own.filter((o) => o.listed)
  if (listed.length > 0) return listed.map((o) => whole(o.passage.text, cues))
  const lines = own.filter((o) => !/[:：]$/u.test(o.passage.text))
  return lines.flatMap(({ passage }) => {
    for (const s of sentencesOf(passage.text, cues.language)) {
      const after = announced(passage.text.slice(s.start, s.end), cues)
      if (after) return after.map((text) => whole(text, cues))
    }
    if (/[;；]/u.test(passage.text)) return parted(passage.text).map((text) => whole(text, cues))
    const { name, title } = personOf(passage.text.replace(/[.。]$/u, ''), cues)
    // A sentence about briefers ("to be confirmed") is none.
    if (
      /[.。]$/u.test(passage.text) &&
      (!name || cues.any('chairs').test(passage.text) || sentencesOf(passage.text, cues.language).length > 1)
    )
      return []
    return title || name ? persons(passage.text, cues).map((text) => whole(text, cues)) : []
  })
}
