import { delegationById, findDelegations, nameOf } from '../../../council/index.ts'
import type { Span } from '../../../document/index.ts'
import { missions } from './mission.ts'
import { regions } from './region.ts'

/**
 * Id of a State, a mission or a region that is spoken of: an id of the table of delegations (`mali`), `mission-MINUSMA`, `region-sahel`.
 */
export type SpokenOfId = string

/** What a place or a mission is; a statement speaks of States, of missions and of regions. */
export type SpokenOfKind = 'state' | 'mission' | 'region'

/** A State, a mission or a region that a sentence speaks of, with its words. */
export interface SpokenOf extends Span {
  readonly id: SpokenOfId
}

const byAcronym = new Map(missions.flatMap(({ id, also = [] }) => [id, ...also].map((name) => [name, id] as const)))
const anyMission = new RegExp(
  `(?<![\\p{Lu}\\p{N}])(?:${[...byAcronym.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{Lu}\\p{N}])`,
  'gu',
)
const anyRegion = regions.map(({ id, found }) => ({
  id,
  found: new RegExp(`(?<![\\p{L}\\p{N}])[ولبف]{0,2}(?:${found})(?![\\p{Ll}\\p{N}])`, 'gu'),
}))
const anyRegionInChinese = regions.map(({ id, found }) => ({ id, found: new RegExp(found, 'gu') }))

/**
 * Words before the name of a State after which the State is where something is, or whose matter it is. A State that is only thanked, joined, quoted,
 * or named as a speaker or partner is not spoken of.
 */
