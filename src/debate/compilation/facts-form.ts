import { isDay } from '../../council/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import { distributions, type IssueFacts } from './issue-facts.ts'

/** What is wrong with a field, by a word of the message table. */
export interface IssueFactsFault {
  readonly field: string
  readonly fault: 'symbol' | 'date' | 'signed' | 'long'
}

/** The fields of the form, in its order. */
export const issueFields = ['symbol', 'distribution', 'letterDate', 'signatory', 'signed'] as const

const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
// A symbol is capitals, figures and their marks in two parts at least: S/2021/875, S/2021/875/Add.1, S/PV.8886 (Resumption 1).
const symbolShape = /^[A-Z][A-Z0-9]*(?:\/[A-Za-z0-9][A-Za-z0-9.()\- ]*)+$/

/** What stands in the form before anything is typed. */
export function issueTyped({ symbol, letterDate, signatory, distribution }: IssueFacts): Typed {
  return {
    symbol: symbol ?? '',
    distribution: distribution ?? '',
    letterDate: letterDate ?? '',
    signatory: signatory?.name ?? '',
    signed: signatory?.signed ? 'yes' : '',
  }
}

/** Reads the form: the facts of issue, or all that is wrong with them. */
export function readIssueFacts(given: Typed): { readonly facts: IssueFacts } | { readonly faults: readonly IssueFactsFault[] } {
  const symbol = plain(given.symbol)
  const letterDate = plain(given.letterDate)
  const signatory = plain(given.signatory)
  const signed = given.signed === 'yes'
  const faults: IssueFactsFault[] = []
  if (symbol !== '' && (symbol.length > 60 || !symbolShape.test(symbol))) faults.push({ field: 'symbol', fault: 'symbol' })
  if (letterDate !== '' && !isDay(letterDate)) faults.push({ field: 'letterDate', fault: 'date' })
  if (signatory.length > 200) faults.push({ field: 'signatory', fault: 'long' })
  if (signed && signatory === '') faults.push({ field: 'signatory', fault: 'signed' })
  if (faults.length > 0) return { faults }
  const distribution = distributions.find((one) => one === given.distribution)
  return {
    facts: {
      ...(symbol !== '' && { symbol }),
      ...(letterDate !== '' && { letterDate }),
      ...(signatory !== '' && { signatory: { name: signatory, ...(signed && { signed: true as const }) } }),
      ...(distribution && { distribution }),
    },
  }
}
