import { recogniseDelegation } from '../../council/index.ts'
import { type FoundTime, findDates, findDaysWithoutYear, findTimes, sentencesOf } from '../../language/index.ts'
import type { AnnouncedMeeting, MeetingLevel, NamedPerson } from './concept-note.ts'
import type { Cues } from './cues.ts'
import type { Outlined } from './outline.ts'
import { personOf } from './person.ts'
import { straightened } from './visual-order.ts'

/** A day found in a text. `date` is null where no year can be known. */
export interface KnownDay {
  readonly start: number
  readonly end: number
  readonly date: string | null
}

/** Sentences, those joined again that an abbreviated time parts ("до 18 ч. 00 м. 20 октября", "в 15 ч. 00 м. Савария проведет"). */
export function wholeSentences(text: string, cues: Cues): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of sentencesOf(text, cues.language)) {
    const last = found.at(-1)
    const before = last ? text.slice(last.start, last.end) : ''
    const cut =
      /\d\s?(?:ч|м|мин|h|hrs|p\.\s?m|a\.\s?m)\.$|(?<!\p{L})(?:max|approx|env|aprox|máx|макс|прибл)\.$/iu.test(before) &&
      /^(?:\d|on |del? |le )/iu.test(text.slice(start))
    if (last && (cut || (before.length < 90 && /\d\s?(?:ч|м|мин)\.$/u.test(before)))) last.end = end
    else found.push({ start, end })
  }
  return found
}

/** What the year of a day that is printed without one is taken from. */
export interface YearAnchor {
  readonly letter: string | null
  readonly meeting: string | null
}

/**
 * Finds days with or without a year. A day without one takes the year of a full date of the same day elsewhere in the document,
 * else the year of the letter, or the next year where that day would lie before the letter; without a letter, the year that brings it nearest to
 * the meeting.
 */
export function daysIn(text: string, anchor: YearAnchor, fullDates: readonly string[]): readonly KnownDay[] {
  const read = straightened(text)
  const full = findDates(read)
  const bare = findDaysWithoutYear(read).filter((d) => !full.some((f) => f.start < d.end && d.start < f.end))
  const resolved = bare.map(({ start, end, month, day }) => {
    const tail = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return { start, end, date: withYear(tail, anchor, fullDates) }
  })
  return [...full, ...resolved].sort((a, b) => a.start - b.start)
}

function withYear(tail: string, { letter, meeting }: YearAnchor, fullDates: readonly string[]): string | null {
  const same = fullDates
    .filter((d) => d.endsWith(tail) && (letter === null || d >= letter))
    .sort()
    .at(-1)
  if (same) return same
  if (letter) {
    const year = Number(letter.slice(0, 4))
    return `${year}${tail}` < letter ? `${year + 1}${tail}` : `${year}${tail}`
  }
  if (!meeting) return null
  const year = Number(meeting.slice(0, 4))
  const away = (date: string) => Math.abs(Date.parse(date) - Date.parse(meeting))
  return [`${year - 1}${tail}`, `${year}${tail}`, `${year + 1}${tail}`].sort((a, b) => away(a) - away(b))[0]!
}

interface Candidate {
  readonly date: string
  readonly score: number
  readonly part: number
  readonly start: number
}

/** True where the words around a day say that something is to be handed in by it. */
export function isDeadline(left: string, right: string, cues: Cues): boolean {
  const handed = cues.any('written')
  const due = cues.any('deadlines')
  if (cues.any('held').test(left) && !handed.test(left)) return false
  return (handed.test(left) && due.test(left + right.slice(0, 40))) || (handed.test(right) && due.test(left + right))
}

/** Finds when the meeting is held. Dates of the letter, deadlines and days before the letter are never taken. */
export function meetingDay(
  outline: readonly Outlined[],
  letterDate: string | null,
  fullDates: readonly string[],
  cues: Cues,
): { date: string; time: string | null } | null {
  const candidates: Candidate[] = []
  outline.forEach(({ passage, role, region, topics, number }, part) => {
    if (role === 'boundary') return
    const section = topics.includes('date') && role === 'body' ? 6 : 0
    const title = role === 'title' ? 5 : 0
    for (const sentence of wholeSentences(passage.text, cues)) {
      const text = passage.text.slice(sentence.start, sentence.end)
      const days = daysIn(text, { letter: letterDate, meeting: null }, fullDates)
      days.forEach((day, i) => {
        if (!day.date || (letterDate && day.date < letterDate)) return
        const left = text.slice(days[i - 1]?.end ?? 0, day.start)
        const right = text.slice(day.end, days[i + 1]?.start ?? text.length)
        if (isDeadline(left, right, cues) || topics.includes('written')) return
        const debate = cues.any('debates').test(text)
        const held = cues.any('held').test(text)
        const alone = letterDate === day.date && region === 'letter' && !held
        if (alone || (region === 'front' && !debate)) return
        const near = cues.any('debates').test(left.slice(-120)) || cues.any('held').test(left.slice(-60))
        const lone =
          role === 'body' &&
          number === null &&
          passage.text.length < (findTimes(passage.text).length > 0 ? 110 : 60) &&
          part < 14 &&
          region === 'note'
            ? 3
            : 0
        const score =
          section + title + (debate && held ? 4 : debate ? 2 : held ? 1 : 0) + (near ? 1 : 0) + (region === 'letter' ? 0.5 : 0) + lone
        if (score >= 3) candidates.push({ date: day.date, score, part, start: sentence.start + day.start })
      })
    }
  })
  const [best] = [...candidates].sort((a, b) => b.score - a.score || a.part - b.part)
  if (!best) return null
  const same = candidates.filter((c) => c.date === best.date)
  for (const candidate of [best, ...same]) {
    const time = timeBeside(outline[candidate.part]!.passage.text, candidate.start, cues)
    if (time) return { date: best.date, time: time.time }
  }
  for (const { passage, topics, role, region } of outline) {
    if (region === 'front' || role === 'boundary') continue
    if ((topics.includes('time') || topics.includes('date')) && role === 'body') {
      const [time] = findTimes(passage.text)
      if (time) return { date: best.date, time: time.time }
    }
  }
  for (const { passage, role, region } of outline) {
    if (region === 'front' || role !== 'body') continue
    for (const s of sentencesOf(passage.text, cues.language)) {
      const text = passage.text.slice(s.start, s.end)
      const [time] = findTimes(text)
      if (time && cues.any('debates').test(passage.text) && cues.any('held').test(text) && !cues.any('written').test(text))
        return { date: best.date, time: time.time }
    }
  }
  return { date: best.date, time: null }
}

