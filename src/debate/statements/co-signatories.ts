import { type Delegation, findDelegations, recogniseDelegation } from '../../council/index.ts'
import { caselessPattern } from '../../language/index.ts'
import { isState } from './found.ts'
import type { Line } from './line.ts'

// What may stand between names in a list: "and", articles, bullets, cells, "my own country".
const between =
  /(?<!\p{L})(?:and|as well as|the|my|own|country|et|ainsi que|la|le|les|l|d|de|du|des|mon|pays|y|e|así como|el|los|las|del|mi|propio|país|и|а также|моей|страны|моя|страна|و|وكذلك|وبلدي|بلدي|republic|kingdom|state|of)(?!\p{L})|(?:和|及|以及|与|我国)|[^\p{L}]/giu
const label = caselessPattern(
  /(?:^|[\s(])(?:(?:list of )?(?:co-?)?(?:signator(?:y|ies)|signing|signed|sponsor(?:s|ed)|sponsoring)(?: (?:member )?(?:states|countries|delegations))?(?: by)?|(?:supported|endorsed|joined|co-?signed|signed|delivered on behalf of|made on behalf of) (?:by )?the following(?: \p{N}+)?(?: (?:member states|states|countries|delegations))?|(?:following|undersigned)(?: \p{N}+)? (?:member states|states|countries|delegations)(?: (?:have )?(?:join|joined|sign|signed|co-?sign|co-?signed|support)(?: (?:this|the) (?:joint )?statement)?)?|(?:liste des )?(?:co-?)?signataires?|(?:signée?|soutenue?|appuyée?|cosignée?) par les (?:pays|états|délégations) suivants?|(?:lista de )?(?:co-?)?(?:firmantes?|signatari[oa]s?)|(?:suscrita|apoyada|firmada|respaldada) por los siguientes (?:países|estados)|(?:государства[- –—]*)?подписавш\p{L}+(?: государств\p{L}+)?|заявление поддержали(?: следующие)?(?: государства| страны)?|к заявлению присоединились(?: следующие)?(?: государства| страны)?|соавторы|(?:الدول|الوفود|البلدان) (?:الموقعة|المشاركة|المؤيدة)(?: على (?:هذا )?البيان)?|الموقعون|(?:联署|共同签署|签署|共同提案|联合发言)(?:本声明|本发言)?(?:的)?(?:国|方|国家|会员国|代表团)?)(?:[^\p{L}:：]*$|[^\p{L}:：]*[:：]\s*(?<names>.*)$)/u
    .source,
)
// States that align themselves with a statement do not sign it.
const aligns = /align|associat|associe|rallie|suma|adhi|присоединя|солидариз|ؤيد|نضم|赞同|附和/iu

/** The delegations that a line names where it says nothing else; null where it does. */
function onlyNames(text: string): readonly Delegation[] | null {
  const line = text.replace(/^[\s•●▪◦*·|–—-]+|[\s|]+$/gu, '').replace(/^\(?\p{N}{1,3}[.)]\s*/u, '')
  const whole = recogniseDelegation(line)
  if (whole && whole.how !== 'near') return [whole.delegation]
  const found = findDelegations(line).filter(({ how }) => how !== 'near')
  if (found.length === 0) return null
  let rest = ''
  let from = 0
  for (const { start, end } of found) {
    rest += `${line.slice(from, start)} `
    from = end
  }
  rest += line.slice(from)
  return rest.replace(between, '') === '' ? found.map(({ delegation }) => delegation) : null
}

/** The delegations that lines list, up to the first line that says anything else. */
export function listedIn(lines: readonly string[]): readonly Delegation[] {
  const listed: Delegation[] = []
  for (const line of lines) {
    const names = onlyNames(line)
    if (!names) break
    listed.push(...names)
  }
  return listed
}

// A list of all members of the United Nations has fewer lines.
const mostLines = 200

/** States that sign: those listed, and the numbers of the paragraphs in which they are. */
export interface CoSignatories {
  readonly states: readonly Delegation[]
  readonly lines: readonly number[]
}

/**
 * Finds the States that lines list as those that sign, at the head, at the end or in a note of a text: "Co-signatories: …", "supported by the following States",
 * one a line, in cells, or with commas. Fewer than two are no list, and States that align themselves are none.
 */
export function coSignatories(lines: readonly Line[]): CoSignatories {
  for (const [at, { n, text }] of lines.entries()) {
    if (text.length > 6000 || aligns.test(text.slice(0, 200))) continue
    const found = label.exec(text)
    if (!found || found.index > 160) continue
    const named = findDelegations(found.groups?.names ?? '').filter(({ how }) => how !== 'near')
    const below = lines.slice(at + 1, at + 1 + mostLines)
    const listed = listedIn(below.map((line) => line.text))
    const states = [...new Set([...named.map(({ delegation }) => delegation), ...listed].filter(isState))]
    if (states.length > 1) return { states, lines: [n, ...below.slice(0, listed.length).map((line) => line.n)] }
  }
  return { states: [], lines: [] }
}
