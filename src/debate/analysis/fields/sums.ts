import type { Span } from '../../../document/index.ts'
import type { Measure, Money } from '../findings.ts'
import { type FoundMoney, figure, figureOf, findMoney, latinDigits, scaleAt } from './money.ts'

/** Words before a number, and what they say of it. */
const manners: readonly (readonly [RegExp, Measure])[] = [
  [
    /(?:more than|over|upwards of|in excess of|above|plus de|plus d['’]|más de|más del|более(?: чем)?|свыше|أكثر من|ما يزيد على|ما يزيد عن|أكثر عن|超过|多于|逾)\s?$/iu,
    'more-than',
  ],
  [
    /(?:at least|no less than|not less than|a minimum of|au moins|au minimum|al menos|por lo menos|como mínimo|не менее|по меньшей мере|как минимум|ما لا يقل عن|على الأقل|至少|不少于)\s?$/iu,
    'at-least',
  ],
  [
    /(?:up to|as much as|at most|a maximum of|jusqu['’]à|à hauteur de|hasta|до|не более|ما يصل إلى|بما يصل إلى|تصل إلى|至多|最多|高达|不超过)\s?$/iu,
    'up-to',
  ],
  [
    /(?:about|around|approximately|some|roughly|nearly|almost|close to|environ|près de|quelque|presque|unos|unas|alrededor de|cerca de|aproximadamente|casi|около|порядка|примерно|почти|приблизительно|حوالي|نحو|قرابة|زهاء|ما يقرب من|ما يناهز|约|大约|近|将近)\s?$/iu,
    'around',
  ],
]
const moreBefore =
  /(?:an additional|a further|additional|another|further|extra|un montant supplémentaire de|encore|otros?|otras?|una cantidad adicional de|un monto adicional de|дополнительно|еще|ещё|дополнительные|إضافية قدرها|مبلغ إضافي قدره|再提供|追加|额外|另外|再)\s?$/iu
const moreAfter = /^\s?(?:supplémentaires?|additionnels?|de plus|adicional(?:es)?|дополнительно|إضافي(?:ة|ا)?|أخرى)(?!\p{L})/iu
const yearly =
  /^\s?(?:per year|a year|per annum|each year|every year|annually|yearly|par an|par année|chaque année|annuellement|al año|por año|anuales|cada año|anualmente|в год|ежегодно|سنويا|سنويًا|سنوياً|في السنة|كل سنة|كل عام|在?每年)(?!\p{L})/iu
const monthly = /^\s?(?:per month|a month|par mois|al mes|por mes|mensuales|в месяц|شهريا|شهرياً|في الشهر|每月)(?!\p{L})/iu
const yearlyBefore = /(?:每年|ежегодно|سنوياً?|anualmente|annually|chaque année|cada año)(?:[\p{Script=Han}\s]{0,4})$/u
const firstOfRange = new RegExp(
  String.raw`(?:(?:between|from|entre|de|desde|от|в размере от|بين|ما بين|من)\s+)?((?:US\$|\$US|[$€£])?\s?(?:${figure}))\s?(?:millions?|millones|миллион\p{L}*|млн\.?|مليون|ملايين)?\s?(?:-|–|—|to|and|à|et|a|y|до|и|إلى|و|至|到)\s?$`,
  'iu',
)

/** What the words around a number say of it, and how far they reach. Shared by sums of money and by numbers of people and things. */
export function mannerAround(
  text: string,
  { start, end }: Span,
  from: number,
  to: number,
): Span & { measure?: Measure; additional?: true; per?: 'year' | 'month' } {
  let first = start
  let last = end
  let measure: Measure | undefined
  let additional: true | undefined
  // "at least another $5 million": two such words at most.
  for (let turn = 0; turn < 2; turn++) {
    const lead = text.slice(Math.max(from, first - 40), first)
    const known = measure ? undefined : manners.find(([pattern]) => pattern.test(lead))
    const more = additional ? null : moreBefore.exec(lead)
    const found = known ? known[0].exec(lead)! : more
    // A word that ends in these letters is another word.
    const head = found && lead.slice(0, found.index)
    if (!found || (/\p{L}$/u.test(head!) && !/^\p{Script=Han}/u.test(found[0]) && !/(?:^|\s)[وب]$/u.test(head!))) break
    if (known) measure = known[1]
    else additional = true
    first -= lead.length - found.index
  }
  const more = moreAfter.exec(text.slice(last, Math.min(to, last + 30)))
  if (more) {
    additional = true
    last += more[0].length
  }
  const tail = text.slice(last, Math.min(to, last + 30))
  const each = yearly.exec(tail) ?? monthly.exec(tail)
  const per = each
    ? yearly.test(tail)
      ? 'year'
      : 'month'
    : yearlyBefore.test(text.slice(Math.max(from, first - 20), first))
      ? 'year'
      : undefined
  if (each) last += each[0].length
  return { start: first, end: last, ...(measure && { measure }), ...(additional && { additional }), ...(per && { per }) }
}

const upperEnd = new RegExp(String.raw`^\s?(?:-|–|—|to)\s?(${figure})`, 'u')

/** "$5-10 million": the sign stands before the lower end, the scale after the upper. */
function withUpperEnd(text: string, one: FoundMoney, to: number, language: string): FoundMoney {
  const found = one.value.amount < 1000 ? upperEnd.exec(text.slice(one.end, Math.min(to, one.end + 20))) : null
  const high = found && figureOf(found[1]!, language)
  if (!found || high === null || high <= one.value.amount) return one
  const { factor, end } = scaleAt(text.slice(0, to), one.end + found[0].length)
  return { start: one.start, end, value: { ...one.value, amount: one.value.amount * factor, to: high * factor } }
}

/** A sum with the words that say more of it: "up to $5 million per year". */
export interface FoundSum extends Span {
  readonly value: Money
}

/**
 * Finds sums of money with the words around them that say how they are meant: "more than", "an additional", "per year", "between … and …".
 * A range is one sum, whose `amount` is its lower end and `to` its upper.
 */
export function findSums(given: string, span: Span, language: string, speaker: string | null): readonly FoundSum[] {
  const found = findMoney(given, span, language, speaker)
  if (found.length === 0) return []
  const text = latinDigits(given)
  const sums: FoundMoney[] = []
  for (const one of found) {
    const last = sums.at(-1)
    const joined = last && /^\s?(?:-|–|—|to|and|à|et|a|y|до|и|إلى|و|至|到)\s?$/u.test(text.slice(last.end, one.start))
    const opened = last && /(?:between|from|entre|de|от|بين|من)\s$/iu.test(text.slice(Math.max(span.start, last.start - 12), last.start))
    if (last && joined && opened && last.value.currency === one.value.currency && last.value.amount < one.value.amount) {
      const opening = /(?:between|from|entre|de|от|بين|من)\s$/iu.exec(text.slice(Math.max(span.start, last.start - 12), last.start))![0]
      sums[sums.length - 1] = { start: last.start - opening.length, end: one.end, value: { ...last.value, to: one.value.amount } }
      continue
    }
    const lead = text.slice(Math.max(span.start, one.start - 40), one.start)
    const range = firstOfRange.exec(lead)
    const low = range && figureOf(range[1]!.replace(/^(?:US\$|\$US|[$€£])\s?/, ''), language)
    const scale = one.value.amount >= 1e6 ? (one.value.amount >= 1e9 ? 1e9 : 1e6) : one.value.amount >= 1e4 ? 1e3 : 1
    if (range && low !== null && low * scale < one.value.amount && (!last || one.start - (lead.length - range.index) >= last.end)) {
      const start = one.start - (lead.length - range.index)
      sums.push({ start, end: one.end, value: { ...one.value, amount: low * (low < 1000 ? scale : 1), to: one.value.amount } })
    } else sums.push(withUpperEnd(text, one, span.end, language))
  }
  return sums.map(({ start, end, value }) => {
    const { start: first, end: last, ...said } = mannerAround(text, { start, end }, span.start, span.end)
    return { start: first, end: last, value: { ...value, ...said } }
  })
}
