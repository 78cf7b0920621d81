import { type Category, type CommitmentKind, categories, commitmentKinds } from '../../../council/index.ts'
import { type By, dayOnly, record } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { type FieldRefusal, refuseAll } from '../refusal.ts'
import { codesOf } from './codebook.ts'
import { codebookOf } from './codebook-store.ts'
import { ensureCoder } from './coder.ts'
import { type Decision, type LabelRole, placeText, type SentencePlace, sameDecision, sentenceText } from './label.ts'
import { labelsOfVersion } from './labels.ts'
import { refusal } from './refusal.ts'
import { proposalOf, type SentenceToCode, sentenceAt, statementToCode } from './sentences-to-code.ts'

/** What a form says of one sentence, before it is checked. */
export interface GivenLabel extends SentencePlace {
  readonly categories: readonly string[]
  readonly kind: string
  readonly codes: readonly string[]
}

/** How labels were given. */
export interface GivenHow {
  readonly way: 'statement' | 'sample' | 'sentence'
  readonly role: LabelRole
  /** The proposal of the machine and the answers of others were hidden until now. */
  readonly blind: boolean
}

/** What is wrong with what was said of a sentence; the field names the sentence and the part: `kind-sweden.p2s3`. */
function problemsOf(anchor: string, given: GivenLabel, codes: readonly string[]): readonly FieldRefusal[] {
  const place = placeText(given)
  const key = sentenceText(anchor, given)
  const isCommitment = given.categories.includes('commitment')
  const unknown = [
    ...given.categories.filter((one) => !categories.includes(one as Category)),
    ...given.codes.filter((one) => !codes.includes(one)),
  ]
  const kindKnown = commitmentKinds.includes(given.kind as CommitmentKind)
  return [
    ...unknown.slice(0, 1).map((value) => ({
      field: `label-${key}`,
      refusal: refusal('label.unknown', { value: value.slice(0, 40), place }),
    })),
    ...(isCommitment && !kindKnown ? [{ field: `kind-${key}`, refusal: refusal('label.kind', { place }) }] : []),
    ...(!isCommitment && given.kind !== '' ? [{ field: `kind-${key}`, refusal: refusal('label.kind-alone', { place }) }] : []),
  ]
}

/** A checked label in the order of the categories and of the codebook. */
const decisionOf = (given: GivenLabel, codes: readonly string[]): Decision => ({
  categories: categories.filter((one) => given.categories.includes(one)),
  kind: given.categories.includes('commitment') ? (given.kind as CommitmentKind) : null,
  codes: codes.filter((one) => given.codes.includes(one)),
})

/** Appends labels of sentences of one version, of one coder. */
async function append(
  queries: Queries,
  place: {
    readonly debateId: number
    readonly statementId: number
    readonly versionId: number
    readonly coder: number
    readonly day: string
  },
  how: GivenHow,
  codebook: string,
  labels: readonly { readonly sentence: SentenceToCode; readonly decision: Decision | null; readonly blind: boolean }[],
): Promise<void> {
  const rows = labels.map(({ sentence, decision, blind }) => ({
    paragraph: sentence.paragraph,
    number: sentence.number,
    start_at: sentence.start,
    end_at: sentence.end,
    categories: decision?.categories ?? null,
    kind: decision?.kind ?? null,
    codes: decision?.codes ?? [],
    blind,
    proposed: proposalOf(sentence),
  }))
  await sql`
    insert into sentence_label (debate_id, statement_id, version_id, coder, role, way, day, codebook, paragraph, number, start_at, end_at, categories, kind,
      codes, blind, proposed)
    select ${place.debateId}::bigint, ${place.statementId}::bigint, ${place.versionId}::bigint, ${place.coder}::int, ${how.role}::text, ${how.way}::text,
      ${place.day}::date, ${codebook}::text, l.paragraph, l.number, l.start_at, l.end_at, l.categories, l.kind, l.codes, l.blind, l.proposed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l(paragraph int, number int, start_at int, end_at int, categories text[], kind text,
      codes text[], blind boolean, proposed jsonb)`.execute(queries)
}

