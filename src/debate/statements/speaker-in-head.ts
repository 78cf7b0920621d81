import { findDelegations, recogniseDelegation } from '../../council/index.ts'
import { type CaselessPattern, caselessPattern, findDates } from '../../language/index.ts'
import { cue, field } from './cues/index.ts'
import type { Speaker } from './head.ts'

const statementBy = new RegExp(`${cue('statement')}[^\\n]{0,40}?\\s*\\n?\\s*${cue('by')}\\s+|${cue('statement')}\\s*[:–—-]?\\s*\\n?`, 'giu')
const deliveredBy = new RegExp(
  `(?:(?:delivered|made|presented|given|read|pronounced|submitted)\\s+by|(?:prononcée?|présentée?|lue?|faite?|délivrée?)\\s+par|(?:pronunciad|formulad|presentad|leíd)[oa]\\s+por|(?:ي|ت)لقيها?|ألقاها?|выступает|зачитывает|оглашает|يدلي بها?|تدلي بها?|أدلى بها?|أدلت بها?)\\s+|(?<=\\s)(?:by|par|por)\\s+(?=${cue('honorific')})`,
  'giu',
)
const occasion = caselessPattern(`(?<=[\\s,،(\\[|])${cue('occasion')}`)
const honorific = `(?:${cue('honorific')}|${cue('recordAddress')})`
const address = caselessPattern(`(?<=^|[\\s,،(])${honorific}\\.?(?=[\\s.])`)
const honorificAlone = new RegExp(`(${honorific}\\.?)\\s*\\n\\s*`, 'giu')
const honorificOnly = caselessPattern(`^${honorific}\\.?$`)
// Ranks that are surnames too: "Ms. King", "Ms. Bishop".
const surname = /^(?:King|Bishop|Prince|Queen|Chief|Judge|Justice|Count|General|Lord|Baron|Captain|Cardinal|Father|Sister|Hon|Major)$/u
const leading = caselessPattern(`^(?:(?:the|la|le|el|l[’'])\\s+)?${honorific}(?:\\.(?=\\S)|[\\s.,/]+)`)
const post = caselessPattern(cue('post'))
const behalf = caselessPattern(cue('behalf'))
const rank =
  /^(?:the |la |le |el )?(?<rank>(?:Deputy |Vice[- ])?(?:Prime Minister|President|Minister|Foreign Minister|(?:State|Foreign|Permanent|Parliamentary|Home|Defence) Secretary|(?:Deputy )?Permanent Representative|Special Envoy|High Representative|Youth delegate|Chancellor|Premier ministre|Présidente?|Ministre|Ministr[oa]|President[ea]|Vicepresident[ea]|Canciller|Crown Prince|Taoiseach))\s+(?<name>\S.*)$/iu
