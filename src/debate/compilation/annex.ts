import {
  councilMembersOn,
  delegationById,
  formalNameOf,
  inEnglishSentence,
  nameOf,
  recogniseDelegation,
  sortNameOf,
} from '../../council/index.ts'
import { fill } from '../../document/index.ts'
import { type Statement, slugOf } from '../statements/index.ts'
import { annexNumber } from './annex-number.ts'
import type { MeetingForm } from './meeting-form.ts'
import { type CompilationLanguage, wordsIn } from './words.ts'

/** Where an annex stands, in the order of the list (S/2020/736 for a video conference). `unknown`: texts whose delegation is not known, after all others. */
export const annexGroups = ['briefings', 'council-members', 'others', 'written', 'delivered', 'unknown'] as const
/** One of {@link annexGroups}. */
export type AnnexGroup = (typeof annexGroups)[number]

/**
 * Under which name a text stands in a compilation, in the language of the form. `known` says what the name is: the formal name of a delegation on the day
 * of the meeting, the body that speaks through its chair, the speaker of a text without delegation (a briefer, as printed), or only the id of the file.
 */
export interface AnnexName {
  readonly text: string
  /** As a sentence or a list in it says it: "the Sudan"; in other languages than English lists have no articles. */
  readonly inSentence: string
  readonly known: 'delegation' | 'body' | 'speaker' | 'file'
}

/**
 * A statement in its place in the compilation, with its number, counted through all groups as documents of its language number their annexes
 * (Roman numerals, Chinese ones, ordinals in words in Arabic).
 */
export interface Annex {
  /** Made of the delegation's id (`sweden`, `sweden-2`), the same in every language; it is unique in its compilation and becomes an anchor and a file name. */
  readonly id: string
  readonly number: number
  /** "Annex IV". */
  readonly label: string
  readonly group: AnnexGroup
  readonly name: AnnexName
  readonly statement: Statement
}

/** Whether somebody speaks in a capacity of the own person; all others speak for a delegation, known or not. */
function speaksInPerson({ capacity }: Statement['head']): boolean {
  return capacity === 'briefer' || capacity === 'secretary-general' || capacity === 'rule-39'
}

/** Returns the name under which a statement stands. */
export function nameFor({ head, id }: Statement, day: string | undefined, language: CompilationLanguage): AnnexName {
  if (head.body !== null) {
    const text = namedIn(head.body, day, language)
    return { text, inSentence: language === 'en' ? `the ${text.replace(/^the /i, '')}` : text, known: 'body' }
  }
  const delegation = head.delegation === null ? undefined : delegationById(head.delegation.id)
  if (delegation) {
    const text = formalNameOf(delegation, language, day)
    return { text, inSentence: language === 'en' ? inEnglishSentence(delegation, day) : text, known: 'delegation' }
  }
  if (head.delegation !== null) return { text: head.delegation.name, inSentence: head.delegation.name, known: 'delegation' }
  if (head.speaker !== null && speaksInPerson(head)) return { text: head.speaker.name, inSentence: head.speaker.name, known: 'speaker' }
  return { text: id, inSentence: id, known: 'file' }
}

/** The name of a delegation that a head gives in English or as printed, in the language of the form; as it is where the table does not know it. */
export function namedIn(printed: string, day: string | undefined, language: CompilationLanguage): string {
  const found = language === 'en' ? null : recogniseDelegation(printed)
  return found !== null && found.how !== 'near' ? nameOf(found.delegation, language, day) : printed
}

/** As {@link namedIn}, within a sentence: in English with the article, "the Union of Coastal States". */
export function namedInSentence(printed: string, day: string | undefined, language: CompilationLanguage): string {
  const found = language === 'en' ? recogniseDelegation(printed) : null
  return found !== null && found.how !== 'near' ? inEnglishSentence(found.delegation, day) : namedIn(printed, day, language)
}

/** Those on whose behalf somebody speaks beside the own delegation: a delegation that names itself in its head speaks for nobody else. */
export function othersSpokenFor({ delegation, onBehalfOf }: Statement['head']): readonly string[] {
  return onBehalfOf.filter((one) => delegation === null || recogniseDelegation(one)?.delegation.id !== delegation.id)
}

/** Returns the group of a statement, or `conduct` for words by which the President conducts the meeting: these are nobody's statement. */
export function groupFor({ head }: Statement, form: MeetingForm, day: string | null): AnnexGroup | 'conduct' {
  if (head.capacity === 'president-procedural') return 'conduct'
  if (head.delegation === null && head.body === null && !(head.speaker && speaksInPerson(head))) return 'unknown'
  if (form === 'in-chamber') return head.form === 'delivered' ? 'delivered' : 'written'
  if (head.form === 'written' || head.capacity === 'written') return 'written'
  if (head.capacity === 'briefer' || head.capacity === 'secretary-general') return 'briefings'
  const members = day === null ? null : councilMembersOn(day)
  const isMember = head.body === null && head.delegation !== null && (members?.includes(head.delegation.id) ?? false)
  if (isMember || head.capacity === 'council-member' || head.capacity === 'president-national') return 'council-members'
  return head.form === 'delivered' ? 'others' : 'written'
}

/** The word that an annex is sorted by: the short English name of the day, "the" ignored, without marks and case. */
export function sortWord(statement: Statement, name: AnnexName, day: string | undefined): string {
  const delegation = name.known === 'delegation' ? delegationById(statement.head.delegation!.id) : undefined
  const word = (delegation ? sortNameOf(delegation, day) : name.known === 'body' ? statement.head.body! : name.text).replace(/^the /i, '')
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Numbers statements that stand in order, and gives each its id. */
export function numberAnnexes(
  ordered: readonly { statement: Statement; group: AnnexGroup; name: AnnexName }[],
  language: CompilationLanguage,
  taken: Iterable<string>,
): readonly Annex[] {
  const ids = new Set(taken)
  const { annex } = wordsIn(language)
  return ordered.map(({ statement, group, name }, index) => {
    const named = name.known === 'delegation' ? statement.head.delegation!.id : name.known === 'body' ? statement.head.body! : name.text
    const base = slugOf(named) || `statement-${index + 1}`
    let id = base
    for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
    ids.add(id)
    return { id, number: index + 1, label: fill(annex, { number: annexNumber(index + 1, language) }), group, name, statement }
  })
}

/** Whether a statement is of an invented delegation. */
export function isInvented({ head }: Statement): boolean {
  return head.delegation?.fictional === true
}
