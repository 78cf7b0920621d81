import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { type Desk, deskIn } from '../../../test/support/small-debate.ts'
import { webApp } from '../../doors/web/web-app.ts'
import type { Database } from '../../platform/database/index.ts'
import { keepSetting } from '../../platform/settings/index.ts'
import { withdrawStatement } from '../statements/index.ts'
import { commitmentRoutes } from './index.ts'
import { reviewCommitment } from './review-commitment.ts'
import { setAsideCommitment } from './set-aside-commitment.ts'

const other = { actor: 'Joana Reis', at: '2026-11-02T09:00:00.000Z' }

/** The words that a reader of a page sees. */
const read = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

eachDatabase('the pages of review', (open) => {
  let database: Database
  let app: ReturnType<typeof webApp>
  const defects: unknown[] = []

  beforeAll(async () => {
    database = await open()
    await database.write((queries) => keepSetting(queries, 'person', 'Amina Yusuf'))
    const run = () => Promise.reject(new Error('Nothing is run in a worker here'))
    const routes = commitmentRoutes({ database, jobs: askedJobs(), run })
    app = webApp({ database, routes, now: () => '2026-11-02T09:30:00.000Z', report: (problem) => String(defects.push(problem)) })
  })
  const answered = async (response: Response | Promise<Response>) => {
    const { status, headers } = await response
    const html = await (await response).text()
    if (defects.length > 0) throw defects[0]
    return { status, to: headers.get('location') ?? '', html, text: read(html) }
  }
  const get = (path: string) => answered(app.request(path, { headers: { host: 'localhost' } }))
  const post = (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
    const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
    return answered(app.request(path, { method: 'POST', headers, body: body.toString() }))
  }
  /** A debate of its own, by its address in a language. */
  const newDebate = async (): Promise<{ desk: Desk; at: (path: string, language?: string) => string }> => {
    const desk = await deskIn(database)
    return { desk, at: (path, language = 'en') => `/${language}/debates/${desk.slug}${path}` }
  }

  describe('the queue', () => {
    it('says how far the review is, and lists what waits with its words, reason and place', async () => {
      const { at } = await newDebate()
      const { status, text, html } = await get(at('/review'))
      expect(status).toBe(200)
      expect(text).toContain('0 of 5 looked at')
      expect(text).toContain('We will continue to deploy women peacekeepers.')
      expect(text).toContain('Speaks for itself in the future: “We” + “will”. (strength 0.99)')
      expect(html).toContain(`href="${at('/statements/hestland#p3s1')}"`)
      expect(html).toContain('dir="rtl"')
    })

    it('keeps its filter in the address', async () => {
      const { at } = await newDebate()
      const { text, html } = await get(at('/review?delegation=savaria&kind=new'))
      expect(text).toContain('Commitment 4')
      expect(text).not.toContain('Commitment 1')
      expect(html).toContain(`href="${at('/review/4?delegation=savaria&amp;kind=new')}"`)
      expect((await get(at('/review?language=fr'))).text).toContain('No commitment fits this filter.')
    })

    it('speaks Arabic', async () => {
      const { at } = await newDebate()
      const { text, html } = await get(at('/review', 'ar'))
      expect(html).toContain('<html lang="ar" dir="rtl">')
      expect(text).toContain('نُظر في 0 من أصل 5')
      expect(text).toContain('تتحدث الجملة عن قائلها بصيغة المستقبل')
    })

    it('marks several as reviewed, says which were changed meanwhile, and takes all of it back', async () => {
      const { desk, at } = await newDebate()
      await desk.write(async (queries, seen) => reviewCommitment(queries, await seen(2), other))
      const { status, to } = await post(at('/review/review?kind=new'), { seen: ['1.1', '2.1', '3.1', 'garbage'] })
      expect([status, to]).toEqual([303, at('/review?kind=new&done=1.2_3.2&refused=2')])
      const { text } = await get(to)
      expect(text).toContain('2 commitments were marked as reviewed.')
      expect(text).toContain('Commitment 2 was not changed')
      expect(text).toContain('3 of 5 looked at')
      const undone = await post(at('/review/undo'), { seen: ['1.2', '3.2'] })
      expect((await get(undone.to)).text).toContain('The changes of 2 commitments were taken back.')
      expect((await desk.commitment(1)).standing).toBe('proposed')
    })

    it('says that nothing was chosen: commitment.nothing-chosen', async () => {
      const { at } = await newDebate()
      const { status, text } = await post(at('/review/review'), {})
      expect(status).toBe(422)
      expect(text).toContain('Choose at least one commitment.')
    })

    it('says nothing of what was not done, whatever the address says', async () => {
      const { at } = await newDebate()
      expect((await get(at('/review?done=1.9_77.1_x'))).text).not.toContain('marked as reviewed.')
    })
  })

  describe('one commitment', () => {
    it('shows its words in their paragraph, what was understood, and what can be done', async () => {
      const { at } = await newDebate()
      const { text, html } = await get(at('/review/1'))
      expect(html).toContain('<span class="mark commitment proposed">Hestland will contribute $2 million')
      expect(text).toContain('We thank the presidency.')
      expect(text).toContain('1 of 5 in this queue')
      expect(text).toContain('How can States fund the work of local women’s networks?')
      expect(text).toContain('How much money2,000,000 USD, in the words $2 million')
      for (const action of ['review', 'correct', 'set-aside', 'split', 'join', 'record-state-word'])
        expect(html).toContain(`action="${at(`/review/1/${action}`)}"`)
    })

    it('goes to the next in the queue with the same filter, says what was done, and can undo it', async () => {
      const { desk, at } = await newDebate()
      const { status, to } = await post(at('/review/1/review?kind=new'), { version: '1' })
      expect([status, to]).toEqual([303, at('/review/3?kind=new&done=1.2')])
      const { text, html } = await get(to)
      expect(text).toContain('Commitment 1: marked as reviewed. This is the next one.Undo')
      expect(html).toContain('<input type="hidden" name="seen" value="1.2"/>')
      const undone = await post(at('/review/undo?kind=new'), { seen: '1.2' })
      expect(undone.to).toBe(at('/review/1?kind=new&done=1.3'))
      expect((await get(undone.to)).text).toContain('Commitment 1: the last change was taken back.')
      expect(await desk.commitment(1)).toMatchObject({ standing: 'proposed', version: 3 })
    })

    it('comes back to the list when nothing is left', async () => {
      const { at } = await newDebate()
      await post(at('/review/4/set-aside?question=a&kind=new&delegation=savaria'), { version: '1', why: 'No' })
      const { to } = await post(at('/review/1/set-aside?question=a&kind=new&delegation=savaria'), { version: '1', why: 'No' })
      expect(to).toBe(at('/review?delegation=savaria&kind=new&question=a&done=1.2'))
      expect((await get(to)).text).toContain('Nothing more is left in this queue.')
    })

    it('corrects words by sentences and words, kind and answers', async () => {
      const { desk, at } = await newDebate()
      const { quote } = await desk.commitment(1)
      const { status } = await post(at('/review/1/correct'), {
        version: '1',
        spans: '1',
        'paragraph-0': '2',
        'from-0': '2',
        'to-0': '2',
        'first-0': '',
        'last-0': String(25 + quote.indexOf(' by 2030')),
        kind: 'continuing',
        questions: ['a'],
        calls: ['a', 'b'],
        pillars: [],
        leftOut: ['amount'],
      })
      expect(status).toBe(303)
      expect(await desk.commitment(1)).toMatchObject({
        quote: 'Hestland will contribute $2 million to local women’s networks',
        kind: 'continuing',
        calls: ['a', 'b'],
        pillars: [],
        standing: 'reviewed',
        due: null,
      })
      expect(Object.keys((await desk.commitment(1)).fields)).not.toContain('amount')
    })

    it('says everything that is wrong with a correction at once, and keeps what was typed', async () => {
      const { desk, at } = await newDebate()
      const before = await desk.commitment(1)
      const wrong = { version: '1', spans: '1', 'paragraph-0': '2', 'from-0': '2', 'to-0': '3', 'first-0': '3', 'last-0': '30' }
      const { status, text, html } = await post(at('/review/1/correct'), {
        ...wrong,
        kind: 'old',
        questions: ['a', 'z'],
        pillars: ['peace'],
      })
      expect(status).toBe(422)
      for (const said of [
        'The first word that you chose is not in the first sentence that you chose.',
        'The last word that you chose is not in the last sentence that you chose.',
        'Say what kind of commitment it is',
        '“z” is not among the questions, calls and pillars of this debate.',
        '“peace” is not among the questions, calls and pillars of this debate.',
      ])
        expect(text).toContain(said)
      for (const anchor of ['correct-first-0', 'correct-last-0', 'correct-kind', 'correct-questions', 'correct-pillars']) {
        expect(html).toContain(`href="#${anchor}"`)
        expect(html).toContain(`id="${anchor}"`)
      }
      expect(html).toContain('<option value="3" selected>')
      expect(html).toMatch(/<details class="act" id="correct" open/)
      expect(await desk.commitment(1)).toEqual(before)
    })

    it('says everything that is wrong with a State’s word at once, in Arabic, too, and keeps what was typed', async () => {
      const { at } = await newDebate()
      const typed = { version: '1', word: 'worded-more-exactly', wording: ' ', source: '', date: '30 <October>', reason: 'Because' }
      const { status, text, html } = await post(at('/review/1/record-state-word'), typed)
      expect(status).toBe(422)
      expect(text).toContain('Write the wording that the State gave.')
      expect(text).toContain('Name the source, such as “Note verbale 45/2021”.')
      expect(text).toContain('Give the day of the source as a date, such as 2021-11-15.')
      expect(html).toContain('value="30 &lt;October>"')
      expect(html).toContain('>Because</textarea>')
      expect(html).toMatch(/value="worded-more-exactly" checked/)
      const arabic = await post(at('/review/1/record-state-word', 'ar'), typed)
      expect(arabic.text).toContain('اكتب الصيغة التي قدمتها الدولة.')
      expect(arabic.text).toContain('اذكر يوم صدور المصدر في صيغة تاريخ')
    })

    it('records a State’s word, and takes it back with a reason only', async () => {
      const { desk, at } = await newDebate()
      const said = { version: '1', word: 'confirmed', wording: '', source: 'Note verbale 45/2026', date: '2026-10-30', reason: '' }
      const { to } = await post(at('/review/1/record-state-word'), said)
      expect((await get(to)).text).toContain('Commitment 1: the State’s word was recorded.')
      const { text, html } = await get(at('/review/1'))
      expect(text).toContain('Confirmed (Note verbale 45/2026, 30 October 2026)')
      expect(html).not.toContain(at('/review/1/set-aside'))
      expect((await post(at('/review/1/undo'), { version: '2', why: '' })).text).toContain('Say why; both the word and your reason stay')
      expect((await post(at('/review/1/undo'), { version: '2', why: 'Another commitment was meant' })).status).toBe(303)
      expect((await desk.commitment(1)).stateWord).toBeNull()
      expect((await get(at('/review/1'))).text).toContain('Reason: Another commitment was meant')
    })

    it('shows the second of two tabs what the other did, field by field, and keeps what was typed', async () => {
      const { desk, at } = await newDebate()
      await desk.write(async (queries, seen) => setAsideCommitment(queries, await seen(1), 'A wish only', other))
      const sent = {
        version: '1',
        spans: '1',
        'paragraph-0': '2',
        'from-0': '3',
        'to-0': '3',
        'first-0': '',
        'last-0': '',
        kind: 'reaffirmed',
      }
      const { status, text, html } = await post(at('/review/1/correct'), { ...sent, questions: ['b'] })
      expect(status).toBe(409)
      expect(text).toContain('Somebody else has changed commitment 1 since you opened it')
      expect(text).toContain('set aside: Joana Reis')
      expect(text).toContain('StandingProposedSet aside')
      expect(text).toContain('Reason for setting aside—A wish only')
      expect(text).toContain('KindNewNewReaffirmed')
      expect(text).toContain('Peace needs women.')
      expect((await desk.commitment(1)).version).toBe(2)
      expect(html).toContain('name="version" value="2"')
      expect(html).toMatch(/<details class="act" id="correct" open/)
      expect(html).toMatch(/value="reaffirmed" checked/)
      const again = await post(at('/review/1/set-aside'), { version: '1', why: 'Mine <b>' })
      expect(again.status).toBe(409)
      expect(again.text).toContain('Mine &lt;b>')
    })

    it('splits and joins, names what came of it, and takes it back', async () => {
      const { desk, at } = await newDebate()
      const { quote } = await desk.commitment(1)
      const part = (words: string) => 25 + quote.indexOf(words)
      const { to } = await post(at('/review/1/split'), {
        version: '1',
        parts: '3',
        'part-1-first': '2:25',
        'part-1-last': `2:${part(', and')}`,
        'part-2-first': `2:${part('we will')}`,
        'part-2-last': `2:${part(' mediators')}`,
        'part-3-first': '',
        'part-3-last': '',
      })
      expect(to).toBe(at('/review/6?done=1.2'))
      expect((await get(to)).text).toContain('Commitment 1: split.')
      const { text } = await get(at('/review/1'))
      expect(text).toContain('became commitments 6 · 7')
      const refused = await post(at('/review/1/review'), { version: '2' })
      expect([refused.status, refused.text.includes('Commitment 1 was joined with others or split, and is now 6, 7.')]).toEqual([410, true])
      expect((await post(at('/review/6/join'), { version: '1', with: ['7.1', '2.1'] })).to).toBe(at('/review/8?done=8.1'))
      expect((await desk.commitment(8)).quote).toMatch(/^Hestland will .* by 2030 … we will train 40 women … We will continue/)
      expect((await post(at('/review/8/undo'), { version: '1' })).status).toBe(303)
      expect((await desk.commitment(8)).became).toEqual([2, 6, 7])
    })

    it('says what is wrong with a split and a join, and keeps what was chosen', async () => {
      const { at } = await newDebate()
      const split = await post(at('/review/1/split'), { version: '1', parts: '2', 'part-1-first': '2:25', 'part-1-last': '' })
      expect(split.status).toBe(422)
      expect(split.text).toContain('Part 1 has only one end')
      expect(split.text).toContain('Choose the first and the last word of at least two parts.')
      expect((await post(at('/review/1/join'), { version: '1' })).text).toContain('Choose at least one other commitment to join with.')
      expect((await post(at('/review/1/join'), { version: '1', with: '4.1' })).text).toContain('stand in different statements')
    })

    it('can only be read where its statement was withdrawn; what was never there is not found', async () => {
      const { desk, at } = await newDebate()
      await desk.write((queries) => withdrawStatement(queries, desk.debateId, 'hestland', 'By its delegation', other))
      const { status, html } = await get(at('/review/1'))
      expect(status).toBe(200)
      expect(html).not.toContain('/review/1/review')
      expect((await post(at('/review/1/review'), { version: '1' })).status).toBe(422)
      for (const path of ['/review/99', '/review/x', '/review/1e3', '/review/-1', '/review/99999999999999999999'])
        expect([path, (await get(at(path))).status]).toEqual([path, 404])
    })

    it('stands garbage', async () => {
      const { at } = await newDebate()
      for (const action of ['review', 'correct', 'set-aside', 'split', 'join', 'record-state-word', 'undo']) {
        const { status } = await post(at(`/review/1/${action}`), {
          version: 'x',
          spans: '9999999',
          parts: '-1',
          with: '2.1',
          kind: '\u202e',
        })
        expect([action, status]).toEqual([action, 409])
        expect([409, 422]).toContain((await post(at(`/review/1/${action}`), {})).status)
      }
      expect((await post(at('/review/1/correct'), { version: '1', spans: '0' })).status).toBe(422)
    })
  })

  describe('to mark what was missed', () => {
    const filled = { statement: 'hestland', 'paragraph-0': '3', 'from-0': '3', 'to-0': '3', 'first-0': '', 'last-0': '' }

    it('offers the paragraphs, then the words of one', async () => {
      const { at } = await newDebate()
      const { html, text } = await get(at('/commitments/new?statement=hestland'))
      expect(text).toContain('In which paragraph does it stand?')
      expect(html).toContain(`href="${at('/commitments/new?statement=hestland&amp;p=3')}"`)
      const chosen = await get(at('/commitments/new?statement=hestland&p=3&s=3'))
      expect(chosen.html).toMatch(/<option value="3" selected>\s*3 · The gap in funding remains wide\./)
      expect((await get(at('/commitments/new?statement=nowhere'))).status).toBe(404)
    })

    it('enters it, and shows it', async () => {
      const { desk, at } = await newDebate()
      const { to } = await post(at('/commitments/new'), { ...filled, kind: 'reaffirmed', questions: ['a'] })
      expect(to).toBe(at('/review/6?done=6.1'))
      expect((await get(to)).text).toContain('Commitment 6: entered by a person.')
      expect((await get(at('/review/6', 'ar'))).text).toContain('حدد شخص هذه الكلمات بوصفها التزاماً أثناء قراءته البيان.')
      expect(await desk.commitment(6)).toMatchObject({ quote: 'The gap in funding remains wide.', standing: 'reviewed' })
    })

    it('says everything that is wrong at once, and keeps what was chosen', async () => {
      const { at } = await newDebate()
      const wrong = { ...filled, 'first-0': '2', pillars: ['protection'], calls: ['y'] }
      const { status, text, html } = await post(at('/commitments/new'), wrong)
      expect(status).toBe(422)
      expect(text).toContain('The first word that you chose is not in the first sentence that you chose.')
      expect(text).toContain('Say what kind of commitment it is')
      expect(text).toContain('“y” is not among')
      expect(html).toMatch(/value="protection" checked/)
      const taken = await post(at('/commitments/new'), { ...filled, 'from-0': '1', 'to-0': '1', kind: 'new' })
      expect(taken.text).toContain('Some of these words belong to commitment 2 already.')
    })
  })
})
