import { refusalsFrom } from '../../../document/index.ts'
import { type Bench, pageAnswer, type Route } from '../../../platform/http/index.ts'
import { debateAt, notesOf } from '../../concept-note/index.ts'
import messages from './messages/en.json' with { type: 'json' }
import { notePage } from './pages/note-page.tsx'

const refusal = refusalsFrom(messages.refusals)

/** The concept note of a debate, in its newest version or, by `?version=`, in an earlier one. */
export function conceptNotePageRoutes({ database }: Bench): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/debates/:slug/concept-note',
      answer: async (visit) => {
        const debate = await debateAt(database.read, visit.params.slug ?? '')
        const versions = await notesOf(database.read, debate.id)
        const asked = visit.query.get('version')
        const shown = asked === null ? (versions[0] ?? null) : versions.find(({ version }) => String(version) === asked)
        if (shown === undefined) throw refusal('note.not-found', { version: asked?.slice(0, 20) ?? '' })
        return pageAnswer(notePage({ debate, versions, shown }, visit))
      },
    },
  ]
}
