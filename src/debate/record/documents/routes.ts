import { refusalsFrom } from '../../../document/index.ts'
import { type Bench, pageAnswer, type Route } from '../../../platform/http/index.ts'
import { debateAt, notesOf } from '../../concept-note/index.ts'
import { receivedFilesOf } from '../../statements/index.ts'
import { compileDebate } from './compile-debate.ts'
import { type CompilationForm, compilationForms, inForm } from './forms.ts'
import messages from './messages/en.json' with { type: 'json' }
import { documentsPage } from './pages/documents-page.tsx'

const refusal = refusalsFrom(messages.refusals)

/** The page of a debate's documents, and the compilation in each of its forms, made from the statements as they are now. */
export function documentsRoutes({ database, run }: Bench): readonly Route[] {
  const { read } = database
  const form = (name: CompilationForm): Route => ({
    method: 'GET',
    path: `/debates/:slug/documents/compilation.${name}`,
    answer: async (visit) => {
      const debate = await debateAt(read, visit.params.slug!)
      const { publication } = await compileDebate(read, debate)
      const bytes = await inForm(publication, name, run)
      if (bytes === null) throw refusal('compilation.no-pdf')
      return { kind: 'file', name: `${debate.slug}-compilation.${name}`, mediaType: compilationForms[name], bytes }
    },
  })
  return [
    {
      method: 'GET',
      path: '/debates/:slug/documents',
      answer: async (visit) => {
        const debate = await debateAt(read, visit.params.slug!)
        const { statements, notices } = await compileDebate(read, debate)
        const refused = (await receivedFilesOf(read, debate.id)).filter(({ state }) => state === 'refused').length
        const notes = await notesOf(read, debate.id)
        return pageAnswer(documentsPage(visit, { debate, notes, statements: statements.length, refused, notices }))
      },
    },
    ...(Object.keys(compilationForms) as CompilationForm[]).map(form),
  ]
}
