import { isDay } from '../../council/index.ts'
import { documentSentences, joinSentences, Refusal } from '../../document/index.ts'
import { languageSentences } from '../../language/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { type Bench, byOf, type HandedIn, pageAnswer, type Route, redirectTo, type Typed, type Visit } from '../../platform/http/index.ts'
import { platformSentences } from '../../platform/messages/index.ts'
import { address, type Problem, saidIn } from '../../ui/index.ts'
import type { ConceptNote } from './concept-note.ts'
import { freeSlug } from './free-slug.ts'
import { conceptNoteSentences } from './messages/index.ts'
import { handInNotePage } from './pages/hand-in-note-page.tsx'
import { newDebatePage } from './pages/new-debate-page.tsx'
import { conceptNoteWords } from './pages/words.ts'
import type { ReadNote } from './read-note-file.ts'
import { answerAgainQueue, keepNote, readHandedInNote } from './receive-note.ts'
import { debateAt, debateBySlug, openDebate } from './store.ts'

const sentences = joinSentences(documentSentences, languageSentences, platformSentences, conceptNoteSentences)

/** What rooms downstream keep of a note that is handed in, in the same transaction. */
export type Alongside = (queries: Queries, debateId: number, note: ConceptNote) => Promise<void>

/** Reads the note of a form; what is wrong with its file is a problem of the field. */
async function noteOf(visit: Visit, { run }: Bench): Promise<{ file: HandedIn; read: ReadNote } | Problem | null> {
  const file = visit.files('note')[0]
  if (!file) return null
  try {
    return { file, read: await readHandedInNote(run, file) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { field: 'note', ...saidIn(visit.language, problem.code, problem.message, sentences) }
  }
}

/** What is wrong with the fields of a new debate, apart from its note. */
async function problemsOf(visit: Visit, bench: Bench, slug: string): Promise<readonly Problem[]> {
  const { slugShape, slugTaken, dateShape } = conceptNoteWords(visit.language).newDebate
  const { date } = visit.form
  return [
    ...(slug !== '' && (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80 || slug === 'new')
      ? [{ field: 'slug', text: slugShape }]
      : []),
    ...(slug !== '' && (await debateBySlug(bench.database.read, slug)) ? [{ field: 'slug', text: slugTaken }] : []),
    ...(date!.trim() !== '' && !isDay(date!.trim()) ? [{ field: 'date', text: dateShape }] : []),
  ]
}

async function openFromForm(visit: Visit, bench: Bench, alongside: Alongside) {
  const typed: Typed = visit.form
  const slug = typed.slug!.trim().toLowerCase()
  const note = await noteOf(visit, bench)
  const problems = [...(note && 'field' in note ? [note] : []), ...(await problemsOf(visit, bench, slug))]
  if (problems.length > 0 || (note && 'field' in note)) return pageAnswer(newDebatePage(visit, typed, problems), 422)
  const taken = await bench.database.write(async (queries) => {
    const date = note?.read.note.meeting.date ?? (typed.date!.trim() || null)
    const own = slug || (await freeSlug(queries, date))
    const debateId = await openDebate(queries, { slug: own, theme: typed.theme!.trim(), date: typed.date!.trim() }, byOf(visit))
    if (note) {
      await keepNote(queries, debateId, note.file, note.read, byOf(visit))
      await alongside(queries, debateId, note.read.note)
    }
    return own
  })
  return redirectTo(address(visit.language, note ? `/debates/${taken}/concept-note` : `/debates/${taken}`))
}

async function handInFromForm(visit: Visit, bench: Bench, alongside: Alongside) {
  const debate = await debateAt(bench.database.read, visit.params.slug!)
  const note = await noteOf(visit, bench)
  if (!note || 'field' in note) {
    const { missing } = conceptNoteWords(visit.language).handIn
    return pageAnswer(handInNotePage(visit, debate, [note ?? { field: 'note', text: missing }]), 422)
  }
  await bench.database.write(async (queries) => {
    await keepNote(queries, debate.id, note.file, note.read, byOf(visit))
    await alongside(queries, debate.id, note.read.note)
  })
  await bench.jobs.send(answerAgainQueue, { debate: debate.id }, `debate ${debate.id}`)
  return redirectTo(address(visit.language, `/debates/${debate.slug}/concept-note`))
}

/** The pages on which debates are opened and concept notes handed in. */
export function conceptNoteRoutes(bench: Bench, alongside: Alongside): readonly Route[] {
  const { read } = bench.database
  return [
    { method: 'GET', path: '/debates/new', acts: true, answer: async (visit) => pageAnswer(newDebatePage(visit, visit.form, [])) },
    { method: 'POST', path: '/debates/new', acts: true, answer: (visit) => openFromForm(visit, bench, alongside) },
    {
      method: 'GET',
      path: '/debates/:slug/concept-note/hand-in',
      acts: true,
      answer: async (visit) => pageAnswer(handInNotePage(visit, await debateAt(read, visit.params.slug!), [])),
    },
    { method: 'POST', path: '/debates/:slug/concept-note/hand-in', acts: true, answer: (visit) => handInFromForm(visit, bench, alongside) },
  ]
}
