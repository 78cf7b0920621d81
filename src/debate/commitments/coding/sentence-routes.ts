import { type Queries, sql } from '../../../platform/database/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import { address } from '../../../ui/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import { overlap } from '../span.ts'
import { labelIn } from './code-form.ts'
import { refusalsIn } from './code-routes.ts'
import { codesOf, everyCodeOf } from './codebook.ts'
import { codebookOf } from './codebook-store.ts'
import { coderOf } from './coder.ts'
import { placeIn } from './label.ts'
import { type GivenLabel, labelSentences } from './label-sentences.ts'
import { labelHistory, labelsOfVersion } from './labels.ts'
import { differs, type SentenceAction, type SentenceGiven, sentenceActions, sentencePage } from './pages/sentence-page.tsx'
import { refusal } from './refusal.ts'
import { type SentenceToCode, sentenceAt, statementToCode } from './sentences-to-code.ts'

async function given({ database }: Bench, visit: Visit): Promise<SentenceGiven> {
  const { params, query, actor } = visit
  const debate = await debateAt(database.read, params.slug ?? '')
  const to = await statementToCode(database.read, debate.id, params.anchor ?? '')
  const sentence = sentenceAt(to, placeIn(params.place ?? ''))
  const codebook = await codebookOf(database.read, debate.id)
  const labels = await labelsOfVersion(database.read, to.kept.versionId)
  return {
    debate,
    to,
    sentence,
    coder: await coderOf(database.read, debate.id, actor),
    labels: labels.filter(({ paragraph, number }) => paragraph === sentence.paragraph && number === sentence.number),
    codes: codesOf(codebook),
    everyCode: everyCodeOf(codebook),
    commitments: await commitmentsAt(database.read, to.kept.versionId, sentence),
    history: await labelHistory(database.read, to.kept.versionId, sentence),
    done: query.get('done') === '1' ? 'kept' : query.get('undone') === '1' ? 'undone' : null,
    attempt: null,
  }
}

/** The numbers of the commitments of the register whose words touch a sentence. */
async function commitmentsAt(queries: Queries, versionId: number, sentence: SentenceToCode): Promise<readonly number[]> {
  const { rows } = await sql<Pick<KeptCommitment, 'number' | 'positions'>>`
    select c.number, c.positions from shown_commitment c where c.version_id = ${versionId} order by c.number`.execute(queries)
  return rows.filter(({ positions }) => positions.some((one) => overlap(one, sentence))).map(({ number }) => number)
}

/** What a form says: as the machine proposed, none of the six, or what is ticked. */
function decisionIn(visit: Visit, { to, sentence }: SentenceGiven): GivenLabel {
  const ticked = labelIn(visit, to.kept.anchor, sentence)
  if (visit.form.as === 'none') return { ...ticked, categories: [], kind: '' }
  if (visit.form.as === 'proposed') return { ...ticked, categories: sentence.categories, kind: sentence.kind ?? '' }
  return ticked
}

async function act(bench: Bench, visit: Visit, action: SentenceAction): Promise<Answer> {
  const before = await given(bench, visit)
  const { debate, to, labels } = before
  const { anchor } = to.kept
  const by = byOf(visit)
  try {
    const isDifferent = differs(labels.filter(({ role }) => role === 'coder')) || labels.some(({ role }) => role === 'adjudicator')
    if (action === 'adjudicate' && !isDifferent) throw refusal('label.no-differing', { place: visit.params.place ?? '' })
    const role = action === 'adjudicate' ? 'adjudicator' : 'coder'
    const how = { way: 'sentence', role, blind: false } as const
    await bench.database.write((queries) => labelSentences(queries, debate.id, anchor, [decisionIn(visit, before)], how, by))
  } catch (problem) {
    const attempt = { action, problems: refusalsIn(problem) }
    return pageAnswer(sentencePage({ ...before, attempt, done: null }, visit), 422)
  }
  return redirectTo(address(visit.language, `/debates/${debate.slug}/coding/sentences/${anchor}/${visit.params.place}`, '?done=1'))
}

/** The page of one sentence, and what its forms do. */
export function sentenceRoutes(bench: Bench): readonly Route[] {
  const path = '/debates/:slug/coding/sentences/:anchor/:place'
  return [
    { method: 'GET', path, acts: true, answer: async (visit) => pageAnswer(sentencePage(await given(bench, visit), visit)) },
    ...sentenceActions.map(
      (action): Route => ({ method: 'POST', path: `${path}/${action}`, acts: true, answer: (visit) => act(bench, visit, action) }),
    ),
  ]
}
