import { findTimes, readNumber, sentencesOf } from '../../language/index.ts'
import type { Deadline, ParticipationTerms, WrittenStatementTerms } from './concept-note.ts'
import type { Cues } from './cues.ts'
import { daysIn, wholeSentences, type YearAnchor } from './meeting.ts'
import type { Outlined } from './outline.ts'
import { straightened } from './visual-order.ts'

interface Said {
  readonly text: string
  /** It stands under a heading about written statements, or after a sentence about them in the same paragraph. */
  readonly about: boolean
}

function sentencesAboutWriting(outline: readonly Outlined[], cues: Cues): readonly Said[] {
  const written = cues.any('written')
  return outline.flatMap(({ passage, role, region, topics }, i) => {
    if (role !== 'body' || region === 'front') return []
    // "Deadline for written statements: 21 May" is said in one breath.
    const head = outline[i - 1]
    const led = head?.role === 'heading' && head.passage.inline && head.topics.includes('written') ? `${head.passage.text} ` : ''
    if (topics.some((t) => t === 'background' || t === 'aims' || t === 'questions') && !topics.includes('participation')) return []
    let open = topics.includes('written')
    return wholeSentences(passage.text, cues).map((s) => {
      const text = passage.text.slice(s.start, s.end)
      open ||= written.test(text)
      return { text: s.start === 0 ? led + text : text, about: open }
    })
  })
}

/** Extends a date over the words before and after it that belong to the deadline as printed. */
function deadlinePhrase(text: string, start: number, end: number, cues: Cues): string {
  const before = cues.each('beforeDate')[0]!
  const after = cues.each('afterDate')[0]!
  let from = start
  for (let i = 0; i < 8; i++) {
    const found = new RegExp(`(?:${cues.language === 'zh' ? '' : '(?<![\\p{L}\\d])'}(?:${before.source})|,)\\s*$`, before.flags).exec(
      text.slice(0, from),
    )
    if (!found || found[0].trim() === '') break
    from = found.index
  }
  let to = end
  for (let i = 0; i < 6; i++) {
    const found = new RegExp(`^\\s*(?:${after.source})`, after.flags).exec(text.slice(to))
    if (!found || found[0].trim() === '') break
    to += found[0].length
  }
  return text
    .slice(from, to)
    .replace(/^[\s,،，]+|[\s,،，]+$/g, '')
    .replace(/^(?:[于在应]\s*)+/, '')
    .replace(/(?<=[\p{L}\d]{2})\.$/u, '')
}

/**
 * The day by which something is to be handed in: one whose own words say so ("by", "no later than", "close of business"),
 * else one that follows words of handing in. A day before the letter is none.
 */
function deadlineIn(given: string, anchor: YearAnchor, fullDates: readonly string[], cues: Cues): Deadline | null {
  const text = straightened(given)
  const days = daysIn(text, anchor, fullDates)
  const found: { deadline: Deadline; sure: boolean }[] = []
  for (const [i, day] of days.entries()) {
    const left = text.slice(days[i - 1]?.end ?? 0, day.start)
    if (!day.date || (anchor.letter && day.date < anchor.letter)) continue
    if (cues.any('debates').test(left) && cues.any('held').test(left) && !cues.any('written').test(left)) continue
    const phrase = deadlinePhrase(text, day.start, day.end, cues)
    const sure = cues.any('due').test(phrase)
    if (!sure && !cues.any('deadlines').test(left)) continue
    found.push({ deadline: { date: day.date, time: findTimes(phrase)[0]?.time ?? null, text: phrase }, sure })
  }
  return (found.find((f) => f.sure) ?? found[0])?.deadline ?? null
}

function recipientIn(text: string, cues: Cues): string | null {
  for (const pattern of cues.each('recipients')) {
    const to = pattern.exec(text)?.groups?.to?.trim()
    if (to) return to.replace(/^[\s,،]+|[\s,،.]+$/g, '')
  }
  return null
}

