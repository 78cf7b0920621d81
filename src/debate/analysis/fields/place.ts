import { findDelegations, recogniseDelegation } from '../../../council/index.ts'
import type { Span } from '../../../document/index.ts'
import { missionPattern, missionsByName, regionPatterns } from './places.ts'

/** A place or a mission found in a text. The value is an id of the table of delegations, the mission's acronym in English, or the name of a region. */
export interface FoundPlace extends Span {
  readonly value?: string
  /** Words before it say that something is done there. */
  readonly lead: boolean
}

/** Words after which a name is a place where something is done, and not somebody with whom it is done. */
const leads: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:in|across|throughout|inside|within|to|for|into|of)(?: the)? $/i,
  fr: /(?:^|\s)(?:en|au|aux|à|dans|pour|du|de)(?: la| le| les| l['’])? ?$/i,
  es: /(?:^|\s)(?:en|a|al|para|de|del)(?: la| el| los| las)? $/i,
  ru: /(?:^|\s)(?:в|во|на|для) $/i,
  ar: /(?:^|\s)و?(?:في|داخل|إلى|عبر|ل|من أجل) ?$/,
  zh: /(?:在|于|向|为|赴|对)$/,
}
/** Words after which a name is that of a partner. */
const partners: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:with|by|from|alongside|and|thank|thanks|congratulate|president of|representative of|ambassador of)(?: the)? $/i,
  fr: /(?:^|\s)(?:avec|par|et|côtés de|remercie|représentant de|président de)(?: la| le| les| l['’]| du)? ?$/i,
  es: /(?:^|\s)(?:con|por|y|junto a|agradece a|representante de|presidente de)(?: la| el| los| las)? $/i,
  ru: /(?:^|\s)(?:с|со|и|вместе с|совместно с|президент\p{L}*|представител\p{L}*) $/iu,
  ar: /(?:^|\s)و?(?:مع|من قبل|رئيس|ممثل) ?$/,
  zh: /(?:与|同|和|跟)$/,
}

/** Finds places and missions in a stretch of a text; the speaker's own State is none, nor are partners with whom something is done. */
export function findPlaces(text: string, { start, end }: Span, language: string, speaker: string | null): readonly FoundPlace[] {
  const part = text.slice(start, end)
  const found: FoundPlace[] = []
  const add = (from: number, to: number, value: string | undefined, lead: boolean) => {
    if (found.every((one) => start + to <= one.start || start + from >= one.end))
      found.push({ start: start + from, end: start + to, ...(value !== undefined && { value }), lead })
  }
  const lead = leads[language]
  const before = (at: number) => part.slice(Math.max(0, at - 30), at)
  const isPartner = (at: number) => partners[language]?.test(before(at)) ?? false
  for (const match of part.matchAll(missionPattern)) {
    const value = missionsByName.get(match[0])!
    if (!isPartner(match.index)) add(match.index, match.index + match[0].length, value, lead?.test(before(match.index)) ?? false)
  }
  for (const { start: from, end: to, delegation } of findDelegations(part)) {
    if (!/^(?:member|observer)-state$/.test(delegation.kind) || delegation.id === speaker || isPartner(from)) continue
    const has = (lead?.test(before(from)) ?? false) || (language === 'ar' && /^[لب]/.test(part.slice(from, to)))
    // The particle that Arabic writes before a name is none of the name's.
    const particle =
      language === 'ar' &&
      /^[لبو][^ل]/.test(part.slice(from, to)) &&
      recogniseDelegation(part.slice(from + 1, to))?.delegation === delegation
    add(particle ? from + 1 : from, to, delegation.id, has)
  }
  for (const [pattern, value] of regionPatterns) {
    for (const match of part.matchAll(pattern)) {
      const has = lead?.test(before(match.index).replace(/(?:the|le|la|les|l['’]|el|los) ?$/i, '')) ?? false
      if (has || language === 'ar' || language === 'ru' || language === 'zh') add(match.index, match.index + match[0].length, value, has)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
