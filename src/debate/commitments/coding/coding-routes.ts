import type { Queries } from '../../../platform/database/index.ts'
import { type Answer, type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { statementAt } from '../../statements/index.ts'
import { numberIn } from '../reviewed.ts'
import { agreementsOf, coderPairs, type LabelPair, type PairList, pairLists, pairsListed, pairsOf } from './agreement.ts'
import { codeRoutes } from './code-routes.ts'
import { everyCodeOf } from './codebook.ts'
import { codebookRoutes } from './codebook-routes.ts'
import { codebookOf } from './codebook-store.ts'
import { coderOf } from './coder.ts'
import { howWellRoutes } from './how-well-routes.ts'
import { labelsOfDebate, type PlacedLabel } from './labels.ts'
import { type LabelsForm, labelsFile } from './labels-file.ts'
import { exportedLabels } from './labels-to-export.ts'
import { agreementPage } from './pages/agreement-page.tsx'
import { codingPage, type StatementCoded } from './pages/coding-page.tsx'
import { comparedPage, listLength } from './pages/compared-page.tsx'
import { speakerInWords } from './pages/words.tsx'
import { refusal } from './refusal.ts'
import { sentenceRoutes } from './sentence-routes.ts'
import { sentencesOfDebate } from './sentences-to-code.ts'
import { textsOf } from './texts.ts'

async function overview({ database }: Bench, visit: Visit): Promise<Answer> {
  const queries = database.read
  const debate = await debateAt(queries, visit.params.slug ?? '')
  const own = await coderOf(queries, debate.id, visit.actor)
  const sentences = await sentencesOfDebate(queries, debate.id)
  const labels = (await labelsOfDebate(queries, debate.id)).filter(({ role }) => role === 'coder')
  const statements: StatementCoded[] = []
  for (const anchor of new Set(sentences.map((one) => one.anchor))) {
    const there = sentences.filter((one) => one.anchor === anchor)
    const { versionId } = there[0]!
    const given = labels.filter((one) => one.versionId === versionId)
    const coders = [...new Set(given.map(({ coder }) => coder))].sort((a, b) => a - b)
    const coded = coders.map((coder) => ({ coder, done: given.filter((one) => one.coder === coder).length }))
    const name = speakerInWords(visit.language, await statementAt(queries, debate.id, anchor), debate)
    statements.push({ anchor, name, sentences: there.length, coded })
  }
  return pageAnswer(codingPage({ debate, own, statements }, visit))
}

/** The two coders that an address names, `1.2`. Throws `coders.not-found`. */
function between(
  labels: readonly PlacedLabel[],
  text: string,
): { readonly first: number; readonly second: number; readonly pairs: readonly LabelPair[] } {
  const [first, second] = text.split('.').map(numberIn)
  const pairs = first && second ? pairsOf(labels, first, second) : []
  if (!first || !second || first === second || pairs.length === 0) throw refusal('coders.not-found')
  return { first, second, pairs }
}

async function agreement({ database }: Bench, visit: Visit): Promise<Answer> {
  const queries = database.read
  const debate = await debateAt(queries, visit.params.slug ?? '')
  const labels = await labelsOfDebate(queries, debate.id)
  const chosen = visit.query.get('between')
  const given = {
    debate,
    own: await coderOf(queries, debate.id, visit.actor),
    everyCode: everyCodeOf(await codebookOf(queries, debate.id)),
    pairs: coderPairs(labels),
  }
  if (chosen === null) return pageAnswer(agreementPage({ ...given, between: null }, visit))
  const { first, second, pairs } = between(labels, chosen)
  const notBlind = pairs.flatMap((pair) => [pair.first, pair.second]).filter(({ blind }) => !blind).length
  const compared = { first, second, sentences: pairs.length, agreements: agreementsOf(pairs), notBlind }
  return pageAnswer(agreementPage({ ...given, between: compared }, visit))
}

async function compared({ database }: Bench, visit: Visit): Promise<Answer> {
  const queries = database.read
  const { query } = visit
  const debate = await debateAt(queries, visit.params.slug ?? '')
  const { first, second, pairs } = between(await labelsOfDebate(queries, debate.id), query.get('between') ?? '')
  const which = pairLists.find((one) => one === query.get('which')) ?? ('differ' satisfies PairList)
  const of = query.get('of')?.slice(0, 40) || null
  const all = pairsListed(pairs, which, of)
  const page = Math.min(Math.max(1, Math.ceil(all.length / listLength)), Math.max(1, numberIn(query.get('page') ?? '')))
  const shown = all.slice((page - 1) * listLength, page * listLength)
  const texts = await textsOf(
    queries,
    shown.map((pair) => pair.first),
  )
  const given = {
    debate,
    own: await coderOf(queries, debate.id, visit.actor),
    everyCode: everyCodeOf(await codebookOf(queries, debate.id)),
    ...{ first, second, which, of, page },
    total: all.length,
    entries: shown.map((pair, index) => ({ ...pair, text: texts[index]!.text })),
  }
  return pageAnswer(comparedPage(given, visit))
}

async function download(queries: Queries, visit: Visit, form: LabelsForm): Promise<Answer> {
  const debate = await debateAt(queries, visit.params.slug ?? '')
  const bytes = labelsFile(await exportedLabels(queries, debate), form)
  const mediaType = form === 'jsonl' ? 'application/jsonl; charset=utf-8' : 'text/tab-separated-values; charset=utf-8'
  return { kind: 'file', name: `labels-${debate.slug}.${form}`, mediaType, bytes }
}

/** Every page of coding, and what its forms do. */
export function codingRoutes(bench: Bench): readonly Route[] {
  const coding = '/debates/:slug/coding'
  return [
    { method: 'GET', path: coding, answer: (visit) => overview(bench, visit) },
    { method: 'GET', path: `${coding}/agreement`, answer: (visit) => agreement(bench, visit) },
    { method: 'GET', path: `${coding}/compared`, answer: (visit) => compared(bench, visit) },
    ...(['jsonl', 'tsv'] as const).map(
      (form): Route => ({
        method: 'GET',
        path: `${coding}/labels.${form}`,
        answer: (visit) => download(bench.database.read, visit, form),
      }),
    ),
    ...codeRoutes(bench),
    ...sentenceRoutes(bench),
    ...codebookRoutes(bench),
    ...howWellRoutes(bench),
  ]
}
