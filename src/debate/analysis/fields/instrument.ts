import { findSymbols } from '../../../council/index.ts'
import type { Span } from '../../../document/index.ts'
import type { InstrumentKind } from '../findings.ts'
import { generationOf, namingWords, phrases, resolutionAfter, resolutionBefore, writtenNames } from './instrument-words.ts'

/** By which plan, fund, treaty, law or decision something is done, found in a text. The value is the symbol of a resolution. */
export interface FoundInstrument extends Span {
  readonly value?: string
  readonly kind: InstrumentKind
  /** The how-manieth it is said to be: "our third national action plan". */
  readonly generation?: number
}

/** One word of a text, with letters, figures and the marks inside a name. */
const oneWord = /[\p{L}\p{M}\p{N}’'-]+/gu
const connecting =
  /^(?:of|for|on|and|the|in|to|d|de|des|du|la|le|les|l|pour|sur|et|à|para|sobre|del|los|las|el|y|en|по|и|для|на|с|d[’']|relative|relatif|contre|contra)$/u
const article =
  /^(?:The|Our|Its|This|That|In|For|To|And|With|Under|Through|By|A|An|We|My|On|At|As|Le|La|Les|L[’']|Un|Une|El|Los|Las|Nuestro|Nuestra|En|Al|Del|Au|Aux|Du)$/u
/** Names are no longer than this, in words. */
const longest = 14

interface Token extends Span {
  readonly text: string
}

function tokensOf(text: string, { start, end }: Span): Token[] {
  const part = text.slice(start, end)
  const tokens: Token[] = []
  for (const { index, 0: found } of part.matchAll(oneWord)) {
    // "l'Initiative", "d'action": the article before the apostrophe is a word of its own.
    const head = /^(?:[dlDL]|qu)[’']/.exec(found)?.[0].length ?? 0
    if (head) tokens.push({ start: start + index, end: start + index + head, text: found.slice(0, head) })
    if (head < found.length) tokens.push({ start: start + index + head, end: start + index + found.length, text: found.slice(head) })
  }
  return tokens
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** Names written with capitals around a word such as "Fund": to the left in English, to the right elsewhere and after "for", "on", "of". */
function capitalNames(text: string, span: Span): FoundInstrument[] {
  const tokens = tokensOf(text, span)
  const found: FoundInstrument[] = []
  const parted = (a: number, b: number) => /[.;:()«»“”"،؛]|[—–]/u.test(text.slice(tokens[a]!.end, tokens[b]!.start))
  const comma = (a: number, b: number) => text.slice(tokens[a]!.end, tokens[b]!.start).includes(',')
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]!.text
    const naming = namingWords.find(([pattern]) => pattern.test(word))
    if (!naming) continue
    let first = at
    for (let steps = 0; steps < longest && first > 0 && !parted(first - 1, first); steps++) {
      const before = tokens[first - 1]!.text
      if (article.test(before) || (!isCapital(before) && !/^\d{4}$/.test(before) && !connecting.test(before))) break
      if (comma(first - 1, first) && !/^(?:and|Peace|Security)$/.test(tokens[first]!.text)) break
      first--
    }
    while (first < at && (connecting.test(tokens[first]!.text) || article.test(tokens[first]!.text))) first++
    let last = at
    let pending = at
    for (let steps = 0; steps < longest && pending + 1 < tokens.length && !parted(pending, pending + 1); steps++) {
      const next = tokens[pending + 1]!.text
      if (comma(pending, pending + 1) && !isCapital(next) && !/^(?:and|et|y|и|la|las)$/.test(next)) break
      pending++
      if (isCapital(next) && !article.test(next)) last = pending
      else if (/^(?:19|20)\d\d$/.test(next)) last = pending
      else if (!tokens.slice(at + 1, last + 1).some(({ text: word }) => isCapital(word)) && lowerName(tokens, at, pending, last))
        last = pending
      else if (!connecting.test(next) && !article.test(next)) break
    }
    if (last === first && !/^(?:Charter|Устав\p{L}*)$/u.test(word)) continue
    const name = text.slice(tokens[first]!.start, tokens[last]!.end)
    // A mission or committee that is named after one is none.
    if (/(?:^|\s)(?:Mission|Committee|Commission|Office|Force|Group|Council|Conference)(?:\s|$)/u.test(name)) continue
    // An entity bears such a name, too.
    if (
      /^Programme? (?:des Nations Unies|de las Naciones Unidas|alimentaire mondial)|^(?:United Nations Development|World Food|United Nations Environment) Program|^Программ\p{L}+ развития/u.test(
        name,
      )
    )
      continue
    if (name.length > 5 && (first < at || last > at)) found.push({ start: tokens[first]!.start, end: tokens[last]!.end, kind: naming[1] })
  }
  return found
}

/** French, Spanish and Russian write names with small letters after the first: "Fonds central pour les interventions d’urgence". */
function lowerName(tokens: readonly Token[], head: number, at: number, last: number): boolean {
  const kind = tokens[head]!.text
  if (
    /^(?:Fund|Facility|Plan|Convention|Protocol|Covenant|Treaty|Charter|Strategy|Framework|Agenda|Roadmap|Compact|Call|Program|Programme|Instrument|Mechanism|Act|Law|Bill|Agreement|Declaration|Initiative|Accord|Accords)$/.test(
      kind,
    ) &&
    !/^(?:Programme|Initiative|Convention)$/.test(kind)
  )
    return false
  const word = tokens[at]!.text
  if (connecting.test(word) || isCapital(word) || /^(?:qui|que|dont|afin|qu|ainsi|con|que|который|которая|к|как)$/u.test(word)) return false
  return at - last <= 3 && last - head < 8 && /^\p{Ll}[\p{L}-]{3,}$/u.test(word)
}

/** Widens a phrase by the words before it that tell which one it is ("third", "new", "our"), without the possessive itself. */
function withOrdinal(text: string, start: number, from: number): { start: number; generation?: number } {
  const lead = text.slice(Math.max(from, start - 40), start)
  const han = /(第[一二三四五六七])(?:个|份|项)$/u.exec(lead)
  const counted = han && generationOf(han[1]!)
  if (han && counted !== null) return { start: start - lead.length + han.index, generation: counted }
  const found = /(?:^|[\s’'])([\p{L}\d]+)([\s\u00a0]?(?:new|next|nouveau|nuevo|нов\p{L}+|five-year|quinquennal)?[\s\u00a0]?)$/iu.exec(lead)
  const generation = found && generationOf(found[1]!)
  if (found && generation != null) {
    const at = start - lead.length + found.index + found[0].indexOf(found[1]!)
    return { start: at, generation }
  }
  const fresh = /(?:^|\s)(?:new|next|nouveau|nouvelle|nuevo|nueva|нов\p{L}+) $/iu.exec(lead)
  return { start: fresh ? start - fresh[0].trimStart().length : start }
}

/** Which one it is, said after it: "الخطة الوطنية الثالثة", "plan de acción nacional, el tercero". */
function ordinalAfter(text: string, end: number, to: number): { end: number; generation?: number } {
  const found = /^ ((?:ال)\p{L}+)(?!\p{L})/u.exec(text.slice(end, Math.min(to, end + 20)))
  const generation = found && generationOf(found[1]!)
  return found && generation != null ? { end: end + found[0].length, generation } : { end }
}

const about =
  /^ (?:on|for|sur|relatif à|pour|sobre|para|по|о|об|بشأن|المتعلقة ب|بخصوص) ?(?:the |les |la |las |los |l['’]|el |el tema de )?(?:women|femmes|mujeres|женщин\p{L}*|вопросам?|المرأة)(?:(?:,| and| et| y| и| و)?,? ?(?:la |les |las |de |о женщинах, )?(?:peace|paix|paz|мир\p{L}*|السلام|والسلام))?(?:(?:,| and| et| y| и|,? and)?,? ?(?:la )?(?:security|sécurité|seguridad|безопасност\p{L}|والأمن|الأمن))?|^ (?:for the|for|de|по|من أجل) ?(?:implementation of|protection de los civiles|protection des civils|la protección de los civiles|защите гражданского населения|protección de los civiles|حماية المدنيين|لحماية المدنيين)|^ لحماية المدنيين|^ de protección de los civiles/iu

/** Finds plans, funds, treaties, laws, contingents and resolutions in a stretch of a text, in the order of the text. */
export function findInstruments(given: string, span: Span, language = 'en'): readonly FoundInstrument[] {
  const { start, end } = span
  const text = given.slice(0, end)
  const found: FoundInstrument[] = []
  const add = (one: FoundInstrument) => {
    if (one.start >= start && one.end <= end && found.every((other) => one.end <= other.start || one.start >= other.end)) found.push(one)
  }
  for (const { start: from, end: to, symbol } of findSymbols(text.slice(start, end))) {
    const lead = resolutionBefore.exec(text.slice(Math.max(start, start + from - 40), start + from))
    const tail = resolutionAfter.exec(text.slice(start + to, start + to + 6))
    if (!lead && !tail && !symbol.includes('RES')) continue
    const trimmed = lead ? lead[0].replace(/^(?:la |les |el )/i, '').length : 0
    add({ start: start + from - trimmed, end: start + to + (tail?.[0].length ?? 0), value: symbol, kind: 'resolution' })
  }
  if (/\p{Lu}/u.test(text.slice(start))) for (const one of capitalNames(text, span)) add(one)
  for (const { pattern, kind } of [...(phrases[language] ?? []), ...(writtenNames[language] ?? [])]) {
    pattern.lastIndex = start
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const before = withOrdinal(text, match.index, start)
      const after = ordinalAfter(text, match.index + match[0].trimEnd().length, end)
      const subject = about.exec(text.slice(after.end, Math.min(end, after.end + 80)))
      const generation = before.generation ?? after.generation
      add({ start: before.start, end: after.end + (subject?.[0].length ?? 0), kind, ...(generation !== undefined && { generation }) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
