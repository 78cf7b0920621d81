import { refusalsFrom } from '../../../document/index.ts'
import { type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import {
  type CompilationForm,
  type CompilationLanguage,
  compilationForms,
  compilationLanguages,
  issuedDocumentsOf,
  issueFactsOf,
  keepParts,
} from '../../compilation/index.ts'
import { debateAt, notesOf } from '../../concept-note/index.ts'
import { receivedFilesOf } from '../../statements/index.ts'
import { compilationSaid, documentOf } from './compile-debate.ts'
import messages from './messages/en.json' with { type: 'json' }
import { documentsPage } from './pages/documents-page.tsx'

const refusal = refusalsFrom(messages.refusals)

/** The language of the form that an address asks for; English where it asks for none that there is. */
const languageAsked = ({ query }: Visit): CompilationLanguage => compilationLanguages.find((one) => one === query.get('language')) ?? 'en'

/** The page of a debate's documents, and the compilation in each of its forms and languages, made from the statements as they are now, or as it was issued. */
export function documentsRoutes({ database, run }: Bench, kept = keepParts()): readonly Route[] {
  const { read } = database
  const form = (name: CompilationForm): Route => ({
    method: 'GET',
    path: `/debates/:slug/documents/compilation.${name}`,
    answer: async (visit) => {
      const debate = await debateAt(read, visit.params.slug!)
      const language = languageAsked(visit)
      const bytes = await documentOf(read, debate, language, name, run, kept)
      if (bytes === null) throw refusal(name === 'archive.pdf' ? 'compilation.no-archive' : 'compilation.no-pdf')
      return { kind: 'file', name: `${debate.slug}-compilation.${language}.${name}`, mediaType: compilationForms[name], bytes }
    },
  })
  return [
    {
      method: 'GET',
      path: '/debates/:slug/documents',
      answer: async (visit) => {
        const debate = await debateAt(read, visit.params.slug!)
        const { statements, notices } = await compilationSaid(read, debate)
        const refused = (await receivedFilesOf(read, debate.id)).filter(({ state }) => state === 'refused').length
        const notes = await notesOf(read, debate.id)
        const { facts } = await issueFactsOf(read, debate.id)
        const issued = debate.issuedAt === null ? [] : await issuedDocumentsOf(read, debate.id, debate.issuedAt)
        return pageAnswer(documentsPage(visit, { debate, notes, statements, refused, notices, facts, kept: issued.length }))
      },
    },
    ...(Object.keys(compilationForms) as CompilationForm[]).map(form),
  ]
}
