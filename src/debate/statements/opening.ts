import { type Delegation, findDelegations, recogniseDelegation } from '../../council/index.ts'
import { caselessPattern, sentencesOf } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import { type Chaired, chairedBody } from './delegation-in-head.ts'
import type { Line } from './line.ts'
import { namesIn } from './named-group.ts'

/** What the first words of a statement say, in the first person, of who speaks. */
export interface Opening {
  /** The delegation that the text itself says it speaks for; null where it does not say so. */
  readonly delegation: Delegation | null
  readonly printed: string | null
  /** The text says so only in passing ("X welcomes") and speaks of no delegation of its own: enough for a statement of a delegation, not for an invited person. */
  readonly inPassing: boolean
  /** The State that the speaker calls "my own country", whoever else is spoken for. */
  readonly myState: Delegation | null
  /** The State of which the text takes a stance in the third person: "Kestria welcomes". */
  readonly taker: Delegation | null
  /** Names after "I have the honour to speak on behalf of". */
  readonly onBehalfOf: readonly string[]
  readonly chaired: Chaired | null
  /** The office in which the President says that a national statement is made. */
  readonly nationalTitle: string | null
  readonly national: boolean
}

// Who speaks is said at once: five paragraphs and 4,000 letters hold it in every statement seen that says it at all.
const paragraphs = 5
const letters = 4000

const firstPerson =
  "(?:(?<![\\p{L}])(?:I|we|Iam|my delegation|my country|honou?r(?:ed)?|pleased|privileged?|j[’']ai|je|j[’']|nous|honneur|tengo|tenemos|honor|имею|честь|я|мы)(?![\\p{L}])|(?:ي|أت)?شرف|يسعدني|يسرني|يطيب)"
const speakingFor = caselessPattern(
  `(?<lead>${firstPerson}[^.;。]{0,110}?${cue('speaks')}[^.;。]{0,110}?|^[^.;。]{0,60}${cue('speaks')}\\s)${cue('behalf')}\\s*(?<names>[^;。]*)`,
)
const aligned = caselessPattern(`${cue('aligns')}|(?:statement|remarks)\\s+(?:to be |just |already )*(?:made|delivered|given)`)
const speaks = caselessPattern(cue('speaks'))
// "我谨代表中国代表团": the speaker's own delegation.
const chineseHouse = /(?:我|本人)(?:谨|荣幸地|愿)?代表(?<name>[^，。、]{1,20}?)(?:代表团|政府)/u
const chineseFor = /(?:我|本人)[^，。]{0,12}?(?:谨|荣幸地?|很荣幸|高兴地?)*代表(?<names>[^，。；]{2,40}?)(?:发言|作|做|在|讲话|，)/u
// "…, and not on behalf of my country"; "not only on behalf of" says that somebody does.
const denied = caselessPattern(
  /(?:(?<!\p{L})(?:not|non|pas|no|не|rather than|instead of|plutôt qu|en lugar de|а не|و?ليس|لا)(?!\p{L})|(?:而非|而不是|并非|不))\s*(?:(?!only|just|merely|seulement|uniquement|solo|sólo|solamente|únicamente|только|فقط)\p{L}{1,12}\s*)?$/u
    .source,
)
const notSo = /(?:no right|not speak|cannot|claims?|pretend|representative of|spoke on|droit de parler)/iu
// "on behalf of the Government and people of X", "on behalf of the Commission of the African Union": the speaker's own house.
const house =
  "(?:(?:his excellency |her excellency )?(?:[^,.;]{0,60}(?:president|minister|secretary-general|chairperson)[^,.;]{0,30} of |)(?:the |la |le |el |l[’']|du |del )?(?:(?:people and )?government|delegation|commission|secretariat|chairperson|mission|gouvernement|délégation|gobierno|delegación|правительства|делегации|حكومة|وفد)(?: (?:and|et|y|и|the|people|government|peuple|pueblo|gobierno|народа|of|de|du|del|la|le|el|los|republic|kingdom|state|states|federal|commission))*)"
