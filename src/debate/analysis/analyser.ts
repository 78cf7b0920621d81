import { type CommitmentKind, categories, commitmentKinds } from '../../council/index.ts'
import { isOfficial, sentencesOf } from '../../language/index.ts'
import type { AnalysedStatement } from './analysed-statement.ts'
import { mayBind, surelyBinds } from './binding.ts'
import { commitmentsOf } from './commitments.ts'
import { conceptsAsked, countsAsked } from './concepts/asked-concepts.ts'
import { openConcepts } from './concepts/find-concepts.ts'
import { type Features, featuresOf, type PreparedSentence, roomForFeatures } from './features.ts'
import { findMoney } from './fields/money.ts'
import { sliceOf } from './fields/slice.ts'
import type { Asked, Findings, FoundCommitment, FoundParagraph, FoundSentence } from './findings.ts'
import { inheritLists } from './lists/inherit.ts'
import { openParagraphs } from './paragraph-model.ts'
import { readParagraph } from './paragraph-reading.ts'
import { openPreparation } from './prepare.ts'
import { meeting, questionWeights } from './question-weights.ts'
import { whyOf } from './reasons.ts'
import { secondLook, secondScore } from './second-look.ts'
import { ownNamesOf, speakerOf } from './speaker.ts'
import { placeOf } from './vocabulary.ts'
import { answers, readWeights, type Weights } from './weights.ts'

/** Finds what a statement does, sentence by sentence, and what of the debate's questions it speaks to. Pure: the same statement gives the same findings. */
export type Analyser = (statement: AnalysedStatement, asked: Asked | null) => Findings

interface Placed {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly inBody: boolean
  readonly prepared: PreparedSentence | null
  readonly firstInParagraph: boolean
}

const size = answers.length
/** Statements shorter than this are taken as sentences that stand alone. */
const fewest = 4

/** Where the features of the sentence in hand stand in the weights; -1 where they are not known. */
const known = new Int32Array(roomForFeatures().hashes.length)

/** For each answer, which clause spoke most for it; -1 where the sentence has none. */
const strongest = new Int32Array(size)
const ofClause = new Float64Array(size)
const most = new Float64Array(size)

/** An answer's score: what the whole sentence gives, and what its strongest clause gives (docs/method, "Weighing"). */
function score({ vocabulary, table, scales }: Weights, { hashes, values, clauses, length }: Features, into: Float64Array): Float64Array {
  into.fill(0)
  most.fill(Number.NEGATIVE_INFINITY)
  strongest.fill(-1)
  let clause = -1
  const closeClause = () => {
    if (clause < 0) return
    for (let a = 0; a < size; a++) {
      if (ofClause[a]! <= most[a]!) continue
      most[a] = ofClause[a]!
      strongest[a] = clause
    }
  }
  for (let k = 0; k < length; k++) {
    if (clauses[k]! !== clause) {
      closeClause()
      clause = clauses[k]!
      ofClause.fill(0)
    }
    const place = placeOf(vocabulary, hashes[k]!)
    known[k] = place
    if (place < 0) continue
    const base = place * size
    const value = values[k]!
    const sums = clause < 0 ? into : ofClause
    for (let a = 0; a < size; a++) sums[a]! += table[base + a]! * value
  }
  closeClause()
  for (let a = 0; a < size; a++) into[a] = (into[a]! + (strongest[a]! < 0 ? 0 : most[a]!)) * scales[a]!
  return into
}

/** How many words a feature of each family spans. */
const spans: Readonly<Record<number, number>> = { 2: 2, 3: 3, 4: 4, 6: 2, 7: 3, 9: 2, 10: 3, 101: 2, 102: 3, 104: 2 }
const isCue = (family: number) => (family >= 20 && family < 40) || family >= 120

/** What was read of a sentence, kept until the whole statement is read: its scores, and from which words they came. */
interface FirstLook {
  readonly scores: Float64Array
  readonly strongest: Int32Array
  readonly known: Int32Array
  readonly values: Float32Array
  readonly words: Int16Array
  readonly spaces: Uint8Array
  readonly clauses: Int16Array
}

const firstLook = ({ values, words, spaces, clauses, length }: Features, scores: Float64Array): FirstLook => ({
  scores: scores.slice(),
  strongest: strongest.slice(),
  known: known.slice(0, length),
  values: values.slice(0, length),
  words: words.slice(0, length),
  spaces: spaces.slice(0, length),
  clauses: clauses.slice(0, length),
})

