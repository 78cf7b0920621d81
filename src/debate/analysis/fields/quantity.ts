import type { Span } from '../../../document/index.ts'
import { readNumber } from '../../../language/index.ts'
import type { Quantity } from '../findings.ts'
import { figure, figureOf, latinDigits } from './money.ts'
import { mannerAround } from './sums.ts'

const percent = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(${figure}|\p{L}{1,24}(?:-\p{L}{1,24})?)[\s\u00a0]?(?:%|per cent|percent|pour cent|por ciento|процент\p{L}*|في المائة|في المئة|بالمائة|بالمئة|في الماية)`,
  'gu',
)
const percentChinese = /百分之(\d+(?:\.\d+)?|[一二三四五六七八九十百零]+)/gu
/** People and things that a statement may undertake to send, train or reach; the last word of what is counted. */
const counted =
  'women|men|people|persons|officers?|troops|soldiers|peacekeepers?|personnel|staff|police|experts?|advisers?|advisors?|observers?|specialists?|scholarships?|projects?|places|posts|mediators?|teachers?|communities|countries|cases|households|refugees|girls|children|students|judges|units?|battalions?|helicopters?|organi[sz]ations|networks|grants|programmes?|workers|cent(?:re|er)s|trainers|leaders|survivors|consultations|prosecutors|instructors|trainees|fellows|fellowships|seats|schools|villages|families|lives|vehicles|doses|' +
  'femmes|hommes|personnes|policiers|policières|soldats|casques bleus|expert\\p{L}*|observat\\p{L}+|bourses|projets|médiat\\p{L}+|filles|enfants|militaires|conseill\\p{L}+|magistrat\\p{L}+|organisations|réseaux|postes|places|agents|unités|gendarmes|familles|formateurs|' +
  'mujeres|hombres|personas|policías|soldados|efectivos|expert\\p{L}*|observador\\p{L}*|becas|proyectos|mediador\\p{L}*|niñas|niños|asesor\\p{L}*|oficiales|organizaciones|redes|familias|unidades|juez\\p{L}*|jueces|militares|puestos|' +
  'женщин\\p{L}*|мужчин\\p{L}*|человек\\p{L}*|полицейск\\p{L}*|военнослужащ\\p{L}*|миротворц\\p{L}*|эксперт\\p{L}*|наблюдател\\p{L}*|стипенди\\p{L}*|проект\\p{L}*|специалист\\p{L}*|сотрудни\\p{L}*|офицер\\p{L}*|посредни\\p{L}*|организаци\\p{L}*|семей|семьям|детей|девочек|судей|советник\\p{L}*|мест|' +
  'امرأة|نساء|النساء|شخص\\p{L}*|ضابط\\p{L}*|ضباط|جندي\\p{L}*|جنود|خبير\\p{L}*|خبراء|منحة|منح|مشروع\\p{L}*|مشاريع|فتاة|فتيات|شرطي\\p{L}*|وسيط\\p{L}*|مراقب\\p{L}*|منظمة|منظمات|أسرة|أسر|طفل\\p{L}*|قاضي\\p{L}*|مستشار\\p{L}*|فرد\\p{L}*|أفراد'
const million = 'million|millions de|millones de|миллион\\p{L}*|млн\\.?|مليون|thousand|mille|mil|тысяч\\p{L}*|тыс\\.?|ألف|آلاف'
const people = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])(${figure}|\p{L}{1,24}(?:-\p{L}{1,24})?)[\s\u00a0]+(?:(${million})[\s\u00a0]+)?((?:\p{L}[\p{L}’'-]*[\s\u00a0]+){0,3}?(?:${counted}))(?!\p{L})`,
  'giu',
)
/** In English the noun after a number is known by its ending, whatever it is. */
const plural = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/$€£])(${figure})[\s\u00a0]+(?:(million|thousand)[\s\u00a0]+)?((?:[a-z][a-z’'-]+[\s\u00a0]+){0,2}[a-z][a-z-]{2,}s)(?![\p{L}’'])`,
  'gu',
)
const noThing =
  /^(?:years?|months?|days?|weeks?|hours?|minutes?|times?|paragraphs?|pages?|percentage|degrees?|dollars?|euros?|pounds?|francs?|was|has|is|as|this|its)$|(?:^|\s)(?:years|months|days|weeks|hours|was|has|is|as|this|of|and|to|in|by|per|his|its)(?:\s|$)/i
const notCounted =
  /(?:resolutions?|paragraphs?|articles?|page|no\.|résolution|paragraphe|resolución|párrafo|резолюци\p{L}+|пункт\p{L}*|القرار|الفقرة)\s$/iu
const chineseNumber = String.raw`(?<!\d)\d+(?:[.,]\d+)*|(?<![一两二三四五六七八九十百千万])[一两二三四五六七八九十百千万]+`
const peopleChinese = new RegExp(
  String.raw`(${chineseNumber})\s?(万|千|百)?\s?(?:多|余)?\s?(名|位|个|所|项|支|架|人)(新?[\p{Script=Han}]{0,6}?(?:妇女|女性|人员|人|警察|士兵|维和人员|专家|观察员|项目|奖学金|女童|女警|组织|网络|国家|军人|顾问|调解员|部队|警队|直升机|学校|难民|儿童|官员|法官|名额|机构|中心|职位)|(?<=人))`,
  'gu',
)
const chineseScale: Readonly<Record<string, number>> = { 万: 1e4, 千: 1e3, 百: 100 }
const timesScale = (number: number | null, scale: string | undefined) =>
  number === null || !scale ? number : number * (/^(?:thousand|mille|mil$|тыс|ألف|آلاف)/i.test(scale) ? 1e3 : 1e6)

/** A number of something found in a text. */
export interface FoundQuantity extends Span {
  readonly value: Quantity
}

/** "women police officers": what is counted goes on while further words name people or things. */
const more = new RegExp(String.raw`^[\s\u00a0](?:${counted})(?!\p{L})`, 'iu')

function withFurtherWords(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length
  let last = end
  for (let found = more.exec(text.slice(last)); found; found = more.exec(text.slice(last))) last += found[0].length
  return text.slice(end, last)
}

const numberOf = (word: string, language: string) =>
  /^\d/.test(word) ? figureOf(word, language) : word.length > 1 ? readNumber(word) : null

/** Finds shares and numbers of people and things in a stretch of a text, with the words around them that say how they are meant. */
export function findQuantities(given: string, { start, end }: Span, language: string): readonly FoundQuantity[] {
  const text = latinDigits(given.slice(0, end))
  const found: FoundQuantity[] = []
  const look = (pattern: RegExp, read: (match: RegExpExecArray) => { number: number | null; unit: string; more?: string }) => {
    pattern.lastIndex = start
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { number, unit, more = '' } = read(match)
      const [from, to] = [match.index, match.index + match[0].length + more.length]
      if (number === null || notCounted.test(text.slice(Math.max(start, from - 20), from))) {
        // Another number may begin inside of what was none: "the third of 30 women".
        pattern.lastIndex = from + match[1]!.length
        continue
      }
      if (found.every((one) => to <= one.start || from >= one.end)) found.push({ start: from, end: to, value: { number, unit } })
    }
  }
  look(percent, (match) => ({ number: numberOf(match[1]!, language), unit: 'percent' }))
  look(percentChinese, (match) => ({ number: readNumber(match[1]!) ?? Number(match[1]), unit: 'percent' }))
  look(people, (match) => {
    const number = timesScale(numberOf(match[1]!, language), match[2])
    const more = withFurtherWords(text, match)
    return { number: number !== null && number < 2 ? null : number, unit: match[3]! + more, more }
  })
  if (language === 'en')
    look(plural, (match) => ({
      number: noThing.test(match[3]!) ? null : timesScale(figureOf(match[1]!, language), match[2]),
      unit: match[3]!,
    }))
  if (language === 'zh')
    look(peopleChinese, (match) => {
      const number = /^\d/.test(match[1]!) ? Number(match[1]!.replace(/,/g, '')) : readNumber(match[1]!)
      return { number: number === null || number < 2 ? null : number * (chineseScale[match[2] ?? ''] ?? 1), unit: match[4] || match[3]! }
    })
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start: from, end: to, value }) => {
      const { start: first, end: last, ...said } = mannerAround(text, { start: from, end: to }, start, end)
      return { start: first, end: last, value: { ...value, ...said } }
    })
}
