import { keepFindings, sentencesOfVersion, type TakenIn } from '../debate/analysis/index.ts'
import { followHead, followVersion, registerOf, versionsQuoted } from '../debate/commitments/index.ts'
import { indexStatement } from '../debate/record/index.ts'
import {
  type CorrectedText,
  correctedStatement,
  keepCorrection,
  type Statement,
  searchedParagraphs,
  statementById,
  statementOfVersion,
  type WaitingFile,
} from '../debate/statements/index.ts'
import { type Comparison, keptShare, type PositionMap, positionMap } from '../document/index.ts'
import type { By } from '../platform/audit/index.ts'
import type { Queries } from '../platform/database/index.ts'
import type { TakingBench } from './bench.ts'

/** A corrected text, compared with each earlier version of its statement that the register quotes, and with the one that is shown. */
export interface ComparedText {
  readonly taken: TakenIn
  /** The id of the version that is shown. */
  readonly shown: number
  readonly maps: ReadonlyMap<number, PositionMap>
  /** The share of the letters of the shown version that stand in the corrected text. */
  readonly kept: number
}

/** The paragraphs that are the statement itself. */
function ownParagraphs({ document, body }: Statement) {
  const own = new Set(body)
  return document.paragraphs.filter(({ n }) => own.has(n))
}

/** Compares what was read from a file with the earlier versions of the statement that it corrects, in a worker. Throws what {@link correctedStatement} refuses. */
export async function compareWithEarlier(
  { database: { read }, run }: TakingBench,
  waiting: WaitingFile,
  taken: readonly TakenIn[],
): Promise<ComparedText> {
  const { head, versionId: shown } = await statementById(read, waiting.corrects!)
  const statement = correctedStatement(
    taken.map((one) => one.statement),
    head,
    waiting.file,
  )
  const maps = new Map<number, PositionMap>()
  let kept = 1
  for (const id of new Set([shown, ...(await versionsQuoted(read, waiting.corrects!))])) {
    const before = await statementOfVersion(read, id)
    const [from, to] = [before, statement].map(({ document }) => ({ paragraphs: document.paragraphs.map(({ n, text }) => ({ n, text })) }))
    const comparison = await run<Comparison>('compare', { name: waiting.file, before: from, after: to })
    maps.set(id, positionMap(from!, to!, comparison))
    if (id === shown) kept = keptShare(ownParagraphs(before), comparison)
  }
  return { taken: taken.find((one) => one.statement === statement)!, shown, maps, kept }
}

/** Keeps a corrected text with its findings, and makes the register follow it; null where another version came meanwhile, so that it has to be compared again. */
export async function keepCorrectedText(
  queries: Queries,
  debateId: number,
  waiting: WaitingFile,
  { taken, shown, maps, kept }: ComparedText,
  by: By,
): Promise<CorrectedText | null> {
  const { statement, findings, notices } = taken
  const statementId = waiting.corrects!
  const quoted = await versionsQuoted(queries, statementId)
  if ((await statementById(queries, statementId)).versionId !== shown || quoted.some((id) => !maps.has(id))) return null
  const sentencesBefore = new Map<number, Awaited<ReturnType<typeof sentencesOfVersion>>>()
  for (const id of quoted) sentencesBefore.set(id, await sentencesOfVersion(queries, id))
  const placed = await keepCorrection(queries, waiting, statement, kept, notices, by)
  await keepFindings(queries, placed.versionId, findings)
  if (placed.kind === 'text') await indexStatement(queries, placed.versionId, searchedParagraphs(statement), findings.sentences)
  const { kind, versionId, version, head } = placed
  const text = {
    debateId,
    statementId,
    versionId,
    version,
    kind,
    texts: new Map(statement.document.paragraphs.map(({ n, text }) => [n, text])),
    sentences: await sentencesOfVersion(queries, versionId),
    answers: findings.paragraphs.map(({ n, questions, calls, pillars }) => ({ paragraph: n, questions, calls, pillars })),
    entries: registerOf({ ...statement, head }, findings),
    delegationId: head.delegation?.id ?? null,
    maps,
  }
  await followVersion(queries, text, sentencesBefore, by)
  if (kind === 'text') await followHead(queries, statementId, head, by)
  return placed
}
