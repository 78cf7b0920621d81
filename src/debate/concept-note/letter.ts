import { findDates } from '../../language/index.ts'
import type { CoverLetter } from './concept-note.ts'
import type { Cues } from './cues.ts'
import type { Outlined } from './outline.ts'
import { withoutHonorifics } from './person.ts'
import { straightened } from './visual-order.ts'

interface Parties {
  readonly from: string | null
  readonly to: string | null
}

const clean = (text: string | undefined) => text?.replace(/^[\s,،]+|[\s,،.]+$/g, '').trim() || null

/** Takes a date, with the words that only lead to it, off the end of a phrase. */
function withoutDate(text: string | null): string | null {
  if (!text) return null
  const [date] = findDates(text)
  return date
    ? clean(text.slice(0, date.start).replace(/[\s,]*(?:dated|of|du|datée? du|de fecha|от|مؤرخة|المؤرخة|بتاريخ)\s*$/iu, ''))
    : clean(text)
}

function partiesIn(text: string, patterns: readonly RegExp[]): Parties | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return { from: withoutDate(clean(found.groups?.from)), to: withoutDate(clean(found.groups?.to)) }
  }
  return null
}

/** A line that holds a date and little else: "New York, 3 May 2024". */
export function dateLine(text: string): string | null {
  const dates = findDates(straightened(text))
  if (dates.length !== 1 || text.length > 70) return null
  const rest = text.slice(0, dates[0]!.start) + text.slice(dates[0]!.end)
  return (rest.match(/\p{L}/gu) ?? []).length <= 28 && !/[.。](?=.)/u.test(rest.replace(/г\.|No\./g, '')) ? dates[0]!.date : null
}

const signedMark = /[(（]?(?:signed|signature|signée?s?|firmad[oa]s?|подпис(?:ь|ано|али)|توقيع|التوقيع|موقع|签名|签字|签署)[)）]\s*:?/giu

/** Names beside "(Signed)", each without rank and form of address. */
function signatories(lines: readonly string[], cues: Cues): readonly string[] {
  const names: string[] = []
  const ranks = new RegExp(`${cues.any('titles').source}|${cues.any('missions').source}`, 'giu')
  lines.map(straightened).forEach((line, i) => {
    const marks = [...line.matchAll(signedMark)]
    marks.forEach((mark, j) => {
      const before = line.slice(j === 0 ? 0 : marks[j - 1]!.index + marks[j - 1]![0].length, mark.index).trim()
      const after = line.slice(mark.index + mark[0].length, marks[j + 1]?.index).trim()
      if (line.length > 300) return
      const following = after || (before ? '' : (lines[i + 1] ?? ''))
      // What follows "(Signed)" is the name up to a rank; what stands before it is the name from the last rank on.
      const rank = following ? [...following.matchAll(ranks)].find((m) => m.index > 3) : [...before.matchAll(ranks)].at(-1)
      const raw = following ? following.slice(0, rank?.index) : before.slice(rank ? rank.index + rank[0].length : 0)
      const name = withoutHonorifics(raw.split(/,|،/)[0]!, cues)
      if (name && name.length < 80) names.push(name)
    })
  })
  return names
}

/** A name that stands alone above or below the rank of the sender, where nothing says "(Signed)". */
function unsignedName(lines: readonly string[], cues: Cues): string | null {
  const tail = lines.slice(-8)
  for (const [i, line] of tail.entries()) {
    const neighbours = [tail[i - 1], tail[i + 1]].filter((n): n is string => n !== undefined)
    if (line.length > 50 || /\d|[.:;!?。：]$/u.test(line) || cues.any('titles').test(line)) continue
    const name = withoutHonorifics(line, cues)
    const words = name.split(/\s+/)
    const shaped =
      cues.language === 'zh'
        ? /^[\p{sc=Han}]+(?:·[\p{sc=Han}]+)+$/u.test(name)
        : words.length >= 2 && words.length <= 5 && (cues.language === 'ar' || words.every((w) => /^\p{Lu}/u.test(w)))
    if (shaped && neighbours.some((n) => n.length < 120 && cues.any('titles').test(n)) && !cues.any('missions').test(line)) return name
  }
  return null
}

/** Reads the letter or note verbale that carries the note: from its heading, else from its own words. Null where there is none. */
export function letterOf(outline: readonly Outlined[], cues: Cues): CoverLetter | null {
  const lines = outline.filter((o) => o.region === 'letter').map((o) => o.passage.text)
  const annexes = outline.filter((o) => o.role === 'boundary' && o.region === 'note').map((o) => o.passage.text)
  if (lines.length === 0) return fromAnnex(annexes, cues)
  const headings = outline.filter((o) => o.region === 'letter' && o.role === 'boundary').map((o) => o.passage.text)
  const verbal = headings.some((h) => partiesIn(h, cues.each('notesVerbales'))) || lines.some((l) => cues.any('compliments').test(l))
  let parties: Parties = { from: null, to: null }
  let date: string | null = null
  for (const heading of headings) {
    const found = partiesIn(heading, [...cues.each('letters'), ...cues.each('notesVerbales')])
    parties = { from: parties.from ?? found?.from ?? null, to: parties.to ?? found?.to ?? null }
    date ??= findDates(heading)[0]?.date ?? null
  }
  for (const line of lines) {
    const found = partiesIn(line, cues.each('compliments'))
    if (found) parties = { from: parties.from ?? found.from, to: parties.to ?? found.to }
  }
  for (const line of lines) date ??= dateLine(line)
  if (verbal)
    for (const line of [...lines].reverse()) date ??= findDates(line).length === 1 && line.length < 120 ? findDates(line)[0]!.date : null
  const short = lines.filter((l) => l.length < 160)
  parties = {
    from: parties.from ?? partiesIn(short.find((l) => cues.any('missions').test(l)) ?? '', cues.each('missions'))?.from ?? null,
    to: parties.to ?? partiesIn(short.find((l) => cues.each('addressed').some((p) => p.test(l))) ?? '', cues.each('addressed'))?.to ?? null,
  }
  const names = signatories(lines, cues)
  const signatory = verbal ? null : names.length > 0 ? names.join('; ') : unsignedName(lines, cues)
  if (!date && !parties.from && !parties.to && !signatory) return null
  return { date, ...parties, signatory, kind: verbal ? 'note verbale' : 'letter' }
}

/** What the heading of an annex says of the letter that it belonged to, where the letter itself is not there. */
function fromAnnex(annexes: readonly string[], cues: Cues): CoverLetter | null {
  for (const heading of annexes) {
    const bare = heading
      .replace(
        /^\P{L}*(?:annex|enclosure|annexe|pièce jointe|anexo|apéndice|приложение|المرفق|مرفق)[^\p{L}]*(?:[ivx\d]+\s)?(?:to the|à la|al?|de la|к|إلى|بال|لل)?\s*/iu,
        '',
      )
      .replace(/的附件$/, '')
    const dates = findDates(heading)
    const parties = partiesIn(bare, [...cues.each('letters'), ...cues.each('notesVerbales')])
    if (dates.length === 1 || parties) {
      const kind = /verbal|вербальн|شفوية|普通照会/iu.test(heading) ? ('note verbale' as const) : ('letter' as const)
      return { date: dates[0]?.date ?? null, from: parties?.from ?? null, to: parties?.to ?? null, signatory: null, kind }
    }
  }
  return null
}
