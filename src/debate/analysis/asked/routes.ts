import { Refusal } from '../../../document/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import { address, saidIn } from '../../../ui/index.ts'
import { answerAgainQueue, debateAt } from '../../concept-note/index.ts'
import { type AskedKind, askedKinds, conceptsPath } from './asked-part.ts'
import { conceptsSetFor, keptConceptsOf } from './kept-concepts.ts'
import { askedConceptsSentences } from './messages/index.ts'
import { questionPage } from './pages/question-page.tsx'
import { askedPartAt, type ConceptChange, conceptsNow, setConcepts } from './set-concepts.ts'

async function shown({ database: { read } }: Bench, visit: Visit, kind: AskedKind, refused: Refusal | null = null): Promise<Answer> {
  const debate = await debateAt(read, visit.params.slug!)
  const part = await askedPartAt(read, debate.id, kind, visit.params.letter!)
  const set = conceptsSetFor(await keptConceptsOf(read, debate.id), part)
  const problems = refused ? [{ field: null, ...saidIn(visit.language, refused.code, refused.message, askedConceptsSentences) }] : []
  const html = questionPage({ debate, part, concepts: conceptsNow(part, set), set: set !== undefined, problems }, visit)
  return pageAnswer(html, refused ? 422 : 200)
}

/** Sets, and has the statements of the debate looked through again. */
async function changed(bench: Bench, visit: Visit, kind: AskedKind, change: ConceptChange): Promise<Answer> {
  const letter = visit.params.letter!
  const debate = await debateAt(bench.database.read, visit.params.slug!)
  try {
    await bench.database.write((queries) => setConcepts(queries, debate.id, { kind, letter }, change, byOf(visit)))
  } catch (problem) {
    if (!(problem instanceof Refusal && problem.code.startsWith('asked-concepts.') && problem.code !== 'asked-concepts.not-found'))
      throw problem
    return shown(bench, visit, kind, problem)
  }
  await bench.jobs.send(answerAgainQueue, { debate: debate.id }, `debate ${debate.id}`)
  return redirectTo(address(visit.language, conceptsPath(debate.slug, { kind, letter })))
}

/** The page of what a question or a call is about, and what its forms do. */
export function askedConceptsRoutes(bench: Bench): readonly Route[] {
  return askedKinds.flatMap((kind): readonly Route[] => {
    const path = conceptsPath(':slug', { kind, letter: ':letter' })
    const changes: Readonly<Record<string, (concept: string) => ConceptChange>> = {
      add: (concept) => ({ add: concept }),
      'take-away': (concept) => ({ takeAway: concept }),
      'as-worded': () => 'as-worded',
    }
    return [
      { method: 'GET', path, answer: (visit) => shown(bench, visit, kind) },
      ...Object.entries(changes).map(
        ([name, change]): Route => ({
          method: 'POST',
          path: `${path}/${name}`,
          acts: true,
          answer: (visit) => changed(bench, visit, kind, change((visit.form.concept ?? '').slice(0, 100))),
        }),
      ),
    ]
  })
}