function wordsIn(text: string, cues: Cues): number | null {
  for (const pattern of cues.each('wordCounts')) {
    const count = pattern.exec(text)?.groups?.count
    if (!count) continue
    const figure = readNumber(count.replace(/(?<=[\d٠-٩])[., \u00a0\u202f](?=[\d٠-٩]{3})/g, '').trim())
    const said = figure ?? hundreds(count)
    if (said !== null && said >= 50 && said <= 5000) return said
  }
  return null
}

const figures: readonly (readonly [RegExp, number])[] = [
  [/five hundred|cinq cents|quinientas|пят(?:ьсот|исот)|خمسمائة|خمسمئة|五百/iu, 500],
  [/three hundred|trois cents|trescientas|тр(?:иста|ехсот)|ثلاثمائة|三百/iu, 300],
  [/four hundred|quatre cents|cuatrocientas|четыр(?:еста|ехсот)|أربعمائة|四百/iu, 400],
  [/six hundred|six cents|seiscientas|шест(?:ьсот|исот)|ستمائة|六百/iu, 600],
  [/seven hundred|sept cents|setecientas|сем(?:ьсот|исот)|سبعمائة|七百/iu, 700],
  [/eight hundred|huit cents|ochocientas|вос(?:емь|ьми)сот|ثمانمائة|八百/iu, 800],
  [/two thousand|deux mille|dos mil|дв(?:е|ух) тысяч|ألفي|两千|二千/iu, 2000],
  [/one thousand|mille|mil\b|тысяч|ألف|一千/iu, 1000],
]
const hundreds = (text: string) => figures.find(([pattern]) => pattern.test(text))?.[1] ?? null

function writtenTerms(
  outline: readonly Outlined[],
  anchor: YearAnchor,
  fullDates: readonly string[],
  cues: Cues,
): WrittenStatementTerms | null {
  const said = sentencesAboutWriting(outline, cues).filter((s) => s.about)
  const own = said.filter((s) => cues.any('written').test(s.text))
  if (own.length === 0) return null
  const first = <T>(read: (text: string) => T | null): T | null => {
    for (const s of [...own, ...said]) {
      const value = read(s.text)
      if (value !== null) return value
    }
    return null
  }
  const terms = {
    words: first((text) => wordsIn(text, cues)),
    format: first((text) => (cues.any('wordFormat').test(text) ? ('docx' as const) : null)),
    deadline: first((text) => deadlineIn(text, anchor, fullDates, cues)),
    recipient: first((text) => recipientIn(text, cues)),
  }
  return terms
}

/** Terms for those who are not members of the Council: the sentences that speak of them, or `undecided`. */
function nonMemberTerms(outline: readonly Outlined[], cues: Cues): string | null {
  const own = cues.any('nonMembers')
  for (const inSections of [true, false, null]) {
    const said = outline.flatMap(({ passage, role, region, topics }) => {
      if (role !== 'body' || region === 'front' || topics.includes('questions')) return []
      if (
        inSections === null
          ? !topics.includes('briefers') && !topics.includes('chair')
          : inSections !== topics.some((t) => t === 'participation' || t === 'written' || t === 'level')
      )
        return []
      if (
        inSections === false &&
        topics.some((t) => t === 'background' || t === 'aims' || t === 'briefers' || t === 'outcome' || t === 'calls')
      )
        return []
      return sentencesOf(passage.text, cues.language)
        .map((s) => passage.text.slice(s.start, s.end))
        .filter((text) => own.test(text))
    })
    if (said.length === 0) continue
    return said.some((text) => cues.any('undecided').test(text)) ? 'undecided' : said.join(cues.language === 'zh' ? '' : ' ')
  }
  return null
}

/** Reads how one can take part: written statements, and States that are not members of the Council. */
export function participationOf(
  outline: readonly Outlined[],
  anchor: YearAnchor,
  fullDates: readonly string[],
  cues: Cues,
): ParticipationTerms {
  return { writtenStatements: writtenTerms(outline, anchor, fullDates, cues), nonMembers: nonMemberTerms(outline, cues) }
}
