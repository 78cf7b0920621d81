import type { Word } from '../../words.ts'
import { type GrowVerb, isWord, plainAt, wordSet } from './verb-group.ts'

/** What goes on with another verb as a noun: "سنواصل دعم", "على استعداد لتقديم", "نعتزم كفالة". */
const leading =
  /^[وف]?(?:س[نيتا]?)?(?:[نيتا])?(?:واصل|مواصله|عتزم|نوي|سعي|عمل|تعهد|لتزم|ملتزم\p{L}*|التزام\p{L}*|استعداد|مستعد\p{L}*|عازم\p{L}*|مصمم\p{L}*|حرص|حريص\p{L}*|قرر\p{L}?|ستمر|استمر|عزم\p{L}*|خطط|رغب|ود|تعهدنا|لتزمنا|كفل)$/u
const marks = wordSet('بما على علي الى الي عن في من مع ان بان كي')
/** Nouns of doing that bear the article and are done all the same: "مواصلة العمل". */
const doing = /^[بل]?ال(?:عمل|تزام|تنسيق|تعاون|وقوف|دفاع|كفاح|مشاركه|مساهمه|اسهام|تواصل|دعوه|سعي|بحث|تشاور|حوار|انخراط|ضغط|تصدي)$/
/** Words that are small and stand before a noun. */
const isDefinite = (word: string) => /^و?(?:ال|لل|بال)/.test(word)

/** Arabic: the subject stands after the verb and before what is done: "ستواصل الولايات المتحدة التنسيق". */
export const growArabic: GrowVerb = (words, { first, last }, own) => {
  let begin = first
  while (begin < last && /^و?(?:نحن|اننا|فاننا|باننا)$/.test(plainAt(words, begin))) begin++
  let end = last
  if (plainAt(words, end) === 'سوف' && isWord(words, end + 1)) end++
  // "على استعداد", "لا تزال ملتزمة": what stands before belongs to it.
  while (begin > 0 && /^و?(?:على|علي|لا|لن|سوف|ما|لا تزال|تزال|يزال|نزال|زال|تظل|يظل|نظل|ستظل|سنظل|سيظل)$/.test(plainAt(words, begin - 1)))
    begin--
  if (!leading.test(plainAt(words, end))) {
    const subject = subjectAt(words, end + 1, own)
    return subject?.named ? { first: begin, last: end, subject } : { first: begin, last: end }
  }
  const subject = subjectAt(words, end + 1, own)
  const told = subject ? { subject } : {}
  let reached = end
  let at = subject ? subject.last + 1 : end + 1
  // "على استعداد لمواصلة تقديم": one may lead to the next.
  for (let steps = 0; steps < 3; steps++) {
    if (/^(?:على|علي|الى|الي)$/.test(plainAt(words, at))) at++
    const next = plainAt(words, at)
    if (
      !isWord(words, at) ||
      marks.has(next) ||
      (isDefinite(next) && !doing.test(next)) ||
      /^[بل]?(?:ذلك|هذا|هذه|تلك|ان|انه|انها|كل|جميع)$/.test(next)
    )
      break
    reached = at++
    if (!leading.test(next.replace(/^[بل]/, ''))) break
  }
  return { first: begin, last: reached, ...told }
}

/** The subject after a verb: the speaker's own name, or nouns with the article up to the first without. */
function subjectAt(words: readonly Word[], from: number, own: Uint8Array): { first: number; last: number; named: boolean } | null {
  let last = from - 1
  while (own[last + 1]) last++
  if (last >= from) return { first: from, last, named: true }
  if (/^(?:بلدي|بلادي|حكومتي|وفدي|بلدنا|بلادنا|حكومتنا|دولتنا)$/.test(plainAt(words, from))) return { first: from, last: from, named: true }
  if (/^(?:حكومه|وفد|دوله|وزير|رئيس|مكتب|فريق|مجموعه|جمهوريه|مملكه|اتحاد|بعثه)$/.test(plainAt(words, from))) last = from
  if (last === from && /^(?:بلدي|بلادي|بلدنا|بلادنا)$/.test(plainAt(words, from + 1))) return { first: from, last: from + 1, named: true }
  while (
    last + 1 < words.length &&
    last - from < 8 &&
    /^(?:[وب]?ال|لل)\p{L}{2,}|^و\p{L}{3,}(?:ها|هم|ه)$/u.test(plainAt(words, last + 1)) &&
    isWord(words, last + 1)
  )
    last++
  return last >= from && last - from < 8 && isWord(words, last + 1) ? { first: from, last, named: false } : null
}
