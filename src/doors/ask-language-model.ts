import {
  type AskedSentence,
  allThrown,
  answersOfVersion,
  type Compared,
  compareProposals,
  countRequest,
  debatesBeingAsked,
  endWaiting,
  endWithout,
  type Findings,
  isShownStill,
  type KeptSentence,
  keepProposals,
  languageModelQueue,
  letGo,
  modelMethod,
  type Prompt,
  promptsOf,
  type RequestTrouble,
  readAnswer,
  sentencesOfVersion,
  type TakenForSending,
  takeForSending,
  waitToBeAsked,
} from '../debate/analysis/index.ts'
import { enterInRegister, registeredWords, registerOf } from '../debate/commitments/index.ts'
import { indexStatement } from '../debate/record/index.ts'
import { type Statement, searchedParagraphs, statementById, statementOfVersion } from '../debate/statements/index.ts'
import type { By } from '../platform/audit/index.ts'
import type { Queries } from '../platform/database/index.ts'
import type { LanguageModel, ModelReply } from '../platform/language-model/index.ts'
import type { TakingBench } from './bench.ts'

/** Milliseconds before a language model is asked again that was busy, failed, or could not be reached; after the last it has failed. */
const pauses: readonly number[] = [2_000, 10_000]
/** Milliseconds that it may ask to wait. */
const longestPause = 60_000
/** Statements in a row about which nothing came, after which the others are left for when somebody asks again. */
const mostFailures = 3
/** Seconds that keeping an answer may take, beyond the time of the requests. */
const margin = 60

/** What goes wrong by chance, so that it is worth asking again. */
const passing: readonly RequestTrouble[] = ['unreachable', 'too-slow', 'broken-off', 'too-busy', 'failed']
/** What will go wrong with every other statement, too. */
const lasting: readonly RequestTrouble[] = ['not-allowed', 'refused', 'redirected', 'cap', 'stopped']

/** What asking about a debate stands on. */
export type AskingBench = TakingBench & { readonly languageModel: LanguageModel }

/** Whether a language model is set. */
export const isAsking = (bench: TakingBench): bench is AskingBench => bench.languageModel !== undefined

/** Waits, or until everything ends. */
function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      clearTimeout(timer)
      ending.removeEventListener('abort', over)
      done()
    }
    const timer = setTimeout(over, ending.aborted ? 0 : milliseconds)
    ending.addEventListener('abort', over, { once: true })
  })
}

/** Asks about one part of a statement, again where something went wrong by chance. Each request is counted before it is made. */
async function asked(
  { database, languageModel: model, ending }: AskingBench,
  taken: TakenForSending,
  { messages }: Prompt,
  by: () => By,
  waits: readonly number[],
): Promise<{ readonly text: string } | { readonly trouble: RequestTrouble }> {
  for (let again = 0; ; again++) {
    if (ending.aborted) return { trouble: 'stopped' }
    const day = by().at.slice(0, 10)
    const counted = await database.write((queries) => countRequest(queries, taken, model, day, model.limits.perDay))
    if (counted !== 'counted') return { trouble: counted }
    const reply: ModelReply = await model.ask(messages, ending)
    const wait = waits[again]
    if ('text' in reply || !passing.includes(reply.trouble) || wait === undefined) return reply
    await pause(Math.min(longestPause, Math.max(wait, (reply.wait ?? 0) * 1000)), ending)
  }
}

/** The sentences of a statement that a language model is asked about: those of its body. */
function sentencesToAsk({ document, body }: Statement, sentences: readonly KeptSentence[]): readonly AskedSentence[] {
  const texts = new Map(document.paragraphs.map(({ n, text }) => [n, text]))
  return sentences
    .filter(({ paragraph }) => body.includes(paragraph))
    .map(({ paragraph, number, start, end }) => ({ paragraph, number, start, end, text: texts.get(paragraph)!.slice(start, end) }))
}

/** The commitments that a language model alone proposes, for the register: whole sentences, of which nothing else was read. */
async function findingsAdded(
  queries: Queries,
  statement: Statement,
  versionId: number,
  { proposals, sentences }: Compared,
): Promise<Findings> {
  const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const added = proposals.filter(({ category, agrees }) => category === 'commitment' && !agrees)
  const all = (await sentencesOfVersion(queries, versionId)).map((own) => {
    const { paragraph, number, start, end, categories, why } =
      sentences.find((one) => one.paragraph === own.paragraph && one.number === own.number) ?? own
    return { paragraph, number, start, end, categories, why, text: texts.get(paragraph)!.slice(start, end) }
  })
  const commitments = all.flatMap(({ paragraph, number }, index) => {
    const kind = added.find((one) => one.paragraph === paragraph && one.number === number)?.kind
    return kind ? [{ sentences: [index], kind, fields: {} }] : []
  })
  const answers = await answersOfVersion(queries, versionId)
  return { sentences: all, paragraphs: answers.map(({ paragraph: n, ...answer }) => ({ n, ...answer })), commitments }
}