const afterSeat =
  /(?:при ООН|в ООН|при Организации Объединенных Наций|to the (?:UN|United Nations)|auprès (?:des Nations [Uu]nies|de l[’']ONU)|ante (?:las Naciones Unidas|la ONU|la Organización de las Naciones Unidas))\s+(?<name>\p{Lu}[\p{L}.’'-]+(?:\s+\p{L}[\p{L}.’'-]+){1,4})$/u
const particleFirst = /^(?:de|del|du|des|of|for|y|et|and|la|le|el|in|to)(?!\p{L})/iu
const particle = "(?:d[aeiou]s?|del|della|der|den|van|von|ter|bin|bint|ibn|al|el|la|le|y|e|du|of|ul|ould|zu|née|de|d’|d')"
const name = new RegExp(`^(?:(?:${particle}[-\\s])*[\\p{Lu}][\\p{L}\\p{M}.’'‘\`-]*(?:\\s|$)){2,8}$`, 'u')
const oneName = /^[\p{Lu}][\p{L}\p{M}’'‘`-]+$/u
// Russian writes no common noun of a heading with a capital, so that two or three capitals on a line of their own are a name.
const cyrillicName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u
// "Statement by the Permanent Representative of Kestria Ilo Ras": two to four words, and no more.
const latinName = /^(?:\p{Lu}\p{L}[\p{L}’'-]*\s){1,3}\p{Lu}\p{L}[\p{L}’'-]*$/u
const nation =
  /^(?<title>.*?(?:de la Nación|de la Nation|de la República|de la République|of the Republic))\s+(?<name>(?:\p{Lu}\p{L}+\s?){2,4})$/u
const russianTitled = /^(?<title>\p{Script=Cyrillic}[\p{Ll}\s,-]+)\s(?<name>\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)$/u
const russianInitials = /^\p{Script=Cyrillic}\.\s?(?:\p{Script=Cyrillic}\.\s?)?\p{Lu}[\p{Ll}\p{Lu}-]+$/u
const occasional = /security|council|debate|session|united|nations|assembly|conseil|débat|consejo|совет|заседан|مجلس/iu
const initials = /\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{Ll}\p{Lu}-]+/u
const arabicName = /^[\p{Script=Arabic}\s.-]{3,60}$/u
// Words that begin with a capital in heads and are no names of persons.
const notAName =
  /(?<!\p{L})(?:assembly|nations?|council|security|check(?:ed)?|delivery|delivered|republic|department|missions?|open|debate|women|peace|statements?|united|un|onu|hq|headquarters|general|session|theme|topic|draft|office|ministry|press|federal|state|york|conseil|assemblée|asamblea|naciones|consejo|original|english|french|spanish|translation|page|embargo|final|version|permanente?|misión|débat|abierto|совет\p{L}*|ассамбле\p{L}+|организаци\p{L}+|женщин\p{L}*|мир|безопасност\p{L}+|объединенны\p{L}+|наци\p{L}+|республик\p{L}+|الأمم|المتحدة|الجمعية|مجلس|الأمن|الدورة|البعثة|جمهورية|المملكة)(?!\p{L})/iu
const chineseHead = new RegExp(
  `(?<title>[^，。：:\\n]{0,30}?(?:${cue('post')}|代表))[ \\u3000]?(?<name>(?!的|发言|声明|讲话|团|在|书面|宣读|通报|提交|致辞)(?:[\\p{Script=Han}]{2,4}?|[\\p{Script=Han}]{1,8}(?:[·•・.．‧][\\p{Script=Han}]{1,10}?)+))(?<rank>大使|先生|女士|部长|阁下|公使|参赞|博士|将军)*(?=$|[\\n\\s在于以，,、。：:（(的就]|代表|出席|书面|发言|讲话|致辞|声明|作|提交|宣读)`,
  'u',
)
// "沈文博副代表的发言": a name of two or three characters that begins with a surname, before the post.
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const chineseNameFirst = new RegExp(
  `^(?<name>[${surnames}]\\p{Script=Han}{1,2})(?<title>(?:副)?(?:大使|代表|常驻代表|部长|外长|公使|参赞|特使|主任))(?=的|在|于|$)`,
  'mu',
)
const speakerField = caselessPattern(`^[\\s|]*${field('speaker')}\\s*(?:[:：|]\\s*(?<value>\\S.*))?[:：]?$`)
const titleField = caselessPattern(`^[\\s|]*${field('title')}\\s*(?:[:：|]\\s*(?<value>\\S.*))?[:：]?$`)
const trailing =
  /[\s,،]+(?:delivered|made|read|given|prononcée?|lue?|pronunciad[oa]|formulad[oa]|at|to|on|the|of|in|and|à|a|la|en|el|del|de|на|в|في|general|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|\d{1,3}(?:st|nd|rd|th|e|ème|°|º|ª)?)$/iu

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,،;:–—|*"“”(●•-]+|[\s,،;:–—|*"“”(.-]+$/gu, '')
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
  const name = honorificOnly.test(bare) && !surname.test(bare) ? '' : tidy(bare)
  return { name, honorific: tidy(text.slice(0, text.length - rest.length)) }
}

function withoutSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}

/** Tells whether a text is nothing but the name of a person in letters with capitals. */
export function isName(text: string): boolean {
  if (/\d/u.test(text) || post.test(text) || notAName.test(text) || !name.test(text)) return false
  // Some given names and surnames are names of States ("Jordan"); a name is more than that.
  const found = findDelegations(text)
  const named = found.reduce((sum, { start, end }) => sum + end - start, 0)
  // "la Santa Sede", "Pellonia y Rovinia": names of delegations with what may stand between them.
  return (
    !found.some(({ start, end }) => end - start > text.length * 0.8) &&
    !(named > text.length * 0.65 && !/\p{L}{3,}/u.test(withoutSpans(text, found)))
  )
}

/** "Prime Minister Lars Holm of Hestland": the State after the name is no part of it. */
function withoutState(text: string): string {
  const found = /^(?<before>.*\S)\s+(?:of|de|del|du|d[’'])\s*(?:the |la |los |las |l[’'])?(?<state>\S.*)$/iu.exec(text)?.groups
  return found?.before && found.state && recogniseDelegation(found.state) ? found.before : text
}

interface NameIn {
  readonly name: string
  /** What stands before and after the name in its part, of which titles are made. */
  readonly before: string
  readonly after: string
  readonly addressed: boolean
}

/** Reads one part of a head, such as "H.E. Ms. Ilena Corvat Permanent Representative", into name and what stands around it. */
function nameIn(part: string, led: boolean): NameIn | null {
  const addressed = leading.test(`${tidy(part)} `)
  const { name: bare } = withoutHonorific(part)
  const ranked = rank.exec(withoutState(bare))?.groups
  if (
    ranked?.name &&
    !particleFirst.test(ranked.name) &&
    (isName(ranked.name) || (led && oneName.test(ranked.name) && !notAName.test(ranked.name)))
  ) {
    return { name: ranked.name, before: ranked.rank ?? '', after: '', addressed: true }
  }
  const at = bare.search(post)
  const first = tidy(at > 0 ? bare.slice(0, at) : at === 0 ? '' : withoutState(bare))
  if (first !== '' && (isName(first) || (addressed && !notAName.test(first) && (oneName.test(first) || arabicName.test(first))))) {
    return { name: first, before: '', after: at > 0 ? tidy(bare.slice(at)) : '', addressed }
  }
  // "Постоянного представителя Морвании Кирилла Остромыслова": Russian needs nothing between the State and the name.
  const state = at < 0 ? undefined : findDelegations(bare).at(-1)
  const person = state && state.start > at ? tidy(bare.slice(state.end)) : ''
  const slavic = cyrillicName.test(person) || russianInitials.test(person)
  if (state && (slavic || (led && latinName.test(person))) && isName(person))
    return { name: person, before: tidy(bare.slice(0, state.end)), after: '', addressed: true }
  // "заместитель министра иностранных дел Реза Проба": in Russian the name alone has capitals.
  const russian = russianTitled.exec(bare)?.groups
  if (russian?.name && russian.title && post.test(russian.title) && isName(russian.name))
    return { name: russian.name, before: russian.title, after: '', addressed: true }
  const ofNation = led ? nation.exec(bare)?.groups : undefined
  if (ofNation?.name && ofNation.title && post.test(ofNation.title) && isName(ofNation.name))
    return { name: ofNation.name, before: ofNation.title, after: '', addressed: true }
  const seat = afterSeat.exec(bare)
  if (seat?.groups?.name && isName(tidy(seat.groups.name))) {
    return {
      name: tidy(seat.groups.name),
      before: tidy(bare.slice(0, seat.index + seat[0].length - seat.groups.name.length)),
      after: '',
      addressed: true,
    }
  }
  // "the Minister for Foreign Affairs H.E. Mr. X": the title comes first and a form of address parts it from the name.
  const inside = bare.search(address)
  if (inside > 0 && post.test(bare.slice(0, inside))) {
    const found = nameIn(bare.slice(inside), led)
    if (found) return { ...found, before: tidy(bare.slice(0, inside)), addressed: true }
  }
  return null
}

interface Stretch {
  readonly text: string
  /** Place or occasion cut its last line short. */
  readonly cut: boolean
  /** It begins after "Statement by", "delivered by" and the like. */
  readonly led: boolean
}

function stretches(head: string): readonly Stretch[] {
  const joined = head.replace(honorificAlone, '$1 ')
  const matches = [deliveredBy, statementBy].flatMap((led) => [...joined.matchAll(led)])
  const titles = matches.map((match) => match.index)
  const leads = (from: number) => leading.test(`${joined.slice(from, from + 40).trimStart()} `)
  const starts = matches.map((match) => {
    const from = match.index + match[0].length
    // "إحاطة السيدة …": Arabic needs no word between the title and the form of address.
    return { from, led: /\s\S+\s+$/u.test(match[0]) || leads(from) }
  })
  const addressed = address.exec(joined)
  if (addressed) starts.push({ from: addressed.index, led: false })
  starts.push({ from: 0, led: false })
  return starts.map(({ from, led }) => {
    const rest = joined.slice(from)
    const stop = occasion.exec(rest)
    const dated = findDates(rest.replaceAll('\n', ' '))[0]
    // A second title line ("Joint statement of …" / "delivered by …") ends the stretch of the first.
    const next = titles.find((start) => start > from + 1)
    const ends = [rest.length, next === undefined ? rest.length : next - from, stop?.index ?? rest.length, dated?.start ?? rest.length]
    const end = Math.min(...ends)
    return { text: rest.slice(0, end), led, cut: end < rest.length && !/\n\s*$/u.test(rest.slice(0, end)) }
  })
}

const openEnd =
  /(?:^|\s)(?:of|for|and|the|to|de|des|du|la|las|los|les|del|el|et|y|e|à|aux?|pour|para|ante|auprès|и|по|при|в|и\s+по|و|في|لدى|d[’']|l[’']|&)$|[-‐]$/iu
const goesOn = /^(?:of|for|and|to|de|des|du|del|et|y|à|aux?|pour|para|ante|auprès|и|по|при|لدى|في|d[’']|&)(?=\s|$)/iu
const closes = /[,،;:.|()–—]\s*$/u

/** Lines of a head that are one line broken in two: the first ends, or the next begins, with a word that cannot stand at an end. */
function joined(text: string): string {
  const lines = text.split('\n')
  let whole = lines[0] ?? ''
  for (const line of lines.slice(1)) {
    const before = whole.slice(whole.lastIndexOf('\n') + 1).trimEnd()
    const next = line.trimStart()
    // "Minister of Foreign Affairs and International / Cooperation of Kestria": the State stands at the end of the title.
    const endsTitle =
      post.test(before) &&
      !post.test(next) &&
      !/[,،;]/u.test(next) &&
      findDelegations(before).length === 0 &&
      findDelegations(next).some(
        ({ start }) => start > 0 && /(?:\sof|\sde|\sdu|\sdel|\sdes|[’'])\s?(?:the |la |las |los |l[’'])?$/iu.test(next.slice(0, start)),
      )
    const one =
      next !== '' &&
      !closes.test(before) &&
      (openEnd.test(before) || (post.test(before) && (goesOn.test(next) || /^\p{Ll}/u.test(next))) || endsTitle)
    whole += one ? ` ${next}` : `\n${line}`
  }
  return whole
}

/** Stretches of a head that may speak of the person, best first: from "delivered by", "Statement by" or a form of address to place and occasion. */
export function personalParts(head: string): readonly string[] {
  return stretches(head).map(({ text }) => text)
}

function inChinese(head: string): Speaker | null {
  const turned = chineseNameFirst.exec(head)?.groups
  if (turned?.name && recogniseDelegation(turned.name) === null) return { name: turned.name, title: turned.title ?? null }
  const found = chineseHead.exec(head)?.groups
  return found?.name ? { name: found.name, title: tidy(found.title ?? '').replace(/^[由请]/u, '') || null } : null
}

function fromFields(lines: readonly string[]): Speaker | null {
  const value = (label: CaselessPattern): string | null => {
    for (const [index, line] of lines.entries()) {
      const found = label.exec(line)
      if (found) return (found.groups?.value ?? lines[index + 1])?.replace(/[\s|]+$/u, '') ?? null
    }
    return null
  }
  const printed = value(speakerField)
  if (printed === null) return null
  const [first = '', ...others] = printed.split(/[,،;]/u)
  const { name: bare } = withoutHonorific(first)
  return bare === '' ? null : { name: bare, title: tidy(others.join(',')) || (value(titleField) ?? null) }
}

function titleOf(text: string): string | null {
  let title = tidy(text).replace(/^(?:(?:the|la|le|el)\s+|l[’']\s*)(?=\p{L})/iu, '')
  for (let again = true; again; ) {
    const next = tidy(title.replace(trailing, ''))
    again = next !== title
    title = next
  }
  // The stop of "a.i." is its own.
  return /(?:^|\s)(?:a|p)\.\s?i$/u.test(title) ? `${title}.` : title || null
}

/** What place or occasion left of a line is no part of a title: "United" of "United Nations Security Council", "Открытая" of "Открытая дискуссия". */
function withoutRemnant({ text, cut }: Stretch): string {
  const lines = joined(text).split('\n')
  const last = lines.at(-1)?.trim() ?? ''
  if (!cut || lines.length < 2 || post.test(last) || leading.test(`${last} `) || isName(tidy(last)) || initials.test(last))
    return lines.join('\n')
  const known = recogniseDelegation(last.replace(/[\s,،;(–—-]+$/u, ''))
  return (known && known.delegation.kind !== 'un-entity' && !known.delegation.whole ? lines : lines.slice(0, -1)).join('\n')
}

/** The lines up to the last one that names a post or is a delegation's name: what follows is the theme of the debate. */
function withoutTheme(text: string): string {
  const lines = text.split('\n')
  const tells = (line: string) =>
    post.test(line) ||
    leading.test(`${line.trim()} `) ||
    initials.test(line) ||
    isName(tidy(line)) ||
    recogniseDelegation(tidy(line)) !== null
  const last = lines.findLastIndex((line, index) => tells(line) || (index > 0 && /[,،;]\s*$/u.test(lines[index - 1] ?? '')))
  return last < 0
    ? text
    : lines
        .slice(
          0,
          Math.max(
            last,
            lines.findIndex((line) => isName(tidy(line))),
          ) + 1,
        )
        .join('\n')
}

// "M.P.", "K.C.M.G." after a name are no person's form of address.
const postnominal = /^\s*(?:M\.?P\.?|Ph\.?\s?D\.?|(?:\p{Lu}\.){2,5}|KCMG|CMG|OBE|CBE|Esq\.?)\s*$/u
const partsEnd = /\n|[,،;]|\((?!\d)|(?<=\p{L})\)|\s[–—-]\s/u

/** What stands after a part on its own line. */
function besideOnLine(text: string, part: string): string {
  const line = text.split('\n').find((each) => each.includes(part)) ?? ''
  const rest = line.slice(line.indexOf(part) + part.length)
  return tidy(
    rest
      .split(partsEnd)
      .filter((each) => !postnominal.test(each))
      .join(', '),
  )
}

function speakerIn(stretch: Stretch): Speaker | null {
  const { led } = stretch
  const text = withoutTheme(withoutRemnant(stretch))
  const inBrackets = new Set([...text.matchAll(/\(([^()\d]{3,60})\)/gu)].map(([, inside]) => inside!))
  const isHome = (part: string) => inBrackets.has(part) && recogniseDelegation(part) !== null
  // A delegation in brackets after a name is no title.
  const parts = text.split(partsEnd).filter((part) => !postnominal.test(part) && !isHome(part))
  for (const [index, part] of parts.entries()) {
    const found = nameIn(part, led)
    if (!found) continue
    // Another person begins where another form of address does.
    const others = parts.findIndex((other, at) => at > index && leading.test(tidy(other)) && !post.test(tidy(other).split(' ')[0] ?? ''))
    const after = tidy(
      [found.after, ...parts.slice(index + 1, others < 0 ? parts.length : others)].filter((each) => each.trim() !== '').join(', '),
    )
    const above = tidy([...parts.slice(0, index), found.before].filter((each) => each.trim() !== '').join(', '))
    // For whom somebody speaks is no part of a title.
    const before = behalf.test(above) ? found.before : above
    const beside = found.after || besideOnLine(text, part)
    // After a form of address in a title, what stands beside the name on its line is the title, whatever it is: "women's rights defender".
    const title = post.test(after)
      ? after
      : post.test(before)
        ? before
        : led && !/\d/u.test(beside) && recogniseDelegation(beside) === null && (found.addressed || !occasional.test(beside))
          ? beside
          : ''
    // Outside "Statement by", a name without form of address needs its post beside it; an Arabic one always does.
    if (!led && title === '' && (!found.addressed || arabicName.test(found.name) || oneName.test(found.name))) continue
    const below = cyrillicName.test(tidy(part)) && post.test(parts[index - 1] ?? '')
    if (!led && !found.addressed && !below && !post.test(tidy(`${found.after} ${parts[index + 1] ?? ''}`))) continue
    return { name: found.name, title: titleOf(title) }
  }
  const byInitials = led || post.test(text) ? initials.exec(text) : null
  return byInitials && !leading.test(byInitials[0]) ? { name: byInitials[0], title: titleOf(text.slice(0, byInitials.index)) } : null
}

const onlyTitle = caselessPattern(`^[^\\p{L}]*(?:(?:the|la|le|el|l[’'])\\s*)?${cue('post')}`)

/** "PERMANENT REPRESENTATIVE OF DOVENIA" in the line above the name. */
function titleAbove(lines: readonly string[], name: string): string | null {
  const above = lines[lines.findIndex((line) => line.includes(name)) - 1]
  return above !== undefined && onlyTitle.test(above) && !occasion.test(above) ? titleOf(above) : null
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
  for (const stretch of stretches(head)) {
    const speaker = speakerIn(stretch)
    if (speaker) return speaker.title === null ? { name: speaker.name, title: titleAbove(lines, speaker.name) } : speaker
  }
  return null
}
