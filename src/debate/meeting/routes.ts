import { type Bench, byOf, pageAnswer, type Route, redirectTo, seenMark } from '../../platform/http/index.ts'
import { address } from '../../ui/index.ts'
import { changeDebate, debateAt } from '../concept-note/index.ts'
import { changeMeeting } from './change-meeting.ts'
import { factsTyped, readFacts } from './facts-form.ts'
import { factsPage } from './pages/facts-page.tsx'
import { meetingsOf } from './store.ts'

/** The pages on which what is known of a debate and its meeting is entered by hand. */
export function meetingRoutes({ database }: Bench): readonly Route[] {
  const path = '/debates/:slug/facts'
  return [
    {
      method: 'GET',
      path,
      acts: true,
      answer: async (visit) => {
        const debate = await debateAt(database.read, visit.params.slug!)
        const [meeting] = await meetingsOf(database.read, debate.id)
        const now = factsTyped(debate, meeting)
        return pageAnswer(factsPage(visit, debate, now, now))
      },
    },
    {
      method: 'POST',
      path,
      acts: true,
      answer: async (visit) => {
        const debate = await debateAt(database.read, visit.params.slug!)
        const [meeting] = await meetingsOf(database.read, debate.id)
        const now = factsTyped(debate, meeting)
        const facts = readFacts(visit.form)
        if (!('debate' in facts)) return pageAnswer(factsPage(visit, debate, now, visit.form, { faults: facts }), 422)
        if (visit.form.seen !== seenMark(now)) return pageAnswer(factsPage(visit, debate, now, visit.form, { changed: true }), 409)
        const by = byOf(visit)
        await database.write(async (queries) => {
          await changeDebate(queries, debate, facts.debate, by)
          await changeMeeting(queries, debate.id, facts.meeting, by)
        })
        return redirectTo(address(visit.language, `/debates/${debate.slug}`))
      },
    },
  ]
}
