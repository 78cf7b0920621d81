import { type Delegation, type FoundDelegation, findDelegations, findNearDelegations, recogniseDelegation } from '../../council/index.ts'
import { caselessPattern } from '../../language/index.ts'
import { cue, cueByLanguage, field } from './cues/index.ts'

/**
 * How a head names a delegation, best first.
 * `field`: a field of a table says so · `own`: "Statement by X", "X – statement" · `post`: "Permanent Representative of X" ·
 * `mission`: the letterhead of its house · `alone`: a line that says nothing else · `leading`: "X – open debate", the speaker or the topic.
 */
export type NamedHow = 'field' | 'own' | 'post' | 'mission' | 'alone' | 'leading'

/** A delegation that a head names as the one who speaks. */
export interface Named {
  readonly delegation: Delegation
  readonly printed: string
  readonly how: NamedHow
  readonly start: number
}

const post = new RegExp(cue('post'), 'giu')
const mission = caselessPattern(`${cue('mission')}[^\\n.;]{0,60}$`)
const postOnLine = caselessPattern(`${cue('post')}[^\\n]*$`)
const missionAfter = /^(?:[’']s)?\s{0,2}(?:permanent |observer )*mission(?![\p{L}])/iu
const postAfter = caselessPattern(`^(?:[’']s)?\\s(?:secretary[- ]general[’']s\\s)?${cue('post')}`)
const occasion = caselessPattern(cue('occasion'))
const statement = `(?:${cue('statement')})`
const ownBefore = caselessPattern(`${statement}(?<gap>[^\\n]{0,60})$`)
const by = caselessPattern(
  `^[^\\p{L}]*(?:(?:national|written|joint|nationale|commune|écrite|escrita|conjunta|nacional|por\\s+escrito|par\\s+écrit|presentada\\s+por\\s+escrito)\\s+)?(?:${cue('by')})?[^\\p{L}]*$`,
)
const inBrackets = caselessPattern(
  `^[^\\p{L}]*(?:(?:delivered|read|presented|made|prononcée?|lue?|présentée?|pronunciada?|leída?|formulada?) (?:by|par|por) )?(?:${cue('honorific')}|${cue('recordAddress')})`,
)
const delegationOf =
  /(?<!\p{L})(?:(?:the )?(?:delegation|government|republic|kingdom|state|federal republic|islamic republic|permanent mission|people) of(?: the)?|la délégation d\S{1,3}(?: la)?|la delegación d\S{1,2}(?: la)?|делегаци\p{L}|وفد|حكومة|the|la|le|el|los|las|les)(?!\p{L})|(?<!\p{L})(?:la délégation de )?l[’']/giu
const ownAfter = caselessPattern(`^(?:[’']s)?\\s*[–—:|-]?\\s*(?:(?:national|written|joint|official|country)\\s+)?${statement}`)
const deliveredBy = /(?:delivered|presented|read|prononcée?|lue?|présentée?|pronunciada|leída|presentada)\s+(?:by|par|por)\s*$/iu
const behalf = caselessPattern(`${cue('behalf')}[^\\n;]{0,200}$`)
const place = /(?:new york|nueva york|nova york|nova iorque|нью-йорк|نيويورك|纽约|geneva|genève|washington)[^\p{L}\n]{0,4}$/iu
const presidencyAfter = /^[^\n]{0,20}(?:presidency|présidence|presidencia|председательств|رئاسة|担任(?:安理会)?(?:轮值)?主席)/iu
const councilPresident =
  /(?:president of the (?:un |united nations )?security council|présidente? du conseil de sécurité|president[ea] del consejo de seguridad|председател\p{L}+ совета безопасности|رئيسة? مجلس الأمن|安(?:全)?理(?:事)?会(?:本月)?(?:轮值)?主席)/iu
// "for Yemen", "to Kenya", "in South Sudan" name where somebody works, not for whom.
const elsewhere =
  /(?:^|[\s,])(?:for|to|in|on|against|with|para|ante|en|pour|sur|contre|в|по|на|для|إلى|في|بشأن|لدى)(?:\s+(?:the|la|le|el|les|los))?\s*$/iu
const council =
  /security council|open debate|situation|(?<!\p{L})distr\.|(?<!\p{L})(?:report|rapport|informe) (?:of|du|de|del) |working group|periodic review|доклад|تقرير|报告|conseil de sécurité|débat public|consejo de seguridad|debate abierto|совет\p{L}* безопасности|дебаты|مجلس الأمن|安理会|安全理事会|公开辩论/iu
const addressee = /^(?:to|attention|attn|cc|à|à l[’']attention|para|кому|إلى|致)\s*:/iu
const secretaryGenerals =
  /(?:envoy|representative|advis[eo]r|envoyée?|représentante?|enviad[oa]|representante|представител\p{L}*|посланник\p{L}*)\s+(?:of the|du|del|de la|-)?\s*(?:Secretary|Secrétaire|Secretari|Генерального)/iu
// Chinese puts the State before the post and the topic before "问题".
const chinesePost = new RegExp(`^[^，。、：\\n]{0,14}?(?:${cue('post')}|发言|声明|讲话|致辞|通报)`, 'u')
const chineseTopic = /^[^，。\n]{0,6}?(?:问题|局势|和平进程|特派团)/u
const chineseAway = /(?:在|就|关于|对|感谢|主席国|谨?代表)$/u
const han = /^\p{Script=Han}/u
const formalWords = /^[\s"“”«»*•·|(),–—:-]*(?:the|la|le|el|l[’'])?\s*(?:republic of|kingdom of|state of)?[\s"“”«»*•·|(),–—:-]*$/iu

// An Arabic minister is minister *in* the State: "وزيرة الدولة لشؤون المرأة في جمهورية …".
const arabicIn = /(?:^|\s)في\s*$/u
const arabicOffice = /(?<!\p{L})(?:ال)?(?:وزير|رئيس)ة?(?!\p{L})/u
const arabicAway = /(?<!\p{L})(?:ال)?(?:ممثل|مبعوث|منسق|سفير|مندوب)ة?(?!\p{L})|بعثة|مكتب|للأمين العام|الأمم المتحدة/u
const anyMission = caselessPattern(`^[^\\p{L}]*${cue('mission')}`)

/** A line of a letterhead that names the house and not the State: "Permanent Mission to the United Nations". */
function housesLine(line: string | undefined): boolean {
  return line !== undefined && line.length < 120 && anyMission.test(line) && findDelegations(line).length === 0
}

function lineStart(head: string, at: number): number {
  return head.lastIndexOf('\n', at - 1) + 1
}

function postBefore(head: string, found: FoundDelegation): boolean {
  // 150 letters hold the longest titles of ministers seen in heads ("Minister of State for Foreign Affairs, …, of X").
  const before = head.slice(Math.max(0, found.start - 150), found.start)
  let last = -1
  for (const match of before.matchAll(post)) last = match.index + match[0].length
  if (last < 0) return false
  const gap = before.slice(last).replace(/\ba\.\s?i\.|p\.\s?i\./giu, '')
  if (occasion.test(gap) || /[.;!?]\s/u.test(gap)) return false
  // "Minister Israel Katz" names a person; "Minister of Israel" a State. Russian and Arabic need no word between them.
  if (/^\s+$/u.test(gap) && !gap.includes('\n') && /^\p{Script=Latin}/u.test(head.slice(found.start))) return false
  const line = head.slice(lineStart(head, found.start), found.start)
  if (secretaryGenerals.test(before)) return false
  if (arabicIn.test(gap) && arabicOffice.test(before) && !arabicAway.test(before)) return true
  return !(elsewhere.test(gap) && !/\n\s*$/u.test(line))
}

function howNamed(head: string, found: FoundDelegation): NamedHow | null {
  const from = lineStart(head, found.start)
  const line = head.slice(from, found.start)
  const before = head.slice(Math.max(0, found.start - 260), found.start)
  const after = head.slice(found.end, found.end + 120)
  if (place.test(before) || presidencyAfter.test(after) || addressee.test(line.trim())) return null
  if (
    councilPresident.test(head.slice(Math.max(from, found.start - 90), found.start)) ||
    /^[\s,]*(?:and |et |y |и )?(?:president of the security council|présidente? du conseil de sécurité)/iu.test(after)
  )
    return null
  if (han.test(head.slice(found.start))) {
    if (chineseTopic.test(after) || chineseAway.test(line)) return null
    if (chinesePost.test(after)) return 'post'
  }
  if (deliveredBy.test(before.replace(delegationOf, ' '))) return 'own'
  const group = behalf.exec(before)
  if (
    group &&
    !postBefore(head.slice(Math.max(0, found.start - before.length) + group.index), { ...found, start: before.length - group.index })
  )
    return null
  // "Mission in Ostrelia" is where somebody works.
  const house = elsewhere.test(before) ? null : mission.exec(before)
  if (house || missionAfter.test(after)) return house && postOnLine.test(before.slice(0, house.index)) ? 'post' : 'mission'
  // "NATO Secretary General’s Special Representative", "Kestria’s Permanent Representative".
  if (postAfter.test(after) && (/^[’']s/u.test(after) || found.delegation.kind === 'organization' || found.delegation.kind === 'un-entity'))
    return elsewhere.test(before) ? null : 'post'
  const own = ownBefore.exec(before)?.groups?.gap
  if (own !== undefined && by.test(own.replace(delegationOf, ' '))) return 'own'
  if (/\(\s*(?:the )?$/iu.test(line) && /^\s*\)/u.test(after) && inBrackets.test(line)) return 'own'
  if (formalWords.test(line)) {
    if (ownAfter.test(after)) return 'own'
    const end = after.split('\n')[0] ?? ''
    if (/^[\s"“”«»*•·|(),.–—:-]*$/u.test(end)) {
      if (postBefore(head, found)) return 'post'
      const beside = [
        head
          .slice(0, Math.max(0, from - 1))
          .split('\n')
          .at(-1),
        after.split('\n')[1],
      ]
      return beside.some(housesLine) ? 'mission' : 'alone'
    }
    if (/^\s*[–—|:-]\s*\p{L}/u.test(end)) return postBefore(head, found) ? 'post' : 'leading'
  }
  return postBefore(head, found) ? 'post' : null
}

const delegationField = caselessPattern(`^[\\s|]*${field('delegation')}\\s*(?:[:：|–-]\\s*(?<value>\\S.*))?[:：]?$`)

function fromFields(lines: readonly string[]): readonly Named[] {
  const named: Named[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const label = delegationField.exec(line)
    const value = label && (label.groups?.value ?? lines[index + 1])
    const found = value && recogniseDelegation(value.replace(/[\s|]+$/u, '').trim())
    if (found) named.push({ delegation: found.delegation, printed: value.trim(), how: 'field', start })
    start += line.length + 1
  }
  return named
}

/** Finds the delegations that a head names as the one who speaks, in order; places, topics, addressees and the presidency are left out. */
export function delegationsInHead(lines: readonly string[]): readonly Named[] {
  const head = lines.join('\n')
  const named = fromFields(lines)
  const text = head.replaceAll('\n', ' ')
  const exact = namedBy(findDelegations(text), head)
  // A name with one letter wrong is believed where a post or a title leads to it and nothing else is named.
  const near =
    exact.length > 0
      ? []
      : namedBy(
          findNearDelegations(text).filter(({ how, delegation }) => how === 'near' && delegation.kind === 'member-state'),
          head,
        ).filter(({ how }) => how !== 'alone' && how !== 'leading')
  return [...named, ...exact, ...near]
}

function namedBy(found: readonly FoundDelegation[], head: string): readonly Named[] {
  return found.flatMap((each) => {
    const named = howNamed(head, each)
    // Below "Security Council" a State alone on its line is the topic as often as the speaker.
    const how = named === 'alone' && council.test(head.slice(0, each.start)) ? null : named
    return how ? [{ delegation: each.delegation, printed: head.slice(each.start, each.end), how, start: each.start }] : []
  })
}

const chairPhrases = cueByLanguage('body').map((body) =>
  caselessPattern(
    `(?<as>(?:capacity as|qualité de|calidad de|качестве|بصفت\\p{L}+)\\s*(?:the |la |le |el )?)?(?<chair>${cue('chairOf')})\\s+(?:of |de |del |du |d[’'])?(?:the |la |el |l[’'])?(?<body>${body})`,
  ),
)
const chineseChairPhrase = /以?(?<body>建设和平委员会|[\p{Script=Han}]{2,12}?(?:委员会|工作组|组合|理事会))(?:共同|副)?主席/u
const chineseInCapacity = /以(?<body>建设和平委员会|[\p{Script=Han}]{2,12}?(?:委员会|工作组|组合|理事会))(?:共同|副)?主席/u
const noBody =
  /^(?:(?:un|united nations) )?security council$|^conseil de sécurité$|^consejo de seguridad$|^совет\p{L}* безопасности|^مجلس الأمن$|^安理会|^安全理事会$|minist|министр|وزراء|president|presiden|transition|sovereign|national|nacional|supreme|state|sénat|federal|федерац/iu

/** A body and the words that make somebody speak as its chair. */
export interface Chaired {
  readonly body: string
  readonly delegation: Delegation | null
  /** "In my capacity as Chair" is said in so many words. */
  readonly explicit: boolean
  readonly title: string
}

/** Finds the body as whose chair somebody speaks: "in his capacity as Chair of the Peacebuilding Commission". A cabinet or a parliament is none. */
export function chairedBody(text: string): Chaired | null {
  const matches = chairPhrases.map((phrase) => phrase.exec(text)).filter((found) => found !== null)
  const match =
    chineseInCapacity.exec(text) ??
    matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0] ??
    chineseChairPhrase.exec(text)
  const printed = match?.groups?.body?.trim()
  if (!match || !printed || noBody.test(printed)) return null
  // "Committee on the Elimination of …": a body that the table knows by a longer name.
  const rest = text.slice(text.indexOf(printed, match.index))
  const longer = findDelegations(rest.slice(0, 200)).find(
    ({ start, end, delegation: { kind } }) => start === 0 && end >= printed.length && kind === 'un-entity',
  )
  const known = longer?.delegation ?? findDelegations(printed)[0]?.delegation ?? null
  const institution = known !== null && (known.kind === 'un-entity' || known.kind === 'organization') ? known : null
  if (known !== null && (institution === null || institution.kind === 'organization')) return null
  const body = institution ? institution.names.en.short : printed
  const title = match[0].slice(match.groups?.as?.length ?? 0).trim()
  return { body, delegation: institution, explicit: match.groups?.as !== undefined || match[0].startsWith('以'), title }
}
