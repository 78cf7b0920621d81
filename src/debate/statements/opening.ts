import { type Delegation, findDelegations } from '../../council/index.ts'
import { sentencesOf } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import { type Chaired, chairedBody } from './delegation-in-head.ts'
import type { Line } from './line.ts'
import { namesIn } from './named-group.ts'

/** What the first words of a statement say, in the first person, of who speaks. */
export interface Opening {
  /** The delegation that the text itself says it speaks for; null where it does not say so. */
  readonly delegation: Delegation | null
  readonly printed: string | null
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

const speakingFor = new RegExp(`${cue('speaks')}[^.;。]{0,140}?${cue('behalf')}\\s*(?<names>[^;。]*)`, 'iu')
const speaks = new RegExp(cue('speaks'), 'iu')
const chineseFor = /(?:我|本人)[^，。]{0,12}?(?:谨|荣幸地?|很荣幸|高兴地?)*代表(?<names>[^，。；]{2,40}?)(?:发言|作|做|在|讲话|，)/u
const notSo = /(?:no right|not speak|cannot|claims?|pretend|representative of|spoke on|droit de parler)/iu
const office =
  '(?:(?:government|people|delegation|commission|secretariat|chairperson|chair|president|secretary-general|gouvernement|peuple|délégation|gobierno|pueblo|delegación|правительства|народа|делегации|حكومة|شعب|وفد)[^,.;]{0,40}?)'
const behalfOfOwn = new RegExp(`^(?:[^.;]{0,120}?)${cue('behalf')}\\s*(?:the |la |le |el |l[’'])?${office}`, 'iu')
const myOwn =
  /(?:my (?:own )?(?:country|delegation|nation)|mon pays|ma délégation|mi país|mi delegación|моя страна|моя делегация|моей страны|بلدي|بلادي|وفد بلادي|我国|本国)\s*[,،，(–—-]\s*(?:the |la |le |el |l[’'])?$/iu
const nationalCapacity = new RegExp(cue('nationalCapacity'), 'iu')
const firstPersonPost =
  /(?:as|en tant que|en (?:ma|mi) (?:qualité|calidad) de?|in my (?:national )?capacity as|в качестве|بصفتي)\s+(?:the |la |le |el )?(?:permanent |current )?[\p{L}\s,-]{4,80}?\s(?:of|de|del|du|for)\s(?:the |la |le )?$/iu
const myPostAfter = /^,? of which I am (?:the |a )?(?:\p{L}+ )*(?:director|president|chair|head|founder|secretary)/iu
const iAm =
  /(?:I am|je suis|soy) (?:the |la |le |el )?(?:\p{L}+ )*(?:director|president|chair|founder|directrice|directeur|directora?|presidenta?|head)(?: of| de| del| du)(?: the| la)? $/iu
const stance =
  /^(?:,? (?:too|also|fully|strongly|warmly|sincerely|therefore|wishes to|would (?:also )?like to|has always|continues to|once again))*\s+(?:(?:fully |also )?(?:aligns?|associates?) itself|thanks|commends|congratulates|expresses its|stands ready|reaffirms its|reiterates its|is (?:fully |strongly |deeply |firmly )?committed|is (?:pleased|honou?red|grateful|convinced|proud)|welcomes|align itself|associate itself|thank|commend|congratulate)(?![\p{L}])/u
const mine = /(?:^|\s)(?:my delegation|my country|we|our|ours|us|I|my Government)(?!\p{L})/iu
const otherAlignment = /with this statement/iu

interface Voice {
  readonly delegation: Delegation
  readonly printed: string
}

function isState({ kind }: Delegation): boolean {
  return kind === 'member-state' || kind === 'observer-state'
}

/** Delegations that a sentence names as its own speaker. */
function ownIn(sentence: string): readonly Voice[] {
  const own: Voice[] = []
  for (const { start, end, delegation, how } of findDelegations(sentence)) {
    if (how === 'near') continue
    const before = sentence.slice(0, start)
    const after = sentence.slice(end)
    const said = { delegation, printed: sentence.slice(start, end) }
    if (myOwn.test(before)) own.push(said)
    else if (firstPersonPost.test(before) && !/secretary-general/iu.test(before)) own.push(said)
    else if (myPostAfter.test(after) || iAm.test(before)) own.push(said)
  }
  return own
}

function unique(voices: readonly Voice[]): Voice | null {
  const ids = new Set(voices.map(({ delegation }) => delegation.id))
  return ids.size === 1 ? voices[0]! : null
}

/** Counts who takes a stance in the third person, as States do of themselves: "Sweden welcomes", "the Holy See expresses its". */
function stanceTaker(lines: readonly Line[], language: string): Voice | null {
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
        if (!/^(?:[^,]{0,60}, )?(?:the |The )?$/u.test(before)) continue
        if (stance.test(sentence.slice(found.end)))
          takers.push({ delegation: found.delegation, printed: sentence.slice(found.start, found.end) })
      }
    }
  }
  return mineSaid ? unique(takers) : null
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
      own.push(...ownIn(sentence))
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
      const chair = chairedBody(sentence)
      if (chair?.explicit && index < 3 && speaks.test(sentence)) chaired ??= chair
      const behalf = (speakingFor.exec(sentence) ?? chineseFor.exec(sentence))?.groups?.names
      if (behalf !== undefined && index < 4 && !notSo.test(sentence)) {
        const { names, known } = namesIn(behalf)
        const ofOwn = behalfOfOwn.test(sentence)
        if (ofOwn && known.length === 1) own.push({ delegation: known[0]!, printed: known[0]!.names.en.short })
        else {
          onBehalfOf.push(...names)
          if (known.length === 1 && names.length === 1) speaksFor = { delegation: known[0]!, printed: known[0]!.names.en.short }
        }
      } else if (index < 2 && behalfOfOwn.test(sentence) && !notSo.test(sentence)) {
        const { known } = namesIn(sentence.slice(sentence.search(new RegExp(cue('behalf'), 'iu'))))
        if (known.length === 1) own.push({ delegation: known[0]!, printed: known[0]!.names.en.short })
      }
    }
  }
  // The European Union and the United Nations' own offices speak through nobody else; a State or a group may be spoken for by another.
  if (speaksFor && (speaksFor.delegation.id === 'european-union' || speaksFor.delegation.kind === 'un-entity')) own.push(speaksFor)
  const voice = unique(own) ?? (own.length === 0 && onBehalfOf.length === 0 ? stanceTaker(first, language) : null)
  return {
    delegation: voice?.delegation ?? null,
    printed: voice?.printed ?? null,
    onBehalfOf: [...new Set(onBehalfOf)],
    chaired,
    nationalTitle,
    national,
  }
}
