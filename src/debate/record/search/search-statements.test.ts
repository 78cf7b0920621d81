import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { sentencesOf } from '../../../language/index.ts'
import { type Database, type Queries, sql } from '../../../platform/database/index.ts'
import { indexMissing, indexStatement } from './index-statement.ts'
import { readQuery } from './query.ts'
import { type SearchFilter, searchStatements } from './search-statements.ts'
import { mostWords } from './search-words.ts'

const at = '2026-11-02T09:30:00.000Z'
const id = async (queries: Queries, query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(queries)).rows[0]!.id

const openDebate = (queries: Queries, slug: string, date: string) =>
  id(queries, sql`insert into debate (slug, date, theme, made_at) values (${slug}, ${date}, ${`About ${slug}`}, ${at}) returning id`)

interface Given {
  readonly anchor: string
  readonly language: string
  readonly paragraphs: readonly string[]
  readonly delegation?: string | null
  readonly capacity?: string
  /** What the sentences do that have this word. */
  readonly doing?: Readonly<Record<string, string>>
}

/** Keeps a statement as the take-in does, its first paragraph outside the body. Returns its version. */
async function keep(
  queries: Queries,
  debate: number,
  { anchor, language, paragraphs, delegation = anchor, capacity = 'rule-37', doing = {} }: Given,
): Promise<number> {
  const sha256 = createHash('sha256').update(`${debate} ${anchor}`).digest('hex')
  await sql`insert into original (sha256, bytes, size) values (${sha256}, ''::bytea, 0)`.execute(queries)
  const statement = await id(
    queries,
    sql`
    insert into statement (debate_id, anchor, name, version, delegation_id, delegation_name, capacity, head, language, words, received_at)
    values (${debate}, ${anchor}, ${anchor}, 1, ${delegation}, ${delegation}, ${capacity}, '{}', ${language}, 100, ${at}) returning id`,
  )
  const version = await id(
    queries,
    sql`
    insert into statement_version (statement_id, version, sha256, file, media_type, language, words, head, body, at)
    values (${statement}, 1, ${sha256}, 'x.txt', 'text/plain', ${language}, 100, '{}', '{}', ${at}) returning id`,
  )
  await sql`update statement set version_id = ${version} where id = ${statement}`.execute(queries)
  const placed = ['Statement headed by nobody', ...paragraphs].map((text, index) => ({ n: index + 1, text, language, in_body: index > 0 }))
  for (const { n, text, in_body } of placed)
    await sql`insert into paragraph (version_id, n, text, kind, language, in_body) values (${version}, ${n}, ${text}, 'paragraph', ${language}, ${in_body})`.execute(
      queries,
    )
  const sentences = placed
    .filter(({ in_body }) => in_body)
    .flatMap(({ n, text }) =>
      sentencesOf(text, language).map((span, index) => {
        const words = text.slice(span.start, span.end)
        const categories = Object.entries(doing).flatMap(([word, category]) => (words.includes(word) ? [category] : []))
        return { ...span, paragraph: n, number: index + 1, categories }
      }),
    )
  for (const { paragraph, number, start, end, categories } of sentences)
    await sql`
      insert into sentence (version_id, paragraph, number, start_at, end_at, categories)
      values (${version}, ${paragraph}, ${number}, ${start}, ${end}, ${categories}::text[])`.execute(queries)
  await indexStatement(
    queries,
    version,
    placed.filter(({ in_body }) => in_body),
    sentences,
  )
  return version
}

const nowhere: SearchFilter = { debate: null, delegation: null, language: null, category: null, capacity: null }
const search = (database: Database, typed: string, filter: Partial<SearchFilter> = {}, from = 0, most = 20) =>
  searchStatements(database.read, { query: readQuery(typed), filter: { ...nowhere, ...filter }, from, most })

