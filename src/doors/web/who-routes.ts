import { record } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { pageAnswer, type Route, redirectTo } from '../../platform/http/index.ts'
import { keepSetting } from '../../platform/settings/index.ts'
import { address } from '../../ui/index.ts'
import { webWords, whoPage } from './trouble-pages.tsx'

/** A page of ours to go back to, without language; anything else leads to the debates. */
const ownPath = (to: string) => (/^\/(?!\/)[^\\\s]*$/.test(to) ? to : '/debates')

/** The pages on which the person who works here says so. The name stands in the history of all that is done afterwards. */
export function whoRoutes(database: Database): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/who',
      answer: async (visit) => pageAnswer(whoPage(visit, { name: visit.actor ?? '', to: visit.query.get('to') ?? '' })),
    },
    {
      method: 'POST',
      path: '/who',
      answer: async (visit) => {
        const name = visit.form.name!.replace(/\s+/g, ' ').trim()
        const { who } = webWords(visit.language)
        const problem = name === '' ? who.missing : name.length > 80 ? who.long : undefined
        if (problem) return pageAnswer(whoPage(visit, { name, to: visit.form.to!, problem }), 422)
        await database.write(async (queries) => {
          await keepSetting(queries, 'person', name)
          await record(queries, { action: 'person.name', actor: name, at: visit.at, debate: null, subject: 'person', data: {} })
        })
        return redirectTo(address(visit.language, ownPath(visit.form.to!)))
      },
    },
  ]
}