function contributionOf({ table, scales }: Weights, look: FirstLook, answer: number, words: number) {
  const contribution = { words: new Float64Array(words), cues: new Float64Array(words) }
  const { values, spaces, clauses, known } = look
  for (let k = 0; k < known.length; k++) {
    const word = look.words[k]!
    if (word < 0 || known[k]! < 0 || (clauses[k]! >= 0 && clauses[k] !== look.strongest[answer])) continue
    const given = table[known[k]! * size + answer]! * values[k]! * scales[answer]!
    if (isCue(spaces[k]!)) contribution.cues[word]! += given
    else {
      const covered = spans[spaces[k]!] ?? 1
      for (let i = word; i < Math.min(words, word + covered); i++) contribution.words[i]! += given / covered
    }
  }
  return contribution
}

const strengthOf = (margin: number) => Math.min(0.99, Math.max(0.5, Math.round(100 / (1 + Math.exp(-margin))) / 100))

/**
 * Opens the shipped weights and gives the analyser that uses them.
 *
 * The weights are an argument, so that nothing here reads a file. Opening takes some ten milliseconds; what one language needs is made ready when it first comes.
 * Throws a RangeError where the bytes are no weights of this version. docs/method/how-a-sentence-becomes-a-finding.md says how it works.
 */
export function openAnalyser(bytes: Uint8Array): Analyser {
  const weights = readWeights(bytes)
  const { prepare, wordsOf } = openPreparation(weights.glosses)
  const conceptsIn = openConcepts()
  const paragraphs = openParagraphs(weights.paragraphs)
  const room = roomForFeatures()
  const scores = new Float64Array(size)

  const place = (statement: AnalysedStatement): Placed[] => {
    const body = new Set(statement.body)
    const preparers = new Map<string, ReturnType<typeof prepare>>()
    return statement.document.paragraphs.flatMap(({ n, text, language: own }) => {
      const language = own && own !== 'und' ? own : statement.language
      const inBody = body.has(n)
      let ready: ReturnType<typeof prepare> | null = null
      if (inBody && isOfficial(language)) {
        ready = preparers.get(language) ?? prepare(ownNamesOf(statement.head, language), language)
        preparers.set(language, ready)
      }
      return sentencesOf(text, language).map(({ start, end }, i) => ({
        paragraph: n,
        start,
        end,
        text: text.slice(start, end),
        inBody,
        prepared: ready ? ready(text, start, end) : null,
        firstInParagraph: i === 0,
      }))
    })
  }

  const judge = (statement: AnalysedStatement, placed: readonly Placed[]): FoundSentence[] => {
    const speaker = speakerOf(statement.head)
    const inBody = placed.filter((one) => one.inBody)
    const order = new Map(inBody.map((one, i) => [one, i]))
    const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
    // In a few sentences standing alone, the place of one says nothing.
    const whole = inBody.length >= fewest
    const read = inBody.filter(({ prepared }) => prepared)
    const place = new Map(read.map((one, i) => [one, i]))
    const looks = read.map((one) => {
      const i = order.get(one)!
      const at = { share: whole ? i / inBody.length : -1, firstInParagraph: whole && one.firstInParagraph, speaker }
      featuresOf(one.prepared!, inBody[i - 1]?.prepared ?? null, inBody[i + 1]?.prepared ?? null, at, room)
      return firstLook(room, score(weights, room, scores))
    })
    const lengths = read.map(({ prepared }) => prepared!.words.length)
    const inputsOf = secondLook(
      looks.map((one) => one.scores),
      lengths,
      !whole,
    )
    return placed.map((one) => {
      const { paragraph, start, end, text, prepared } = one
      const bare = { paragraph, start, end, text }
      if (!prepared || !place.has(one)) return { ...bare, categories: [], why: [] }
      const look = looks[place.get(one)!]!
      const inputs = inputsOf(place.get(one)!)
      const margins = categories.map((_, c) => secondScore(weights.second, c, inputs) - weights.second.thresholds[c]!)
      const found = categories.filter(
        (category, c) =>
          (margins[c]! > 0 || (category === 'commitment' && surelyBinds(text, prepared.language))) &&
          (category !== 'commitment' || mayBind(statement.head, text, prepared)),
      )
      if (!found.length) return { ...bare, categories: [], why: [] }
      const why = found.map((category) => {
        const c = categories.indexOf(category)
        return whyOf(
          texts.get(paragraph)!,
          category,
          strengthOf(margins[c]!),
          prepared,
          contributionOf(weights, look, c, prepared.words.length),
        )
      })
      if (!found.includes('commitment')) return { ...bare, categories: found, why }
      let kind = 0
      for (let k = 1; k < commitmentKinds.length; k++)
        if (look.scores[categories.length + k]! > look.scores[categories.length + kind]!) kind = k
      // A sum of money names a specific act (docs/method, "What the six mean").
      const named = findMoney(texts.get(paragraph)!, { start, end }, prepared.language, null).length > 0
      return { ...bare, categories: found, kind: named ? 'new' : (commitmentKinds[kind] as CommitmentKind), why }
    })
  }

  const weighAsked = (asks: Asked['calls']) => {
    const counts = asks.map((one) => countsAsked(conceptsAsked(one, conceptsIn, wordsOf)))
    return questionWeights(counts, paragraphs.rarity).map((own, i) => paragraphs.weigh(asks[i]!.letter, own))
  }
  // What is asked comes anew with each statement that a worker is given.
  let weighed = 'null'
  let asks: Record<'questions' | 'calls', ReturnType<typeof weighAsked>> = { questions: [], calls: [] }

  const speakTo = (statement: AnalysedStatement, placed: readonly Placed[], asked: Asked | null): FoundParagraph[] => {
    const form = JSON.stringify(asked)
    if (form !== weighed) {
      weighed = form
      asks = { questions: weighAsked(asked?.guidingQuestions ?? []), calls: weighAsked(asked?.calls ?? []) }
    }
    const runs = new Map<number, PreparedSentence[]>()
    for (const { paragraph, prepared } of placed) {
      if (!prepared) continue
      const held = runs.get(paragraph)
      if (held) held.push(prepared)
      else runs.set(paragraph, [prepared])
    }
    return statement.document.paragraphs.map(({ n }) => {
      const own = runs.get(n)
      if (!own) return { n, questions: [], calls: [], pillars: [] }
      const reading = readParagraph(
        own.map(({ words }) => words),
        conceptsIn,
        own[0]!.language,
      )
      const { asked: answered, pillars } = paragraphs.speaksTo(reading, [asks.questions, asks.calls])
      const [questions, calls] = answered.map((each) => each.map(({ letter }) => letter))
      const why = (['question', 'call'] as const).flatMap((kind, i) =>
        answered[i]!.map((question) => ({ asked: kind, letter: question.letter, concepts: meeting(question.weights, reading) })),
      )
      return { n, questions: questions!, calls: calls!, pillars, ...(why.length > 0 && { why }) }
    })
  }

  /** Where a paragraph answers several questions or calls, a commitment answers those to which its own words speak; all of them where they tell of none. */
  const narrowed = (
    commitments: readonly FoundCommitment[],
    answered: readonly FoundParagraph[],
    placed: readonly Placed[],
  ): FoundCommitment[] => {
    const byNumber = new Map(answered.map((one) => [one.n, one]))
    return commitments.map((commitment) => {
      const { paragraph } = placed[commitment.sentences[0]!]!
      const own = byNumber.get(paragraph)!
      if (own.questions.length < 2 && own.calls.length < 2) return commitment
      const words = commitment.sentences.map((index) => {
        const prepared = placed[index]!.prepared!
        return (commitment.part ? sliceOf(prepared, commitment.part) : prepared).words
      })
      const reading = readParagraph(words, conceptsIn, placed[commitment.sentences[0]!]!.prepared!.language)
      const { asked: spoken } = paragraphs.speaksTo(reading, [asks.questions, asks.calls])
      const of = (all: readonly string[], found: readonly { readonly letter: string }[]) => {
        const kept = all.filter((letter) => found.some((one) => one.letter === letter))
        return kept.length > 0 ? kept : all
      }
      return { ...commitment, questions: of(own.questions, spoken[0]!), calls: of(own.calls, spoken[1]!) }
    })
  }

  return (statement, asked) => {
    const placed = place(statement)
    const lists = inheritLists(statement, judge(statement, placed), (index) => placed[index]!.prepared)
    const commitments = commitmentsOf(statement, lists, (index) => placed[index]!.prepared!)
    const answered = speakTo(statement, placed, asked)
    return { paragraphs: answered, sentences: lists.sentences, commitments: narrowed(commitments, answered, placed) }
  }
}
