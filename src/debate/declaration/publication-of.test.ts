import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, workers } from '../../../test/support/debates.ts'
import { exampleCommitments, exampleDebate } from '../../../test/support/declarations.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { type Publication, type Read, textOf, writeDocx, writePages } from '../../document/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { debateById, type KeptDebate } from '../concept-note/index.ts'
import type { DeclarationLayout } from './declaration-layout.ts'
import { declarationOf, lettersOf } from './declaration-of.ts'
import { draftDeclaration } from './draft-declaration.ts'
import { joinLines } from './join-lines.ts'
import { publicationOf } from './publication-of.ts'
import { pdfBytes } from './routes.ts'
import { wordLine } from './word-line.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-03T08:00:00.000Z' }

const quotedIn = (publication: Publication) =>
  publication.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'quoted' ? [block] : [])))
const exact = (publication: Publication) => quotedIn(publication).flatMap(({ text, label }) => (label === undefined ? [] : [text]))
const ownIn = (publication: Publication) =>
  publication.parts.flatMap(({ blocks }) => blocks.flatMap((block) => ('runs' in block ? [textOf(block.runs)] : [])))

eachDatabase('the declaration as a document', (open) => {
  let database: Database
  let debate: KeptDebate
  let layout: DeclarationLayout
  const pool = workers()

  beforeAll(async () => {
    database = await open()
    const id = await database.write((queries) => exampleDebate(queries, 'printed'))
    debate = await debateById(database.read, id)
    const letters = lettersOf(debate)
    await database.write((queries) => draftDeclaration(queries, id, letters, 0, by))
    await database.write((queries) => wordLine(queries, id, 3, 1, 'Amarenda will set aside two million dollars.', 'en', by))
    layout = await declarationOf(database.read, id)
  })
  afterAll(() => pool.close())

  it('holds every quote letter by letter, in its language and direction, under the number of the register', () => {
    const quotes = quotedIn(publicationOf(layout, debate, 'en', true)).filter(({ label }) => label !== undefined)
    expect(quotes.map(({ text, language, direction, label }) => ({ text, language, direction, label }))).toEqual(
      [3, 1, 4, 2, 5].map((number) => {
        const { quote, language = 'en' } = exampleCommitments[number - 1]!
        return { text: quote, language, direction: language === 'ar' ? 'rtl' : 'ltr', label: `[${number}]` }
      }),
    )
    expect(new Set(quotes.map(({ n }) => n)).size).toBe(quotes.length)
  })

  it('says whose text it is, that it is a draft, that the debate is invented, and bears no symbol', () => {
    const { marks, masthead, work, parts } = publicationOf(layout, debate, 'en', true)
    expect(marks).toEqual(['Draft, not a United Nations document', 'Fictional: a demonstration, not a real debate'])
    expect([masthead.over, masthead.lines, work.number]).toEqual([null, [], null])
    expect(ownIn({ parts } as unknown as Publication)).toContain(
      'Prepared by the presidency of the Security Council (Savaria) under its own responsibility. It does not represent the views of the Council.',
    )
    expect(publicationOf(layout, { ...debate, fictional: undefined } as never, 'en', true).marks).toHaveLength(1)
  })

  it('says of each call what stands under it, and which stand open', () => {
    const own = ownIn(publicationOf(layout, debate, 'en', true))
    expect(own).toContain('1. Elandria, in French, paragraph 3 of its statement:')
    expect(own).toContain('3. Amarenda will set aside two million dollars. (worded by the presidency)')
    expect(own).toContain('Lines that stand under other calls and answer this one, too: line 2')
    expect(own).toContain('No commitment under this call has been reviewed so far; what is proposed stands apart.')
    const nothingProposed = { ...layout, sections: layout.sections.map((section) => ({ ...section, proposed: [] })) }
    expect(ownIn(publicationOf(nothingProposed, debate, 'en', true))).toContain(
      'No delegation has made a commitment under this call so far.',
    )
  })

  it('keeps what is only proposed in a part of its own, and leaves it out where that is asked', () => {
    const [, apart] = publicationOf(layout, debate, 'en', true).parts
    expect(textOf(apart!.heading)).toBe('Proposed, not yet reviewed')
    expect(quotedIn({ parts: [apart] } as unknown as Publication).map(({ text }) => text)).toEqual([
      'We shall second three gender advisers.',
    ])
    expect(publicationOf(layout, debate, 'en', false).parts).toHaveLength(1)
  })

  it('has its own words in Arabic, from right to left, and the quotes as they were', () => {
    const publication = publicationOf(layout, debate, 'ar', true)
    expect(publication).toMatchObject({ title: 'إعلان الالتزامات', language: 'ar', direction: 'rtl' })
    expect(exact(publication)).toEqual(exact(publicationOf(layout, debate, 'en', true)))
    expect(quotedIn(publication)).toContainEqual(
      expect.objectContaining({ text: 'Amarenda will set aside two million dollars.', language: 'en', direction: 'ltr' }),
    )
    expect(ownIn(publication)).toContain('1. إيلاندريا، باللغة الفرنسية، الفقرة 3 من البيان:')
    expect(ownIn(publication).join(' ')).not.toMatch(/[٠-٩]|undefined|\{/)
  })

  it('gives the same bytes for the same declaration, in each form and language', async () => {
    for (const language of ['en', 'ar'] as const) {
      const [first, second] = [
        publicationOf(layout, debate, language, true),
        publicationOf(await declarationOf(database.read, debate.id), debate, language, true),
      ]
      expect(Buffer.from(writeDocx(first)).equals(Buffer.from(writeDocx(second)))).toBe(true)
      expect(writePages(first)).toEqual(writePages(second))
      const run = (publication: Publication) => benchOver(database, pool).run<Read<Uint8Array | null>>('write-pdf', publication)
      const [pdf, again] = [await run(first), await run(second)]
      expect(pdf.notices).toEqual([])
      expect(Buffer.from(pdfBytes(pdf)).equals(Buffer.from(pdfBytes(again)))).toBe(true)
    }
  })

  it('refuses a PDF on a machine that cannot make one', async () => {
    expect(await refusalOf(() => pdfBytes({ value: null, notices: [] }))).toBe('declaration.no-pdf')
  })

  it('prints the quotes of a joined line one under the other', async () => {
    const id = await database.write((queries) => exampleDebate(queries, 'joined'))
    const own = await debateById(database.read, id)
    const both = [
      { number: 1, seen: 1 },
      { number: 2, seen: 1 },
    ]
    await database.write(async (queries) => {
      await draftDeclaration(queries, id, lettersOf(own), 0, by)
      await joinLines(queries, id, lettersOf(own), both, 'Two States will train four hundred mediators.', 'en', by)
    })
    const publication = publicationOf(await declarationOf(database.read, id), own, 'en', false)
    expect(
      quotedIn(publication)
        .slice(0, 3)
        .map(({ label }) => label),
    ).toEqual([undefined, '[1]', '[3]'])
    const text = strFromU8(unzipSync(writeDocx(publication))['word/document.xml']!)
    expect(text).toContain('Two States will train four hundred mediators.')
  })
})
