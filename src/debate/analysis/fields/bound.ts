import { type DelegationKind, recogniseDelegation } from '../../../council/index.ts'
import type { Head } from '../../statements/index.ts'
import type { Bound, BoundRole, WhoField } from '../findings.ts'

/** What of a head tells who is bound. */
export type BoundHead = Pick<Head, 'delegation' | 'body' | 'onBehalfOf' | 'jointWith'>

const roleOf = (kind: DelegationKind): BoundRole =>
  kind === 'member-state' || kind === 'observer-state' ? 'state' : kind === 'group' ? 'group' : 'organization'

function named(name: string, role: BoundRole): Bound {
  const known = recogniseDelegation(name)?.delegation
  return known ? { role: roleOf(known.kind), value: known.id } : { role, value: name }
}

/** A speaker that says of itself that it now speaks for its own State, in the six languages. */
export const nationalCapacity =
  /in (?:my|our|its|a) (?:own )?national capacity|on behalf of my (?:own )?(?:country|Government)|à titre national|en (?:ma|notre|sa) (?:qualité|capacité) (?:de représentante? )?nationale|au nom de mon (?:propre )?pays|en (?:mi|nuestra|su) (?:calidad|capacidad) nacional|a título nacional|en nombre de mi (?:propio )?país|в (?:моем |своем |нашем )?национальном качестве|от имени (?:моей|своей|нашей) страны|بصفت(?:ي|نا|ه|ها) الوطنية|باسم (?:بلدي|بلادي)|以(?:我)?(?:本)?国(?:家)?(?:代表的?)?(?:身份|名义)|代表我国/iu