const behalfOfOwn = caselessPattern(
  `${cue('behalf')}\\s*(?:(?:the |la |le |el |l[’'])?${house})\\s*(?:of |de |du |del |d[’'])?(?:the |la |le |el |l[’'])?$`,
)
const anyFirstPerson = caselessPattern(firstPerson.replace('честь|я|мы', 'честь|я|мы|me|us|our|my|nous|nos|notre|mi|nuestro|allow me'))
const myOwn =
  /(?:my (?:own )?(?:country|delegation|nation)|my own|mon (?:propre )?pays|ma délégation|mi (?:propio )?país|mi delegación|моя страна|моя делегация|моей (?:собственной )?страны|بلدي|بلادي|وفد بلادي|我国|本国)\s*[,،，(–—-]\s*(?:the |la |le |el |l[’'])?$|(?<!\p{L})(?:وفد )?(?:بلدي|بلادي)\s+$/iu
const apposed = /^\s*(?:[,.;:)–—،，。]|$)/u
const nationalCapacity = caselessPattern(cue('nationalCapacity'))
const firstPersonPost =
  /(?:in my (?:national |own )?capacity as|(?<!\p{L})I (?:am (?:here|speaking)|speak|stand|appear|come|address)[^.,;]{0,40} as|en ma qualité de|en mi calidad de|в моем качестве|в качестве|بصفتي)\s+(?:the |la |le |el )?[\p{L}\s,-]{4,80}?\s(?:of|de|del|du)\s(?:the |la |le |l[’'])?$/iu
const myCapacity = /(?<!\p{L})(?:in my|en ma|en mi|в мо|в сво)\p{L}*|بصفتي|我/iu
const myPostAfter = /^,? of which I am (?:the |a )?(?:\p{L}+ )*(?:director|president|chair|head|founder|secretary)/iu
const iAm =
  /(?:I am|je suis|soy) (?:the |la |le |el )?(?:\p{L}+ )*(?:director|president|chair|founder|directrice|directeur|directora?|presidenta?|head)(?: of| de| del| du)(?: the| la)? $/iu
const stance =
  /^(?:,? (?:too|also|fully|strongly|warmly|sincerely|therefore|wishes to|would (?:also )?like to|has always|continues to|once again))*\s+(?:(?:fully |also )?(?:aligns?|associates?) itself|thanks|commends|congratulates|expresses its|stands ready|reaffirms its|reiterates its|is (?:fully |strongly |deeply |firmly )?committed|s[’']associe|s[’']aligne|remercie|se félicite|réaffirme|salue|se suma|se alinea|agradece|reafirma|saluda|присоединяется|благодарит|приветствует|подтверждает|is (?:pleased|honou?red|grateful|convinced|proud)|welcomes|align itself|associate itself|thank|commend|congratulate)(?![\p{L}])/u
const mine =
  /(?:^|\s)(?:nous|notre|ma délégation|mon pays|nosotros|nuestr[oa]s?|mi delegación|мы|наш\p{L}*|моя делегация|my delegation|my country|we|our|ours|us|I|my Government)(?!\p{L})/iu
const ourDelegation =
  /(?<!\p{L})(?:(?:my|our) (?:delegation|government)|national capacity|(?:ma|notre) délégation|(?:mon|notre) gouvernement|(?:mi|nuestra) delegación|(?:mi|nuestro) gobierno|(?:моя|наша) делегация)(?!\p{L})|وفد بلادي|وفدي|中国代表团|我国代表团|我国政府/iu
const otherAlignment = /with this statement/iu

interface Voice {
  /** Said by anybody who comes from there, not only by those who speak for it. */
  readonly weak?: true
  readonly delegation: Delegation
  readonly printed: string
}

function isState({ kind }: Delegation): boolean {
  return kind === 'member-state' || kind === 'observer-state'
}

// "On behalf of my country, X" names the speaker's delegation as surely as a head does.
const behalfOfMine = caselessPattern(
  `${cue('behalf')}\\s*(?:my|mon|ma|mi|мо\\p{L}+|وفد|بلدي|بلادي)(?:\\s+\\p{L}+){0,2}[^\\p{L}]*(?:the |la |le |el |l[’'])?$`,
)

/** Delegations that a sentence names as its own speaker. */
function ownIn(sentence: string): readonly Voice[] {
  const own: Voice[] = []
  for (const { start, end, delegation, how } of findDelegations(sentence)) {
    if (how === 'near') continue
    const before = sentence.slice(0, start)
    const after = sentence.slice(end)
    const said = { delegation, printed: sentence.slice(start, end) }
    if (myOwn.test(before) && (apposed.test(after) || behalfOfMine.test(before)))
      own.push(
        behalfOfMine.test(before) && !denied.test(before.slice(0, behalfOfMine.exec(before)?.index)) ? said : { ...said, weak: true },
      )
    else if (firstPersonPost.test(before) && !/secretary-general/iu.test(before)) own.push(said)
    else if (myPostAfter.test(after) || iAm.test(before)) own.push(said)
  }
  return own
}

/** Groups speak through a State: a group is never the delegation because its chair says so. */
function bound(voices: readonly Voice[]): readonly Voice[] {
  return voices.filter(({ delegation }) => delegation.kind !== 'group')
}

function unique(voices: readonly Voice[]): Voice | null {
  const ids = new Set(voices.map(({ delegation }) => delegation.id))
  return ids.size === 1 ? voices[0]! : null
}

/** Finds who takes a stance in the third person, as States do of themselves: "Sweden welcomes", "the Holy See expresses its". */
function takersIn(lines: readonly Line[], language: string): { readonly takers: readonly Voice[]; readonly mineSaid: boolean } {
  const takers: Voice[] = []
  let mineSaid = false
  for (const { text } of lines) {
    mineSaid ||= mine.test(text)
    for (const { start, end } of sentencesOf(text, language)) {
      const sentence = text.slice(start, end)
      if (otherAlignment.test(sentence)) continue
      for (const found of findDelegations(sentence)) {
        if (found.how === 'near' || (!isState(found.delegation) && found.delegation.kind !== 'organization')) continue
        const before = sentence.slice(0, found.start)
        if (!/^(?:[^,]{0,60}, )?(?:the |The |la |La |le |Le |l[’']|L[’']|el |El )?$/u.test(before)) continue
        if (stance.test(sentence.slice(found.end)))
          takers.push({ delegation: found.delegation, printed: sentence.slice(found.start, found.end) })
      }
    }
  }
  return { takers, mineSaid }
}

function stanceTaker(lines: readonly Line[], language: string): Voice | null {
  const { takers, mineSaid } = takersIn(lines, language)
  return mineSaid ? unique(takers) : null
}

function weakVoice(own: readonly Voice[], lines: readonly Line[], language: string): Voice | null {
  const taker = stanceTaker(lines, language)
  const weak = unique(own)
  if (weak && lines.some(({ text }) => ourDelegation.test(text))) return !taker || taker.delegation.id === weak.delegation.id ? weak : null
  return own.length === 0 ? taker : null
}

/** The delegation in whose Government's, people's or commission's name somebody speaks: the speaker's own. */
function behalfOfHouse(sentence: string, index: number): readonly Voice[] {
  if (index > 2 || notSo.test(sentence) || !(anyFirstPerson.test(sentence) || chineseHouse.test(sentence))) return []
  const chinese = recogniseDelegation(chineseHouse.exec(sentence)?.groups?.name ?? '')
  if (chinese) return [{ delegation: chinese.delegation, printed: chinese.delegation.names.en.short }]
  return findDelegations(sentence)
    .filter(({ start, how }) => how !== 'near' && behalfOfOwn.test(sentence.slice(0, start)))
    .map(({ delegation, start, end }) => ({ delegation, printed: sentence.slice(start, end) }))
}

/** Reads what the first words of a statement say of who speaks; `body` are its lines without the head. */
export function readOpening(body: readonly Line[], language: string): Opening {
  const first: Line[] = []
  let length = 0
  for (const line of body) {
    if (first.length >= paragraphs + 3 || length > letters) break
    first.push(line)
    length += line.text.length
  }
  const onBehalfOf: string[] = []
  const own: Voice[] = []
  let speaksFor: Voice | null = null
  let chaired: Chaired | null = null
  let nationalTitle: string | null = null
  let national = false
  for (const [index, { text }] of first.entries()) {
    for (const { start, end } of sentencesOf(text, language)) {
      const sentence = text.slice(start, end)
      const spoken = ownIn(sentence)
      own.push(...bound(spoken))
      onBehalfOf.push(...spoken.filter(({ delegation }) => delegation.kind === 'group').map(({ delegation }) => delegation.names.en.short))
      const capacity = nationalCapacity.exec(sentence)
      if (capacity) {
        national = true
        const rest = sentence.slice(capacity.index + capacity[0].length)
        const named = findDelegations(rest)[0]
        if (named && named.start < 140 && isState(named.delegation)) {
          own.push({ delegation: named.delegation, printed: rest.slice(named.start, named.end) })
          nationalTitle =
            rest
              .slice(0, named.end)
              .replace(/^\s*(?:,?\s*as|en tant que|de|como)?\s*(?:the|le|la|el)?\s*/iu, '')
              .trim() || null
        }
      }
      if (index < 3 && myCapacity.test(sentence) && speaks.test(sentence)) {
        const chair = chairedBody(sentence)
        if (chair?.explicit) chaired ??= chair
      }
      own.push(...behalfOfHouse(sentence, index))
      const speaking = index < 4 ? (speakingFor.exec(sentence) ?? chineseFor.exec(sentence)) : null
      const names = speaking?.groups?.names
      if (
        speaking &&
        names !== undefined &&
        !notSo.test(sentence.slice(0, sentence.length - names.length)) &&
        !denied.test(speaking.groups?.lead ?? '') &&
        !aligned.test(sentence.slice(0, sentence.length - names.length))
      ) {
        const spokenFor = namesIn(names)
        const [only, ...others] = spokenFor.known
        if (own.some(({ delegation }) => delegation === only) && others.length === 0) continue
        onBehalfOf.push(...spokenFor.names)
        if (only && spokenFor.names.length === 1) speaksFor = { delegation: only, printed: spokenFor.names[0]! }
      }
    }
  }
  // The European Union and the United Nations' own offices speak through nobody else; a State or a group may be spoken for by another.
  if (speaksFor && (speaksFor.delegation.id === 'european-union' || speaksFor.delegation.kind === 'un-entity')) own.push(speaksFor)
  const explicit = unique(own.filter(({ weak }) => !weak))
  const weak = explicit || own.some((voice) => !voice.weak) || onBehalfOf.length > 0 ? null : weakVoice(own, first, language)
  const voice = explicit ?? weak
  return {
    delegation: voice?.delegation ?? null,
    printed: voice?.printed ?? null,
    inPassing: explicit === null && !first.some(({ text }) => ourDelegation.test(text)),
    taker: unique(takersIn(first, language).takers)?.delegation ?? null,
    myState: unique(own.filter(({ weak }) => weak))?.delegation ?? null,
    onBehalfOf: [...new Set(onBehalfOf)],
    chaired,
    nationalTitle,
    national,
  }
}
