import { Refusal } from '../../../document/index.ts'
import { type Answer, type Bench, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import { address, say } from '../../../ui/index.ts'
import { debateAt, type KeptDebate } from '../../concept-note/index.ts'
import { type FieldRefusal, Refusals } from '../refusal.ts'
import { numberIn } from '../reviewed.ts'
import { keepForm, takeBackForm } from './code-form.ts'
import { type Codebook, codesOf, everyCodeOf } from './codebook.ts'
import { codebookOf } from './codebook-store.ts'
import { coderOf } from './coder.ts'
import { type SentencePlace, sentenceIn } from './label.ts'
import { type KeptLabel, labelsOfVersion } from './labels.ts'
import { type CodedSentence, type CodeGiven, codePage, partLength } from './pages/code-page.tsx'
import { samplePage, samplesPage } from './pages/samples-page.tsx'
import { codingWords, speakerInWords } from './pages/words.tsx'
import { drawSampleOf, sampleAt, samplesOf } from './sample.ts'
import { type StatementToCode, statementToCode } from './sentences-to-code.ts'

/** What is wrong with a form, whichever kind of refusal says so. */
export const refusalsIn = (problem: unknown): readonly FieldRefusal[] => {
  if (problem instanceof Refusals) return problem.all
  if (problem instanceof Refusal) return [{ field: null, refusal: problem }]
  throw problem
}

const coded = ({ kept, sentences }: StatementToCode, labels: readonly KeptLabel[], coder: number | null): readonly CodedSentence[] =>
  sentences
    .filter(({ inTable }) => !inTable)
    .map((sentence) => ({
      ...sentence,
      anchor: kept.anchor,
      own:
        labels.find(
          (one) => one.role === 'coder' && one.coder === coder && one.paragraph === sentence.paragraph && one.number === sentence.number,
        ) ?? null,
    }))

/** The sentences before and after one in its paragraph. */
function around({ sentences }: StatementToCode, { paragraph, number }: SentencePlace) {
  const text = (other: number) => sentences.find((one) => one.paragraph === paragraph && one.number === other)?.text ?? ''
  return { before: text(number - 1), after: text(number + 1) }
}

/** The part of a list that a visit asks for: the first that is not coded whole, where it asks for none. */
function partOf(sentences: readonly CodedSentence[], visit: Visit): { readonly part: number; readonly parts: number } {
  const parts = Math.max(1, Math.ceil(sentences.length / partLength))
  const waiting = sentences.findIndex(({ own }) => own === null)
  const wanted = numberIn(visit.query.get('part') ?? '')
  const part = wanted > 0 ? wanted : waiting < 0 ? 1 : Math.floor(waiting / partLength) + 1
  return { part: Math.min(part, parts), parts }
}

/** What every page of sentences shows alike. */
function given(
  debate: KeptDebate,
  codebook: Codebook,
  all: readonly CodedSentence[],
  visit: Visit,
  problems: readonly FieldRefusal[],
): Omit<CodeGiven, 'title' | 'path'> {
  const { part, parts } = partOf(all, visit)
  return {
    debate,
    part,
    parts,
    sentences: all.slice((part - 1) * partLength, part * partLength),
    codes: codesOf(codebook),
    everyCode: everyCodeOf(codebook),
    done: all.filter(({ own }) => own !== null).length,
    total: all.length,
    kept: (visit.query.get('kept') ?? '').split('_').filter((one) => sentenceIn(one) !== null),
    undone: visit.query.get('undone') === '1',
    problems,
  }
}

async function statementPage({ database }: Bench, visit: Visit, problems: readonly FieldRefusal[] = []): Promise<Answer> {
  const { params, language, actor } = visit
  const debate = await debateAt(database.read, params.slug ?? '')
  const to = await statementToCode(database.read, debate.id, params.anchor ?? '')
  const coder = await coderOf(database.read, debate.id, actor)
  const all = coded(to, await labelsOfVersion(database.read, to.kept.versionId), coder)
  const html = codePage(
    {
      ...given(debate, await codebookOf(database.read, debate.id), all, visit, problems),
      title: say(codingWords(language).form.title, { name: speakerInWords(language, to.kept, debate) }),
      path: `/debates/${debate.slug}/coding/statements/${to.kept.anchor}`,
    },
    visit,
  )
  return pageAnswer(html, problems.length > 0 ? 422 : 200)
}

/** Keeps what a form says and goes on to the part that waits next; shows it again with what is wrong. */
async function keep(
  bench: Bench,
  visit: Visit,
  way: 'statement' | 'sample',
  again: (problems: readonly FieldRefusal[]) => Promise<Answer>,
): Promise<Answer> {
  const debate = await debateAt(bench.database.read, visit.params.slug ?? '')
  try {
    const kept = await bench.database.write((queries) => keepForm(queries, visit, debate.id, { way, role: 'coder', blind: true }))
    const part = visit.query.get('part') ?? '1'
    return redirectTo(address(visit.language, visit.path, `?part=${encodeURIComponent(part)}&kept=${kept.join('_')}`))
  } catch (problem) {
    return again(refusalsIn(problem))
  }
}

async function takeBack({ database }: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(database.read, visit.params.slug ?? '')
  await database.write((queries) => takeBackForm(queries, visit, debate.id))
  const own = `/debates/${debate.slug}/coding`
  const [, path, part] = /^(\/debates\/[a-z0-9/.-]+)(?:\?part=(\d{1,4}))?$/.exec(visit.form.to ?? '') ?? []
  const to = path?.startsWith(`${own}/`) ? path : own
  return redirectTo(address(visit.language, to, `?${part ? `part=${part}&` : ''}undone=1`))
}

async function samples({ database }: Bench, visit: Visit, problems: readonly FieldRefusal[] = []): Promise<Answer> {
  const debate = await debateAt(database.read, visit.params.slug ?? '')
  const list = await samplesOf(database.read, debate.id)
  return pageAnswer(samplesPage({ debate, samples: list, problems }, visit), problems.length > 0 ? 422 : 200)
}

async function draw(bench: Bench, visit: Visit): Promise<Answer> {
  const { form, language, params } = visit
  const debate = await debateAt(bench.database.read, params.slug ?? '')
  try {
    const by = { actor: visit.actor!, at: visit.at }
    const number = await bench.database.write((queries) =>
      drawSampleOf(queries, debate.id, { size: form.size ?? '', seed: form.seed ?? '' }, by),
    )
    return redirectTo(address(language, `/debates/${debate.slug}/coding/samples/${number}`))
  } catch (problem) {
    return samples(bench, visit, refusalsIn(problem))
  }
}

async function sample({ database }: Bench, visit: Visit, problems: readonly FieldRefusal[] = []): Promise<Answer> {
  const { params, actor, language } = visit
  const debate = await debateAt(database.read, params.slug ?? '')
  const drawn = await sampleAt(database.read, debate.id, numberIn(params.number))
  const coder = await coderOf(database.read, debate.id, actor)
  const all: CodedSentence[] = []
  const names = new Map<string, string>()
  for (const anchor of new Set(drawn.sentences.map((one) => one.anchor))) {
    const to = await statementToCode(database.read, debate.id, anchor).catch((problem) => {
      if (problem instanceof Refusal) return null
      throw problem
    })
    if (!to) continue
    names.set(anchor, speakerInWords(language, to.kept, debate))
    const own = coded(to, await labelsOfVersion(database.read, to.kept.versionId), coder)
    const wanted = drawn.sentences.filter((one) => one.anchor === anchor && one.versionId === to.kept.versionId)
    const drawnHere = own.filter((one) => wanted.some(({ paragraph, number }) => paragraph === one.paragraph && number === one.number))
    all.push(...drawnHere.map((one) => ({ ...one, around: around(to, one) })))
  }
  const html = samplePage(
    {
      ...given(debate, await codebookOf(database.read, debate.id), all, visit, problems),
      sample: drawn,
      names,
      left: drawn.size - all.length,
    },
    visit,
  )
  return pageAnswer(html, problems.length > 0 ? 422 : 200)
}

/** The pages on which sentences are coded, a statement or a sample at a time, and what their forms do. */
export function codeRoutes(bench: Bench): readonly Route[] {
  const coding = '/debates/:slug/coding'
  const statement = `${coding}/statements/:anchor`
  const one = `${coding}/samples/:number`
  return [
    { method: 'GET', path: statement, acts: true, answer: (visit) => statementPage(bench, visit) },
    {
      method: 'POST',
      path: statement,
      acts: true,
      answer: (visit) => keep(bench, visit, 'statement', (problems) => statementPage(bench, visit, problems)),
    },
    { method: 'POST', path: `${coding}/take-back`, acts: true, answer: (visit) => takeBack(bench, visit) },
    { method: 'GET', path: `${coding}/samples`, answer: (visit) => samples(bench, visit) },
    { method: 'POST', path: `${coding}/samples`, acts: true, answer: (visit) => draw(bench, visit) },
    { method: 'GET', path: one, acts: true, answer: (visit) => sample(bench, visit) },
    {
      method: 'POST',
      path: one,
      acts: true,
      answer: (visit) => keep(bench, visit, 'sample', (problems) => sample(bench, visit, problems)),
    },
  ]
}
