import { type Delegation, recogniseDelegation } from '../../council/index.ts'
import type { Notice } from '../../document/index.ts'
import { caselessPattern, findDates } from '../../language/index.ts'
import { coSignatories, listedIn } from './co-signatories.ts'
import { cue } from './cues/index.ts'
import { type Chaired, chairedBody, delegationsInHead, type Named } from './delegation-in-head.ts'
import type { Block } from './file-parts.ts'
import { briefs, type Found, isState } from './found.ts'
import type { Basis, Speaker } from './head.ts'
import { salutation } from './head-lines.ts'
import type { Line } from './line.ts'
import { namesIn } from './named-group.ts'
import { notice } from './notice.ts'
import { readOpening } from './opening.ts'
import { saysItSitsInTheCouncil, speaksFromTheChair } from './own-seat.ts'
import { signatureOf } from './signature.ts'
import { personalParts, speakerInHead } from './speaker-in-head.ts'

const statementWord = caselessPattern(cue('statement'))
const presidentOfTheCouncil =
  /^(?:the |le |la |el )?(?:president of the (?:un |united nations )?security council|présidente? du conseil de sécurité|president[ea] del consejo de seguridad|председател\p{L}+ совета безопасности|رئيسة? مجلس الأمن|安(?:全)?理(?:事)?会(?:轮值)?主席)/iu
const written = caselessPattern(cue('written'))
const delivered = caselessPattern(cue('delivered'))
const joint = caselessPattern(`(?<before>\\p{Script=Han}[\\p{Script=Han}、，]{3,60})?${cue('joint')}(?<names>[^\\n]*)`)
const deliverer =
  /(?:delivered|presented|read(?: out)?|made|given)\s+by|(?:prononcée?|présentée?|lue?|faite?)\s+par|(?:pronunciad|formulad|leíd|presentad)[oa]\s+por|выступает|зачитывает|оглашает|(?<!\p{L})(?:ت|ي)?لقيه?ا?(?!\p{L})|ألقا|由|宣读/iu
const behalf = caselessPattern(`(?<!\\p{L})${cue('behalf')}\\s*(?<names>[^\\n;]*)`)
const handedInWriting =
  /(?:this|present|following|its) written (?:statement|contribution)|submit\p{L}* (?:this|the following) (?:written )?statement|(?:présente|cette) (?:déclaration|contribution) écrite|(?:presente|esta) declaración (?:por )?escrit|настояще\p{L}+ письменно\p{L}+|هذا البيان (?:الخطي|المكتوب)|(?:本|此|以下)书面(?:发言|声明)/iu
const secretaryGeneral = caselessPattern(
  `(?:^|${cue('statement')}[^\\n]{0,20}?\\s${cue('by')}\\s+)(?:the |le |la |el |l[’'])?(?:(?:United Nations|UN) Secretary-General|Secretary-General of the United Nations|Secretary-General$|Secrétaire générale? (?:des Nations Unies|de l[’']ONU)|Secretari[oa] General de las Naciones Unidas|Генеральн\\p{L}+ секретар\\p{L}+ (?:ООН|Организации Объединенных)|الأمينة? العامة? للأمم المتحدة|联合国秘书长)`,
)

/** Leaves out to whom a letter with a statement is addressed: lines up to "President of the Security Council" before any title. */
function withoutAddressee(lines: readonly string[]): readonly string[] {
  const last = lines.findIndex((line) => presidentOfTheCouncil.test(line))
  return last < 0 || last > 8 || lines.slice(0, last + 1).some((line) => statementWord.test(line)) ? lines : lines.slice(last + 1)
}

function pick(named: readonly Named[], titled: boolean, spokenFor: readonly Delegation[]): Named | 'unclear' | null {
  for (const how of ['field', 'own', 'post', 'mission', 'alone'] as const) {
    const level =
      how === 'own' || how === 'post'
        ? named.filter((each) => each.how === 'own' || each.how === 'post')
        : named.filter((each) => each.how === how)
    const states = level.filter(({ delegation }) => how !== 'alone' || delegation.kind !== 'group')
    const [first] = states
    if (!first) continue
    const several = new Set(states.map(({ delegation }) => delegation.id)).size > 1
    // A group's statement is given by the State that delivers it.
    const state = named.find(({ delegation, how: led }) => isState(delegation) && led !== 'alone' && led !== 'leading')
    const speaksThrough = (delegation: Delegation) =>
      delegation.kind === 'group' || (!isState(delegation) && spokenFor.includes(delegation))
    if (speaksThrough(first.delegation) && state && isState(state.delegation))
      return pick(
        named.filter(({ delegation }) => !speaksThrough(delegation)),
        titled,
        spokenFor,
      )
    if (!several) return first
    if (how === 'alone') return null
    return titled ? first : 'unclear'
  }
  return null
}

