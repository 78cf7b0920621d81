import { readNumber } from './number.ts'

const clear = '(?<![\\p{L}\\p{M}\\d:./,])'
const hour = '([01]?\\d|2[0-3])'
const minutes = '([0-5]\\d)'
const chinesePart = '(上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|晚间)'
const chineseNumber = '(\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})'
const chineseHour = '(?:\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})'
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
export interface TimeForm {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => { hour: number; minutes: number; part?: string | undefined } | null
}

const plain: TimeForm['read'] = ([, h, m, part]) => ({ hour: Number(h), minutes: Number(m ?? 0), part })
const form = (pattern: string, read: TimeForm['read'] = plain): TimeForm => ({ pattern: new RegExp(pattern, 'gu'), read })

/** Printed forms of a time of day in the six official languages, for folded text; longer ones win where two match. */
export const timeForms: readonly TimeForm[] = [
  form(`${clear}${hour}(?:[:.]${minutes})? ?(a\\. ?m\\.|p\\. ?m\\.|a\\.?m|p\\.?m)(?![\\p{L}\\d])`),
  // "10 to 11.30 a.m.", "11 a.m." of "11 to 1 p.m.": the first hour takes its half of the day from the second.
  form(
    `${clear}${hour}(?:[:.]${minutes})?(?= ?(?:-|to|and|until) ?(1?\\d)(?:[:.]\\d\\d)? ?([ap])\\.? ?m(?!\\p{L}))`,
    ([, h, m, last, half]) => ({
      hour: Number(h),
      minutes: Number(m ?? 0),
      part: half === 'p' && Number(h) > Number(last) % 12 && h !== '12' ? 'a' : half,
    }),
  ),
  form(`${clear}([01]\\d|2[0-3])([0-5]\\d)(?: ?(?:hours|hrs|z)(?!\\p{L})|(?= (?:and|to|-) \\d{4} (?:hours|hrs)))`),
  form(`${clear}(?:12(?::00)? )?(noon|midnight)(?!\\p{L})`, ([, word]) => ({ hour: word === 'noon' ? 12 : 0, minutes: 0 })),
  form(
    `(?<=(?:^|[\\s(])(?:a |avant |vers |et |jusqu'a |apres |entre |al |hasta el |antes del ))(midi|minuit|mediodia)(?!\\p{L})`,
    ([, word]) => ({ hour: word === 'minuit' ? 0 : 12, minutes: 0 }),
  ),
  form(`${clear}${hour} ?h ?(?:([0-5]?\\d)(?: ?mn| ?min\\.?)?)?(?![\\p{L}\\d])`),
  form(
    `(?<=(?:^|[\\s(])(?:a|de|des|vers|avant|apres|entre|et) )(?<!(?:plus|moins|pres) de )${hour} heures?(?: ${minutes}| (et demie))?(?: (du matin|de l'apres-midi|du soir))?(?!\\p{L}| par | sur )`,
    ([, h, m, half, part]) => ({ hour: Number(h), minutes: half ? 30 : Number(m ?? 0), part }),
  ),
  // After a year: "9 octobre 2025, 15 heures".
  form(`(?<=\\d{4},? )${hour} (?:heures|horas|часов)(?: ${minutes})?(?!\\p{L}| par | sur | al dia)`),
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
  form(`(?<=ساعه ?)${hour}(?:[:.]${minutes})?(?![/:\\d])(?: ?(?:من )?${arabicPart})?`, ([, h, m, part]) =>
    // Where figures were turned round, "00:10" means ten o'clock; where they were not, ten past midnight: nothing says which.
    h === '00' && m !== undefined && m !== '00' ? null : { hour: Number(h), minutes: Number(m ?? 0), part },
  ),
  form(`(?<=ساعه ?)(2[4-9]|[3-5]\\d):([01]\\d|2[0-3])(?!\\d)(?: ?(?:من )?${arabicPart})?`, ([, m, h, part]) => ({
    hour: Number(h),
    minutes: Number(m),
    part,
  })),
  // The records print hour and minutes right to left with a stroke: "الساعة 00/10" is ten, "30/15" half past three.
  form(`(?<=ساعه ?)(\\d{2})/(\\d{2})(?: ?${arabicPart})?(?!\\d)`, ([, first, second, part]) => {
    const [m, h] = second === '00' && first !== '00' ? [second, first] : [first, second]
    return Number(h) < 24 && Number(m) < 60 ? { hour: Number(h), minutes: Number(m), part } : null
  }),
  form(
    `(?<=ساعه ?)(${arabicHours})(?: (والنصف|والربع|و\\s?(?:30|ثلاثين|ثلاثون)(?: دقيقه)?))?(?: ?(?:من )?${arabicPart})?`,
    ([, h, more, part]) => ({ hour: arabicHourNumbers[h!]!, minutes: more === undefined ? 0 : more === 'والربع' ? 15 : 30, part }),
  ),
  form(
    `${chinesePart} ?${chineseNumber} ?(?:[时時点點] ?(?:(半)|整|${chineseNumber} ?分)?|: ?([0-5]\\d))`,
    ([, part, h, half, m, figures]) => ({ hour: readNumber(h!) ?? 99, minutes: half ? 30 : (readNumber(m ?? figures ?? '0') ?? 99), part }),
  ),
  form(
    `(?<=${chinesePart} ?${chineseHour} ?[时時点點] ?(?:半|${chineseHour} ?分)? ?[至到-] ?)${chineseNumber} ?[时時点點] ?(?:(半)|整|${chineseNumber} ?分)?`,
    ([, part, h, half, m]) => ({
      hour: readNumber(h!) ?? 99,
      minutes: half ? 30 : (readNumber(m ?? '0') ?? 99),
      part,
    }),
  ),
  form(
    `${clear.replace('\\p{L}\\p{M}', '')}(?<![第近约超过] ?)${chineseNumber} ?(?:[时時] ?(?:整|${chineseNumber} ?分)?(?=[至到起前后以，。,.;()、-]|$)|[点點时時] ?(?:整|${chineseNumber} ?分(?!之)))`,
    ([, h, m, other]) => ({ hour: readNumber(h!) ?? 99, minutes: readNumber(m ?? other ?? '0') ?? 99 }),
  ),
  form(`${clear}(?<!ساعه ?)${hour}:${minutes}(?::[0-5]\\d)?(?![\\d:/]|\\p{L})(?: ?${arabicPart})?`),
]