/** What was found, as a person sees it: where each hit opens, and the marked words of its first sentence. */
async function hits(database: Database, typed: string, filter: Partial<SearchFilter> = {}): Promise<readonly string[]> {
  const { hits, total } = await search(database, typed, filter)
  expect(total).toBe(hits.length)
  return hits.map(({ debate, anchor, sentences }) => {
    const first = sentences[0]!
    const more = sentences.length > 1 ? ` and ${sentences.length - 1} more` : ''
    const marked = first.marks.map(({ start, end }) => first.text.slice(start - first.start, end - first.start))
    return `${debate.slug}/${anchor}#p${first.paragraph}s${first.number}: ${marked.join(' ')}${more}`
  })
}

eachDatabase('search', (open) => {
  let database: Database

  beforeAll(async () => {
    database = await open()
    await database.write(async (queries) => {
      const early = await openDebate(queries, 'early', '2016-03-28')
      await keep(queries, early, {
        anchor: 'hestland',
        language: 'en',
        paragraphs: [
          'Madam President, we thank you. Peace needs women.',
          'Hestland is committed to peace-building. We made three commitments. We will train 40 women mediators by 2030, as asked in resolution 1325 (2000).',
          'The Security Council must act. The council of elders must be heard on security.',
        ],
        capacity: 'council-member',
        doing: { 'will train': 'commitment', 'must act': 'recommendation' },
      })
      await keep(queries, early, {
        anchor: 'valmoria',
        language: 'fr',
        paragraphs: [
          'Les réfugiées attendent. L’engagement de la Valmorie est clair : nous nous engageons.',
          'Les droits de l’homme sont les droits des femmes.',
        ],
        doing: { engageons: 'commitment' },
      })
      await keep(queries, early, {
        anchor: 'costaria',
        language: 'es',
        paragraphs: ['Las mujeres construyen la paz. La protección de una mujer es un deber.'],
      })
      const late = await openDebate(queries, 'late', '2026-10-21')
      await keep(queries, late, {
        anchor: 'polevia',
        language: 'ru',
        paragraphs: ['Без женщин нет мира. Мы поможем женщинами созданным сетям.'],
      })
      await keep(queries, late, {
        anchor: 'savaria',
        language: 'ar',
        paragraphs: ['إنّ التزاماتنا واضحة. سندعم مشاركة المَرْأة في حفظ السلام.'],
        doing: { سندعم: 'commitment' },
      })
      await keep(queries, late, { anchor: 'xinlu', language: 'zh', paragraphs: ['必须加强问责制。冲突中的性暴力不可容忍，妇女参与维和。'] })
      await keep(queries, late, {
        anchor: 'statement-7',
        delegation: null,
        language: 'en',
        paragraphs: ['Women and men of the Security Council. A gap in security remains; the Security Council knows.'],
        doing: { gap: 'gap' },
      })
    })
  })

  const check = (typed: string, filter: Partial<SearchFilter>, ...expected: readonly string[]) =>
    it(`${typed} ${Object.values(filter).join(' ')}`, async () => expect(await hits(database, typed, filter)).toEqual(expected))

  describe('finds in each language, in all forms, and opens at the sentence', () => {
    check('commitment', {}, 'early/hestland#p3s2: commitments')
    check('peacebuilding', {}, 'early/hestland#p3s1: peace-building')
    check('1325', {}, 'early/hestland#p3s3: 1325')
    check('refugie', {}, 'early/valmoria#p2s1: réfugiées')
    check('engager', {}, 'early/valmoria#p2s2: engageons')
    check('MUJER proteccion', {}, 'early/costaria#p2s2: protección mujer')
    check('женщинам', {}, 'late/polevia#p2s1: женщин')
    check('إلتزام', {}, 'late/savaria#p2s1: التزاماتنا')
    check('مراه', {}, 'late/savaria#p2s2: المَرْأة')
    check('问责', {}, 'late/xinlu#p2s1: 问责')
    check('妇女 性暴力', {}, 'late/xinlu#p2s2: 性暴力 妇女')
  })

  describe('understands', () => {
    check('"Security Council"', {}, 'late/statement-7#p2s1: Security Council', 'early/hestland#p4s1: Security Council')
    check('“council of elders”', {}, 'early/hestland#p4s2: council of elders')
    check('« droits de l’homme »', {}, 'early/valmoria#p3s1: droits de l’homme')
    check('"security women"', {})
    check('women -gap', {}, 'early/hestland#p2s2: women')
    check('-women security', {})
    check('женщина OR mujer', {}, 'late/polevia#p2s1: женщин', 'early/costaria#p2s1: mujeres')
    check('"peace needs women" OR "men of the"', {}, 'late/statement-7#p2s1: men of the', 'early/hestland#p2s2: Peace needs women')
    check('elders mediators madam', {}, 'early/hestland#p2s1: Madam and 2 more')
    check('nobody', {})
  })

  describe('narrows down', () => {
    check('security', { debate: 'early' }, 'early/hestland#p4s1: Security')
    check('security', { delegation: 'statement-7' }, 'late/statement-7#p2s1: Security')
    check('women', { delegation: 'hestland' }, 'early/hestland#p2s2: women')
    check('women', { language: 'es' })
    check('women', { capacity: 'council-member' }, 'early/hestland#p2s2: women')
    check('women', { category: 'commitment' }, 'early/hestland#p3s3: women')
    check('engager', { category: 'commitment' }, 'early/valmoria#p2s2: engageons')
    check('"security council"', { category: 'gap' }, 'late/statement-7#p2s2: Security Council')
    check('security -elders', { category: 'recommendation' }, 'early/hestland#p4s1: Security')
    check('peace', { category: 'commitment', debate: 'early' })
    check('women', { debate: "'; drop table statement; --" })
  })

  it('cuts what it quotes and marks exactly', async () => {
    for (const typed of ['women', 'мир', 'المرأة', '妇女', 'droits', 'paz']) {
      for (const { anchor, sentences } of (await search(database, typed)).hits) {
        for (const { paragraph, text, start, end, marks } of sentences) {
          const { rows } = await sql<{ text: string }>`
            select p.text from paragraph p join statement s on s.version_id = p.version_id where s.anchor = ${anchor} and p.n = ${paragraph}`.execute(
            database.read,
          )
          expect(rows[0]!.text.slice(start, end)).toBe(text)
          expect(marks.length).toBeGreaterThan(0)
          for (const mark of marks) expect([mark.start >= start, mark.start < mark.end, mark.end <= end]).toEqual([true, true, true])
        }
      }
    }
  })

  it('gives a page, and counts all of it, also past the end', async () => {
    const all = await search(database, 'women OR mujer OR женщина OR المرأة OR 妇女')
    expect(all).toMatchObject({ total: 6, order: 'closest' })
    const second = await search(database, 'women OR mujer OR женщина OR المرأة OR 妇女', {}, 2, 2)
    expect(second.hits).toEqual(all.hits.slice(2, 4))
    expect(await search(database, 'women OR mujer OR женщина OR المرأة OR 妇女', {}, 20, 20)).toMatchObject({ total: 6, hits: [] })
  })

  it('finds nothing where nothing is looked for', async () => {
    for (const typed of ['', '-women', '?!', '""']) expect(await search(database, typed)).toEqual({ total: 0, order: 'closest', hits: [] })
  })

  it('stays whole and quick whatever is typed', async () => {
    const hostile = [
      'a'.repeat(10_000),
      `"${'of the '.repeat(2000)}"`,
      '"a" OR '.repeat(500),
      '妇女'.repeat(5000),
      "'); drop table statement; --",
      "\\' & | !",
      'women\u0000',
      '\ud800',
      ':* <->',
      "a'b\\c",
    ]
    for (const typed of hostile) {
      const began = performance.now()
      expect((await search(database, typed)).total).toBeLessThan(8)
      expect(performance.now() - began).toBeLessThan(5000)
    }
  })

  it('no longer finds what was withdrawn, and finds the newest version only', async () => {
    await database.write(async (queries) => {
      const debate = await openDebate(queries, 'third', '2026-12-01')
      const version = await keep(queries, debate, { anchor: 'hestland', language: 'en', paragraphs: ['A zeppelin passed.'] })
      await keep(queries, debate, { anchor: 'savaria', language: 'en', paragraphs: ['Another zeppelin passed.'] })
      await sql`update statement set withdrawn_at = ${at} where anchor = 'savaria' and debate_id = ${debate}`.execute(queries)
      await indexStatement(queries, version, [{ n: 2, text: 'A zeppelin passed.', language: 'en' }], [])
    })
    expect(await hits(database, 'zeppelins')).toEqual(['third/hestland#p2snull: zeppelin'])
    await database.write(async (queries) => {
      await sql`update statement set version_id = null where anchor = 'hestland' and debate_id = (select id from debate where slug = 'third')`.execute(
        queries,
      )
    })
    expect(await hits(database, 'zeppelins')).toEqual([])
  })

  it('takes a paragraph too short to settle its language for one of the statement', async () => {
    await database.write(async (queries) => {
      const debate = await openDebate(queries, 'short', '2015-01-01')
      const version = await keep(queries, debate, { anchor: 'hestland', language: 'en', paragraphs: ['Quinoas first.'] })
      await indexStatement(
        queries,
        version,
        [{ n: 2, text: 'Quinoas first.', language: 'und' }],
        [{ paragraph: 2, start: 0, end: 14, categories: [] }],
      )
    })
    expect(await hits(database, 'quinoa')).toEqual(['short/hestland#p2s1: Quinoas'])
  })

  it('makes findable what is not yet, and what an older program made so', async () => {
    await database.write(async (queries) => {
      const debate = await openDebate(queries, 'fourth', '2026-12-02')
      const version = await keep(queries, debate, {
        anchor: 'hestland',
        language: 'en',
        paragraphs: ['Balloons rose. They will rise.'],
        doing: { will: 'commitment' },
      })
      const old = await keep(queries, debate, { anchor: 'savaria', language: 'en', paragraphs: ['A balloon.'] })
      await sql`delete from search_text where version_id = ${version}`.execute(queries)
      await sql`update search_text set form = 0, words = '' where version_id = ${old}`.execute(queries)
    })
    expect(await hits(database, 'balloon')).toEqual([])
    expect(await database.write((queries) => indexMissing(queries, 1))).toBe(1)
    expect(await database.write((queries) => indexMissing(queries, 10))).toBe(1)
    expect(await database.write((queries) => indexMissing(queries, 10))).toBe(0)
    expect(await hits(database, 'balloon')).toHaveLength(2)
    expect(await hits(database, 'rise', { category: 'commitment' })).toEqual(['fourth/hestland#p2s2: rise'])
  })

  it('keeps a statement that is far too long, and finds what stands in the first words of it', async () => {
    const text = `Dirigible. ${'of the council '.repeat(mostWords / 3)}Aerostat.`
    const version = await database.write(async (queries) => {
      const debate = await openDebate(queries, 'fifth', '2026-12-03')
      return keep(queries, debate, { anchor: 'hestland', language: 'en', paragraphs: [text, 'Gyroplane.'] })
    })
    expect(version).toBeGreaterThan(0)
    expect(await hits(database, 'dirigibles')).toEqual(['fifth/hestland#p2s1: Dirigible'])
    expect(await hits(database, 'aerostat')).toEqual([])
    expect(await hits(database, 'gyroplane')).toEqual([])
  })

  it('keeps a text of long words that are all different', async () => {
    const words = Array.from({ length: mostWords }, (_, n) => `${'ก'.repeat(55)}${n}`)
    await database.write(async (queries) => {
      const debate = await openDebate(queries, 'sixth', '2026-12-04')
      await keep(queries, debate, { anchor: 'hestland', language: 'th', paragraphs: ['Autogyro.', words.join(' ')] })
    })
    expect(await hits(database, 'autogyro')).toEqual(['sixth/hestland#p2s1: Autogyro'])
    expect(await hits(database, words[7]!)).toHaveLength(1)
  })
})