/** Reads who speaks in a statement that no record made: by its head, a letterhead in the margins, its own first words, in this order. Its notes are part of its body. */
export function foundInBlock({ head, body: below }: Block, notes: readonly Line[], margins: readonly string[], language: string): Found {
  const texts = withoutAddressee(head.map(({ text }) => text))
  const whole = texts.join('\n')
  // Letters of the lines that an addressee takes before the head itself.
  const skipped = head.slice(0, head.length - texts.length).reduce((sum, { text }) => sum + text.length + 1, 0)
  const headSpeaker = speakerInHead(texts)
  const signature = headSpeaker ? null : signatureOf(below)
  const body = signature?.body ?? below
  const opening = readOpening(body, language)
  const notices: Notice[] = []
  const signed = joint.exec(whole)
  const saidBehalf = behalf.exec(whole)
  const behalfNames = namesIn(saidBehalf?.groups?.names ?? '')
  const behalfList = saidBehalf ? linesBelow(whole, saidBehalf.index + saidBehalf[0].length) : []
  const titleNames = (signed?.groups?.names ?? '').split(deliverer)[0]!
  const titled = signed ? namesIn(`${signed.groups?.before ?? ''} ${titleNames}`).known.filter(isState) : []
  // "Joint statement / of the group of countries: X, Y and Z": what stands before a colon announces the list.
  const belowTitle = signed
    ? linesBelow(whole, signed.index + signed[0].length).map((line) => line.replace(/^[^:：\d]{4,60}[:：]\s*(?=\S)/u, ''))
    : []
  const inTitle = titled.length > 0 ? titled : listedIn(belowTitle).filter(isState)
  // "Joint statement / delivered by X on behalf of X, Y and Z": those that sign are told after "on behalf of", there or in the first words.
  const spokenForStates = signed ? [...behalfNames.known, ...listedIn(behalfList)].filter(isState) : []
  const inOpening = signed ? opening.onBehalfOf.flatMap((name) => recogniseDelegation(name)?.delegation ?? []).filter(isState) : []
  const signedBelow = coSignatories([...head, ...below, ...notes])
  const listed = signedBelow.states
  const signatories = [listed, inTitle, spokenForStates, inOpening].find((states) => states.length > 1) ?? inTitle
  const all = delegationsInHead(texts)
  const from = signed?.index ?? 0
  const to = from + (signed ? signed[0].length - (signed.groups?.names ?? '').length + titleNames.length : 0)
  const named = signatories.length > 1 && signed ? all.filter(({ start }) => start < from || start > to) : all
  const picked = pick(named, statementWord.test(whole), behalfNames.known)
  if (picked === 'unclear')
    notices.push(notice('statements.delegation-unclear', null, { names: [...new Set(named.map(({ printed }) => printed))].join(', ') }))
  const groups = named
    .filter(
      ({ delegation, how }) =>
        delegation.kind === 'group' && how !== 'alone' && how !== 'leading' && picked !== 'unclear' && picked?.delegation.kind !== 'group',
    )
    .map(({ delegation }) => delegation.names.en.short)
  const letterheads = delegationsInHead(margins).filter(({ how }) => how !== 'alone' && how !== 'leading')
  const letterhead = new Set(letterheads.map(({ delegation }) => delegation.id)).size === 1 ? letterheads[0]! : null
  const spokenFor = behalfNames.known.length === 1 ? behalfNames.known[0]! : null

  let delegation: Delegation | null = null
  let printed: string | null = null
  let basis: Basis | null = null
  const settle = (found: Delegation | null | undefined, words: string | null, how: Basis): void => {
    if (delegation || !found || picked === 'unclear') return
    delegation = found
    printed = words
    basis = how
  }
  if (picked && picked !== 'unclear') settle(picked.delegation, picked.printed, picked.how === 'mission' ? 'letterhead' : 'head')
  settle(signatories.find((each) => each === opening.myState) ?? (signatories === inTitle ? signatories[0] : null), null, 'head')
  settle(letterhead?.delegation, letterhead?.printed ?? null, 'letterhead')
  if (spokenFor && behalfNames.names.length === 1 && spokenFor.kind !== 'group') settle(spokenFor, null, 'head')
  const signs = new Set(signature?.named.map(({ delegation }) => delegation))
  if (signs.size === 1) settle(signature!.named[0]!.delegation, signature!.named[0]!.printed, 'head')
  const leading = all.find(({ how, delegation: { id } }) => how === 'leading' && id === opening.taker?.id)
  settle(leading?.delegation, leading?.printed ?? null, 'head')
  // "On behalf of X, Y and my own country, Z": Z speaks, for itself too.
  const { myState } = opening
  if (myState && opening.onBehalfOf.length > 1 && opening.onBehalfOf.some((name) => recogniseDelegation(name)?.delegation === myState))
    settle(myState, null, 'text')
  settle(opening.delegation, opening.printed, 'text')

  const at = (offset: number) => head[lineAt(head, offset)]?.n
  const placed =
    picked && picked !== 'unclear' && (delegation as Delegation | null) === picked.delegation ? at(picked.start + skipped) : undefined
  const speakerAt = headSpeaker ? head.find(({ text }) => text.includes(headSpeaker.name))?.n : undefined
  const behalfAt = saidBehalf && behalfNames.names.length > 0 ? at(saidBehalf.index + skipped) : undefined
  const signedAt =
    signatories === listed
      ? signedBelow.lines
      : signatories === inTitle && signed && inTitle.length > 0
        ? [at(signed.index + skipped)!]
        : []
  const places = {
    ...(speakerAt !== undefined && { speaker: [speakerAt] }),
    ...(placed !== undefined && { delegation: [placed] }),
    ...(behalfAt !== undefined && { onBehalfOf: [behalfAt] }),
    ...(signedAt.length > 0 && { jointWith: signedAt }),
  }
  const speaker = headSpeaker ?? signature?.speaker ?? null
  const isWritten = written.test(whole) || body.slice(0, 3).some(({ text }) => handedInWriting.test(text))
  const isDelivered =
    delivered.test(whole) || margins.some((margin) => delivered.test(margin)) || body.slice(0, 2).some(({ text }) => salutation.test(text))
  const isSecretaryGeneral =
    secretaryGeneral.test(speaker?.title ?? '') ||
    (speaker === null && secretaryGeneral.test(whole)) ||
    /(?:statement|remarks|message|address) (?:by|of|from) the Secretary-General/iu.test(whole)
  const dated = findDates(whole)[0]
  const entity = delegation as Delegation | null
  const speaksBriefing =
    entity !== null &&
    !isState(entity) &&
    entity.kind !== 'organization' &&
    [...texts, ...body.slice(0, 4).map(({ text }) => text)].some((text) => briefs.test(text))
  return {
    speaker,
    delegation,
    printed,
    basis,
    chaired: chairedIn(whole, speaker) ?? opening.chaired,
    capacity: isWritten ? 'written' : isSecretaryGeneral ? 'secretary-general' : speaksBriefing ? 'briefer' : null,
    onBehalfOf: withoutShorthand([...new Set([...behalfNames.names, ...groups, ...opening.onBehalfOf])]),
    jointWith: signatories,
    date: dated?.date ?? null,
    form: isWritten ? 'written' : isDelivered ? 'delivered' : null,
    body: [...body, ...notes],
    notices,
    places,
    sits: entity !== null && saysItSitsInTheCouncil(body, language, entity),
    ofTheChair:
      opening.national && speaksFromTheChair(body) ? 'said' : signatories.length > 0 || spokenFor?.kind === 'group' ? null : 'possible',
  }
}

