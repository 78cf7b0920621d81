import type { Span } from '../document/index.ts'
import { foldText, unfold } from './folded-text.ts'
import { readNumber } from './number.ts'

/** A time of day found in a text: `time` is `HH:MM` of 24 hours, as printed, in no time zone. */
export interface FoundTime extends Span {
  readonly time: string
}

const clear = '(?<![\\p{L}\\p{M}\\d:./,-])'
const hour = '([01]?\\d|2[0-3])'
const minutes = '([0-5]\\d)'
const chinesePart = '(上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|晚间)'
const chineseNumber = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const arabicPart = '(صباحا|صباح|قبل الظهر|ظهرا|بعد الظهر|عصرا|مساءا|مسا|مساء|ليلا|ص(?!\\p{L})|م(?!\\p{L}))'
const arabicHours = 'الواحده|الثانيه عشره|الحاديه عشره|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره'
const arabicHourNumbers: Readonly<Record<string, number>> = {
  الواحده: 1,
  الثانيه: 2,
  الثالثه: 3,
  الرابعه: 4,
  الخامسه: 5,
  السادسه: 6,
  السابعه: 7,
  الثامنه: 8,
  التاسعه: 9,
  العاشره: 10,
  'الحاديه عشره': 11,
  'الثانيه عشره': 12,
}

/** One printed form of a time: which of its groups hold hour, minutes and part of the day. */
interface Form {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => { hour: number; minutes: number; part?: string | undefined } | null
}

const plain: Form['read'] = ([, h, m, part]) => ({ hour: Number(h), minutes: Number(m ?? 0), part })
const form = (pattern: string, read: Form['read'] = plain): Form => ({ pattern: new RegExp(pattern, 'gu'), read })

const forms: readonly Form[] = [
  form(`${clear}${hour}(?:[:.]${minutes})? ?(a\\. ?m\\.|p\\. ?m\\.|a\\.?m|p\\.?m)(?![\\p{L}\\d])`),
  form(`${clear}(?:12(?::00)? )?(noon|midnight)(?!\\p{L})`, ([, word]) => ({ hour: word === 'noon' ? 12 : 0, minutes: 0 })),
  form(
    `(?<=(?:^|[\\s(])(?:a |avant |vers |et |jusqu'a |apres |entre |al |hasta el |antes del ))(midi|minuit|mediodia)(?!\\p{L})`,
    ([, word]) => ({ hour: word === 'minuit' ? 0 : 12, minutes: 0 }),
  ),
  form(`${clear}${hour} ?h ?(?:${minutes}(?: ?mn| ?min\\.?)?)?(?![\\p{L}\\d])`),
  form(
    `(?<=(?:^|[\\s(])(?:a|de|des|vers|avant|apres|entre|et|jusqu'a) )(?<!(?:plus|moins|pres) de )${hour} heures?(?: ${minutes}| (et demie))?(?: (du matin|de l'apres-midi|du soir))?(?!\\p{L}| par | sur )`,
    ([, h, m, half, part]) => ({ hour: Number(h), minutes: half ? 30 : Number(m ?? 0), part }),
  ),
  form(`${clear}${hour}[.:]${minutes} ?(?:horas|hs?\\.?|hrs\\.?|hours)(?!\\p{L})(?: de la (manana|tarde|noche))?`),
  form(
    `(?<=(?:^|[\\s(])(?:a|de|desde|hasta|entre|y|antes de|partir de) las? )(?<!dentro de las )${hour}(?:(?:[.:]${minutes})?(?: horas| h\\.?)| de la (manana|tarde|noche)|[.:]${minutes})(?: de la (manana|tarde|noche))?(?!\\p{L}| al dia| siguientes)`,
    ([, h, m, part, other, late]) => ({ hour: Number(h), minutes: Number(m ?? other ?? 0), part: part ?? late }),
  ),
  form(`${clear}${hour} ?(?:ч\\.?|час(?:ов|а|ам)?\\.?) ?${minutes} ?(?:м(?:ин(?:ут|уты)?)?\\.?)(?!\\p{L})(?: (утра|дня|вечера|ночи))?`),
  form(
    `(?<=(?:^|[\\s(])(?:в|к|с|до|около|после) )${hour}(?:[.:]${minutes})?(?: (?:ч\\.|час(?:ов|а|ам)?))(?: (утра|дня|вечера|ночи))?(?!\\p{L}| в )`,
  ),
  form(`(?<=(?:^|[\\s(])(?:в|к|с|до) )${hour}[.]${minutes}(?![\\p{L}\\d.%]| ?(?:процент|млн|млрд))(?: (утра|дня|вечера|ночи))?`),
  form(`(?<=(?:^|[\\s(])(?:в|до|к|после) )(полдень|полудня|полудню)`, () => ({ hour: 12, minutes: 0 })),
  form(`(?<=ساعه )(?:ال)?${hour}(?:[:.]${minutes})?(?![/\\d])(?: ?(?:من )?${arabicPart})?`),
  // The records print hour and minutes right to left with a stroke: "الساعة 00/10" is ten, "30/15" half past three.
  form(`(?<=ساعه )(\\d{2})/(\\d{2})(?: ?${arabicPart})?(?!\\d)`, ([, first, second, part]) => {
    const [m, h] = second === '00' && first !== '00' ? [second, first] : [first, second]
    return Number(h) < 24 && Number(m) < 60 ? { hour: Number(h), minutes: Number(m), part } : null
  }),
  form(
    `(?<=ساعه )(${arabicHours})(?: (والنصف|والربع|و\\s?(?:30|ثلاثين|ثلاثون)(?: دقيقه)?))?(?: ?(?:من )?${arabicPart})?`,
    ([, h, more, part]) => ({ hour: arabicHourNumbers[h!]!, minutes: more === undefined ? 0 : more === 'والربع' ? 15 : 30, part }),
  ),
  form(
    `${chinesePart} ?${chineseNumber} ?(?:[时時点點] ?(?:(半)|整|${chineseNumber} ?分)?|: ?([0-5]\\d))`,
    ([, part, h, half, m, figures]) => ({ hour: readNumber(h!) ?? 99, minutes: half ? 30 : (readNumber(m ?? figures ?? '0') ?? 99), part }),
  ),
  form(
    `${clear.replace('\\p{L}\\p{M}', '')}(?<![第近约超过] ?)${chineseNumber} ?(?:[时時] ?(?:整|${chineseNumber} ?分)?(?=[至到起前，。,;)]|$)|[点點时時] ?(?:整|${chineseNumber} ?分(?!之)))`,
    ([, h, m, other]) => ({ hour: readNumber(h!) ?? 99, minutes: readNumber(m ?? other ?? '0') ?? 99 }),
  ),
  form(`${clear}${hour}:${minutes}(?::[0-5]\\d)?(?![\\d:/]|\\p{L})(?: ?${arabicPart})?`),
]

const afternoon = /^(?:p|下午|傍晚|晚|中午|ظهرا|بعد|عصرا|مسا|م$|de l'apres|du soir|tarde|noche|дня|вечера|ليلا)/
const morning = /^(?:a|上午|早|清晨|凌晨|صباح|قبل|ص$|du matin|manana|утра|ночи)/

function timeOf(given: ReturnType<Form['read']>): string | null {
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
  for (const { pattern, read } of forms) {
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