/**
 * Keeps what a person says that sentences of one statement are: each with all six categories judged. What they say already is not kept twice.
 *
 * 1. It is theirs alone: the labels of another coder stay as they are. An adjudicator decides between coders, and their labels stay, too.
 * 2. A label is blind only if it was given before its coder could see what was proposed: one that is changed afterwards is not.
 * 3. The history has the day and how many sentences; who stands behind a coder's number is kept here only.
 *
 * Throws all that is wrong: `label.kind`, `label.kind-alone`, `label.unknown`; `sentence.not-found`, `label.statement-withdrawn`. Returns how
 * many labels were new or changed.
 */
export async function labelSentences(
  queries: Queries,
  debateId: number,
  anchor: string,
  given: readonly GivenLabel[],
  how: GivenHow,
  by: By,
): Promise<number> {
  const to = await statementToCode(queries, debateId, anchor)
  const codebook = await codebookOf(queries, debateId)
  const codes = codesOf(codebook).map(({ key }) => key)
  refuseAll(given.flatMap((one) => problemsOf(anchor, one, codes)))
  const coder = await ensureCoder(queries, debateId, by.actor)
  const own = (await labelsOfVersion(queries, to.kept.versionId)).filter((one) => one.coder === coder && one.role === how.role)
  // Also what was taken back: its coder was shown what was proposed after it was kept.
  const { rows } = await sql<SentencePlace>`
    select paragraph, number from sentence_label where version_id = ${to.kept.versionId} and debate_id = ${debateId} and coder = ${coder}`.execute(
    queries,
  )
  const seen = new Set(rows.map(placeText))
  const labels = given.flatMap((one) => {
    const sentence = sentenceAt(to, one)
    const before = own.find(({ paragraph, number }) => paragraph === one.paragraph && number === one.number)
    const decision = decisionOf(one, codes)
    const knew = seen.has(placeText(one))
    return before && sameDecision(before, decision) ? [] : [{ sentence, decision, blind: how.blind && !knew }]
  })
  if (labels.length === 0) return 0
  const place = { debateId, statementId: to.kept.id, versionId: to.kept.versionId, coder, day: by.at.slice(0, 10) }
  await append(queries, place, how, codebook.version, labels)
  const places = labels.map(({ sentence }) => placeText(sentence))
  const done = { debate: debateId, subject: `statement ${to.kept.id}`, data: { sentences: places, way: how.way } }
  if (how.role === 'adjudicator') await record(queries, { ...dayOnly(by), ...done, action: 'label.adjudicate' })
  else await record(queries, { ...dayOnly(by), ...done, action: 'label.give' })
  return labels.length
}

/**
 * Takes back the last label that a person gave each of these sentences, or the last decision between coders: what was said before stands again, or
 * nothing. It is a further row, and can be taken back, too. Throws `label.nothing-to-undo` where there is none of theirs; `sentence.not-found`, `label.statement-withdrawn`.
 */
export async function takeBackLabels(
  queries: Queries,
  debateId: number,
  anchor: string,
  places: readonly SentencePlace[],
  role: LabelRole,
  by: By,
): Promise<void> {
  const to = await statementToCode(queries, debateId, anchor)
  const coder = await ensureCoder(queries, debateId, by.actor)
  const { rows } = await sql<
    SentencePlace & Omit<Decision, 'categories'> & { categories: Decision['categories'] | null; way: GivenHow['way']; blind: boolean }
  >`
    select paragraph, number, categories, kind, codes, way, blind from sentence_label
    where version_id = ${to.kept.versionId} and debate_id = ${debateId} and role = ${role} and (role = 'adjudicator' or coder = ${coder}) order by id`.execute(
    queries,
  )
  const labels = places.flatMap((place) => {
    const own = rows.filter(({ paragraph, number }) => paragraph === place.paragraph && number === place.number)
    if (own.length === 0) return []
    const before = own.at(-2)
    const decision = before?.categories ? { categories: before.categories, kind: before.kind, codes: before.codes } : null
    return [{ sentence: sentenceAt(to, place), decision, blind: before?.blind ?? false, way: own.at(-1)!.way }]
  })
  const [first] = labels
  if (!first) throw refusal('label.nothing-to-undo')
  const codebook = await codebookOf(queries, debateId)
  const place = { debateId, statementId: to.kept.id, versionId: to.kept.versionId, coder, day: by.at.slice(0, 10) }
  await append(queries, place, { way: first.way, role, blind: false }, codebook.version, labels)
  const data = { sentences: labels.map(({ sentence }) => placeText(sentence)) }
  await record(queries, { ...dayOnly(by), action: 'label.take-back', debate: debateId, subject: `statement ${to.kept.id}`, data })
}
