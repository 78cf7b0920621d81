import type { Span } from '../../../document/index.ts'
import type { Quantity } from '../findings.ts'
import { figureOf, latinDigits } from './money.ts'

const figure = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*`
const percent = new RegExp(
  String.raw`(${figure})[\s\u00a0]?(?:%|per cent|percent|pour cent|por ciento|процент\p{L}*|في المائة|في المئة|بالمائة|بالمئة)`,
  'gu',
)
const percentChinese = /百分之(\d+(?:\.\d+)?)/gu
/** People and units that a statement may undertake to send, train or reach. */
const counted =
  'women|men|people|persons|police officers?|officers?|troops|soldiers|peacekeepers?|experts?|advisers?|observers?|specialists?|scholarships?|projects?|places|mediators?|teachers?|communities|countries|cases|households|refugees|girls|children|students|technical specialists|' +
  'femmes|hommes|personnes|policiers|policières|soldats|casques bleus|expert\\p{L}*|observateurs|bourses|projets|médiatrices|filles|' +
  'mujeres|hombres|personas|policías|soldados|efectivos|expert\\p{L}*|observadores|becas|proyectos|mediadoras|niñas|' +
  'женщин\\p{L}*|мужчин\\p{L}*|человек\\p{L}*|полицейск\\p{L}*|военнослужащ\\p{L}*|миротворц\\p{L}*|эксперт\\p{L}*|наблюдател\\p{L}*|стипенди\\p{L}*|проект\\p{L}*|' +
  'امرأة|نساء|شخص\\p{L}*|ضابط\\p{L}*|جندي\\p{L}*|جنود|خبير\\p{L}*|خبراء|منحة|مشروع\\p{L}*|فتاة'
const people = new RegExp(
  String.raw`(${figure})[\s\u00a0]+(?:(million|millions de|millones de|миллион\p{L}*|млн|مليون)[\s\u00a0]+)?((?:\p{L}+[\s-]){0,2}(?:${counted}))(?!\p{L})`,
  'giu',
)
const peopleChinese =
  /(\d+(?:[.,]\d+)?)\s?(万|千|百)?\s?(?:多|余)?\s?(名|位|个|所|项)([\u4e00-\u9fff]{0,2}(?:妇女|女性|人员|人|警察|士兵|维和人员|专家|观察员|项目|奖学金|女童|女警))/gu
const chineseScale: Readonly<Record<string, number>> = { 万: 1e4, 千: 1e3, 百: 100 }

const timesMillion = (number: number | null, million: string | undefined) => (number === null || !million ? number : number * 1e6)

/** A number of something found in a text. */
export interface FoundQuantity extends Span {
  readonly value: Quantity
}

/** Finds shares and numbers of people and things in a stretch of a text. */
export function findQuantities(given: string, { start, end }: Span, language: string): readonly FoundQuantity[] {
  const text = latinDigits(given).slice(0, end)
  const found: FoundQuantity[] = []
  if (!/\d/.test(text.slice(start))) return found
  const look = (pattern: RegExp, read: (match: RegExpExecArray) => { number: number | null; unit: string }) => {
    pattern.lastIndex = start
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { number, unit } = read(match)
      const [from, to] = [match.index, match.index + match[0].length]
      if (number !== null && found.every((one) => to <= one.start || from >= one.end))
        found.push({ start: from, end: to, value: { number, unit } })
    }
  }
  look(percent, (match) => ({ number: figureOf(match[1]!, language), unit: 'percent' }))
  look(percentChinese, (match) => ({ number: Number(match[1]), unit: 'percent' }))
  look(people, (match) => ({ number: timesMillion(figureOf(match[1]!, language), match[2]), unit: match[3]! }))
  look(peopleChinese, (match) => ({ number: Number(match[1]!.replace(/,/g, '')) * (chineseScale[match[2] ?? ''] ?? 1), unit: match[4]! }))
  return found.sort((a, b) => a.start - b.start)
}
