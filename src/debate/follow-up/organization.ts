import { findDelegations, recogniseDelegation } from '../../council/index.ts'
import { foldText } from '../../language/index.ts'

/**
 * Who an organization is, however its name was typed: the id of the delegation that it is, else its name in small letters without accents and marks.
 *
 * "UN-Women" and "UN Women" are the same; two organizations of one name are not told apart.
 */
export function organizationId(name: string): string {
  const known = recogniseDelegation(name)
  if (known && known.how !== 'near') return known.delegation.id
  const folded = foldText(name).text
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || folded.trim()
}

/** Organs by which a State speaks, in six languages. A university, a commission of human rights or a network of women is none. */
const organs = new RegExp(
  [
    String.raw`\b(government|ministry|ministries|permanent mission|embassy|cabinet of|office of the (prime minister|president)|head of state)\b`,
    String.raw`\b(gouvernement|minist[eè]re|mission permanente|ambassade|pr[eé]sidence de la r[eé]publique)\b`,
    String.raw`\b(gobierno|ministerio|misi[oó]n permanente|embajada|presidencia de la rep[uú]blica)\b`,
    '(правительств|министерств|постоянн(ое|ого) представительств|посольств|кабинет министров|администраци[яи] президента)',
    '(حكومة|وزارة|البعثة الدائمة|بعثة دائمة|سفارة|رئاسة الجمهورية|مجلس الوزراء)',
    '(政府|外交部|国务院|常驻联合国代表团|常驻代表团|大使馆)',
  ].join('|'),
  'iu',
)
/** "Non-governmental", "Gouvernement" inside "Non-gouvernementale". */
const notGovernment = /non[- ]?(governmental|gouvernemental|gubernamental)|неправительствен|غير (الحكومية|حكومية)|非政府/giu

/** Whether an organization is one of these delegations, or an organ by which one of them speaks: "Kenya", "Ministry of Defence of Kenya". */
export function isSameState(organization: string, delegations: ReadonlySet<string>): boolean {
  const whole = recogniseDelegation(organization)
  if (whole && delegations.has(whole.delegation.id)) return true
  if (!organs.test(organization.replace(notGovernment, ''))) return false
  return findDelegations(organization).some(({ delegation }) => delegations.has(delegation.id))
}