/** Index of the line in which an offset of the joined lines lies. */
function lineAt(lines: readonly Line[], offset: number): number {
  let rest = offset
  return lines.findIndex(({ text }) => {
    rest -= text.length + 1
    return rest < 0
  })
}

/** The lines below the one that ends at a place. */
function linesBelow(head: string, end: number): readonly string[] {
  const next = head.indexOf('\n', end)
  return next < 0 ? [] : head.slice(next + 1).split('\n')
}

const shorthand =
  /^(?:(?:this |the )?group(?: of friends)?|(?:ce )?groupe(?: des amis)?|(?:este )?grupo(?: de amigos)?|групп\p{L}(?: друзей)?|مجموعة(?: الأصدقاء)?|之友小组)$/iu

/** Leaves out "Group of Friends" where a group is named in full, and a name that only adds words to another. */
function withoutShorthand(names: readonly string[]): readonly string[] {
  const full = names.filter((name) => !shorthand.test(name))
  const kept = full.length > 0 ? full : names
  // "forty-five least developed countries" where "Least Developed Countries" stands already.
  return kept.filter((name, index) => !kept.some((other, at) => at < index && name.toLowerCase().endsWith(other.toLowerCase())))
}

/** The body as whose chair a head says that somebody speaks: in so many words, or as the speaker's title. */
function chairedIn(whole: string, speaker: Speaker | null): Chaired | null {
  for (const head of [...whole.split('\n'), whole.replace(/\n/gu, ' ')]) {
    const said = chairedBody(head)
    if (said?.explicit) return said
    const titled = speaker ? chairedBody(speaker.title ?? '') : chairedBody(personalParts(head)[0]?.slice(0, 160) ?? '')
    // Place and occasion cut the name of a body short in a title: the head has it whole.
    if (titled) return titled.delegation === null && said?.delegation && said.title === titled.title ? said : titled
  }
  return null
}
