import { findDelegations } from '../../council/index.ts'
import { findDates } from '../../language/index.ts'
import { cue, field } from './cues/index.ts'
import type { Speaker } from './head.ts'

const statementBy = new RegExp(`${cue('statement')}[^\\n]{0,40}?\\s*\\n?\\s*${cue('by')}\\s+|${cue('statement')}\\s*[:–—-]?\\s*\\n?`, 'giu')
const deliveredBy =
  /(?:(?:delivered|made|presented|given|read|pronounced|submitted) by|(?:prononcée?|présentée?|lue?|faite?|délivrée?) par|(?:pronunciad|formulad|presentad|leíd)[oa] por|(?:ي|ت)لقيها?|ألقاها?|يدلي بها?|تدلي بها?|أدلى بها?|أدلت بها?)\s+/giu
const occasion = new RegExp(`(?<=[\\s,،])${cue('occasion')}`, 'iu')
const address = new RegExp(`(?:${cue('honorific')}|${cue('recordAddress')})\\.?`, 'iu')
const leading = new RegExp(`^(?:(?:the|la|le|el|l[’'])\\s+)?(?:${cue('honorific')}|${cue('recordAddress')})(?:\\.(?=\\S)|[\\s.,/]+)`, 'iu')
const post = new RegExp(cue('post'), 'iu')
const particle = "(?:d[aeiou]s?|del|della|der|den|van|von|ter|bin|bint|ibn|al|el|la|le|y|e|du|of|ul|ould|zu|née|de|d’|d')"
const name = new RegExp(`^(?:(?:${particle}[-\\s])*[\\p{Lu}][\\p{L}\\p{M}.’'‘\`-]*(?:\\s|$)){2,8}$`, 'u')
const oneName = /^[\p{Lu}][\p{L}\p{M}’'‘`-]+$/u
const initials = /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{Ll}\p{Lu}-]+/u
const addressedName = new RegExp(
  `(?<=\\s)(?:${cue('honorific')}|${cue('recordAddress')})\\.?\\s+(?<name>(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s?){1,5})`,
  'u',
)
const arabicName = /^[\p{Script=Arabic}\s.-]{3,60}$/u
const chineseHead = new RegExp(
  `(?<title>[^，。：:\\n]{0,30}?(?:${cue('post')}|代表))(?<name>[\\p{Script=Han}]{2,4}?|[\\p{Script=Han}]{1,8}(?:·[\\p{Script=Han}]{1,10})+)(?<rank>大使|先生|女士|部长|阁下|公使|参赞)?(?=$|[\\n\\s在于，,（(])`,
  'u',
)
const speakerField = new RegExp(`^\\s*${field('speaker')}\\s*(?:[:：|]\\s*(?<value>\\S.*))?[:：]?$`, 'iu')
const titleField = new RegExp(`^\\s*${field('title')}\\s*(?:[:：|]\\s*(?<value>\\S.*))?[:：]?$`, 'iu')

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,،;:–—|*"“”(-]+|[\s,،;:–—|*"“”(.-]+$/gu, '')
    .trim()
}

/** Splits honorifics and ranks off a name: "H.E. Ms. Ilena Corvat" → "Ilena Corvat". */
export function withoutHonorific(text: string): { readonly name: string; readonly honorific: string } {
  let rest = tidy(text)
  for (let again = true; again; ) {
    const next = rest.replace(leading, '')
    again = next !== rest && next !== ''
    if (again) rest = next
  }
  const han = /^(.+?)(?:先生|女士|大使|阁下|博士|教授|夫人|殿下)$/u.exec(rest)
  const bare = han?.[1] ?? rest
  return { name: tidy(bare), honorific: tidy(text.slice(0, text.length - rest.length)) }
}

function isName(text: string): boolean {
  if (/\d/u.test(text) || post.test(text)) return false
  return name.test(text) && findDelegations(text).length === 0
}

