import { type Category, type CommitmentKind, categories } from '../../../council/index.ts'
import { fill, type Span } from '../../../document/index.ts'
import type { AnalysedStatement } from '../analysed-statement.ts'
import { mayBind } from '../binding.ts'
import { cueNumbers } from '../cues/cue.ts'
import type { PreparedSentence } from '../features.ts'
import { findInstruments } from '../fields/instrument.ts'
import { sliceOf } from '../fields/slice.ts'
import type { FoundSentence, Trigger, Why } from '../findings.ts'
import messages from '../messages/en.json' with { type: 'json' }
import { quoted } from '../reasons.ts'
import { findLists, type ListEntry } from './list.ts'

/** An entry of a list that has its verb in what leads the list. */
export interface SharedEntry extends ListEntry {
  readonly lead: ListEntry
  readonly kind: CommitmentKind
}

/** Sentences with what they share with the lists they stand in, and the entries that commit. `bare` are leads that commit to nothing but their entries. */
export interface ReadLists {
  readonly sentences: readonly FoundSentence[]
  readonly entries: readonly SharedEntry[]
  readonly bare: ReadonlySet<number>
}

/** What an entry may share; a list of examples or of harms shares no verb. */
const shared = ['commitment', 'achievement', 'recommendation'] as const
type Shared = (typeof shared)[number]

const selves = cueNumbers('own', 'we', 'i', 'group')
const tells: Readonly<Record<Shared, ReadonlySet<number>>> = {
  commitment: cueNumbers('will', 'going', 'commit', 'ready', 'intend', 'announce', 'determined'),
  achievement: cueNumbers('have', 'was', 'achieve'),
  recommendation: cueNumbers('must', 'should', 'call', 'propose', 'letus'),
}
const doing = cueNumbers('contribute', 'act', 'support', 'continue', 'announce', 'strive', 'commit')
const obliging = cueNumbers('must', 'should', 'letus', 'call')

/** Verbs of saying: "we would like to stress: – our concern at …" commits to nothing but to say it. */
const saying = cueNumbers('note', 'reaffirm', 'concern', 'welcome', 'thank', 'hope', 'align')

/** Tells whether the last verb of a lead says something and does nothing. */
function onlySays({ found }: PreparedSentence): boolean {
  const last = Math.max(...found.filter(({ of }) => tells.commitment.has(of)).map(({ first }) => first))
  return found.some(({ of, first }) => saying.has(of) && first > last)
}

/** Where no word says "we", the verb does. */
const firstPerson: Readonly<Record<string, RegExp>> = {
  ar: /(?:^|\s)و?(?:س?ن|فسن)\p{L}{3,}/u,
  es: /\p{L}{2,}(?:mos|ndonos)(?!\p{L})/u,
  ru: /\p{L}{3,}(?:емся|имся|ем|им)(?!\p{L})/u,
}

/** What a list shares: what its lead was found to do, or, where the lead was judged with its entries or not found, what the cues before the first entry say. */
function sharedBy(
  statement: AnalysedStatement,
  text: string,
  lead: FoundSentence,
  alone: boolean,
  prepared: PreparedSentence,
): Shared | null {
  const { found } = prepared
  const has = (names: ReadonlySet<number>) => found.some(({ of }) => names.has(of))
  const speaks = has(selves) || (firstPerson[prepared.language]?.test(text) ?? false)
  if (speaks && has(tells.commitment) && !has(obliging) && !onlySays(prepared) && mayBind(statement.head, text, prepared))
    return 'commitment'
  if (alone) {
    const own = shared.find((category) => lead.categories.includes(category) && !(category === 'commitment' && onlySays(prepared)))
    if (own) return own
  }
  if (has(tells.recommendation)) return 'recommendation'
  return speaks && has(tells.achievement) ? 'achievement' : null
}

/** Whose verb it is, in the words of the lead: those on which its finding rests, else its cues. */
function triggerOf(lead: FoundSentence, category: Shared, prepared: PreparedSentence, span: Span): readonly Span[] {
  const own = lead.why.find((why) => why.category === category)
  if (own?.method === 'cues@2' && own.trigger.every(({ start, end }) => start >= span.start && end <= span.end)) return own.trigger
  const { words, found } = prepared
  const place = ({ first, last }: { first: number; last: number }) => ({ start: words[first]!.start, end: words[last]!.end })
  const telling = found.find(({ of }) => tells[category].has(of))
  const self = found.filter(({ of, last }) => selves.has(of) && (!telling || last < telling.first)).at(-1)
  return [self, telling].flatMap((cue) => (cue ? [place(cue)] : []))
}

/** A lead that says no more than that something follows. */
const onlyLeads =
  /(?:following|as follows|below|things|commitments|steps|measures|actions|points|priorities|pledges|ways|areas|suivant\p{L}*|ci-après|choses|engagements|mesures|siguientes?|cosas|compromisos|medidas|следующ\p{L}+|обязательств\p{L}*|шаг\p{L}*|мер\p{L}*|يلي|التالية|الآتية|أمور|التزامات|خطوات|以下|如下|件事|项承诺|方面|行动)[^\p{L}]*$/iu
