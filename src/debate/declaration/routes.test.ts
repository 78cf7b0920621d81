import { beforeAll, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { exampleDebate } from '../../../test/support/declarations.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { type Answer, typed, type Visit } from '../../platform/http/index.ts'
import { declarationOf } from './declaration-of.ts'
import { declarationRoutes } from './routes.ts'

type Form = Readonly<Record<string, string | readonly string[]>>

eachDatabase('the pages of a declaration', (open) => {
  let database: Database
  let slug: string
  let debate: number
  let count = 0

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    slug = `debate-${++count}`
    debate = await database.write((queries) => exampleDebate(queries, slug))
  })

  function visit(language: 'en' | 'ar', method: 'GET' | 'POST', address: string, form: Form = {}): Promise<Answer> {
    const run = () => Promise.reject(new Error('No task is run here'))
    const routes = declarationRoutes({ database, jobs: askedJobs(), run })
    const { pathname, searchParams } = new URL(address, 'http://localhost')
    const own = `/debates/${slug}/declaration${pathname === '/' ? '' : pathname}`
    const found = routes
      .filter((route) => route.method === method)
      .map((route) => ({ route, match: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(own) }))
      .find(({ match }) => match)
    if (!found?.match) throw new Error(`No route for ${method} ${own}`)
    const one = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : (value[0] ?? '')]),
    )
    const given: Visit = {
      language,
      params: { ...found.match.groups },
      query: searchParams,
      path: own,
      form: typed(one),
      all: (name) => [form[name] ?? []].flat(),
      files: () => [],
      actor: 'Amina Yusuf',
      at: '2026-11-03T08:00:00.000Z',
    }
    return found.route.answer(given)
  }
  const read = async (address: string, language: 'en' | 'ar' = 'en') => {
    const answer = await visit(language, 'GET', address)
    if (answer.kind !== 'page') throw new Error('Not a page')
    return answer.html
  }
  const send = (address: string, form: Form, language: 'en' | 'ar' = 'en') => visit(language, 'POST', address, form)
  const pageOf = (answer: Answer) => (answer.kind === 'page' ? answer : { html: '', status: answer.kind })
  const to = (answer: Answer) => (answer.kind === 'redirect' ? answer.to : `${pageOf(answer).status}`)

  it('say how to begin while there is none, and have no document', async () => {
    expect(await read('/')).toContain('Draft the declaration')
    expect(await read('/', 'ar')).toContain('إعداد مشروع الإعلان')
    expect(await read('/edit')).toContain('Draft it')
    const routes = declarationRoutes({ database, jobs: askedJobs(), run: () => Promise.reject(new Error('none')) })
    const docx = routes.find(({ path }) => path.endsWith('.docx'))!
    expect(await refusalOf(() => docx.answer({ params: { slug }, query: new URLSearchParams(), language: 'en' } as never))).toBe(
      'declaration.not-found',
    )
  })

  it('draft it and lead to what was drafted', async () => {
    expect(to(await send('/draft', { seen: '0' }))).toBe(`/en/debates/${slug}/declaration/edit?done=draft&n=4`)
    expect(await read('/edit?done=draft&n=4')).toContain('Drafted. 4 lines were added.')
  })

  it('show each line with its delegation and its quote, which opens at its place and at its commitment', async () => {
    await send('/draft', { seen: '0' })
    const html = await read('/')
    expect(html).toContain('does not represent the views of the Council')
    expect(html).toContain('<blockquote class="said" lang="fr" dir="ltr">Nous formerons deux cents médiatrices d’ici à 2030.</blockquote>')
    expect(html).toContain(`href="/en/debates/${slug}/statements/elandria#p3s2"`)
    expect(html).toContain(`href="/en/debates/${slug}/commitments/3"`)
    expect(html).toContain('Draft, not a United Nations document')
    expect(html).toContain('No commitment under this call has been reviewed so far')
    const [before, apart] = html.split('id="proposed"')
    expect(before).not.toContain('We shall second three gender advisers.')
    expect(apart).toContain('We shall second three gender advisers.')
    expect(html).not.toContain('We hope for the best.')
    const arabic = await read('/', 'ar')
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).toContain('<blockquote class="said" lang="ar" dir="rtl">')
    expect(arabic).not.toMatch(/undefined|\[object|\{\w+\}/)
  })

  it('word, move, take out, put back, join and split lines', async () => {
    await send('/draft', { seen: '0' })
    const edit = `/en/debates/${slug}/declaration/edit`
    expect(to(await send('/lines/1/word', { seen: '1', text: 'Elandria trains mediators.' }))).toBe(
      `/en/debates/${slug}/declaration/lines/1?done=word-line`,
    )
    expect(await read('/lines/1?done=word-line')).toContain('The wording was saved.')
    expect(await read('/')).toContain('Worded by the presidency.')
    expect(to(await send('/lines/2/move', { seen: '1', move: 'up' }))).toBe(`${edit}?done=move-line#line-2`)
    expect(to(await send('/lines/2/move', { seen: '2', move: 'call', call: 'c' }))).toBe(`${edit}?done=move-line#line-2`)
    expect(to(await send('/lines/3/take-out', { seen: '1', why: 'said twice' }))).toBe(`${edit}?done=take-out-line#line-3`)
    expect(await read('/edit')).toContain('said twice')
    expect(to(await send('/lines/3/put-back', { seen: '2' }))).toBe(`${edit}?done=put-back-line#line-3`)
    expect(to(await send('/join', { line: ['1:2', '2:3'], words: '' }))).toBe(`/en/debates/${slug}/declaration/lines/5?done=join-lines`)
    expect(await read('/lines/1')).toContain('Joined into line')
    expect(to(await send('/lines/5/split', { seen: '1' }))).toBe(`${edit}?done=split-line#line-1`)
    expect(to(await send('/lines/1/unword', { seen: '4' }))).toBe(`/en/debates/${slug}/declaration/lines/1?done=unword-line`)
    expect(to(await send('/title', { seen: '1', title: 'Savaria Declaration' }))).toBe(`${edit}?done=set-title`)
    expect(await read('/')).toContain('Savaria Declaration</span></h1>')
    expect(await read('/lines/1', 'ar')).toContain('Elandria trains mediators.')
  })

  it('keep what was typed where a form is refused, and say why beside the field', async () => {
    await send('/draft', { seen: '0' })
    const long = pageOf(await send('/lines/1/word', { seen: '1', text: 'word '.repeat(600) }))
    expect(long.status).toBe(422)
    expect(long.html).toContain('href="#text"')
    expect(long.html).toContain('word word word')
    const arabic = pageOf(await send('/lines/1/take-out', { seen: '1', why: ' ' }, 'ar'))
    expect(arabic.html).toContain('يُرجى كتابة سبب حذف البند')
    const joined = pageOf(await send('/join', { line: ['1:1'], words: 'Words for both.' }))
    expect(joined.status).toBe(422)
    expect(joined.html).toContain('Words for both.')
    expect(joined.html).toMatch(/value="1:1"[^>]*checked/)
    expect(pageOf(await send('/title', { seen: '1', title: 't'.repeat(400) })).html).toContain('t'.repeat(400))
  })

  it('show both where somebody else was there before', async () => {
    await send('/draft', { seen: '0' })
    await send('/lines/1/word', { seen: '1', text: 'The words of the first.' })
    const second = pageOf(await send('/lines/1/word', { seen: '1', text: 'The words of the second.' }))
    expect(second.status).toBe(409)
    expect(second.html).toContain('Somebody else changed this after you opened it.')
    expect(second.html).toMatch(/What you wanted<\/dt><dd dir="auto">The words of the second\./)
    expect(second.html).toMatch(/What stands there now<\/dt><dd><span[^>]*>The words of the first\./)
    const { sections } = await declarationOf(database.read, debate)
    expect(sections[0]!.lines[0]!.line.text).toBe('The words of the first.')
    expect(pageOf(await send('/draft', { seen: '0' })).status).toBe(409)
    expect(pageOf(await send('/lines/1/move', { seen: '1', move: 'down' }, 'ar')).html).toContain('نقل البند إلى أسفل')
  })

  it('say what no longer rests on anything, what rests on less, and which quote was corrected since', async () => {
    await send('/draft', { seen: '0' })
    await send('/lines/1/word', { seen: '1', text: 'Elandria trains mediators.' })
    await send('/join', { line: ['2:1', '3:1'], words: 'Two States act.' })
    await database.write(async (queries) => {
      await sql`update commitment set standing = 'set-aside', set_aside_why = 'said by another State' where debate_id = ${debate} and number in (2, 4)`.execute(
        queries,
      )
      await sql`update commitment set quote = 'Nous formerons deux cents médiatrices' where debate_id = ${debate} and number = 3`.execute(
        queries,
      )
    })
    const reading = await read('/')
    expect(reading).toMatch(/>1<\/a> line rests on nothing any more and is left out/)
    expect(reading).not.toContain('We will open our archive on ceasefires to every network.')
    const edit = await read('/edit')
    expect(edit).toContain('id="nothing"')
    expect(edit).toContain('said by another State')
    expect(edit).toContain('1 commitment that it rested on no longer stands.')
    expect(edit).toContain('A quote beneath was corrected after the line was worded')
    expect(await read('/lines/4')).toContain('This line rests on nothing any more')
    expect(await read('/lines/4', 'ar')).toContain('استبعده مراجِع')
  })

  it('refuse lines that are not there and garbage', async () => {
    await send('/draft', { seen: '0' })
    expect(await refusalOf(() => read('/lines/99'))).toBe('declaration-line.not-found')
    expect(await refusalOf(() => read('/lines/x'))).toBe('declaration-line.not-found')
    expect(await refusalOf(() => send('/lines/1%00/word', {}))).toBe('declaration-line.not-found')
    expect(await refusalOf(() => send('/join', { line: ['<script>:1', '2'] }))).toBe('declaration-line.not-found')
    expect(pageOf(await send('/lines/1/word', { text: 'No version.' })).status).toBe(409)
    await send('/lines/1/word', { seen: '1', text: '<script>alert(1)</script> {name} \u202e' })
    expect(await read('/')).not.toContain('<script>')
  })
})