/** Keeps what came about one statement, in one transaction with the register and the search. */
async function keep(
  queries: Queries,
  taken: TakenForSending,
  statement: Statement,
  model: LanguageModel,
  answers: ReturnType<typeof readAnswer>[],
  counts: { readonly sentences: number; readonly leftOut: number },
  by: By,
): Promise<void> {
  const { debateId, statementId, versionId } = taken
  // Withdrawn or corrected meanwhile.
  if (!(await isShownStill(queries, taken))) return endWithout(queries, taken.requestId, 'failed', 'changed')
  const { head } = await statementById(queries, statementId)
  const found = await sentencesOfVersion(queries, versionId)
  const texts = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const proposals = answers.flatMap((answer) => answer.proposals)
  const compared = compareProposals(proposals, found, await registeredWords(queries, statementId), texts, modelMethod(model.name))
  const thrown = allThrown([...answers.map((answer) => answer.thrown), compared.thrown])
  const findings = await findingsAdded(queries, statement, versionId, compared)
  await keepProposals(queries, taken, compared, { ...counts, thrown }, by)
  if (compared.sentences.length > 0) await indexStatement(queries, versionId, searchedParagraphs(statement), findings.sentences)
  const entries = registerOf({ ...statement, head }, findings)
  await enterInRegister(queries, { debateId, statementId, versionId }, entries, head.delegation?.id ?? null, by)
}

/** Asks about one statement. Null where that is done or nothing was to be done, else why nothing came. */
async function askAbout(
  bench: AskingBench,
  debateId: number,
  statementId: number,
  by: () => By,
  waits: readonly number[],
): Promise<RequestTrouble | null> {
  const { database, languageModel: model } = bench
  const { seconds, characters } = model.limits
  const held = (seconds + longestPause / 1000) * (waits.length + 1) + margin
  const taken = await database.write((queries) => takeForSending(queries, debateId, statementId, model, held, by()))
  if (taken === null) return null
  const statement = await statementOfVersion(database.read, taken.versionId)
  const sentences = sentencesToAsk(statement, await sentencesOfVersion(database.read, taken.versionId))
  const { prompts, leftOut } = promptsOf(sentences, characters)
  const answers: ReturnType<typeof readAnswer>[] = []
  for (const prompt of prompts) {
    const reply = await asked(bench, taken, prompt, by, waits)
    if ('trouble' in reply) {
      const { trouble } = reply
      const waitsFor = trouble === 'cap' || trouble === 'stopped' ? 'waiting' : 'failed'
      await database.write((queries) => endWithout(queries, taken.requestId, waitsFor, trouble))
      return trouble
    }
    answers.push(readAnswer(reply.text, prompt.sentences, statement.language))
  }
  const counts = { sentences: sentences.length - leftOut, leftOut }
  await database.write((queries) => keep(queries, taken, statement, model, answers, counts, by()))
  return null
}

/** How patient asking is. */
export interface Patience {
  /** Milliseconds before each further attempt at what failed by chance. */
  readonly waits: readonly number[]
  /** Milliseconds after which asking goes on in a further job: one that takes an hour would be taken for dead. */
  readonly longest: number
}

const usual: Patience = { waits: pauses, longest: 45 * 60_000 }

/**
 * Has the language model that is set asked about every statement of a debate that may be sent and has no answer yet, some at once. What the ordinary analysis found is
 * there already, and waits for nothing here.
 *
 * 1. What is sent is known to the database before it is sent; whether it may be sent is looked up again before each request.
 * 2. A statement is kept whole or not at all. Done again after any interruption, it asks only about what has no answer.
 * 3. It ends early at the limit of the day, where the language model refuses altogether, and where nothing came about several statements in a row.
 */
export async function askLanguageModel(given: AskingBench, debateId: number, by: () => By, { waits, longest } = usual): Promise<void> {
  const { database, languageModel: model, report, jobs } = given
  const shift = AbortSignal.timeout(longest)
  const ending = AbortSignal.any([given.ending, shift])
  const bench = { ...given, ending }
  // Whoever holds the embedded database is alone: what was left held is nobody's.
  if (database.kind === 'embedded') await database.write(letGo)
  const left = [...(await database.write((queries) => waitToBeAsked(queries, debateId, model, by())))]
  let failures = 0
  let over: RequestTrouble | null = null
  const oneAfterAnother = async () => {
    for (let next = left.shift(); next && over === null && !ending.aborted; next = left.shift()) {
      const trouble = await askAbout(bench, debateId, next.statementId, by, waits)
      failures = trouble === null ? 0 : failures + 1
      if (trouble !== null && (lasting.includes(trouble) || failures >= mostFailures)) over ??= trouble
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: model.limits.atOnce }, oneAfterAnother))
  if (given.ending.aborted) return
  for (const one of ended) if (one.status === 'rejected') report(one.reason)
  if (shift.aborted) return jobs.send(languageModelQueue, { debate: debateId }, `debate ${debateId}`)
  const why = over as RequestTrouble | null
  if (why !== null && why !== 'cap' && why !== 'stopped') await database.write((queries) => endWaiting(queries, debateId, model, why))
}

/** Goes on, from a start of the program on, with what was being asked when it ended; and asks what is asked for from now on. */
export async function beginAsking(bench: TakingBench, by: () => Promise<() => By>): Promise<void> {
  if (!isAsking(bench)) return
  const { database, jobs } = bench
  await jobs.work(languageModelQueue, async ({ debate }: { readonly debate: number }) => askLanguageModel(bench, debate, await by()))
  for (const debate of await debatesBeingAsked(database.read, bench.languageModel.name))
    await jobs.send(languageModelQueue, { debate }, `debate ${debate}`)
}
