import { monthNames } from '../language/month.ts'
import { say } from './messages.ts'
import type { PageLanguage } from './page-language.ts'
import { uiWords } from './words.ts'

function dayParts(language: PageLanguage, day: string) {
  const [year, month, date] = day.slice(0, 10).split('-') as [string, string, string]
  const weekday = new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDay()
  return {
    weekday: uiWords(language).days[weekday] ?? '',
    day: String(Number(date)),
    month: monthNames[language][Number(month) - 1] ?? month,
    year,
  }
}

/** A day, `YYYY-MM-DD`, in words with its weekday: "Thursday 21 October 2021". */
export function dayInWords(language: PageLanguage, day: string): string {
  return say(uiWords(language).dayInWords, dayParts(language, day))
}

/** A day in words without its weekday, for tables: "21 October 2021". */
export function dateInWords(language: PageLanguage, day: string): string {
  return say(uiWords(language).dateInWords, dayParts(language, day))
}

/** 14:30 as the Council's documents print it in English, "2.30 p.m."; Arabic keeps 24 hours. */
function hour(language: PageLanguage, time: string, zone: string): string {
  if (language !== 'en' || zone !== 'America/New_York') return time
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? 'midnight' : 'noon'
  return `${hours % 12 || 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`} ${hours < 12 ? 'a.m.' : 'p.m.'}`
}

/** The name of a time zone with its preposition: "in New York". */
function zoneInWords(language: PageLanguage, zone: string): string {
  const { zones, otherZone } = uiWords(language)
  const known = (zones as Readonly<Record<string, string>>)[zone]
  return known ?? say(otherZone, { zone: zone.split('/').at(-1)!.replaceAll('_', ' ') })
}

/** A day and the time on the clocks of a place (`HH:MM`): "Thursday 21 October 2021, 10 a.m. in New York". Without a time, the day alone. */
export function dayAndTimeInWords(language: PageLanguage, day: string, time: string | null, zone = 'America/New_York'): string {
  if (time === null) return dayInWords(language, day)
  return say(uiWords(language).at, { day: dayInWords(language, day), time: hour(language, time, zone), zone: zoneInWords(language, zone) })
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A moment (ISO 8601 with its offset) on the clocks of a place, which is said: "Thursday 21 October 2021, 10 a.m. in New York". */
export function momentInWords(language: PageLanguage, at: string, zone = 'America/New_York'): string {
  let clock = clocks.get(zone)
  if (!clock) {
    // Sweden writes dates as ISO 8601 does.
    clock = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    clocks.set(zone, clock)
  }
  const [day, time] = clock.format(new Date(at)).split(' ') as [string, string]
  return dayAndTimeInWords(language, day, time, zone)
}