/** Reads one part of a head, such as "H.E. Ms. Ilena Corvat Permanent Representative", into name and what follows on it. */
function nameIn(part: string): { readonly name: string; readonly rest: string } | null {
  const addressed = leading.test(`${part} `)
  const { name: bare } = withoutHonorific(part)
  const at = bare.search(post)
  const first = tidy(at > 0 ? bare.slice(0, at) : at === 0 ? '' : bare)
  if (first === '') return null
  const rest = at > 0 ? tidy(bare.slice(at)) : ''
  if (isName(first) || (addressed && (oneName.test(first) || arabicName.test(first)))) return { name: first, rest }
  return null
}

/** Stretches of a head that may speak of the person, best first: from "delivered by", "Statement by" or a form of address to place and occasion. */
function personalParts(head: string): readonly string[] {
  const matches = [deliveredBy, statementBy].flatMap((led) => [...head.matchAll(led)])
  const titles = matches.map((match) => match.index)
  const starts = matches.map((match) => match.index + match[0].length)
  const addressed = address.exec(head)
  if (addressed) starts.push(addressed.index)
  starts.push(0)
  return [...new Set(starts)].map((from) => {
    const rest = head.slice(from)
    const stop = occasion.exec(rest)
    const dated = findDates(rest.replaceAll('\n', ' '))[0]
    // A second title line ("Joint statement of …" / "delivered by …") ends the stretch of the first.
    const next = titles.find((start) => start > from + 1)
    return rest.slice(
      0,
      Math.min(next === undefined ? rest.length : next - from, stop ? stop.index : rest.length, dated ? dated.start : rest.length),
    )
  })
}

function inChinese(head: string): Speaker | null {
  const found = chineseHead.exec(head)?.groups
  return found?.name ? { name: found.name, title: tidy(found.title ?? '') || null } : null
}

function fromFields(lines: readonly string[]): Speaker | null {
  const value = (label: RegExp): string | null => {
    for (const [index, line] of lines.entries()) {
      const found = label.exec(line)
      if (found) return found.groups?.value ?? lines[index + 1] ?? null
    }
    return null
  }
  const printed = value(speakerField)
  if (printed === null) return null
  const [first = '', ...others] = printed.split(/[,،;]/u)
  const { name: bare } = withoutHonorific(first)
  return bare === '' ? null : { name: bare, title: tidy(others.join(',')) || (value(titleField) ?? null) }
}

/** Reads the speaker's name and title from the lines of a head; null where no name stands there. */
export function speakerInHead(lines: readonly string[]): Speaker | null {
  const head = lines.join('\n')
  const inFields = fromFields(lines)
  if (inFields) return inFields
  if (/\p{Script=Han}/u.test(head)) {
    const chinese = inChinese(head)
    if (chinese) return chinese
  }
  for (const text of personalParts(head)) {
    const speaker = speakerIn(text)
    if (speaker) return speaker
  }
  return null
}

function speakerIn(text: string): Speaker | null {
  const parts = text.split(/\n|[,،;(]|\s[–—-]\s/u)
  for (const [index, part] of parts.entries()) {
    const found = nameIn(part)
    if (!found) continue
    const after = tidy([found.rest, ...parts.slice(index + 1)].filter((each) => each.trim() !== '').join(', '))
    const before = tidy(parts.slice(0, index).join(', '))
    return { name: found.name, title: titleOf(post.test(after) ? after : post.test(before) ? before : '') }
  }
  const byInitials = initials.exec(text)
  if (byInitials) return { name: byInitials[0], title: titleOf(text.slice(0, byInitials.index)) }
  const addressed = addressedName.exec(text)
  if (addressed?.groups?.name) return { name: tidy(addressed.groups.name), title: titleOf(text.slice(0, addressed.index)) }
  return null
}

function titleOf(text: string): string | null {
  return tidy(text).replace(/^(?:the|la|le|el|l[’'])\s*(?=\p{L})/iu, '') || null
}
