import type { Span } from '../document/index.ts'
import { foldText, unfold } from './folded-text.ts'
import { type TimeForm, timeForms } from './time-form.ts'

/** A time of day found in a text: `time` is `HH:MM` of 24 hours, as printed, in no time zone. */
export interface FoundTime extends Span {
  readonly time: string
}

const afternoon = /^(?:p|下午|傍晚|晚|中午|ظهرا|بعد|عصرا|مسا|م$|de l'apres|du soir|tarde|noche|дня|вечера|ليلا)/
const morning = /^(?:a|上午|早|清晨|凌晨|صباح|قبل|ص$|du matin|manana|утра|ночи)/

function timeOf(given: ReturnType<TimeForm['read']>): string | null {
  if (given === null) return null
  let { hour } = given
  if (hour > 23 || given.minutes > 59) return null
  const part = given.part ?? ''
  if (afternoon.test(part) && hour < 12 && !(part === '中午' && hour >= 10) && !(part === 'ليلا' && hour < 6)) hour += 12
  else if (morning.test(part) && hour === 12) hour = 0
  return `${String(hour).padStart(2, '0')}:${String(given.minutes).padStart(2, '0')}`
}

/**
 * Finds times of day, in order, none overlapping, in any of the six official languages.
 *
 * "10 a.m.", "3 p.m.", "noon", "10:00", "10 heures", "15 h 30", "a las 10.00 horas", "в 10 ч. 00 м.", "в 10 часов утра", "الساعة 10:00 صباحاً",
 * "الساعة العاشرة", "上午 10 时", "下午3时30分". A length of time ("18 heures par jour", "within 24 hours") is none.
 */
export function findTimes(text: string): readonly FoundTime[] {
  const folded = foldText(text)
  const found: FoundTime[] = []
  for (const { pattern, read } of timeForms) {
    for (const match of folded.text.matchAll(pattern)) {
      const time = timeOf(read(match))
      const length = match[0].trimEnd().length
      if (time !== null && length > 0) found.push({ start: match.index, end: match.index + length, time })
    }
  }
  const kept: FoundTime[] = []
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (kept.length === 0 || one.start >= kept.at(-1)!.end) kept.push(one)
  return kept.map((one) => ({ ...unfold(folded, one), time: one.time }))
}