/** The time nearest after a date in the same sentence, else before it; never one that belongs to something handed in. */
function timeBeside(text: string, dateStart: number, cues: Cues): FoundTime | null {
  const sentence = sentencesOf(text, cues.language).find((s) => s.start <= dateStart && dateStart < s.end)
  if (!sentence) return null
  // Abbreviations inside a time ("10 ч. 00 м.") can look like the end of a sentence.
  const times = findTimes(text).filter(
    (t) => (t.start >= sentence.start && t.end <= sentence.end) || (t.start >= dateStart && t.start - dateStart < 60),
  )
  const after = times.find((t) => t.start >= dateStart && !isDeadline(text.slice(dateStart, t.start), '', cues))
  return after ?? times.findLast((t) => t.end <= dateStart) ?? null
}

/** Finds at which level the meeting is: said of the debate itself, in the title, under a heading, or in the letter. */
export function meetingLevel(outline: readonly Outlined[], cues: Cues): MeetingLevel | null {
  const levels: readonly [MeetingLevel, RegExp][] = [
    ['ministerial', cues.any('ministerial')],
    ['high-level', cues.any('highLevel')],
    ['ambassadorial', cues.any('ambassadorial')],
  ]
  const scores = new Map<MeetingLevel, number>()
  for (const { passage, role, region, topics } of outline) {
    if (region === 'front' || role === 'boundary') continue
    const base =
      topics.includes('level') && role === 'body'
        ? 8
        : role === 'title'
          ? 5
          : topics.includes('participation')
            ? 4
            : region === 'letter'
              ? 3
              : topics.includes('background')
                ? 0.6
                : 1
    for (const [level, pattern] of levels) {
      for (const s of sentencesOf(passage.text, cues.language)) {
        const text = passage.text.slice(s.start, s.end)
        if (!pattern.test(text)) continue
        const about = cues.any('debates').test(text) || role === 'title' || topics.includes('level') || topics.includes('participation')
        if (about) scores.set(level, Math.max(scores.get(level) ?? 0, base + (cues.any('held').test(text) ? 0.5 : 0)))
      }
    }
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 1 ? best[0] : null
}

/** Finds who is to chair the meeting. Without a name there is no chair. */
export function meetingChair(outline: readonly Outlined[], cues: Cues): NamedPerson | null {
  for (const { passage, topics, role, region } of outline) {
    if (role !== 'body' || region !== 'note' || !topics.includes('chair') || topics.includes('briefers')) continue
    const said = chairIn(passage.text, cues)
    if (said) return said
    const { name, title } = personOf(passage.text.replace(/[.。]$/, ''), cues)
    if (name) return { name, title }
  }
  for (const { passage, role, region } of outline) {
    if (role === 'boundary' || region === 'front') continue
    const found = chairIn(passage.text, cues)
    if (found) return found
  }
  return null
}

/** What a sentence goes on to say after the person: ", and will hear …". */
const alsoSaid = /[,،]\s+(?:and|y|et|и|а)\s+(?!(?:of|for|the|former|de|del|du|des|la|le|les|los|las|по|международн\p{L}*)\s)\p{Ll}.*$/u

function chairIn(text: string, cues: Cues): NamedPerson | null {
  for (const s of sentencesOf(text, cues.language)) {
    const sentence = text.slice(s.start, s.end)
    for (const pattern of cues.each('chairs')) {
      const phrase = pattern.exec(sentence)?.groups?.person
      if (!phrase) continue
      const { name, title } = personOf(phrase.replace(alsoSaid, ''), cues)
      if (name && !recogniseDelegation(name)) return { name, title }
    }
  }
  return null
}

/** Reads what a note says about its meeting; null where it says nothing. */
export function meetingOf(
  outline: readonly Outlined[],
  letterDate: string | null,
  fullDates: readonly string[],
  cues: Cues,
): AnnouncedMeeting {
  const day = meetingDay(outline, letterDate, fullDates, cues)
  const level = meetingLevel(outline, cues)
  const chair = meetingChair(outline, cues)
  return { date: day?.date ?? null, time: day?.time ?? null, level, chair }
}
