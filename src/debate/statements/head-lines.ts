import { caselessPattern, findDates } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import type { Line } from './line.ts'

// A head longer than this is no head; letters with a table before the statement stay below it.
const mostHeadLines = 30

/** A salutation at the beginning of a line. */
export const salutation = caselessPattern(`^[^\\p{L}\\p{N}]{0,4}${cue('salutation')}`)
const opening = new RegExp(`^[“"«]?${cue('opening')}`, 'u')
const statementWord = cue('statement')
const title = new RegExp(`^.{0,60}?${statementWord}.{0,60}?${cue('by')}|^.{0,40}?${cue('written')}|${statementWord}$`, 'isu')
const aligns = caselessPattern(`${cue('aligns')}\\s+(?:\\p{L}+\\s+){0,3}${cue('statement')}`)
const titleStart = new RegExp(`^.{0,40}?${statementWord}.{0,25}?${cue('by')}`, 'isu')
// Salutes by office and name: "President of the 79th Session of the General Assembly, Mr. Philemon Yang,".
const addressed =
  /^[^\p{L}]*(?:\p{L}+[.,]? ){0,6}?(?:President of the [^,]{0,60}General Assembly|(?:United Nations )?Secretary-General|Président(?:e)? de [^,]{0,60}Assemblée générale|Secrétaire général|President[ea] de[^,]{0,60}(?:Asamblea General|Período de)|Secretari[oa] General|Председател\p{L}+ [^,]{0,40}Ассамблеи|Генеральн\p{L}+ секретар\p{L}+|رئيسة? (?:ال)?(?:جمعية|دورة)|الأمين العام|الامين العام)[^.]{0,80}[,،;:؛»]$/iu
const mission = caselessPattern(`^.{0,30}?${cue('mission')}`)
const personal = caselessPattern(`^(?:${cue('honorific')}|${cue('post')})`)
const deliveredBy = caselessPattern(`^[^\\p{L}]{0,4}(?:${cue('by')})\\s+(?:${cue('honorific')}|${cue('recordAddress')}|${cue('post')})`)
const presentsItself =
  /presents? its compliments|présente ses compliments|saluda atentamente|свидетельствует свое уважение|تهدي أطيب تحياتها|致意/iu
const sentenceEnd = /(?<!(?:^|\s)(?:a\.\s?i|p\.\s?i|e\.\s?p|ad int))[.!?。！？؟…]["”»’]?$/iu

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
  if (addressed.test(text) && !titleStart.test(text)) return true
  if (titleStart.test(text)) return words > 90
  if (title.test(text) || mission.test(text) || personal.test(text) || deliveredBy.test(text)) return words > 70 || (ends && words > 25)
  return ends ? words >= 7 : words >= 45
}

/** A sentence of four words or more that names no statement, office or house. */
function isShortSentence({ text }: Line): boolean {
  return (
    sentenceEnd.test(text) &&
    wordsOf(text) >= 4 &&
    !title.test(text) &&
    !mission.test(text) &&
    !personal.test(text) &&
    !deliveredBy.test(text)
  )
}

/** Parts a text that is no record into the lines of its head and of its body. */
export function partHead(lines: readonly Line[]): { readonly head: readonly Line[]; readonly body: readonly Line[] } {
  const limit = Math.min(lines.length, mostHeadLines)
  let first = 0
  while (first < limit && !beginsBody(lines[first]!)) first++
  // Nothing else looks like an address: then it begins with the first short sentence that is no title.
  if (first === lines.length) {
    const short = lines.findIndex(isShortSentence)
    if (short >= 0) first = short
  }
  return { head: lines.slice(0, first), body: lines.slice(first) }
}
