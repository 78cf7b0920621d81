import type { Span } from '../../../document/index.ts'
import type { AnalysedStatement } from '../analysed-statement.ts'
import type { PreparedSentence } from '../features.ts'
import type { CommitmentFields, Field, FoundSentence, NumberField } from '../findings.ts'
import { boundBy, withMembers } from './bound.ts'
import { findCondition } from './condition.ts'
import { deedOf } from './deed.ts'
import { type FoundDue, findDue } from './due.ts'
import { findBeneficiary } from './for-whom.ts'
import { type FoundInstrument, findInstruments } from './instrument.ts'
import { type FoundPlace, findPlaces } from './place.ts'
import { findQuantities } from './quantity.ts'
import { sliceOf } from './slice.ts'
import { findSums } from './sums.ts'

/** What the reader of fields needs beside the words of a sentence. */
export interface FieldContext {
  readonly head: AnalysedStatement['head']
  /** The speaker has said that it now speaks for its own State. */
  readonly national: boolean
}

/** What stands further in a sentence than this, in letters, is read no more: no sentence that anybody says is as long. */
const longest = 4000

const within = (field: Span, { start, end }: Span) => field.start >= start && field.end <= end
const apart = (a: Span, b: Span) => a.end <= b.start || a.start >= b.end

/** Sums and numbers after such words were given before, or by others, and are not what is undertaken. */
const besides =
  /(?:in addition to|on top of|building on|following|beyond|since|of the|already|en sus de[s]?|en plus de|outre|s[’']ajoutent aux?|además de|que se suman a|se suman a los|вдобавок к|в дополнение к|помимо|بالإضافة إلى|فضلا عن|علاوة على|除了|之外) ?(?:the |our |les |des |los |las |aux? )?(?:initial |previous |earlier )?$/iu

/** The number under the verb, and those that stand beside it; what stood in sums before the verb is none of them. */
function numbered<Value>(
  text: string,
  found: readonly (Span & { readonly value: Value })[],
  act: Span | undefined,
  object: Span | undefined,
): NumberField<Value> | undefined {
  const meant = found.filter((one) => !besides.test(text.slice(Math.max(0, one.start - 40), one.start)))
  const after = act ? meant.filter(({ start }) => start >= act.start) : meant
  const under = object ? after.filter((one) => one.start < object.end) : after
  const [first, ...others] = under.length ? under : after.length ? after : meant
  if (!first) return undefined
  const field = (one: (typeof found)[number]): Field<Value> => ({
    start: one.start,
    end: one.end,
    text: text.slice(one.start, one.end),
    value: one.value,
  })
  return { ...field(first), ...(others.length > 0 && { others: others.map(field) }) }
}

/** A place where it is done: one under the verb after "in" goes first, then a mission, then any under the verb, then one before it after "in". */
function placeOf(
  places: readonly FoundPlace[],
  act: Span | undefined,
  object: Span | undefined,
  who: Span | undefined,
): FoundPlace | undefined {
  const open = places.filter((one) => !who || apart(one, who))
  if (!act) return open.find(({ lead }) => lead)
  const under = open.filter(({ start }) => start >= act.start && (!object || start < object.end))
  const isMission = ({ value }: FoundPlace) => value !== undefined && /^[A-Z]/.test(value)
  return under.find(({ lead }) => lead) ?? under.find(isMission) ?? under[0] ?? open.find(({ lead, end }) => lead && end <= act.start)
}

function instrumentOf(instruments: readonly FoundInstrument[], object: Span | undefined): FoundInstrument | undefined {
  const under = object ? instruments.filter((one) => within(one, object)) : []
  const named = (list: readonly FoundInstrument[]) => list.find(({ value }) => value === undefined)
  return named(under) ?? under[0] ?? named(instruments) ?? instruments[0]
}

/** When: one that has a value goes before one that has none, one beside the verb before one of another clause. */
function dueOf(dues: readonly FoundDue[], object: Span | undefined): FoundDue | undefined {
  const valued = dues.filter(({ value }) => value !== undefined)
  const near = (list: readonly FoundDue[]) => (object ? list.find((one) => one.start >= object.start && one.start < object.end) : undefined)
  return near(valued) ?? valued[0] ?? near(dues) ?? dues[0]
}

/** "The Union and its member States": the words reach as far as those who are bound. */
function withTheirMembers(text: string, who: Span, to: number): Span {
  const found = withMembers.exec(text.slice(who.end, Math.min(text.length, who.end + 60)))
  if (found?.index === 0) return { start: who.start, end: who.end + found[0].length }
  // "its member States" was taken for the actor: the union stands before it.
  const lead = text.slice(Math.max(0, who.start - 60), Math.min(to, who.end))
  const before = /(?:the |la |le |l[’'])?(?:\p{Lu}\p{L}+ ){0,3}\p{Lu}\p{L}+(?=,? (?:and|et|y|и) )/u.exec(lead)
  const at = before ? Math.max(0, who.start - 60) + before.index : -1
  return before && withMembers.test(text.slice(at, who.end)) ? { start: at, end: who.end } : who
}

/**
 * Reads the fields of one commitment out of its first sentence; what is not sure is absent (docs/method/parts-of-a-commitment.md).
 *
 * `text` is that of the paragraph in which the sentence stands; of a sentence the first 4,000 letters are read.
 */
export function fieldsOf(
  { head, national }: FieldContext,
  sentence: Pick<FoundSentence, 'start' | 'end' | 'why'>,
  prepared: PreparedSentence,
  text: string,
  language: string,
): CommitmentFields {
  const speaker = head.delegation?.id ?? null
  const span = { start: sentence.start, end: Math.min(sentence.end, sentence.start + longest) }
  const field = <Value>({ start, end }: Span, value?: Value): Field<Value> => ({
    start,
    end,
    text: text.slice(start, end),
    ...(value !== undefined && { value }),
  })
  const trigger = sentence.why.find(({ category }) => category === 'commitment')?.trigger.at(-1)
  const deed = deedOf(span.end < sentence.end ? sliceOf(prepared, span) : prepared, trigger)
  const { act, object } = deed
  const who = deed.who && { ...withTheirMembers(text, deed.who, act?.start ?? span.end), self: deed.who.self }
  const reach = object ? { start: act!.end, end: object.end } : act ? { start: act.end, end: span.end } : span
  const sums = findSums(text, span, language, speaker)
  const quantities = findQuantities(text, span, language).filter((one) => sums.every((sum) => apart(one, sum)))
  const due = dueOf(findDue(text, span, head.date, language), object)
  const condition = findCondition(text, span, language)
  const instrument = instrumentOf(findInstruments(text, span, language), object)
  const place = placeOf(findPlaces(text, span, language, speaker), act, object, who)
  const forWhom = findBeneficiary(text, reach, language)
  const amount = numbered(text, sums, act, object)
  const quantity = numbered(text, quantities, act, object)
  const shared = head.onBehalfOf.length > 0 || head.jointWith.length > 0 || head.body !== null
  return {
    ...(who && { who: { ...field<string>(who), ...boundBy(text.slice(who.start, who.end), who.self, head, national) } }),
    ...(!who &&
      act &&
      shared &&
      verbSaysWe(text, act, language) && { who: { ...field<string>(firstWord(text, act)), ...boundBy('', true, head, national) } }),
    ...(act && { act: field(act) }),
    ...(object && { object: field(object) }),
    ...(forWhom && { forWhom: field(forWhom) }),
    ...(place && { where: field(place, place.value) }),
    ...(amount && { amount }),
    ...(quantity && { quantity }),
    ...(due && { due: { ...field(due, due.value), ...(due.from !== undefined && { from: due.from }) } }),
    ...(instrument && {
      instrument: {
        ...field(instrument, instrument.value),
        kind: instrument.kind,
        ...(instrument.generation !== undefined && { generation: instrument.generation }),
      },
    }),
    ...(condition && { condition: field(condition) }),
  }
}

/** In Spanish, Arabic and Russian the verb alone may say "we". */
function verbSaysWe(text: string, act: Span, language: string): boolean {
  const { start, end } = firstWord(text, act)
  const verb = text.slice(start, end)
  if (language === 'es') return /(?:mos|nos)$/u.test(verb)
  if (language === 'ru') return /(?:ем|им|ём)$/u.test(verb)
  return language === 'ar' && /^س?ن/u.test(verb)
}

function firstWord(text: string, { start, end }: Span): Span {
  const length = /^\S+/u.exec(text.slice(start, end))![0].length
  return { start, end: start + length }
}
