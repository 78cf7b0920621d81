import { findDelegations } from '../../council/index.ts'
import type { Cues } from './cues.ts'

/** A phrase about a person, read: either part is null where it is not printed. */
export interface PersonPhrase {
  readonly name: string | null
  readonly title: string | null
}

const ends = /^[\s,،，、;؛；:：–—\-.•·]+|[\s,،，、;؛；:：–—-]+$/gu
const clean = (text: string) =>
  text
    .replace(ends, '')
    .replace(/^(?:the|la|le|l['’]|el)\s+(?=\p{Lu})/iu, '')
    .trim()

/** Takes forms of address off both ends of a name. */
export function withoutHonorifics(text: string, cues: Cues): string {
  const [honorific] = cues.each('honorifics')
  let rest = clean(text)
  for (let i = 0; i < 5; i++) {
    const before = new RegExp(`^(?:${honorific!.source})[\\s.,،]*`, honorific!.flags).exec(rest)
    const after = cues.language === 'zh' ? new RegExp(`(?:${honorific!.source})$`, honorific!.flags).exec(rest) : null
    if (before && before[0].length > 0) rest = rest.slice(before[0].length)
    else if (after) rest = rest.slice(0, after.index)
    else break
  }
  return clean(rest)
}

const hasTitleWord = (text: string, cues: Cues) => cues.any('titles').test(text)
const hasHonorific = (text: string, cues: Cues) => cues.any('honorifics').test(text)

/** True where words look like a person's name: two to six words that begin with capitals, or, in Arabic, short and without a title. */
function looksLikeName(text: string, cues: Cues): boolean {
  const bare = withoutHonorifics(text, cues)
  if (bare === '' || /\d/.test(bare)) return false
  const words = bare.split(/\s+/)
  if (cues.language === 'ar') return hasHonorific(text, cues) && words.length <= 5 && !hasTitleWord(bare, cues)
  if (words.length > 6 || (words.length < 2 && !hasHonorific(text, cues))) return false
  if (hasTitleWord(bare, cues)) return false
  return words.every((w) => /^(?:\p{Lu}|d['’]\p{Lu}|(?:de|del|da|dos|la|van|von|der|bin|ibn|al|el|y|e|di|du|ten|af)(?:$|-))/u.test(w))
}

/** Chinese sets the title before the name with nothing between; a foreign name has a middle dot, others end in a form of address. */
function chinese(text: string, cues: Cues): PersonPhrase {
  // "常驻代表马克·韦恩大使": a rank after a foreign name is a form of address.
  const whole = /·[\p{sc=Han}]+(?:大使|先生|女士|阁下|博士|教授|夫人)$/u.test(clean(text)) ? withoutHonorifics(text, cues) : clean(text)
  const parts = whole.split(/[，,]/)
  if (parts.length === 2) {
    const [a, b] = parts as [string, string]
    if (/·/.test(a) && hasTitleWord(b, cues)) return { name: withoutHonorifics(a, cues), title: b.trim() }
    if (/·/.test(b) && hasTitleWord(a, cues)) return { name: withoutHonorifics(b, cues), title: a.trim() }
  }
  const title = cues.each('titles')[0]!
  const last = [...whole.matchAll(new RegExp(title.source, 'gu'))].at(-1)
  if (!last) {
    const bare = withoutHonorifics(whole, cues)
    return /·/.test(bare) && bare.length <= 20 ? { name: bare, title: null } : { name: null, title: whole || null }
  }
  const at = last.index + last[0].length
  const rest = whole.slice(at)
  if (/^(?:先生|女士|阁下|博士|教授|夫人)?$/.test(rest)) {
    // "李明部长" or a title alone.
    return { name: null, title: whole.replace(/(?:先生|女士|阁下)$/, '') }
  }
  const name = withoutHonorifics(rest, cues)
  const foreign = /^[\p{sc=Han}]{1,8}(?:[·•・][\p{sc=Han}]{1,10}){1,3}$/u.test(name)
  const plain = /^[\p{sc=Han}]{2,4}$/u.test(name) && /(?:先生|女士|阁下|博士|夫人)$/.test(rest)
  if (foreign || plain || /^[A-Z][\p{L}.' -]+$/u.test(name)) return { name, title: clean(whole.slice(0, at)) }
  return { name: null, title: whole }
}

/** Commas that part a phrase, those inside brackets left alone. */
function commaParts(text: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const c of text) {
    if (/[(（]/.test(c)) depth++
    if (/[)）]/.test(c)) depth--
    if (/[,،;]/.test(c) && depth <= 0) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts.map((p) => p.trim()).filter(Boolean)
}

/**
 * Reads "H.E. Ms. N. N., Minister for …" or "the Minister for …, Ms. N. N." into name and title.
 *
 * A name is only taken where a form of address or its shape shows it; else the whole phrase is the title.
 */
export function personOf(given: string, cues: Cues): PersonPhrase {
  const text = given.replace(/\s+/g, ' ').replace(ends, '').trim()
  if (text === '') return { name: null, title: null }
  if (cues.language === 'zh') return chinese(text, cues)
  const bracketed = /^(.*?)\s*[(（]([^()（）]+)[)）]$/u.exec(text)
  if (bracketed && looksLikeName(bracketed[1]!, cues)) return { name: withoutHonorifics(bracketed[1]!, cues), title: clean(bracketed[2]!) }
  const dashed = text.split(/\s+[–—-]\s+|\s*:\s+/u)
  if (dashed.length === 2) {
    if (looksLikeName(dashed[0]!, cues)) return { name: withoutHonorifics(dashed[0]!, cues), title: clean(dashed[1]!) }
    if (looksLikeName(dashed[1]!, cues)) return { name: withoutHonorifics(dashed[1]!, cues), title: clean(dashed[0]!) }
  }
  const parts = commaParts(text)
  if (looksLikeName(parts[0]!, cues)) {
    const title = clean(text.slice(text.indexOf(parts[0]!) + parts[0]!.length))
    return { name: withoutHonorifics(parts[0]!, cues), title: title || null }
  }
  const last = parts.at(-1)!
  if (parts.length > 1 && looksLikeName(last, cues))
    return { name: withoutHonorifics(last, cues), title: clean(text.slice(0, text.lastIndexOf(last))) }
  for (const part of parts.slice(1, -1)) {
    if (hasHonorific(part, cues) && looksLikeName(part, cues)) {
      const [before, after] = text.split(part) as [string, string]
      return { name: withoutHonorifics(part, cues), title: [clean(before), clean(after)].filter(Boolean).join(', ') }
    }
  }
  return within(text, cues)
}

/** Reads a name that stands beside its title with no comma: after a form of address, or as the last words. */
function within(text: string, cues: Cues): PersonPhrase {
  const honorific = cues.each('honorifics')[0]!
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}])(?:${honorific.source})`, 'giu'))].filter((m) => m.index > 3)
  for (const m of found) {
    const after = text.slice(m.index)
    const name = withoutHonorifics(after, cues)
    if (looksLikeName(after, cues)) return { name, title: clean(text.slice(0, m.index)) }
    const upTo = /^(.+?)(?:[,،]|\s(?:who|qui|quien|которая|который)\b)/u.exec(after)
    if (upTo && looksLikeName(upTo[1]!, cues)) {
      const rest = clean(after.slice(upTo[1]!.length))
      return { name: withoutHonorifics(upTo[1]!, cues), title: [clean(text.slice(0, m.index)), rest].filter(Boolean).join(', ') }
    }
  }
  return afterState(text, cues) ?? { name: null, title: clean(text) || null }
}

const capitals = /(?:^|\s)((?:\p{Lu}[\p{L}’'-]+\s+){1,3}\p{Lu}[\p{L}’'-]+)$/u

/**
 * Reads "the Minister of Savaria Ilka Marent": the last words begin with capitals and follow the name of a State; in Russian, where titles
 * of office are written small, any small word.
 */
function afterState(text: string, cues: Cues): PersonPhrase | null {
  const run = capitals.exec(text)
  if (!run || cues.language === 'ar') return null
  const start = text.length - run[1]!.length
  const state = findDelegations(text).find((f) => f.start >= start - 1 || f.end > start)
  const from = state ? state.end : cues.language === 'ru' ? start : null
  const before = findDelegations(text).some((f) => f.end <= start && text.slice(f.end, start).trim() === '')
  const at = from ?? (before ? start : null)
  if (at === null) return null
  const name = text.slice(at).trim()
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 3 || hasTitleWord(name, cues) || /Наци[йия]|Совет|Безопасност|Организаци|Секретар/u.test(name))
    return null
  const title = clean(text.slice(0, at))
  return hasTitleWord(title, cues) ? { name, title } : null
}
