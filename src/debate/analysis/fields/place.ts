import { findDelegations } from '../../../council/index.ts'
import type { Span } from '../../../document/index.ts'

/** A place or a mission found in a text. The value is an id of the table of delegations, or the mission's acronym. */
export interface FoundPlace extends Span {
  readonly value?: string
}

const missions =
  /(?<![\p{L}\p{N}])(?:MINUSMA|MINUSCA|MONUSCO|UNMISS|UNAMID|UNITAMS|UNIFIL|UNMIL|UNSOM|UNSOS|UNOCI|ONUCI|UNMIK|UNFICYP|UNDOF|UNISFA|UNAMA|UNAMI|UNSMIL|MANUL|UNMHA|BINUH|MINUSTAH|MINUJUSTH|AMISOM|ATMIS|UNOWAS|UNOCA|MINURSO|UNTSO|UNMOGIP|UNIOGBIS|МИНУСМА|МИНУСКА|МООНСДРК|МООНЮС|ВСООНЛ|МООНСА)(?![\p{L}\p{N}])/gu
const regions =
  /(?<![\p{L}])(?:Africa|the Sahel|Central Africa|West Africa|East Africa|the Horn of Africa|the Great Lakes(?: region)?|the Middle East|the Lake Chad [Bb]asin|Latin America|the Western Balkans|Asia|the Pacific|l['’]Afrique|Afrique|le Sahel|au Sahel|Moyen-Orient|África|el Sahel|Oriente Medio|Африк[аеиу]|Сахел[ьея]|Ближн\p{L}+ Восток\p{L}*|أفريقيا|إفريقيا|الساحل|الشرق الأوسط)(?![\p{L}])|非洲|萨赫勒|中东|大湖区|拉丁美洲/gu

/** Words after which a name is a place where something is done, and not somebody with whom it is done. */
const leads: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:in|across|throughout|inside|within|to|for)(?: the)? $/i,
  fr: /(?:^|\s)(?:en|au|aux|à|dans|pour)(?: la| le| les| l['’])? ?$/i,
  es: /(?:^|\s)(?:en|a|al|para)(?: la| el| los| las)? $/i,
  ru: /(?:^|\s)(?:в|во|на|для) $/i,
  ar: /(?:^|\s)(?:في|داخل|إلى|عبر|ل) ?$/,
  zh: /(?:在|于|向|为|赴)$/,
}

/** Finds places and missions in a stretch of a text; the speaker's own State is none. */
export function findPlaces(text: string, { start, end }: Span, language: string, speaker: string | null): readonly FoundPlace[] {
  const part = text.slice(start, end)
  const found: FoundPlace[] = []
  const add = (from: number, to: number, value?: string) => {
    if (found.every((one) => to <= one.start || from >= one.end))
      found.push({ start: from, end: to, ...(value !== undefined && { value }) })
  }
  for (const match of part.matchAll(missions)) add(start + match.index, start + match.index + match[0].length, match[0])
  const lead = leads[language]
  for (const { start: from, end: to, delegation } of findDelegations(part)) {
    if (!/^(?:member|observer)-state$/.test(delegation.kind) || delegation.id === speaker) continue
    if (lead?.test(part.slice(0, from))) add(start + from, start + to, delegation.id)
  }
  for (const match of part.matchAll(regions))
    if (lead?.test(part.slice(0, match.index).replace(/(?:the|le|la|l['’]|el) $/i, '')))
      add(start + match.index, start + match.index + match[0].length)
  return found.sort((a, b) => a.start - b.start)
}
