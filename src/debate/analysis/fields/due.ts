import type { Span } from '../../../document/index.ts'
import { findDates, readNumber } from '../../../language/index.ts'
import { latinDigits } from './money.ts'

/** When something is to be done, found in a text. */
export interface FoundDue extends Span {
  /** `YYYY` or `YYYY-MM-DD`; absent where the words count from a day that is not known. */
  readonly value?: string
}

const year = String.raw`(20\d\d)`
const count = String.raw`(\d{1,2}|\p{L}+)`

/** Words before a year that make it a deadline or a time to come. */
const untilYear: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:by|before|until|no later than)\s+(?:the )?(?:end of |middle of |beginning of )?(?:the year )?(?:\p{Lu}\p{L}+ )?${year}`,
    'giu',
  ),
  new RegExp(String.raw`(?:from|in|during|for)\s+(?:early |late |mid-)?(?:\p{Lu}\p{L}+ )?${year}`, 'giu'),
  new RegExp(
    `(?:d['’]ici (?:à |la fin de |fin |à la fin de |l['’]an )*|avant (?:la fin de )?|au plus tard en |à l['’]horizon |jusqu['’]en |en |pour )(?:l['’]année )?${year}`,
    'giu',
  ),
  new RegExp(
    `(?:para (?:fines de |finales de |el año |el )?|antes de(?:l| fines de| finales de)? (?:año )?|a más tardar en |de aquí a |hasta |en (?:el año )?)${year}`,
    'giu',
  ),
  new RegExp(String.raw`(?:к (?:концу )?|до (?:конца )?|не позднее |в )${year}(?:[\s\u00a0](?:году|года|г\.))?`, 'giu'),
  new RegExp(String.raw`(?:بحلول|حتى|قبل|في أفق|في غضون|خلال|في)\s+(?:نهاية\s+)?(?:عام\s+|سنة\s+)?${year}`, 'gu'),
  new RegExp(String.raw`(?:到|在|于|截至)?${year}\s?年(?:底|年底|底之)?(?:之?前|以前)?`, 'gu'),
]

/** Stretches that count from the day of the statement; the group is how many years. */
const yearsAhead: readonly RegExp[] = [
  new RegExp(String.raw`(?:over|in|within|during|for)\s+(?:the )?(?:next|coming|following)\s+${count}\s+years?`, 'giu'),
  new RegExp(String.raw`within\s+${count}\s+years?`, 'giu'),
  new RegExp(
    String.raw`(?:au cours des|dans les|pendant les|durant les)\s+${count}\s+prochaines années|(?:au cours des|dans les) prochaines ${count} années`,
    'giu',
  ),
  new RegExp(String.raw`(?:en los|durante los|en el curso de los)\s+próximos\s+${count}\s+años|en un plazo de ${count} años`, 'giu'),
  new RegExp(String.raw`в (?:течение )?(?:ближайшие|ближайших|следующие|следующих|предстоящие)\s+${count}\s+(?:лет|года|год)`, 'giu'),
  new RegExp(String.raw`(?:خلال|في|على مدى) السنوات\s+${count}\s+(?:المقبلة|القادمة)|في غضون ${count} سنوات`, 'gu'),
  /(?:在?未来|今后|接下来)\s?([一二两三四五六七八九十]|\d{1,2})\s?年(?:内|里|间)?/gu,
]

/** Words for this year (0) and next year (1). */
const namedYears: readonly (readonly [RegExp, number])[] = [
  [
    /(?:later )?this year|cette année|l['’]année en cours|este año|в этом году|в текущем году|هذا العام|العام الجاري|今年(?:内|年底前)?/giu,
    0,
  ],
  [/next year|l['’]année prochaine|l['’]an prochain|el próximo año|el año que viene|в следующем году|العام المقبل|العام القادم|明年/giu, 1],
]

const chinese = '零一二三四五六七八九十'
const arabic: Readonly<Record<string, number>> = {
  الثلاث: 3,
  الأربع: 4,
  الخمس: 5,
  الست: 6,
  السبع: 7,
  العشر: 10,
  ثلاث: 3,
  أربع: 4,
  خمس: 5,
  ست: 6,
  سبع: 7,
  عشر: 10,
}

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  if (word === '两') return 2
  const at = chinese.indexOf(word)
  return at > 0 && word.length === 1 ? at : (arabic[word] ?? readNumber(word))
}

/**
 * Finds when something is to be done in a stretch of a text. What lies before the statement's own year is none.
 *
 * "Over the next five years" has a value only where the day of the statement (`YYYY-MM-DD`) is known.
 */
export function findDue(given: string, { start, end }: Span, said: string | null): readonly FoundDue[] {
  const text = latinDigits(given).slice(0, end)
  const now = said === null ? null : Number(said.slice(0, 4))
  const found: FoundDue[] = []
  const add = (from: number, to: number, value?: string) => {
    if (found.every((one) => to <= one.start || from >= one.end))
      found.push({ start: from, end: to, ...(value !== undefined && { value }) })
  }
  for (const date of findDates(text.slice(start))) {
    if (said !== null && date.date >= said) add(start + date.start, start + date.end, date.date)
  }
  const each = (pattern: RegExp, read: (match: RegExpExecArray) => void) => {
    pattern.lastIndex = start
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) read(match)
  }
  const part = text.slice(start)
  for (const pattern of /20\d\d/.test(part) ? untilYear : []) {
    each(pattern, (match) => {
      const value = match[1]!
      const binds =
        /^(?:by|before|until|no later|d['’]ici|avant|au plus|à l['’]horizon|jusqu|para|antes|a más|de aquí|hasta|к|до|не позднее|بحلول|حتى|قبل|في أفق|到)|前$/iu.test(
          match[0],
        )
      if (now === null ? binds : Number(value) > now || (Number(value) === now && binds))
        add(match.index, match.index + match[0].length, value)
    })
  }
  if (!/year|ann[ée]|l['’]an|año|год|лет|عام|سنوات|年/i.test(part)) return found.sort((a, b) => a.start - b.start)
  for (const pattern of yearsAhead) {
    each(pattern, (match) => {
      const years = numberOf(match.slice(1).find(Boolean)!)
      if (years !== null) add(match.index, match.index + match[0].length, now === null ? undefined : String(now + years))
    })
  }
  for (const [pattern, ahead] of namedYears)
    each(pattern, (match) => add(match.index, match.index + match[0].length, now === null ? undefined : String(now + ahead)))
  return found.sort((a, b) => a.start - b.start)
}
