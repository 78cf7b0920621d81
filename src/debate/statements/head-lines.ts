import { findDates } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import type { Line } from './line.ts'

// A head longer than this is no head; letters with a table before the statement stay below it.
const mostHeadLines = 30

const salutation = new RegExp(`^[“"«]?${cue('salutation')}`, 'iu')
const opening = new RegExp(`^[“"«]?${cue('opening')}`, 'u')
const statementWord = cue('statement')
const title = new RegExp(`^.{0,60}?${statementWord}.{0,60}?${cue('by')}|^.{0,40}?${cue('written')}|${statementWord}$`, 'isu')
const aligns = new RegExp(`${cue('aligns')}\\s+(?:\\p{L}+\\s+){0,3}${cue('statement')}`, 'iu')
const mission = new RegExp(`^.{0,30}?${cue('mission')}`, 'iu')
const personal = new RegExp(`^(?:${cue('honorific')}|${cue('post')})`, 'iu')
const presentsItself =
  /presents? its compliments|présente ses compliments|saluda atentamente|свидетельствует свое уважение|تهدي أطيب تحياتها|致意/iu
const sentenceEnd = /[.!?。！？؟…]["”»’]?$/u

function wordsOf(text: string): number {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []).length + (text.match(/\p{Script=Han}/gu) ?? []).length / 2
}

/** Tells whether a line begins the address itself: a salutation, or running text. */
export function beginsBody({ text }: Line): boolean {
  if (salutation.test(text)) return true
  if (presentsItself.test(text)) return false
  const words = wordsOf(text)
  const ends = sentenceEnd.test(text)
  if (words <= 14 && findDates(text).length > 0 && !opening.test(text)) return false
  if (opening.test(text) && (ends ? words >= 4 : words >= 12)) return true
  if (aligns.test(text)) return true
  if (title.test(text) || mission.test(text) || personal.test(text)) return words > 70 || (ends && words > 25)
  return ends ? words >= 7 : words >= 45
}

/** Parts a text that is no record into the lines of its head and of its body. */
export function partHead(lines: readonly Line[]): { readonly head: readonly Line[]; readonly body: readonly Line[] } {
  const limit = Math.min(lines.length, mostHeadLines)
  let first = 0
  while (first < limit && !beginsBody(lines[first]!)) first++
  return { head: lines.slice(0, first), body: lines.slice(first) }
}
