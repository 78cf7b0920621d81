import { delegationById, delegationNameIn, nameOf, recogniseDelegation } from '../../council/index.ts'
import { listInWords, type PageLanguage, say, uiWords } from '../../ui/index.ts'
import type { DeclaredCommitment } from './declaration.ts'
import { words } from './messages/index.ts'

/** A name as printed, in another language where the table of delegations knows it. */
function printedIn(language: PageLanguage, name: string, date: string | null): string {
  const found = language === 'en' ? undefined : recogniseDelegation(name)?.delegation
  const delegation = found && delegationById(found.id)
  return delegation ? nameOf(delegation, language, date ?? undefined) : name
}

/** Who is bound by a commitment, for a sentence in a language: the body that spoke, else the delegation by its name of the day, else what the statement is called. */
export function nameIn(language: PageLanguage, commitment: DeclaredCommitment, date: string | null): string {
  const { body, statementName } = commitment
  if (body !== null) return printedIn(language, body, date)
  return delegationNameIn(language, commitment, date) ?? say(words(language).who.unknown, { statement: statementName })
}

/** Who is bound, and for whom or with whom it spoke: "Norway, on behalf of the Nordic countries". */
export function whoIn(language: PageLanguage, commitment: DeclaredCommitment, date: string | null): string {
  const { who } = words(language)
  const name = nameIn(language, commitment, date)
  const othersOf = (names: readonly string[]) =>
    listInWords(
      language,
      names.map((one) => printedIn(language, one, date)),
    )
  if (commitment.onBehalfOf.length > 0) return say(who.onBehalf, { name, others: othersOf(commitment.onBehalfOf) })
  if (commitment.jointWith.length > 0) return say(who.joint, { name, others: othersOf(commitment.jointWith) })
  return name
}

/** The key under which a delegation is counted once, however often it spoke. */
export const keyOf = ({ body, delegationId, delegationName, anchor }: DeclaredCommitment): string =>
  body ?? delegationId ?? delegationName ?? anchor

/** The name of a language; null where it is not known. */
export function languageName(language: PageLanguage, code: string): string | null {
  const names: Readonly<Record<string, string>> = uiWords(language).languages
  return code === 'und' ? null : (names[code] ?? names.other ?? null)
}
