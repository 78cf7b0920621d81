import { findSymbols } from '../../../council/index.ts'
import type { Span } from '../../../document/index.ts'

/** By which plan, fund, treaty or decision something is done, found in a text. The value is the symbol of a resolution. */
export interface FoundInstrument extends Span {
  readonly value?: string
}

const kinds =
  'Fund|Facility|Initiative|Plan|Convention|Protocol|Strategy|Programme|Program|Instrument|Compact|Charter|Covenant|Treaty|Pact|Agenda'
const patterns: readonly RegExp[] = [
  /(?:(?:first|second|third|fourth|new|next) )?(?:national )?(?:action plans?|plans? of action)(?: on women,? (?:and )?peace,? and security)?/giu,
  new RegExp(
    String.raw`(?:\p{Lu}[\p{L}'’-]+,? (?:(?:of|for|on|and|the|in|to) )*){1,8}(?:${kinds})(?:(?: for| on| of)(?: the)?(?: \p{Lu}[\p{L}'’-]+,?(?: and| of| for)?)*\p{Lu}[\p{L}'’-]+)?`,
    'gu',
  ),
  /(?:plans? d['’]action (?:nation\p{L}+)?)|(?:Fonds|Initiative|Stratégie|Convention|Protocole|Pacte|Programme) (?:(?:des?|pour|sur|d['’]|du|la|les|le|l['’]|à|et|en) ?)*\p{Lu}[\p{L}'’-]+(?:(?: (?:des?|pour|sur|du|la|les|le|et)| d['’]| l['’])* ?\p{Lu}[\p{L}'’-]+)*|plan national d['’]action/gu,
  /plan(?:es)? de acción nacional(?:es)?|plan nacional de acción|(?:Fondo|Iniciativa|Estrategia|Convención|Protocolo|Pacto|Programa) (?:(?:de|para|sobre|del|la|las|los|el|y|en) ?)*\p{Lu}[\p{L}'’-]+(?:(?: (?:de|para|sobre|del|la|las|los|el|y))* ?\p{Lu}[\p{L}'’-]+)*/gu,
  /национальн\p{L}+ план\p{L}* действий|план\p{L}* действий|(?:Фонд|фонд|Инициатив\p{L}*|Конвенци\p{L}*|Протокол\p{L}*) \p{Lu}[\p{L}-]+(?: \p{L}+){0,3}/gu,
  /(?:ال)?خط[ةط] (?:ال)?عمل (?:ال)?وطنية|خطة عمل\p{L}*|صندوق (?:ال)?\p{L}+ (?:ال)?\p{L}+|اتفاقية \p{L}+|مبادرة \p{L}+ \p{L}+/gu,
  /(?:第[一二三四五]个)?国家行动计划|[\u4e00-\u9fff]{2,10}(?:基金|行动计划)|《[^》]{2,30}》/gu,
]

/** The scripts of which a pattern needs a letter, so that a text in another script is not searched for it. */
const scripts = [/[\u0400-\u04ff]/, /[\u0600-\u06ff]/, /[\u4e00-\u9fff]/]
const needs = new Map(
  patterns.map((pattern) => [
    pattern,
    /[a-z]{4}/.test(pattern.source.replace(/\\./g, '')) ? undefined : scripts.find((script) => script.test(pattern.source)),
  ]),
)

/** Finds plans, funds, treaties and resolutions in a stretch of a text. */
export function findInstruments(text: string, { start, end }: Span): readonly FoundInstrument[] {
  const part = text.slice(0, end)
  const found: FoundInstrument[] = []
  const add = (from: number, to: number, value?: string) => {
    if (from >= start && to <= end && found.every((one) => to <= one.start || from >= one.end))
      found.push({ start: from, end: to, ...(value !== undefined && { value }) })
  }
  for (const pattern of patterns) {
    if (needs.get(pattern)?.test(part) === false) continue
    pattern.lastIndex = start
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      // A name at the head of a sentence takes its first word along: "The", "Our".
      const lead = /^(?:The|Our|Its|This|That|In|For|To|And|With|Under|Through|By) /u.exec(match[0])?.[0].length ?? 0
      const words = match[0].slice(lead).trimEnd()
      if (words.length > 5) add(match.index + lead, match.index + lead + words.length)
    }
  }
  for (const { start: from, end: to, symbol } of findSymbols(text.slice(start, end))) add(start + from, start + to, symbol)
  return found.sort((a, b) => a.start - b.start)
}
