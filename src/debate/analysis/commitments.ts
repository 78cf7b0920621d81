import type { AnalysedStatement } from './analysed-statement.ts'
import type { PreparedSentence } from './features.ts'
import { nationalCapacity } from './fields/bound.ts'
import { type FieldContext, fieldsOf } from './fields/read-fields.ts'
import { sliceOf } from './fields/slice.ts'
import type { CommitmentFields, Field, FoundCommitment } from './findings.ts'
import type { ReadLists, SharedEntry } from './lists/inherit.ts'

/** A sentence that plainly goes on with the commitment before it: "This contribution will …". */
const goesOn =
  /^(?:This|That) (?:contribution|funding|support|money|sum|amount|grant|training|deployment|plan|programme|project|centre|initiative) (?:will|shall)\b|^(?:Those|These) funds (?:will|shall)\b|^(?:Cette contribution|Ce financement|Ce montant|Ces fonds) |^(?:Esta contribución|Estos fondos|Este aporte) |^(?:Этот взнос|Эти средства) |^(?:وستخصص هذه|هذه المساهمة|هذا المبلغ) |^(?:这笔|该笔|这一捐款|该项捐款)/u
/** Words that go on with it only where the sentence commits too. */
const mayGoOn = /^(?:It|They) (?:will|shall)\b/

/** An entry of a list has what is done and its parts in its own words; who is bound and the verb, and a time or place told before the list, stand in what leads it. Its language is that of its lead: a few words may look like another. */
function entryFields(
  context: FieldContext,
  entry: SharedEntry,
  textOf: (paragraph: number) => string,
  preparedOf: (index: number) => PreparedSentence,
): CommitmentFields {
  const leading = preparedOf(entry.lead.sentence)
  const { language } = leading
  const lead = fieldsOf(context, { ...entry.lead, why: [] }, sliceOf(leading, entry.lead), textOf(entry.lead.paragraph), language)
  const text = textOf(entry.paragraph)
  const {
    who: _who,
    act: _act,
    object: _object,
    ...own
  } = fieldsOf(context, { ...entry, why: [] }, { ...sliceOf(preparedOf(entry.sentence), entry), language }, text, language)
  const there = <One extends Field<unknown>>(field: One): One =>
    entry.paragraph === entry.lead.paragraph ? field : { ...field, paragraph: entry.lead.paragraph }
  const object = { start: entry.start, end: entry.end, text: text.slice(entry.start, entry.end) }
  return {
    ...(lead.who && { who: there(lead.who) }),
    ...(lead.act && { act: there(lead.act) }),
    object,
    ...(lead.where && { where: there(lead.where) }),
    ...(lead.due && { due: there(lead.due) }),
    ...own,
  }
}

/**
 * Puts commitments together: each sentence that commits is its own, joined with the next only where that one plainly goes on with it;
 * each entry of a list that commits is its own, and what leads the list is none where it says no more than that something follows.
 */
export function commitmentsOf(
  statement: AnalysedStatement,
  { sentences, entries, bare }: ReadLists,
  preparedOf: (index: number) => PreparedSentence,
): FoundCommitment[] {
  const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const listed = new Map<number, SharedEntry[]>()
  for (const entry of entries) {
    const known = listed.get(entry.sentence)
    if (known) known.push(entry)
    else listed.set(entry.sentence, [entry])
  }
  const leads = new Map(entries.map(({ lead }) => [lead.sentence, lead]))
  const found: { -readonly [Name in keyof FoundCommitment]: FoundCommitment[Name] }[] = []
  let checked = 0
  let national = false
  /** Whoever speaks for others and then "in my national capacity" speaks for itself from there on. */
  const contextAt = (index: number): FieldContext => {
    while (!national && checked <= index) national = nationalCapacity.test(sentences[checked++]!.text)
    return { head: statement.head, national }
  }
  sentences.forEach((sentence, index) => {
    const own = listed.get(index)
    const lead = leads.get(index)
    const last = found.at(-1)
    const follows =
      last?.part === undefined && last?.sentences.at(-1) === index - 1 && sentences[index - 1]!.paragraph === sentence.paragraph
    if (sentence.kind && !bare.has(index) && (!own || lead)) {
      if (last && follows && !lead && (goesOn.test(sentence.text) || mayGoOn.test(sentence.text))) {
        last.sentences = [...last.sentences, index]
        return
      }
      const span = lead && lead.end < sentence.end ? lead : undefined
      const prepared = span ? sliceOf(preparedOf(index), span) : preparedOf(index)
      const fields = fieldsOf(
        contextAt(index),
        span ? { ...span, why: sentence.why } : sentence,
        prepared,
        texts.get(sentence.paragraph)!,
        prepared.language,
      )
      found.push({ sentences: [index], kind: sentence.kind, fields, ...(span && { part: { start: span.start, end: span.end } }) })
    } else if (last && follows && !sentence.kind && goesOn.test(sentence.text)) last.sentences = [...last.sentences, index]
    for (const entry of own ?? []) {
      const { paragraph, start, end } = entry.lead
      const whole = entry.start === sentence.start && entry.end === sentence.end
      found.push({
        sentences: [index],
        kind: entry.kind,
        fields: entryFields(contextAt(index), entry, (n) => texts.get(n)!, preparedOf),
        ...(!whole && { part: { start: entry.start, end: entry.end } }),
        under: { paragraph, start, end },
      })
    }
  })
  return found
}
