import type { CommitmentKind } from '../../council/index.ts'
import { recogniseDelegation } from '../../council/index.ts'
import type { Span } from '../../document/index.ts'
import type { AnalysedStatement } from './analysed-statement.ts'
import type { PreparedSentence } from './features.ts'
import { deedOf } from './fields/deed.ts'
import { findDue } from './fields/due.ts'
import { findBeneficiary } from './fields/for-whom.ts'
import { findInstruments } from './fields/instrument.ts'
import { findMoney } from './fields/money.ts'
import { findPlaces } from './fields/place.ts'
import { findQuantities } from './fields/quantity.ts'
import type { CommitmentFields, Field, FoundCommitment, FoundSentence } from './findings.ts'

/** A sentence that plainly goes on with the commitment before it: "This contribution will …". */
const goesOn =
  /^(?:This|That) (?:contribution|funding|support|money|sum|amount|grant|training|deployment|plan|programme|project|centre|initiative) (?:will|shall)\b|^(?:Those|These) funds (?:will|shall)\b|^(?:Cette contribution|Ce financement|Ce montant|Ces fonds) |^(?:Esta contribución|Estos fondos|Este aporte) |^(?:Этот взнос|Эти средства) |^(?:وستخصص هذه|هذه المساهمة|هذا المبلغ) |^(?:这笔|该笔|这一捐款|该项捐款)/u
/** Words that go on with it only where the sentence commits too. */
const mayGoOn = /^(?:It|They) (?:will|shall)\b/

const within = (field: Span, { start, end }: Span) => field.start >= start && field.end <= end

/** Reads the fields of one commitment out of its first sentence; what is not sure is absent. */
export function fieldsOf(
  statement: AnalysedStatement,
  sentence: FoundSentence,
  prepared: PreparedSentence,
  text: string,
  language: string,
): CommitmentFields {
  const { head } = statement
  const speaker = head.delegation?.id ?? null
  const span = { start: sentence.start, end: sentence.end }
  const field = <Value>({ start, end }: Span, value?: Value): Field<Value> => ({
    start,
    end,
    text: text.slice(start, end),
    ...(value !== undefined && { value }),
  })
  const trigger = sentence.why.find(({ category }) => category === 'commitment')?.trigger.at(-1)
  const { who, act, object } = deedOf(prepared, trigger)
  const money = findMoney(text, span, language, speaker)
  const quantities = findQuantities(text, span, language).filter((one) => !money.some((sum) => within(one, sum)))
  const due = findDue(text, span, head.date)[0]
  const instruments = findInstruments(text, span)
  const instrument = instruments.find(({ value }) => value === undefined) ?? instruments[0]
  const place = findPlaces(text, span, language, speaker)[0]
  const forWhom = findBeneficiary(text, span, language)
  const named = who?.named ? recogniseDelegation(text.slice(who.start, who.end))?.delegation.id : undefined
  const bound = head.body ?? named ?? (head.onBehalfOf.length === 0 && head.jointWith.length === 0 ? (speaker ?? undefined) : undefined)
  return {
    ...(who && { who: field(who, bound) }),
    ...(act && { act: field(act) }),
    ...(object && { object: field(object) }),
    ...(forWhom && { forWhom: field(forWhom) }),
    ...(place && { where: field(place, place.value) }),
    ...(money.length === 1 && { amount: field(money[0]!, money[0]!.value) }),
    ...(quantities.length === 1 && { quantity: field(quantities[0]!, quantities[0]!.value) }),
    ...(due && { due: field(due, due.value) }),
    ...(instrument && { instrument: field(instrument, instrument.value) }),
  }
}

/** Puts commitments together from the sentences that commit: each its own, joined with the next only where that one plainly goes on with it. */
export function commitmentsOf(
  statement: AnalysedStatement,
  sentences: readonly FoundSentence[],
  preparedOf: (index: number) => { prepared: PreparedSentence; language: string },
): FoundCommitment[] {
  const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const found: { sentences: number[]; kind: CommitmentKind; fields: CommitmentFields }[] = []
  sentences.forEach((sentence, index) => {
    const last = found.at(-1)
    const follows = last?.sentences.at(-1) === index - 1 && sentences[index - 1]!.paragraph === sentence.paragraph
    if (last && follows && (goesOn.test(sentence.text) || (sentence.kind && mayGoOn.test(sentence.text)))) {
      last.sentences.push(index)
      return
    }
    if (!sentence.kind) return
    const { prepared, language } = preparedOf(index)
    found.push({
      sentences: [index],
      kind: sentence.kind,
      fields: fieldsOf(statement, sentence, prepared, texts.get(sentence.paragraph)!, language),
    })
  })
  return found
}
