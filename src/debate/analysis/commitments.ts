import type { CommitmentKind } from '../../council/index.ts'
import type { AnalysedStatement } from './analysed-statement.ts'
import type { PreparedSentence } from './features.ts'
import { nationalCapacity } from './fields/bound.ts'
import { fieldsOf } from './fields/read-fields.ts'
import type { CommitmentFields, FoundCommitment, FoundSentence } from './findings.ts'

/** A sentence that plainly goes on with the commitment before it: "This contribution will …". */
const goesOn =
  /^(?:This|That) (?:contribution|funding|support|money|sum|amount|grant|training|deployment|plan|programme|project|centre|initiative) (?:will|shall)\b|^(?:Those|These) funds (?:will|shall)\b|^(?:Cette contribution|Ce financement|Ce montant|Ces fonds) |^(?:Esta contribución|Estos fondos|Este aporte) |^(?:Этот взнос|Эти средства) |^(?:وستخصص هذه|هذه المساهمة|هذا المبلغ) |^(?:这笔|该笔|这一捐款|该项捐款)/u
/** Words that go on with it only where the sentence commits too. */
const mayGoOn = /^(?:It|They) (?:will|shall)\b/

/** Puts commitments together from the sentences that commit: each its own, joined with the next only where that one plainly goes on with it. */
export function commitmentsOf(
  statement: AnalysedStatement,
  sentences: readonly FoundSentence[],
  preparedOf: (index: number) => { prepared: PreparedSentence; language: string },
): FoundCommitment[] {
  const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const found: { sentences: number[]; kind: CommitmentKind; fields: CommitmentFields }[] = []
  let national = false
  sentences.forEach((sentence, index) => {
    // Whoever speaks for others and then "in my national capacity" speaks for itself from there on.
    if (nationalCapacity.test(sentence.text)) national = true
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
      fields: fieldsOf({ head: statement.head, national }, sentence, prepared, texts.get(sentence.paragraph)!, language),
    })
  })
  return found
}