const leads: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[\s(])(?:in|inside|within|across|throughout|to|for|from|between|on|of|including|especially|particularly|concerning|regarding|against|beyond|outside|support|supporting|help|helping|assist|assisting)(?: (?:the|both))?(?: (?:north|south|east|west|central)[a-z-]*)? $/i,
  fr: /(?:^|[\s(])(?:en|au|aux|à|dans|pour|de|du|des|d['’]|entre|sur|vers|contre|soutenir|aider)(?: (?:la|le|les|l['’]))? ?$/i,
  es: /(?:^|[\s(])(?:en|a|al|para|de|del|entre|sobre|desde|hacia|contra|apoyar|ayudar a)(?: (?:la|el|los|las))? $/i,
  ru: /(?:^|[\s(])(?:в|во|на|для|из|с|о|об|по|между|против)(?: \p{L}+)? $|(?:ситуаци\p{L}+|народ\p{L}*|правительств\p{L}*|власт\p{L}+|женщин\p{L}*|мир\p{L}*|конфликт\p{L}*) (?:\p{L}+ )?$/iu,
  ar: /(?:^|\s)(?:في|داخل|إلى|عبر|من|بين|عن|ضد|دعم|مساعدة|حكومة|شعب|نساء|جمهورية|حالة|سلطات|استقرار|سيادة|وحدة)(?: (?:شمال|جنوب|شرق|غرب|وسط))? ?$|(?:^|\s)[بل]$/u,
  zh: /./u,
}
/** What stands between two States that are named one after the other: what the first is, the second is. */
const another = /^[,،、]? ?(?:and|or|et|ou|y|e|o|и|или|و|和|及)? ?(?:(?:the|le|la|les|el|l['’]|l|los) ?|en |au |à |в |во )?$/iu
/** Words before or after a name by which it is somebody who speaks, is thanked, or does something with the speaker. */
const asSpeaker: Readonly<Record<string, RegExp>> = {
  en: /(?:representatives?|ambassador|minister|mission|delegations?|presidency|statement|intervention|remarks|behalf|thank|thanks|congratulate|commend|appreciation|grateful|gratitude|align\w*|associate\w*|join|together with|partnership with|colleagues?|sponsor\w*)\b[^.;:]{0,60}$/i,
  fr: /(?:représentante?s?|ambassad\p{L}+|ministre|mission permanente|délégations?|présidence|déclaration|intervention|nom|remerci\p{L}+|félicit\p{L}+|associe\p{L}*|avec|collègues?)(?![\p{L}])[^.;:]{0,60}$/iu,
  es: /(?:representantes?|embajador\p{L}*|ministr\p{L}+|misión permanente|delegaci\p{L}+|presidencia|declaración|intervención|nombre|agradec\p{L}+|felicit\p{L}+|sum\p{L}+|junto con|colegas?)(?![\p{L}])[^.;:]{0,60}$/iu,
  ru: /(?:представител\p{L}+|посл\p{L}+|министр\p{L}*|делегаци\p{L}+|председательств\p{L}+|заявлени\p{L}+|выступлени\p{L}+|имени|благодар\p{L}+|признател\p{L}+|присоединя\p{L}+|вместе с|совместно с)(?![\p{L}])[^.;:]{0,60}$/iu,
  ar: /(?:ممثل\p{L}*|سفير\p{L}*|وزير\p{L}*|وفد|رئاسة|بيان|باسم|بالنيابة|أشكر|نشكر|أهنئ|نهنئ|نؤيد|تؤيد|إلى جانب|بالتعاون مع|مع)(?![\p{L}])[^.،؛:]{0,50}$/u,
  zh: /(?:感谢|祝贺|赞赏|赞同|代表|连同|会同|与|同)[^，。；]{0,12}$/u,
}
const afterSpeaker =
  /^[\s,]*(?:['’]s )?(?:for (?:its|convening|organi[sz]ing|holding|hosting|presiding|their)|on (?:its|assuming)|presidency|has said|said|stated|mentioned|and others (?:said|have said))\b|^(?:代表|常驻|大使|外长|担任|主席|召开|倡议)/iu

/** Finds the States, missions and regions that a sentence speaks of, in the order of its words, each place once; never those that speak (`own`). */
export function findSpokenOf(text: string, language: string, own: ReadonlySet<string>): readonly SpokenOf[] {
  const found: SpokenOf[] = []
  const add = (start: number, end: number, id: SpokenOfId) => {
    if (found.every((one) => one.end <= start || one.start >= end)) found.push({ start, end, id })
  }
  const lead = leads[language]
  const speaker = asSpeaker[language]
  if (lead && speaker)
    for (const { start, end, delegation } of findDelegations(text)) {
      const before = text.slice(0, start)
      const possessed = /^['’]s?\s/.test(text.slice(end))
      const joined = language === 'ar' && /^[بل]/.test(text.slice(start))
      if (!/^(?:member|observer)-state$/.test(delegation.kind) || own.has(delegation.id)) {
        // "The Central African Republic" of one that speaks is no region either.
        found.push({ start, end, id: '' })
        continue
      }
      const beforeIt = found.at(-1)
      const isLikeBefore = beforeIt !== undefined && another.test(text.slice(beforeIt.end, start))
      const isPlace = isLikeBefore ? beforeIt.id !== '' : joined || lead.test(before)
      const isSpokenOf = (possessed || isPlace) && !speaker.test(before.slice(-90)) && !afterSpeaker.test(text.slice(end))
      found.push({ start, end, id: isSpokenOf ? delegation.id : '' })
    }
  for (const match of text.matchAll(anyMission)) add(match.index, match.index + match[0].length, `mission-${byAcronym.get(match[0])}`)
  for (const { id, found: region } of language === 'zh' ? anyRegionInChinese : anyRegion)
    for (const match of text.matchAll(region)) add(match.index, match.index + match[0].length, `region-${id}`)
  return found.filter(({ id }) => id !== '').sort((a, b) => a.start - b.start)
}

const missionById = new Map(missions.map((mission) => [mission.id, mission]))
const regionById = new Map(regions.map((region) => [region.id, region]))

/** What an id of {@link SpokenOf} is. */
export function spokenOfKind(id: SpokenOfId): SpokenOfKind {
  return id.startsWith('mission-') ? 'mission' : id.startsWith('region-') ? 'region' : 'state'
}

/** Names what is spoken of: a State as the table of delegations has it on a day, a mission by its acronym, a region by its common name. The id, where it is known no more. */
export function spokenOfName(language: 'en' | 'ar', id: SpokenOfId, date: string | null): string {
  if (id.startsWith('mission-')) return id.slice('mission-'.length)
  if (id.startsWith('region-')) return regionById.get(id.slice('region-'.length))?.names[language] ?? id
  const delegation = delegationById(id)
  return delegation ? nameOf(delegation, language, date ?? undefined) : id
}

/** The State in which a mission serves, where it is one (see {@link missions}); null otherwise. */
export function stateOfMission(id: SpokenOfId): string | null {
  return missionById.get(id.replace(/^mission-/, ''))?.state ?? null
}
