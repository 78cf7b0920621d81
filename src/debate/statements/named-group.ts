import { type Delegation, findDelegations, nameOf } from '../../council/index.ts'
import { caselessPattern } from '../../language/index.ts'

/** Words that make an unknown name the name of a group of States: printed as it stands. */
const group =
  /(?<!\p{L})(?:groups?|movement|countries|member states|states members|friends|network|community|association|alliance|caucus|coalition|partnership|core|penholders?|co-penholders?|groupe|mouvement|pays|amis|réseau|communauté|alliance|grupo|movimiento|países|amigos|red|comunidad|alianza)(?!\p{L})|(?<!\p{L})(?:групп|движени|стран|друзей|сообществ|союз|альянс)|مجموعة|حركة|بلدان|أصدقاء|رابطة|تحالف|集团|运动|国家|之友|联盟|共同体|核心小组/iu
/** Ends the name of a group inside a sentence. */
const end =
  /,|;|:|\(|\)|\s[–—-]\s|[，。；：（、]|(?<!\p{L})(?:namely|as well as|and its|et de ses|y sus|и его|and (?:also )?(?:wish|would|to)|in (?:this|today|the (?:debate|open|council))|at (?:this|today|the)|on (?:this|the (?:agenda|topic|theme|situation|issue|subject|question|item))|to (?:deliver|make|thank|the (?:security|council))|today|this (?:morning|afternoon)|in my|earlier|later|aujourd|ayer|hoy|delivered|made|given|which|that|see)(?!\p{L})/iu
const generic =
  /^(?:all |our |its |the |these |those |following |undersigned |siguientes |los |las |les |следующих |a |un |une |una |groups? of |groupe d[e’']\s?|grupo de |группы |\d+ |(?:two|three|four|five|six|seven|eight|nine|ten) )*(?:member states|states members|states|countries|delegations|friends|groups?|états membres|états|pays|délégations|estados miembros|estados|países|delegaciones|стран|государств)(?: (?:listed|named|mentioned)? ?(?:below|above)| suivants| ci-dessous| siguientes| que figuran\b.*)?$/iu
/** What follows speaks of something else: a State named there is a topic or a person's home. */
const aside =
  /(?<!\p{L})(?:(?:co-?)?chaired by|led by|coordinated by|(?:co-?)?présidée? par|dirigée? par|(?:co)?presidid[oa] por|под председательством|whose|who|which|regarding|concerning|about|in connection|under the|on (?:this|the (?:situation|agenda|topic|issue|question|occasion|item|matter|subject|humanitarian|political|very))|to (?:express|thank|this)|at (?:this|such)|in (?:the|this|its|his|her|my|wishing|thanking|expressing|congratulating)|sur la situation|sobre la situación|о положении)(?!\p{L})|问题|局势/iu
const theme = /(?:women|femmes|mujeres|женщин\p{L}*),(?= (?:la |и )?(?:peace|paix|paz|мир\p{L}*))/giu
// "on behalf of the women in Zamberia": the State is where they live.
const within = /(?:^|\s)(?:in|from|across|en|au|aux|dans|в|из|في)\s+(?:the |la |le |el )?$/iu
const article = /^(?:the|la|le|les|el|los|las|l[’']|our|its|a)\s*/iu

// "my country" is nobody's name.
const ownHouse = caselessPattern(
  /^(?:my|our|his|her|their|its|mon|ma|mes|notre|nos|son|sa|leur|mi|mis|nuestr[oa]s?|su|мо\p{L}{1,2}|наш\p{L}*|свое\p{L}*) |^(?:بلدي|بلادي|بلادنا|وفدي|وفد بلادي|حكومتي)|^(?:我国|本国)/u
    .source,
)

/** Names a delegation in English: by the former name where that is what was printed, else by today's. */
export function printedName(delegation: Delegation, printed: string | null): string {
  const words = printed?.replace(article, '').toLowerCase()
  const former = (delegation.earlier ?? []).find(({ names }) => Object.values(names).some(({ short }) => short.toLowerCase() === words))
  return former?.names.en?.short ?? nameOf(delegation, 'en')
}

/** Names the delegations and groups that a phrase speaks of, in order: in English where the table knows them, else as printed. */
export function namesIn(phrase: string): { readonly names: readonly string[]; readonly known: readonly Delegation[] } {
  const found = findDelegations(phrase).filter(({ how }) => how !== 'near')
  const stopped = aside.exec(phrase)?.index ?? phrase.length
  const known = found.filter(
    ({ delegation: { kind }, start }) =>
      !within.test(phrase.slice(0, start)) && (start < stopped || (kind !== 'member-state' && kind !== 'observer-state')),
  )
  const names = known.map(({ delegation, start, end: to }) => printedName(delegation, phrase.slice(start, to)))
  // The comma in the theme's own name parts nothing.
  const stop = end.exec(phrase.replace(theme, (words) => words.replace(',', ' ')))
  const first = (stop ? phrase.slice(0, stop.index) : phrase)
    .replace(article, '')
    .replace(/[.。\s]+$/u, '')
    .trim()
  const covered = found.some(
    ({ delegation, start }) => start < first.length + 6 && delegation.kind !== 'member-state' && delegation.kind !== 'observer-state',
  )
  // 90 letters hold the longest names of groups of friends; more is a sentence.
  if (
    !covered &&
    first.length > 2 &&
    first.length <= 90 &&
    group.test(first) &&
    !generic.test(first) &&
    !ownHouse.test(first) &&
    !found.some(({ start }) => start < 3)
  )
    names.unshift(first)
  return { names: [...new Set(names)], known: [...new Set(known.map(({ delegation }) => delegation))] }
}