const wordless = /^[^\p{L}]*$/u

/**
 * Gives the entries of lists what they share with the sentence that leads them (docs/method/parts-of-a-commitment.md, "Lists").
 *
 * 1. An entry of a list that commits is a commitment of its own, of the kind of its lead; one that names a sum, a number or a time is new where the lead only restates.
 * 2. An entry of achievements or recommendations is one, too. What an entry was found to be anyway it stays.
 * 3. After "firstly" an entry shares only where it begins with a verb and has no subject of its own.
 */
export function inheritLists(
  statement: AnalysedStatement,
  sentences: readonly FoundSentence[],
  preparedOf: (index: number) => PreparedSentence | null,
): ReadLists {
  const lists = findLists(statement, sentences)
  if (lists.length === 0) return { sentences, entries: [], bare: new Set() }
  const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const changed = [...sentences]
  const entries: SharedEntry[] = []
  const bare = new Set<number>()
  for (const { lead, entries: listed, style } of lists) {
    const leading = sentences[lead.sentence]!
    const ready = preparedOf(lead.sentence)
    if (!ready) continue
    const text = texts.get(lead.paragraph)!
    const prepared = sliceOf(ready, lead)
    const alone = lead.end >= leading.end - 1
    const category = sharedBy(statement, text.slice(lead.start, lead.end), leading, alone, prepared)
    if (!category) continue
    const trigger = triggerOf(leading, category, prepared, lead)
    const own = leading.why.find((why) => why.category === category)
    const reason = fill(messages.reasons['list.shared'], {
      words: quoted(text, trigger),
    })
    const whyIn = (paragraph: number): Why => ({
      category,
      method: 'cues@2',
      strength: own?.strength ?? 0.6,
      reason,
      trigger: trigger.map(
        ({ start, end }): Trigger => ({ start, end, ...(paragraph !== lead.paragraph && { paragraph: lead.paragraph }) }),
      ),
    })
    let took = 0
    for (const entry of listed) {
      const sentence = changed[entry.sentence]!
      const mine = preparedOf(entry.sentence)
      if (!mine) continue
      const part = sliceOf(mine, entry)
      if (style === 'ordinal' && !beginsWithVerb(part)) continue
      // What all must do under "we will" is still what all must do.
      if (category === 'commitment' && part.found.some(({ of, first }) => obliging.has(of) && first < 4)) continue
      if (/[?？؟]$/u.test(sentence.text)) continue
      const words = texts.get(entry.paragraph)!.slice(entry.start, entry.end)
      const kind = kindOf(leading.kind ?? 'new', words, mine.language)
      const isElsewhere = entry.sentence !== lead.sentence
      if (!sentence.categories.includes(category) && (isElsewhere || category === 'commitment'))
        changed[entry.sentence] = withCategory(sentence, category, whyIn(entry.paragraph), kind)
      else if (isElsewhere && category === 'commitment' && standsAlone(part)) continue
      if (category === 'commitment') entries.push({ ...entry, lead, kind })
      took++
    }
    if (took > 0 && category === 'commitment') {
      const after = text.slice(Math.max(lead.start, trigger.at(-1)?.end ?? lead.start), lead.end)
      const shown = after.replace(/^\p{L}*/u, '')
      if (wordless.test(shown) || shown.length < 12 || onlyLeads.test(shown)) bare.add(lead.sentence)
    }
  }
  return { sentences: changed, entries, bare }
}

/** An entry with a subject and a verb of its own, which it does not share. */
const standsAlone = ({ found }: Pick<PreparedSentence, 'found'>) =>
  found.some(({ of, first }) => selves.has(of) && first < 6) && found.some(({ of }) => tells.commitment.has(of))

function beginsWithVerb({ found }: PreparedSentence): boolean {
  if (standsAlone({ found })) return false
  // "by funding", "to fund", "à financer": the verb may be the second word.
  return found.some(({ of, first }) => doing.has(of) && first <= 1)
}

/** Sums, numbers, years and plans make an entry a specific act, whatever the lead only restates. */
const kindOf = (kind: CommitmentKind, text: string, language: string): CommitmentKind =>
  kind === 'reaffirmed' &&
  (/[\d$€£٠-٩]|百分之|万|亿/u.test(text) || findInstruments(text, { start: 0, end: text.length }, language).length > 0)
    ? 'new'
    : kind

function withCategory(sentence: FoundSentence, category: Category, why: Why, kind: CommitmentKind): FoundSentence {
  const inOrder = (a: Category, b: Category) => categories.indexOf(a) - categories.indexOf(b)
  const all = [...sentence.categories, category].sort(inOrder)
  const whys = [...sentence.why, why].sort((a, b) => inOrder(a.category, b.category))
  return { ...sentence, categories: all, why: whys, ...(category === 'commitment' && { kind }) }
}