/** The speaker's own house: what it calls its State, in the six languages. */
const house =
  /(?:^|\s|[’'])(?:my|our|mon|ma|notre|nos|mi|mis|nuestr[oa]s?|мо\p{L}{1,2}|наш\p{L}*) (?:own )?(?:government|country|delegation|nation|state|mission|people|parliament|authorities|armed forces|forces|police|army|embassy|president|prime minister|minister\p{L}*|pays|délégation|gouvernement|état|peuple|parlement|autorités|forces armées|police|armée|ambassade|país|delegación|gobierno|estado|pueblo|parlamento|autoridades|fuerzas(?: armadas)?|policía|ejército|embajada|стран\p{L}|делегаци\p{L}|правительств\p{L}|государств\p{L}|народ\p{L}?|парламент\p{L}?|власти|вооруженн\p{L}+ сил\p{L}|полици\p{L})(?!\p{L})|^و?(?:بلدي|بلادي|بلدنا|بلادنا|حكومتي|حكومتنا|حكومة (?:بلدي|بلادي)|وفدي|وفد (?:بلدي|بلادي)|وفدنا|دولتنا|شعبنا|قواتنا(?: المسلحة)?)|^(?:我国|本国|我代表团|我国政府|我国代表团|我方|中方|我国武装部队|本国政府)/iu
const groupHouse =
  /(?:our|notre|nuestr[oa]|наш\p{L}*) (?:groups?|groupe|grupo|групп\p{L}*|union|members|member states|organization|organisation|alliance)|(?:the|le|el) (?:group|groupe|grupo)$|مجموعتنا|المجموعة|本集团|我们集团/iu
const hostState =
  /host (?:government|state|country)|(?:gouvernement|état|pays) (?:d[’'])?(?:hôte|accueil)|(?:gobierno|estado|país) (?:anfitrión|receptor)|принимающ\p{L}+ (?:государств|стран|правительств)\p{L}*|(?:الحكومة|الدولة|البلد) المضيف(?:ة)?|东道(?:国|政府)/iu
const party =
  /part(?:y|ies) to the conflict|armed (?:groups?|movements?)|rebel|insurgents?|warring parties|parties au conflit|groupes? armés?|partes? en (?:el )?conflicto|grupos? armados?|сторон\p{L} (?:в )?конфликт\p{L}|вооруженн\p{L}+ групп\p{L}+|أطراف (?:النزاع|الصراع)|الجماعات المسلحة|冲突(?:各|当事)?方|武装团体/iu
/** Offices of a State, which bind it. */
const office =
  /minist|president|parliament|secretary|congress|police|armed forces|army|embassy|parlement|parlamento|congreso|président|presidente|министр|президент|парламент|وزير|وزارة|رئيس|برلمان|部长|总统|议会|外交部|国防部/iu
/** A union and its members, bound both by the words themselves. */
export const withMembers =
  /(?:,? (?:and|together with) (?:its|our|all its|their) (?:\d+ |twenty-seven )?member states|,? (?:et|ainsi que) (?:ses|nos) (?:\d+ )?états membres|,? y (?:sus|nuestros) (?:\d+ )?estados miembros|,? и (?:его|ее|её|наши) государства[- ]члены|،? ?ودول(?:ه|ها|نا) الأعضاء|،? ?والدول الأعضاء في(?:ه|ها)|(?:及|和|与)其(?:所有)?成员国)/iu

const one = (bound: Bound): Pick<WhoField, 'value' | 'role'> => ({ value: bound.value, role: bound.role })
const several = (bound: readonly Bound[], which: 'each' | 'open'): Pick<WhoField, 'role' | 'bound' | 'which' | 'value'> =>
  bound.length === 1 ? one(bound[0]!) : bound.length === 0 ? {} : { bound, which }

/**
 * Tells who is bound by words that name an actor; `self` says that they are the speaker's own, `national` that it speaks for its own State by then.
 *
 * 1. A body binds itself through its chair, not the State of the person.
 * 2. "My Government", "our armed forces" and the State's own name bind the State, also where it speaks for others.
 * 3. "We" of one that speaks for a group, or with others that sign, leaves open who of them is bound: each is named.
 * 4. "The Union and its member States" binds both.
 */
export function boundBy(
  words: string,
  self: boolean,
  head: BoundHead,
  national: boolean,
): Pick<WhoField, 'value' | 'role' | 'bound' | 'which'> {
  const own: Bound | null = head.delegation ? { role: roleOf(head.delegation.kind), value: head.delegation.id } : null
  const groups = head.onBehalfOf.map((name) => named(name, 'group'))
  const joint = head.jointWith.map((name) => named(name, 'state'))
  const both = withMembers.exec(words)
  if (both) {
    const union = recogniseDelegation(words.slice(0, both.index))?.delegation
    const first = union ? { role: roleOf(union.kind), value: union.id } : (groups[0] ?? (own?.role === 'state' ? null : own))
    const members: Bound = { role: 'state', value: both[0].replace(/^[,،]?\s?(?:and|together with|et|ainsi que|y|и|و|及|和|与)\s?/iu, '') }
    return several(first ? [first, members] : [members], 'each')
  }
  const known = words.length <= 120 ? recogniseDelegation(words)?.delegation : undefined
  if (known) {
    // The body that speaks through its chair may be known by name as well.
    if (head.body && (words.includes(head.body) || recogniseDelegation(head.body)?.delegation === known))
      return { value: head.body, role: 'body' }
    return { value: known.id, role: roleOf(known.kind) }
  }
  if (hostState.test(words)) return { role: 'host-state' }
  if (house.test(words)) {
    if (head.body) return { role: 'state' }
    return own ? one(own) : {}
  }
  if (party.test(words)) return { role: 'party-to-conflict' }
  if (groupHouse.test(words) && groups.length > 0) return several(groups, 'open')
  if (!self) {
    if (office.test(words) && own?.role === 'state') return one(own)
    if (own && own.role !== 'state' && /office|mission|bureau|oficina|misión|управлени|мисси|مكتب|بعثة|办公室|特派团/iu.test(words))
      return one(own)
    return {}
  }
  if (national) return head.body || !own ? { role: 'state' } : one(own)
  if (head.body) return { value: head.body, role: 'body' }
  return several([...groups, ...(own ? [own] : []), ...joint], 'open')
}
